# As palavras de cada mensagem sobre uma sessão. Um texto cuja chave termina em «-discreet» é dito a quem não quer nada do assunto nas suas
# mensagens. Os nomes, as horas e as durações chegam prontos.

comma = {", "}
heading = { $code }: { $title }

## Assuntos

subject = { $kind }: { $code }, { $when }
subject-discreet = { $kind }: { $when }
subject-unscheduled = { $kind }: { $code }
subject-unscheduled-discreet = { $kind }
subject-digest = A sua semana a partir de { $day }
subject-address = O seu endereço foi corrigido

kind-invite = Convite
kind-move = Mudança de hora
kind-move-discreet = Mudança de hora
kind-length = Mudança de duração
kind-length-discreet = Mudança de duração
kind-title = Atualização
kind-link = Atualização
kind-part = Atualização
kind-reword = Atualização
kind-again = Convite
kind-withdraw = Convite retirado
kind-cancel = Cancelada
kind-cancel-discreet = Cancelado
kind-kept = A sua resposta
kind-confirm = Por favor, confirme a sua resposta
kind-counter = A hora mantém-se
kind-delegated = O seu convite é pessoal
kind-reminder = Lembrete
kind-unanswered = Falta a sua resposta
kind-register = Por favor, confirme
kind-registered = Tem lugar
kind-waiting = Lista de espera
kind-free = Um lugar para si

## Dados

your-time = A sua hora
meeting-time = Hora da reunião
utc-time = UTC
length = Duração
theme = Tema
facilitators = { $n ->
    [one] Facilitação
   *[other] Facilitação
  }
hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
  }
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
hours-and-minutes = { $hours } e { $minutes }
moved-from = Antes
moved-to = Agora
length-from = Antes
length-to = Agora
title-from = Título anterior
title-to = Título novo

## O que aconteceu

lead-invite = Recebeu um convite para uma sessão da reunião «{ $meeting }».
lead-invite-discreet = Recebeu um convite para um compromisso.
lead-move = Uma sessão da reunião «{ $meeting }» mudou de hora.
lead-move-discreet = Um dos seus compromissos mudou de hora.
lead-length = Uma sessão da reunião «{ $meeting }» mudou de duração. Começa à mesma hora.
lead-length-discreet = Um dos seus compromissos mudou de duração. Começa à mesma hora.
lead-title = Uma sessão da reunião «{ $meeting }» tem outro título. A hora é a mesma.
lead-title-discreet = O texto de um dos seus compromissos mudou. A hora é a mesma.
lead-link = A ligação para entrar numa sessão da reunião «{ $meeting }» mudou; a nova está na sua página. A hora é a mesma.
lead-link-discreet = A ligação para entrar num dos seus compromissos mudou; a nova está na sua página. A hora é a mesma.
lead-part = O seu papel numa sessão da reunião «{ $meeting }» mudou. A hora é a mesma.
lead-part-discreet = O seu papel num dos seus compromissos mudou. A hora é a mesma.
lead-reword = Algo mudou numa sessão da reunião «{ $meeting }»: o título, a ligação para entrar ou o seu papel. A hora é a mesma.
lead-reword-discreet = Algo mudou num dos seus compromissos. A hora é a mesma.
lead-again = Aqui está de novo o seu convite para uma sessão da reunião «{ $meeting }». Nada mudou.
lead-again-discreet = Aqui está de novo o seu convite para um compromisso. Nada mudou.
lead-withdraw = O seu convite para esta sessão da reunião «{ $meeting }» foi retirado. A sessão realiza-se.
lead-withdraw-discreet = O seu convite para este compromisso foi retirado.
lead-cancel = Esta sessão da reunião «{ $meeting }» não se realiza.
lead-cancel-discreet = Este compromisso não se realiza.

## O papel e a resposta

part-facilitator = A facilitação desta sessão está a seu cargo.
part-rapporteur = O relatório desta sessão está a seu cargo.
part-required = A sua presença é necessária.

please-answer = Por favor, responda com os botões do seu calendário ou na sua página.
your-page = A sua página
choose-accepted = Vou participar
choose-tentative = Talvez
choose-declined = Não posso participar
answer-stands = A sua resposta mantém-se: { $answer }. Pode mudá-la na sua página.
answer-none = ainda sem resposta
answer-accepted = vai participar
answer-tentative = talvez participe
answer-declined = não pode participar
answer-other-time = propõe outra hora
page-is-yours = A página é só para si: por favor, não partilhe o endereço.
calendar-removes = O seu calendário retira-a sozinho, ou pede-lhe que o faça.
calendar-removes-discreet = O seu calendário retira-o sozinho, ou pede-lhe que o faça.
feed-lag = Um calendário por subscrição pode demorar um dia a mostrar isto. O que diz esta mensagem já é válido.
ask = Perguntas? Escreva para { $mailbox }
ask-discreet = Perguntas? Responda a esta mensagem.

lead-kept = A sua resposta está guardada: { $answer }.
may-change = Pode mudá-la a qualquer momento na sua página.

