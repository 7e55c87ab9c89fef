# A session's page. Names, times and codes come ready made.
title = Presenças de { $code }
comma = {", "}
meeting-time = Hora da reunião:
back-to-page = voltar à sua página
all-sessions = todas as sessões
check-in = Registar as presentes
import = Importar o ficheiro da plataforma
names-open = { $n ->
    [one] { $n } nome por identificar
   *[other] { $n } nomes por identificar
  }
brought = O que a sessão trouxe
export-xlsx = Exportar, XLSX
export-csv = Exportar, CSV
coming = Quem vem
coming-and-there = Quem vem e quem esteve
network = Rede
invited = Convidadas
n-coming = Vêm
n-maybe = Talvez
n-not-coming = Não vêm
n-silent = Sem resposta
n-present = Presentes
n-minutes = Minutos
all-people = todas as pessoas
partners = parceiros e público
threshold = { $n ->
    [one] Presente a partir de { $n } minuto.
   *[other] Presente a partir de { $n } minutos.
  }
no-record-yet = Ainda não há registo: estas pessoas disseram elas próprias que estão, e ninguém conta como ausente.
people = Pessoas
minutes-n = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
is-coming = vem
is-maybe = talvez
is-silent = sem resposta
is-not-coming = não vem
is-not-invited = não convidada
is-guest = visita
known-file = ficheiro
known-waiting-room = sala de espera
known-hand = à mão
known-own = dito por ela
somebody = alguém
notes = As suas notas
notes-how = Só as leem quem conduz esta sessão: as suas facilitadoras e a sua relatora. Não figuram em nenhum relatório nem exportação.
notes-keep = Guardar as notas
notes-last = Última escrita { $when }, por { $by }.
notes-conflict = Outra pessoa escreveu nas notas com a sua página aberta. Ambas estão abaixo: reúna no campo o que vai junto e guarde de novo.
notes-stand = O que está guardado
notes-long = As notas têm mais de 20000 caracteres: encurte-as, por favor.
record = O registo
state-draft = rascunho
state-final = definitivo
says-final = { $by } tornou-o definitivo em { $when }. Nada o muda até uma organizadora o reabrir, com uma razão.
says-final-only = Nada o muda até uma organizadora o reabrir.
says-reopened = Foi reaberto: cada correção figura no registo abaixo.
says-before = Está aberto. Depois da sessão pode tornar-se definitivo.
says-none = Ainda não há: importe o ficheiro da plataforma ou registe as presentes.
says-open = Está aberto: ficheiros, marcas e decisões ainda o mudam. Torne-o definitivo quando estiver certo.
done-final = O registo é definitivo: nada o muda até ser reaberto.
done-reopened = O registo está aberto outra vez; cada correção fica anotada.
done-noted = As suas notas estão guardadas.
reopen = Reabrir o registo
reopen-why = Porquê
reopen-hint = fica anotado, com o seu endereço e cada correção que se siga
finalise = Tornar o registo definitivo
finalise-open = { $n ->
    [one] Um nome continua nele por identificar: os seus minutos não contam para ninguém, e ninguém poderá dizer de quem é antes de o registo ser reaberto com um motivo.
   *[other] { $n } nomes continuam nele por identificar: os seus minutos não contam para ninguém, e ninguém poderá dizer de quem são antes de o registo ser reaberto com um motivo.
  }
finalise-names = Dizer primeiro de quem são os nomes
finalise-all-the-same = Torná-lo definitivo mesmo assim
finalise-tick = Não foi tornado definitivo: diga primeiro de quem são os nomes, ou assinale a caixa.
log = O que lhe foi feito
by = por
act-final = tornado definitivo
act-reopened = reaberto
act-imported = ficheiro importado
act-withdrawn = ficheiro retirado
act-marked = marcada como presente
act-unmarked = marca retirada
act-named = nome decidido
act-said = dito por ela

# The check-in.
check-in-title = Registo de { $code }
check-in-h = Registo
back-to-session = voltar à sessão
check-in-final = O registo é definitivo: já não se marca ninguém.
check-in-final-who = Quem o tornou definitivo e como se reabre
send-now = Enviar agora
forget = Esquecê-las
search-name = Procurar um nome
search-all = Procurar entre todas
search = Procurar
show-all = Mostrar todas
none-found = Ninguém desta lista tem esse nome.
none-found-all = «Procurar entre todas» procura entre todas as pessoas da reunião.
counts-from = { $n ->
    [one] «Aqui» é quem foi vista ou marcada, por breve que fosse. As tabelas contam como presente quem esteve { $n } minuto ou mais.
   *[other] «Aqui» é quem foi vista ou marcada, por breve que fosse. As tabelas contam como presente quem esteve { $n } minutos ou mais.
  }
of-all-there = de { $all } aqui
uninvited = Não convidadas, desta reunião
added = Alguém que não está na lista
remove = Retirar
remove-name = Retirar { $name }
her-name = O seu nome
her-name-hint = figura no registo sem identificação até se decidir quem é
she-is-here = Está aqui
offline-how = As marcas feitas sem rede esperam neste navegador e são enviadas assim que ela volta, cada uma uma vez. Mantenha esta página aberta entretanto: sem rede não se pode voltar a carregar.
late = atraso / saída
came-at = Chegou ao minuto
left-at = Saiu ao minuto
keep = Guardar
others-file = no ficheiro da plataforma
others-waiting-room = na sala de espera
others-own = disse-o ela própria
stay-whole = toda a sessão
stay-until = até ao minuto { $until }
stay-from = desde o minuto { $from }
stay-part = minutos { $from } a { $until }
script-waits = espera a rede
script-one-waits = 1 marca espera
script-many-wait = { $n } marcas esperam
script-for-network = a rede.
script-not-taken = Uma marca não foi aceite: { $why }.
script-signed-out = a sua sessão terminou. Entre de novo noutra janela e depois envie-as.
script-refused = o serviço recusou-as.
script-order = Chega antes de sair: do minuto 0 ao minuto { $n }.

