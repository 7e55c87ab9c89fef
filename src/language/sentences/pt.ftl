# Sentences that the program makes in English: this file has them word for word, the others say them.

# Anywhere.
nowhere = Este endereço não leva a lado nenhum. A ligação de uma mensagem tem de estar completa; também pode ter sido substituída por outra mais recente.
no-link = Esta ligação não funciona (ou já não funciona). Use a da mensagem mais recente ou peça outra ao Secretariado.
used-link = Esta ligação já foi usada ou é demasiado antiga. Peça uma nova na página de início de sessão.
other-session = O formulário não foi aberto nesta sessão: abra a página de novo e repita.
other-site = Esta alteração foi pedida por uma página de outro sítio, por isso não foi feita: abra a nossa própria página e repita.
our-fault = O erro ficou registado; nada foi guardado. Avise o Secretariado se persistir.
form-too-large = O formulário é demasiado grande: encurte o texto ou envie-o por partes.
method = Este endereço é para leitura ou envio de formulários (GET, HEAD, POST), e nada mais.
no-session = Esta ligação não leva a uma sessão sua. Use a da mensagem mais recente ou peça outra ao Secretariado.
no-programme = não há nenhum programa público neste endereço
not-public = não há tal sessão no programa público
unknown-zone = «{ $typed }» não é um fuso horário conhecido; os nomes mais próximos são { $near }

# Attendance: names.
bears-this-name = tem este nome
address-differs = o seu endereço difere numa ou duas letras
part-of-name = uma parte do seu nome
name-and-more = o seu nome e algo mais
address-spells = o seu endereço escreve-o assim
similar-name = um nome parecido
in-another-session = era ela noutra sessão
and-not-invited = { $why-said }; não está convidada para esta sessão
name-gone = este nome já não está no registo de { $code }: o ficheiro com que veio foi retirado
not-of-this-session = Não está entre as pessoas desta sessão; procure-a pelo nome.
address-of-member = { $email } é o endereço de { $name }, que é desta reunião: diga que é ela
whose-name = diga de quem é o nome: carregue num dos botões da página
guest-nameless = uma convidada tem um nome: escreva-o
name-too-long = o nome tem mais de { $n } caracteres

# Attendance: a platform's file.
choose-file = escolha o ficheiro que a plataforma lhe deu
file-in-both = este ficheiro também foi importado para { $code } em { $when }: quem está nele conta em ambas
file-already = este ficheiro já foi importado para { $code } em { $when }: nada foi alterado
times-and-minutes = pessoas de quem um ficheiro dá as horas e outro só os minutos: { $n }; não se somam, conta o maior
other-title = o título do relatório é «{ $topic }»: é o ficheiro de { $code }?
dates-of-session = { $why-said }; as suas datas são as de { $code }
no-such-file = não há tal ficheiro no registo de { $code }: já foi retirado
no-file-waits = Nenhum ficheiro seu espera aqui: um ficheiro espera uma hora, e só por quem o enviou. Escolha-o de novo.
file-waited = { $file } foi enviado em { $when } e esperou uma hora; depois foi deitado fora. Escolha-o de novo.
not-read = «{ $shown }» não se consegue ler ({ $kind }); corrija a célula ou exporte de novo o relatório
mixed-dates = as suas datas não se conseguem ler todas numa mesma ordem de dia, mês e ano: o ficheiro foi editado, ou juntaram-se dois
other-days = as suas datas leem-se como { $dates }, e nenhuma é o dia da sessão, { $day }: é o ficheiro de outra sessão?
list-without-times = uma lista sem horas: todas as que nela figuram contam como presentes em toda a sessão
file-empty = o ficheiro está vazio; exporte de novo o relatório de participantes
no-report = não é um relatório de presenças: espera-se um relatório de participantes do Zoom, Teams, Meet ou Webex, uma lista de endereços ou colunas name, email, start, end; encontrou-se «{ $found }»
quotation-open = aqui abrem-se aspas que nunca se fecham: o ficheiro foi cortado ou tem aspas a mais; exporte-o de novo
row-cut = o ficheiro acaba a meio desta linha ({ $row }): foi cortado; exporte-o de novo
several-meetings = contém { $n } reuniões ({ $which }); envie um ficheiro por sessão
lists-nobody = não nomeia ninguém que estivesse; o relatório foi exportado antes da sessão?
may-be-cut = o relatório diz que vieram { $stated } pessoas e nomeia { $listed }: talvez tenha sido cortado; exporte-o de novo
was-cut = diz que vieram { $stated } pessoas e nomeia { $listed }: foi cortado; exporte-o de novo
no-leaving = ligações sem hora de saída, contadas até ao fim da sessão: { $n }
end-before-start = linhas que acabam antes de começar, não contam: { $n }
away-between = pessoas a quem o relatório dá menos tempo do que da primeira chegada à última saída: ausentaram-se; não diz quando, por isso desconta-se da sessão: { $n }
minutes-no-times = o relatório dá minutos mas não horas: contam como passados na sessão, no máximo a sua duração
nobody-connected = ninguém estava ligado durante a sessão ({ $session }): as suas ligações são { $theirs }, lidas em { $zone }; { $why-said }
other-session-or-zone = é o ficheiro de outra sessão, ou as suas horas são de outro fuso
fits-in-zone = lidas em { $zone } encaixam: se a conta anfitriã tem esse fuso, importe-o com o fuso { $same }; senão, é o ficheiro de outra sessão
left-out = ligações a mais de três horas da sessão, deixadas de fora porque o ficheiro contém também outra reunião: { $n }
fit-better = só { $n } % do tempo ligado cai na sessão ({ $session }) se as horas se leem em { $zone }; lidas em { $other } encaixam melhor: se a conta anfitriã tem esse fuso, importe-o com o fuso { $same }
less-than-half = menos de metade do tempo ligado cai na sessão ({ $session }): as horas do ficheiro são mesmo de { $zone }?

