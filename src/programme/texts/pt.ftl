# The programme's pages. Names, times and durations come ready made.
title = Programa
nothing-released = Nada foi publicado ainda. Tome uma proposta ou entregue as suas próprias horas abaixo.
ask-proposal = Pedir uma proposta
public = O programa público
weeks = As semanas como calendário
to-approval = Aprovação pelo grupo de contacto
ask-first = Perguntar primeiro ao grupo de contacto
stands = Tal como está, após a versão { $n }
code = Código
session = Sessão
when = Quando
proposes = { $name } propõe { $when }
burdens = O que pede a cada rede
burdens-how = Tempo impróprio por pessoa, tal como o livro o registou.
to-ledger = O livro ao longo dos anos
release-title = Publicar um programa
release-how = Uma publicação fixa as horas com um número e avisa exatamente as pessoas em causa. Antes vê o que mudaria.
starts = Horas
starts-hint = uma solução do planeador (JSON) ou uma tabela (CSV) com as colunas code, start_utc, minutes
show-changes = Mostrar o que mudaria
releases = Versões
release-n = Versão
released = { $when }, por { $by }, regras de fusos { $tzdb }
only-people = As horas são as da versão anterior; há pessoas convidadas ou que já não o são.
first-release = { $n ->
    [one] { $n } sessão foi publicada pela primeira vez
   *[other] { $n } sessões foram publicadas pela primeira vez
  }
diff-new = { $code } é nova: { $when }
diff-cancelled = { $code } foi cancelada; era { $when }
diff-moved = { $code } passou de { $was } para { $is }
diff-length = { $code } dura { $is } minutos, antes { $was }
diff-title = { $code } chama-se agora «{ $is }», antes «{ $was }»
diff-link = { $code } tem outra ligação de acesso

# The preview.
preview-title = O que mudaria uma publicação
not-released = Nada foi publicado:
not-released-now = Abaixo está o que as suas horas mudariam agora.
in-the-way = Assim nada pode ser publicado:
in-the-way-how = o registo de presenças destas sessões é definitivo e deixaria de estar certo se mudassem de hora ou de duração ou saíssem do programa. Deixe-as onde estavam, ou abra o registo e reabra-o com um motivo; depois veja de novo a publicação.
in-the-way-stays = Fica onde estava
in-the-way-record = O seu registo
in-the-way-open = Abrir o registo
in-the-way-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
nothing-different = Nada difere da última versão: não há nada a publicar e ninguém receberia uma mensagem.
done-released = { $mails ->
    [0] A versão { $n } está publicada; nenhuma mensagem foi necessária.
    [one] A versão { $n } está publicada e { $mails } mensagem vai a caminho.
   *[other] A versão { $n } está publicada e { $mails } mensagens vão a caminho.
  }
to-delivery = Segui-las em Envios
starts-refused = Nada destas horas foi aceite: o ficheiro tem erros ou não pode ser publicado assim.
starts-again = O que está errado é dito junto ao campo
untold-title = Ainda por avisar
untold = { $n ->
    [one] { $n } pessoa não foi avisada do que vale agora.
   *[other] { $n } pessoas não foram avisadas do que vale agora.
  }
untold-how = Desde a última versão mudaram pessoas ou oficinas. Veja outra vez as mesmas horas: quem é nova é convidada, quem saiu é avisada e mais ninguém recebe notícia.
again = Ver outra vez o programa em vigor
gate-stands = Estas horas já estão em vigor: não é preciso voltar a perguntar ao grupo de contacto.
gate-objected = Este programa está com o grupo de contacto (pergunta { $number }) e há objeções:
back = Voltar ao programa
gate-never = O grupo de contacto não foi perguntado.
gate-required = Esta reunião só publica o que o grupo de contacto aprovou, e ele não foi perguntado.
gate-approved = Todas as redes concordaram com exatamente este programa (pergunta { $number }).
gate-over = As organizadoras aprovaram exatamente este programa, embora nem todas as redes concordassem (pergunta { $number }).
gate-open = Este programa está com o grupo de contacto: nem todas as redes concordaram (pergunta { $number }).
gate-other = { $n ->
    [one] Não é o programa apresentado ao grupo de contacto (pergunta { $number }): difere { $n } sessão.
   *[other] Não é o programa apresentado ao grupo de contacto (pergunta { $number }): diferem { $n } sessões.
  }
told = Quem é avisado de quê
told-people = { $n ->
    [one] { $n } pessoa é avisada.
   *[other] { $n } pessoas são avisadas.
  }
told-mails = { $n ->
    [one] { $n } mensagem.
   *[other] { $n } mensagens.
  }
told-nobody-else = Mais ninguém é avisado.
taken-back = { $n ->
    [one] A { $n } pessoa é retirada uma mensagem que ainda espera: o que diz já não é assim e nada mais é preciso dizer.
   *[other] A { $n } pessoas é retirada uma mensagem que ainda espera: o que diz já não é assim e nada mais é preciso dizer.
  }
told-how = Pessoas de cada rede, por tipo de mensagem; quem recebe de dois tipos figura em ambas as colunas.
network = Rede
kind-invitation = Convite novo
kind-update = Alteração
kind-cancellation = Cancelamento
partners = parceiros e público
all = todas
by-name = Por nome
mails-whose = As mensagens tal como serão
mails-whose-hint = um endereço; vazio: um de cada tipo em cada língua
mails-show = Mostrar as mensagens
changes = O que muda
change = Alteração
start = Início
is-new = nova
is-moved = mudada
is-reworded = reformulada
is-cancelled = cancelada
before = antes:
on-clocks = Na hora de cada rede
to = para
unchanged = { $n ->
    [one] { $n } sessão fica como está
   *[other] { $n } sessões ficam como estão
  }
ledger = O que diria o livro
ledger-how = Tempo impróprio por pessoa. A publicação regista-o; a próxima reunião parte do que transita.
starts-with = Parte de
asks = Este programa pede
booked-before = Registado antes
carries-on = Transita
forbidden = Esta reunião só publica o que o grupo de contacto aprovou. Apresente-lhe este programa ou tome o que aprovou.
unapproved = Publicá-lo embora o grupo de contacto não tenha aprovado exatamente isto
unapproved-why = Porquê
unapproved-hint = fica guardado com a versão e figura na página da aprovação
release = Publicar e avisar
leave = Deixar

# The mails as they would be.
mails-title = As mensagens tal como seriam
mails-intro = Ver não envia nem guarda nada. A ligação destas mensagens é de amostra; cada pessoa recebe a sua.
mails-whose-short = De quem
mails-hers = Mostrar as suas mensagens
mails-none = Esta publicação não escreveria nenhuma mensagem.
mail-to = Para
mail-from = De
mail-subject = Assunto
mail-calendar = No seu calendário
mail-object = O objeto de calendário tal como é
mail-look = Como o mostra o seu programa de correio (página nova)