# Who did something.
an-organiser = uma organizadora
the-command-line = a linha de comandos
you = você

# A platform's file.
import-title = Importar um ficheiro para { $code }
import-h = Importar um ficheiro
record-is-final = O registo é definitivo.
nothing-stored = Nada foi guardado.
understood = O que se entendeu de { $file }
platform = Plataforma
zoom-meeting = reunião Zoom
zoom-webinar = webinar Zoom
platform-table = uma tabela de nomes ou endereços
platform-list = uma lista de endereços
connections = Ligações
first-last = Primeira e última ligação
from-to = de { $from } a { $until }
read-in = Horas lidas em
recognised = Pessoas reconhecidas
recognised-present = { $n ->
    [one] { $people }, das quais { $n } presente tempo suficiente
   *[other] { $people }, das quais { $n } presentes tempo suficiente
  }
names-unidentified = Nomes por identificar
in-the-session = { $n } na sessão
keep-it = Guardá-lo
leave-it = Deixá-lo
waits-until = Ainda nada mudou no registo. O ficheiro espera até { $when }; depois é deitado fora.
recognised-by = Pessoas reconhecidas, pela rede que as representa e por que meio
by-address = Endereço
by-decision = Decisão
by-name = Nome
and-more = e mais { $n }
stay-unidentified = Ficam no registo como por identificar até que alguém diga de quem são; há uma página para isso.
other-zone = As suas horas são de outro fuso
zone-of-times = Fuso das suas horas
zone-of-times-hint = que não nomeiam nenhum
read-again = Lê-lo de novo
another-file = Outro ficheiro
the-file = O ficheiro de presenças
the-file-hint = tal como o dá o Zoom, Teams, Meet ou Webex (CSV ou XLSX), ou uma lista de endereços
or-drop = Ou largue-o aqui.
read-file = Ler o ficheiro
first-see = Primeiro vê o que se entendeu; nada é guardado antes de o guardar.
files-in-record = Ficheiros deste registo
none-yet = Nenhum por enquanto.
file-about = { $platform }, { $n ->
    [one] { $n } ligação
   *[other] { $n } ligações
  }, horas lidas em { $zone }; importado em { $when }
take-back = Retirá-lo
files-add-up = Vários ficheiros de uma sessão somam-se: uma reunião reiniciada dá dois. Retirar um tira tudo o que trouxe; o que se decidiu sobre os nomes fica.
was-taken-back = { $file } foi retirado em { $when } por { $by }
names-are-open = { $n ->
    [one] { $n } nome está em aberto
   *[other] { $n } nomes estão em aberto
  }

# The names of a session.
names-title = Nomes de { $code }
names-h = Nomes
files = ficheiros
n-open = por decidir
n-decided = decididos
names-why = Estes nomes vieram com um ficheiro e ninguém foi reconhecido por eles. Enquanto não se decidirem ficam no registo como por identificar, para que os totais sejam honestos.
decision-remembered = Uma decisão é lembrada para as outras sessões e o próximo ficheiro.
decision-here = A sua decisão vale para esta sessão.
undo = Anular
undo-name = Anular: reabrir { $name }
keys = Teclas
keys-offers = é essa; Enter: a primeira
keys-aside = não é uma pessoa; ou logo:
keys-guest = uma visita, tal como está escrito
keys-guest-first = corrigir primeiro o nome
keys-search = procurar entre as pessoas
keys-undo = anular a última
keys-move = o seguinte, o anterior
keys-focus = Funcionam enquanto a lista tem o foco.
none-open = Não há nomes por decidir.
decided-h = Decididos
nobody-like = não se conhece ninguém assim
something-else = outra coisa
something-else-name = Outra coisa sobre { $name }
not-a-person = Não é uma pessoa:
not-a-person-but = Não é uma pessoa: { $kind }
kind-telephone = Telefone
kind-note-taker = Anotador
kind-interpreter = Intérprete
kind-technician = Técnica
kind-other = Outra coisa
is-telephone = um telefone
is-note-taker = um programa que toma notas
is-interpreter = uma intérprete
is-technician = a anfitriã ou uma técnica
is-other = nenhuma pessoa
is-somebody-else = outra pessoa
is-a-guest = uma visita, { $name }
name-is = { $name }: { $who }.
name-is-open = { $name } volta a estar por decidir.
decided-earlier = decidido antes
decided-final = como estava quando o registo era definitivo, { $when }
decided-by = por { $by }, { $when }
decided-by-here = por { $by }, { $when }, só para esta sessão
search-meeting = Procurar entre as pessoas da reunião
search-session = Procurar entre as pessoas desta sessão
whom-found = Quem a procura encontrou
nobody-called-so = Ninguém se chama assim.
guest-name = Uma visita, em nenhuma lista: o nome
guest-email = O seu endereço, se deu algum
guest-email-hint = vazio: como no ficheiro
was-a-guest = Era uma visita
names-signed-out = A sua sessão terminou: abra a página de novo.
names-away = Não há rede: não foi guardado. Tente de novo.
names-then = Nomes por decidir: { $n }. Carregue em u para anular.
names-nothing = Ainda nada se decidiu.
is-mark = {": "}