# Attendance: marks, notes and the record.
not-on-list = não está na lista desta sessão: acrescente-a pelo nome
many-by-name = já foram acrescentadas { $n } pessoas pelo nome: importe uma lista
no-part-of-session = do minuto { $from } ao { $until } não é parte de uma sessão de { $length } minutos: chega antes de sair, do minuto 0 ao { $most }
write-her-name = escreva o nome dela
name-one-line = um nome é uma linha de { $n } caracteres no máximo
no-minute = não esteve nenhum minuto: ponha 1 ou mais, ou retire a marca
not-marked = { $who } não foi marcada à mão em { $code }
no-minutes = «{ $typed }» não é um número de minutos
notes-too-long = as notas têm mais de { $n } caracteres: encurte-as
notes-meanwhile = outra pessoa escreveu nas notas com a sua página aberta
record-is-final = o registo de { $code } é definitivo{ $since-said }. Uma organizadora pode reabri-lo com uma razão, na página da sessão.
final-since = : { $by } tornou-o definitivo em { $when }
not-over-yet = { $code } dura até { $when }: o seu registo pode tornar-se definitivo depois
no-record = { $code } ainda não tem registo de presenças: importe o ficheiro da plataforma ou registe as presentes, e depois torne-o definitivo
not-final = o registo de { $code } não é definitivo: pode ser alterado tal como está
why-reopened = diga porque se reabre o registo: fica no seu historial
characters-allowed = tem { $n } caracteres; são permitidos { $most }
log-named-minutes = por um nome escrito, minutos { $from } a { $until }
log-minutes = minutos { $from } a { $until }
log-named = por um nome escrito
log-was-not-there = que não esteve
log-was-there = que esteve

# Delivery: where a mail stands.
put-off-until = até { $when }
put-off-words = { $until-said }: { $words }
until-let-go = até que uma organizadora o solte
later-took-place = outro posterior tomou o seu lugar
never-got = Nunca recebeu o que este anula.
holds-nothing = Não tem nada disso.
still-shows = O seu calendário ainda mostra a revisão { $n }: o cancelamento não chegou.
once-more = Tem a revisão { $n }; foi enviada outra vez e não chegou.
newer-lost = Tem a revisão { $n }; a revisão { $new } não chegou.
holds-until-then = Até lá tem a revisão { $n }.
holds-revision = Tem a revisão { $n }.
out-again-lost = Já não está no seu calendário; não lhe chegou que volta a realizar-se para ela.
out-until-then = Até lá não está no seu calendário.
out-of-calendar = Já não está no seu calendário.
language-unknown = A sua língua é «{ $code }», que não falamos: os seus correios vão em inglês.
line-break-name = O seu nome tem uma mudança de linha; os seus correios omitem-na.
hour-moved = { $why-said }: o seu correio dizia { $then }, o seu relógio mostrará { $now }. Envie-o de novo.
rules-changed = As regras de { $zone } não são as de quando foi avisada (agora as de { $version })
zone-changed = O seu fuso era { $old } quando foi avisada e agora é { $new }

# The ledger over the years.
say-why-shown = diga porquê: mostra-se ao lado do número enquanto o livro existir
one-line = limite-se a uma linha de { $n } caracteres no máximo
minutes-a-head = uma rede começa com 0 a { $n } minutos por pessoa
not-at-meeting = esta rede não está na reunião
no-network = não há nenhuma rede { $code }

