skip = Ir para o conteúdo
languages = Idioma desta página
list-title = Eventos públicos
nothing-title = Não há nenhum evento público aqui
nothing-text = O endereço pode estar incompleto, ou as inscrições ainda não foram abertas.
all-events = Todos os eventos públicos desta reunião
to-event = Para a página do evento
questions = Dúvidas? Escreva para { $name }
your-time = A sua hora
meeting-time = Hora da reunião
when = Quando
no-time-yet = A hora ainda não está marcada
no-time-yet-page = A hora ainda não está marcada. Quem se inscreveu recebe o convite assim que estiver.
show-zone = Mostrar a hora de uma cidade
show = Mostrar
online = O evento decorre em linha. O acesso está numa página pessoal, que recebe com o convite.

open = As inscrições estão abertas.
full = Todos os lugares estão ocupados. Pode inscrever-se na lista de espera: quando um lugar ficar livre, recebe-o quem espera há mais tempo, com aviso por correio eletrónico.
closed = As inscrições estão encerradas.
over = Este evento já começou ou terminou.
cancelled = Este evento foi cancelado.
until = As inscrições estão abertas até { $name }.

form-title = Inscrição
name = O seu nome
email = Endereço eletrónico
email-hint = A mensagem com a sua ligação é enviada para aqui.
zone = O seu fuso horário
zone-hint = Escreva uma cidade, por exemplo Beirut, e escolha da lista. As mensagens indicam as horas desse lugar.
language = Idioma das suas mensagens
leave-empty = Deixe este campo vazio
kept = Guardamos o seu nome, endereço, fuso horário e idioma para a convidar para este evento e para lho lembrar. A equipa organizadora vê-os; quem conduz o evento vê o seu nome; nenhuma outra participante vê nada disto. O que não for confirmado em 48 horas é apagado.
send = Inscrever-me
send-waiting = Inscrever-me na lista de espera

faults-title = { $n ->
    [one] Há uma coisa a corrigir
   *[other] Há { $n } coisas a corrigir
 }
fault-name-missing = Escreva o seu nome.
fault-name-long = Um nome pode ter no máximo 120 caracteres.
fault-name-line = Um nome ocupa uma só linha, sem caracteres especiais.
fault-name-link = Um nome não pode conter um endereço. Retire sinais como / : @ e deixe um espaço depois de cada ponto.
fault-email-missing = Escreva o seu endereço eletrónico.
fault-email = Não é possível enviar mensagens para este endereço. Deveria parecer-se com amal@network.example
fault-zone-missing = Escolha o seu fuso horário.
fault-zone-unknown = Nenhum fuso horário se chama «{ $name }». Escolha um da lista.
fault-zone-near = Este fuso não é conhecido. É um destes: { $name }?
fault-language = Escolha um dos idiomas.
fault-fast = Foi muito rápido. Carregue outra vez no botão, por favor.
fault-stale = Esta página esteve aberta demasiado tempo. Carregue outra vez no botão, por favor.
fault-many = Chegaram demasiadas inscrições da sua rede numa hora. Tente de novo daqui a uma hora ou escreva para { $name }.

sent-title = Veja o seu correio
sent-text = Uma mensagem com uma ligação vai a caminho do endereço indicado. Abra a ligação dentro de 48 horas e carregue no botão: só então fica inscrita.
sent-none = Se nada chegar em alguns minutos, procure no correio indesejado ou inscreva-se outra vez.

confirm-title = Confirme a sua inscrição
confirm-text = Carregue no botão para ficar inscrita neste evento.
confirm-button = Sim, inscrevam-me
late-title = As inscrições terminaram
late-text = As inscrições terminaram antes de confirmar, por isso não está inscrita.
gone-title = Esta ligação não funciona (ou já não funciona)
gone-text = Uma ligação tem de estar completa e ser usada dentro de 48 horas. Pode inscrever-se outra vez na página do evento.
registered-title = Está inscrita
registered-invited = O convite foi-lhe enviado por correio eletrónico. Coloca o evento na sua agenda e traz a ligação para a sua página pessoal.
registered-later = A hora ainda não está marcada. Assim que estiver, recebe por correio eletrónico um convite que coloca o evento na sua agenda.
waiting-title = Está na lista de espera
waiting-text = { $n ->
    [one] Todos os lugares estão ocupados. É a primeira da lista de espera. Quando um lugar ficar livre, é seu e recebe um aviso por correio eletrónico.
   *[other] Todos os lugares estão ocupados. Está na posição { $n } da lista de espera. Quando um lugar ficar livre e for a sua vez, é seu e recebe um aviso por correio eletrónico.
 }