lead-confirm = Chegou uma resposta em seu nome: { $answer }. Não conseguimos verificar que é sua; por isso, ainda não conta.
confirm-from = A mensagem veio de { $from }.
confirm-ask = Se é sua, confirme-a nesta página:
confirm-link = Confirmar a minha resposta
confirm-not-you = Se não é sua, não precisa de fazer nada: o que disse antes mantém-se.

lead-counter = Propôs outra hora para uma sessão da reunião «{ $meeting }». Não foi possível aceitá-la; a sessão mantém a sua hora.
lead-counter-discreet = Propôs outra hora para um compromisso. Não foi possível aceitá-la; o compromisso mantém a sua hora.
proposed-time = A sua proposta
comment = Nota da organização

lead-delegated = Passou a outra pessoa o seu convite para uma sessão da reunião «{ $meeting }». Os convites são pessoais; por isso, não foi tido em conta. Se outra pessoa deve participar, diga-nos quem.
lead-delegated-discreet = Passou o seu convite a outra pessoa. Os convites são pessoais; por isso, não foi tido em conta. Se outra pessoa deve participar, diga-nos quem.

lead-address = O seu endereço foi corrigido. A partir de agora, as mensagens sobre a reunião «{ $meeting }» chegam a este.
lead-address-discreet = O seu endereço foi corrigido. A partir de agora, as nossas mensagens chegam a este.
address-follow = { $n ->
    [one] O que precisa de saber segue noutra mensagem.
   *[other] O que precisa de saber segue em { $n } mensagens.
  }
address-not-you = Se estas mensagens não são para si, por favor, diga-nos.

## Lembretes

lead-day = Um lembrete: aproxima-se esta sessão da reunião «{ $meeting }».
lead-day-discreet = Um lembrete: aproxima-se este compromisso.
lead-hour = Um lembrete: esta sessão da reunião «{ $meeting }» começa em breve.
lead-hour-discreet = Um lembrete: este compromisso começa em breve.
way-in = A ligação para entrar está na sua página.
lead-digest = { $n ->
    [one] Esta semana tem { $n } sessão da reunião «{ $meeting }».
   *[other] Esta semana tem { $n } sessões da reunião «{ $meeting }».
  }
lead-digest-discreet = { $n ->
    [one] Esta semana tem { $n } compromisso.
   *[other] Esta semana tem { $n } compromissos.
  }
digest-answer = A sua resposta: { $answer }.
digest-unanswered = Ainda não respondeu.
lead-unanswered = Ainda não disse se participa nesta sessão da reunião «{ $meeting }». Qualquer resposta ajuda, um não também.
lead-unanswered-discreet = Ainda não disse se participa neste compromisso. Qualquer resposta ajuda, um não também.
lead-many-unanswered = Ainda não disse se participa nestas { $n } sessões da reunião «{ $meeting }». Qualquer resposta ajuda, um não também.
lead-many-unanswered-discreet = Ainda não disse se participa nestes { $n } compromissos. Qualquer resposta ajuda, um não também.
please-answer-each = Responda a cada uma na sua página.
please-answer-each-discreet = Responda a cada um na sua página.
leave = Pode desligar os lembretes; os convites e as mudanças chegam na mesma.
leave-link = Não quero mais lembretes

## Inscrição

lead-register = Alguém, esperamos que tenha sido a própria pessoa, inscreveu este endereço numa sessão pública da reunião «{ $meeting }».
lead-register-discreet = Alguém, esperamos que tenha sido a própria pessoa, deu este endereço para um compromisso.
register-ask = { $n ->
    [one] Por favor, confirme no prazo de { $n } hora; sem isso não tem lugar.
   *[other] Por favor, confirme no prazo de { $n } horas; sem isso não tem lugar.
  }
register-link = Confirmar
register-not-you = Se não fez este pedido, ignore esta mensagem: o endereço será esquecido.
lead-registered = Tem lugar nesta sessão pública da reunião «{ $meeting }».
lead-registered-discreet = Tem lugar neste compromisso.
registered-invited = O convite para o seu calendário chega noutra mensagem.
registered-unscheduled = A hora ainda não está marcada. Quando estiver, recebe um convite para o seu calendário.
registered-cannot = Se afinal não puder participar, recuse o convite: assim o lugar fica para outra pessoa.
lead-waiting = Todos os lugares desta sessão pública da reunião «{ $meeting }» estão ocupados. Está na lista de espera.
lead-waiting-discreet = Todos os lugares deste compromisso estão ocupados. Está na lista de espera.
waiting-before = { $n ->
    [0] O próximo lugar é seu.
    [one] Há { $n } pessoa antes de si.
   *[other] Há { $n } pessoas antes de si.
  }
waiting-promise = Quando ficar livre um lugar, será seu, e escrevemos-lhe.
lead-free = Ficou livre um lugar nesta sessão pública da reunião «{ $meeting }», e é seu.
lead-free-discreet = Ficou livre um lugar neste compromisso, e é seu.

## No calendário

calendar-title-discreet = Compromisso
calendar-text = A sua página pessoal, para a resposta e a ligação para entrar, está na mensagem que trouxe isto.
calendar-place = Online