# The name service.
the-mailbox = A caixa de correio
the-keys-name = O nome da chave
the-domain = O domínio
the-records = Os registos
no-domain-name = «{ $name }» não pode figurar num nome de domínio
no-records = não se encontrou nenhum; cada linha precisa de um nome, um tipo e um texto, por exemplo _dmarc.alliance.example TXT "v=DMARC1; p=none"
dkim-none = { $name } não tem registo, por isso ninguém pode verificar as nossas assinaturas{ $make-said }
dkim-signs-as-from = assinamos como { $domain }, o domínio de From
dmarc-none = _dmarc.{ $domain } não tem registo; o Gmail e o Outlook recusam muitos correios de um domínio que não o tem
dmarc-says = { $name } diz p={ $policy }
mx-none = { $domain } não tem registo MX, por isso as respostas e devoluções para { $mailbox } não encontram caminho
mx-goes = o correio para { $domain }, e com ele respostas e devoluções, vai para { $host }
spf-none = { $domain } não tem registo SPF, por isso ninguém sabe se o nosso servidor pode enviar por ele
spf-no = o registo SPF de { $domain } não deixa { $host } enviar por ele
spf-all = o registo SPF de { $domain } acaba em +all, o que deixa toda a gente enviar por ele: acabe-o em -all ou ~all

# What became of a mail.
seen-before = este mesmo correio já chegou antes ({ $outcome }): nada muda
own-mail-back = voltou até nós um correio nosso: não se responde
machine-wrote = escreveu-o uma máquina ({ $why }): não se responde
letter-no-calendar = uma carta sem objeto de calendário: leia-a na própria caixa
several-answers = o correio traz várias respostas que dizem coisas diferentes
object-empty = o objeto de calendário nada diz
came-back = o correio para { $email } voltou: { $words }
is-late = o correio para { $email } atrasa-se, o seu servidor continua a tentar: { $words }
none-of-ours = trata de algo que não é nenhuma das nossas sessões
address-unknown = { $email } não estava convidada para { $code }; ninguém da aliança tem este endereço
known-not-invited = é conhecida, mas não estava convidada para { $code }
counts-now = conta agora a resposta «{ $answer }» de { $who }; antes era «{ $old }»
and-sent-link = { $reason-said }; foi-lhe enviada uma ligação para isso
and-sent-again = { $reason-said }; foi-lhe reenviado o convite atual
proposal-kept-off = { $code } já não se realiza para ela: a proposta fica guardada e nada muda
proposal-waits = nada garante que este correio seja dela: a proposta espera que a confirme
answer-waits = nada garante que este correio seja dela: a resposta espera que a confirme
proposal-before = esta proposta já chegou: nada muda
proposal-later = já há uma proposta dela posterior
proposes-old = propõe outra hora para a revisão { $n } de { $code }, que mudou desde então
proposes-open = propõe outra hora para { $code }: uma organizadora aceita-a ou recusa-a
cancelled-kept = { $code } foi cancelada: a resposta fica guardada e nada muda
withdrawn-kept = o convite para { $code } foi retirado: a resposta fica guardada e nada muda
would-send = enviaria { $whom } em seu lugar; os convites são pessoais, a sua resposta fica como está
old-revision = responde à revisão { $n } de { $code }, que mudou desde então (agora { $new }): a resposta fica guardada e não conta
answer-before = esta resposta já chegou: nada muda
later-answer = já há uma resposta dela posterior: esta fica guardada e não conta
choose-eml = escolha um correio: um ficheiro que acaba em .eml

# What somebody typed: addresses, dates, numbers.
bad-address = «{ $typed }» não é um endereço de correio: { $why-said }
address-missing = falta o endereço de correio
address-long = tem mais de 254 caracteres
address-no-at = falta-lhe o @
address-before = a parte antes do @ está vazia, é longa de mais ou tem outro @
address-character = a parte antes do @ tem um carácter que os endereços não podem ter
address-domain = a parte depois do @ não é um domínio
slip = { $email } parece um engano: quer dizer { $meant }? Se está certo tal como está, diga que tem a certeza
write-date-time = escreva-o como 2020-10-13T15:00
no-whole-from-one = não é um número inteiro de 1 a { $n }
no-whole-from-zero = não é um número inteiro de 0 a { $n }
upload-broke = o envio interrompeu-se: { $why }
upload-large = o ficheiro passa de 12 MiB: é o certo?
form-incomplete = o formulário não está completo: { $why }

# When she can.
hours-meanwhile = estas horas foram mudadas noutra janela ou por outra pessoa depois de esta página ser aberta
choose-a-day = escolha pelo menos um dia da semana
same-hour = começa e acaba à mesma hora: escreva quando acaba
choose-taken-away = escolha o que se retira
choose-ics = escolha primeiro o ficheiro do calendário (.ics)
date-time-missing = faltam a data e a hora
no-date-time = não é data e hora: escreva-o como 2020-10-13T15:00
no-time-of-day = não é uma hora: escreva-a como 18:00
choose-yes-no = escolha sim, se necessário ou não
painted-outside = o que está pintado em { $date } fica fora da reunião{ $lasts-said }

