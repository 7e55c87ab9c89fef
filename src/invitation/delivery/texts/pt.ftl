title = Envios
all-held = Todas as mensagens desta reunião estão retidas
her-held = As mensagens para { $name } estão retidas
since = desde { $when }, por { $who }
let-go = Deixá-las sair
none-yet = Ainda ninguém foi avisado de nada.
release-first = Publique um programa
then-written = e todas as pessoas abrangidas recebem uma mensagem.
lead = A mensagem mais recente a cada pessoa sobre cada sessão, e em que estado está.
where-they-stand = Em que estado estão
all = todas
problems = problemas
problems-only = só problemas
session = Sessão
network = Rede
none = nenhuma
state = Estado
name-or-address = Nome ou endereço
show = Mostrar
all-arrived = Tudo o que devia chegar já chegou ou está a caminho.
nothing-fits = Nada corresponde.
show-all = Mostrar tudo
again = Enviar de novo o que não chegou ({ $n })
again-hint = Para os endereços tal como estão. Um errado corrige-se na página da pessoa: escolha o nome dela.
who = A quem
mail = Mensagem
where = Em que estado está
when = Quando
revision = revisão { $n }
page = página { $n } de { $of }
pages = Páginas da lista
newer = Mais recentes
older = Mais antigas
as-csv = Em CSV
as-xlsx = Em XLSX
one-by-one = Todas as mensagens, uma a uma
hold-all = Reter todas as mensagens desta reunião
why = Porquê
why-hint = mostrado aqui às outras organizadoras
hold-hint = O que está a caminho ainda chega. O que espera, e o que se escrever a partir de agora, fica aqui até que alguém o deixe sair; por exemplo, depois de uma publicação que se revelou errada.
hold = Retê-las
kind-invitation = convite
kind-update = atualização
kind-cancellation = cancelamento
standing-waiting = à espera
standing-put-off = adiada
standing-on-its-way = a caminho
standing-delivered = entregue
standing-refused = recusada
standing-bounced = devolvida
standing-given-up = abandonada
standing-quarantined = em quarentena
standing-held = retida
standing-replaced = substituída
done-nothing = Não havia nada para enviar de novo.
mails = { $n ->
    [one] { $n } mensagem
   *[other] { $n } mensagens
  }
done-again = { $n ->
    [0] Nenhuma mensagem será enviada de novo.
    [one] { $n } mensagem será enviada de novo.
   *[other] { $n } mensagens serão enviadas de novo.
  }
done-held = { $n ->
    [0] Retidas a partir de agora. Nenhuma mensagem esperava.
    [one] Retidas a partir de agora. { $n } mensagem esperava.
   *[other] Retidas a partir de agora. { $n } mensagens esperavam.
  }
done-free = { $n ->
    [0] Feito. Nenhuma mensagem sai.
    [one] Feito. { $n } mensagem pode sair.
   *[other] Feito. { $n } mensagens podem sair.
  }
done-corrected = { $n ->
    [0] O endereço está corrigido. Nenhuma mensagem lhe será enviada.
    [one] O endereço está corrigido. { $n } mensagem ser-lhe-á enviada.
   *[other] O endereço está corrigido. { $n } mensagens ser-lhe-ão enviadas.
  }
number = { $n }

# The page about one person.
her-title = O que lhe foi enviado
her-address = Endereço
her-zone = Fuso
her-language = Língua
all-held-since = Todos os correios desta reunião estão retidos desde { $when }, por { $by }. Soltam-se em:
her-held-since = Os correios para ela estão retidos desde { $when }, por { $by }
her-sessions = As suas sessões
her-none = Não foi avisada de nenhuma sessão.
should-hold = Devia ter
newest = O correio mais recente
what-holds = O que tem
her-answer = A sua resposta
send-again = Enviar de novo
send-one = Enviar { $code } de novo
send-missed = Enviar o que não lhe chegou ({ $n })
send-current = Enviar tudo o que devia ter ({ $n })
correct-h = Corrigir o seu endereço
right-address = O seu endereço correto
right-as-is = Está certo tal como está
only-missed = Enviar só o que não chegou
correct-hint = As ligações dos seus correios antigos deixam de valer e o que ainda espera pelo endereço antigo é retirado. Tudo o que devia ter é enviado para o novo. O que vier do antigo continua a ser reconhecido como dela.
correct = Corrigi-lo e enviar
was-corrected = { $old } foi corrigido para { $new }, { $when }, por { $by }
all-sent = Tudo o que lhe foi enviado
nothing-yet = Nada por enquanto.
mail-number = N.º
to = Para
hold-hers = Reter os correios para ela
nothing = nada
answer-accepted = aceite
answer-tentative = talvez
answer-declined = recusada
answer-needs-action = nenhuma por enquanto