given-up-title = A sua inscrição está cancelada
given-up-text = O seu lugar fica livre para outra pessoa. Pode inscrever-se de novo enquanto as inscrições estiverem abertas.
removed-title = A sua inscrição foi retirada
removed-text = A equipa organizadora retirou esta inscrição. Se foi engano, escreva-lhe.
cancel-button = Devolver o meu lugar
leave-button = Sair da lista de espera

mail-event = Evento
mail-meeting = No âmbito de
mail-page = Ver ou cancelar a sua inscrição
mail-confirm-subject = Confirme a sua inscrição, por favor
mail-confirm-text = Alguém, em princípio você, quer inscrever este endereço num evento público.
mail-confirm-until = Fica inscrita quando abrir a ligação abaixo e carregar no botão. Pode ser usada durante { $hours } horas, até { $time }.
mail-confirm-link = Confirmar a inscrição
mail-confirm-not-you = Se não foi você, não faça nada: tudo o que foi escrito será apagado.
mail-later-subject = Está inscrita
mail-later-text = Está inscrita neste evento. Assim que a hora estiver marcada, recebe um convite que o coloca na sua agenda.
mail-waiting-subject = Está na lista de espera
mail-waiting-text = A sua inscrição está confirmada. Todos os lugares deste evento estão ocupados, por isso está na lista de espera. Quando um ficar livre e for a sua vez, é seu e recebe um aviso por correio eletrónico.
mail-waiting-number = { $n ->
    [one] É a primeira da lista.
   *[other] Está na posição { $n } da lista.
 }
mail-free-subject = Há um lugar livre: é seu
mail-free-text = Ficou livre um lugar, e é seu. Está inscrita neste evento.
mail-free-invited = O convite chega numa mensagem à parte. Se não puder vir, recuse-o: outra pessoa está à espera.
mail-free-later = Assim que a hora estiver marcada, recebe um convite que o coloca na sua agenda.

desk-title = Inscrições
desk-kept = Guardado.
desk-lead = Pessoas de fora inscrevem-se em sessões públicas sem conta. Quem confirma o endereço recebe os mesmos convites que todas, só para essa sessão; não conta para nenhuma rede nem para o planeamento. Quando todos os lugares estão ocupados espera, e avança quando alguém recusa ou devolve o seu lugar.
desk-none-public = Nenhuma sessão desta reunião é pública: o público de uma oficina define-se nos seus
desk-files = ficheiros
desk-for-all = A página para toda a gente:
desk-counts = { $taken } com lugar · { $waiting } à espera · { $unconfirmed } por confirmar
desk-counts-of = { $taken } com lugar de { $most } · { $waiting } à espera · { $unconfirmed } por confirmar
desk-listed = { $n } já na lista da reunião, que não ocupam lugar
desk-registration = Inscrição
desk-open = aberta
desk-closed = fechada
desk-places = Lugares
desk-places-hint = vazio: quantas vierem
desk-until = Até
desk-until-hint = { $zone }; vazio: até começar
desk-keep = Guardar
desk-nobody = Ninguém se inscreveu.
desk-who = Quem se inscreveu; o que não for confirmado desaparece ao fim de 48 horas
desk-name = Nome
desk-address = Endereço
desk-language = Idioma
desk-state = Estado
desk-when = Quando
desk-take-back = Retirar
desk-take-back-of = a inscrição de { $name }
desk-as-csv = Tudo em CSV
desk-as-xlsx = Tudo em XLSX
desk-not-released = ainda não publicada
desk-status-open = aberto
desk-status-full = completo: quem vier agora espera
desk-status-closed = fechado
desk-status-over = terminado
desk-status-cancelled = cancelado
desk-state-unconfirmed = por confirmar
desk-state-confirmed = confirmada
desk-state-on-the-list = na lista
desk-state-waiting = à espera
desk-state-cancelled = cancelada
desk-state-removed = retirada