# What a session brought.
choose-agrees = escolha se a rede concorda ou se opõe
say-why-objects = diga porque se opõe a sua rede, para que a relatora possa mudar o texto
reason-long = a razão tem mais de { $n } caracteres: encurte-a
newer-with-group = o grupo de contacto tem uma versão mais recente ({ $n }): veja-a e diga o que pensa a sua rede
not-with-group = nada desta oficina está agora com o grupo de contacto
nothing-to-send = ainda nada há para enviar ao grupo de contacto: escreva uma conclusão ou uma recomendação
written-meanwhile = { $who } escreveu a versão { $n } enquanto a sua página mostrava a versão { $old }: a sua não foi guardada; está abaixo, reúna o que vai junto e guarde de novo
too-many-paragraphs = há { $n } parágrafos; as conclusões são { $most } no máximo
too-many-recommendations = há { $n }; uma oficina tem { $most } no máximo
say-addressee = diga a quem se dirige: redes ou decisores
shorten-to = tem { $n } caracteres; encurte-o para { $most }

# People.
her-name-missing = falta o nome dela
choose-language = escolha uma das línguas: en, fr, ar, es ou pt
choose-role = escolha um dos papéis
guest-is-partner = quem vem de fora inscreve-se ela própria numa sessão pública: uma visita é parceira
no-network-here = não há nenhuma rede { $code } na reunião
member-belongs = uma membro ou coordenadora pertence a uma rede: escolha a que a representa
choose-representing = escolha a que a representa
no-workshop = não há nenhuma oficina { $code }
on-list-already = { $who } está na lista com este endereço: mude-a lá
is-mailbox = { $email } é a caixa de onde saem os convites
outside-stays-public = quem é de fora continua público, e mais ninguém o passa a ser: inscreve-se ela própria
cancel-registration = inscreveu-se de fora: anule a inscrição dela em Inscrições

# Workshops and networks.
title-missing = falta o título
choose-kind = escolha um dos tipos
one-of-these = uma reunião só tem uma; já é { $code }
choose-audience = escolha público ou membros
not-on-grid = { $n } não é múltiplo da grelha de { $grid } minutos da reunião
code-form = um código tem letras, algarismos, - _ e . no interior, 32 no máximo, como WG6
network-code-form = um código tem letras, algarismos, - _ e . no interior, 32 no máximo, como NWM
workshop-exists = já há uma oficina { $code }: dê a cada uma o seu código
is-code-of = { $code } é o código de { $name }
name-missing = falta o nome
outside-lasts = ficaria fora da reunião, que dura de { $from } a { $until }
outside-own-dates = ficaria fora das datas da própria oficina: mude-as primeiro
outside-own-times = ficaria antes do seu início mais cedo ou num dos seus tempos proibidos: mude-os primeiro
grid-of = não está na grelha de { $n } minutos da reunião
hour-twice = esta hora vem duas vezes em { $zone } nessa noite: diga se é a primeira ({ $first }) ou a segunda ({ $second })
hour-missing = esta hora não existe em { $zone }: o relógio salta de { $from } para { $until }; escolha uma delas
day-outside = { $day } fica fora da reunião, que dura de { $from } a { $until }
latest-before = a data mais tardia { $latest } é anterior à mais cedo { $earliest }
no-participant = { $email } não participa na reunião: procure o endereço em Pessoas
no-web-address = não é um endereço web: deve começar por https:// e não ter espaços
two-workshops = uma regra precisa de duas oficinas diferentes
after-itself = então uma oficina teria de vir depois de si mesma: retire primeiro a regra contrária
choose-rule = escolha uma das regras
few-invited = só há { $n } pessoas convidadas além das facilitadoras
few-of-its-people = só { $n } das suas pessoas estão convidadas
pinned-outside = está fixada em { $day }, que ficaria fora: retire primeiro a fixação
pinned-forbidden = está fixada num destes tempos: retire primeiro a fixação

# Registrations.
places-range = dê um número de lugares de 1 a { $n }, ou nada para quantas vierem
places-whole = o número de lugares é um inteiro, ou vazio para quantas vierem
last-moment = o último momento é uma data e hora, como 2020-10-07T18:00, ou vazio até a sessão começar
open-or-closed = escolha aberto ou fechado

# Erasing.
not-our-address = este não é o endereço a que lhe chegam os nossos correios
also-organiser = este endereço também entra como organizadora: outra organizadora fecha antes essa conta, e depois o resto pode ser apagado
painted-lasts = : neste relógio dura de { $from } a { $until }
written-to = escrito em { $file }
