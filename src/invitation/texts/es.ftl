# Las palabras de cada mensaje sobre una sesión. Un texto cuya clave termina en «-discreet» se dice a quien no quiere nada del tema en sus
# mensajes. Los nombres, las horas y las duraciones llegan hechos.

comma = {", "}
heading = { $code }: { $title }

## Asuntos

subject = { $kind }: { $code }, { $when }
subject-discreet = { $kind }: { $when }
subject-unscheduled = { $kind }: { $code }
subject-unscheduled-discreet = { $kind }
subject-digest = Su semana desde el { $day }
subject-address = Su dirección se ha corregido

kind-invite = Invitación
kind-move = Cambio de hora
kind-move-discreet = Cambio de hora
kind-length = Cambio de duración
kind-length-discreet = Cambio de duración
kind-title = Actualización
kind-link = Actualización
kind-part = Actualización
kind-reword = Actualización
kind-again = Invitación
kind-withdraw = Invitación retirada
kind-cancel = Cancelada
kind-cancel-discreet = Cancelada
kind-kept = Su respuesta
kind-confirm = Confirme su respuesta
kind-counter = La hora no cambia
kind-delegated = Su invitación es personal
kind-reminder = Recordatorio
kind-unanswered = Falta su respuesta
kind-register = Por favor, confirme
kind-registered = Tiene plaza
kind-waiting = Lista de espera
kind-free = Una plaza para usted

## Datos

your-time = Su hora
meeting-time = Hora de la reunión
utc-time = UTC
length = Duración
theme = Tema
facilitators = { $n ->
    [one] Facilita
   *[other] Facilitan
  }
hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
  }
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
hours-and-minutes = { $hours } y { $minutes }
moved-from = Antes
moved-to = Ahora
length-from = Antes
length-to = Ahora
title-from = Título anterior
title-to = Título nuevo

## Lo que ha pasado

lead-invite = Le invitamos a una sesión de la reunión «{ $meeting }».
lead-invite-discreet = Le invitamos a una cita.
lead-move = Una sesión de la reunión «{ $meeting }» ha cambiado de hora.
lead-move-discreet = Una de sus citas ha cambiado de hora.
lead-length = Una sesión de la reunión «{ $meeting }» ha cambiado de duración. Empieza a la misma hora.
lead-length-discreet = Una de sus citas ha cambiado de duración. Empieza a la misma hora.
lead-title = Una sesión de la reunión «{ $meeting }» tiene otro título. La hora es la misma.
lead-title-discreet = Ha cambiado el texto de una de sus citas. La hora es la misma.
lead-link = El enlace para entrar en una sesión de la reunión «{ $meeting }» ha cambiado; el nuevo está en su página. La hora es la misma.
lead-link-discreet = El enlace para entrar en una de sus citas ha cambiado; el nuevo está en su página. La hora es la misma.
lead-part = Su papel en una sesión de la reunión «{ $meeting }» ha cambiado. La hora es la misma.
lead-part-discreet = Su papel en una de sus citas ha cambiado. La hora es la misma.
lead-reword = Algo ha cambiado en una sesión de la reunión «{ $meeting }»: el título, el enlace para entrar o su papel. La hora es la misma.
lead-reword-discreet = Algo ha cambiado en una de sus citas. La hora es la misma.
lead-again = Aquí tiene de nuevo su invitación a una sesión de la reunión «{ $meeting }». Nada ha cambiado.
lead-again-discreet = Aquí tiene de nuevo su invitación a una cita. Nada ha cambiado.
lead-withdraw = Su invitación a esta sesión de la reunión «{ $meeting }» se ha retirado. La sesión sí tiene lugar.
lead-withdraw-discreet = Su invitación a esta cita se ha retirado.
lead-cancel = Esta sesión de la reunión «{ $meeting }» no tendrá lugar.
lead-cancel-discreet = Esta cita no tendrá lugar.

## Su papel y su respuesta

part-facilitator = Usted facilita esta sesión.
part-rapporteur = Usted se encarga de la relatoría.
part-required = Su presencia es necesaria.

please-answer = Responda con los botones de su calendario o en su página.
your-page = Su página
choose-accepted = Asistiré
choose-tentative = Quizá
choose-declined = No puedo asistir
answer-stands = Su respuesta sigue en pie: { $answer }. Puede cambiarla en su página.
answer-none = todavía sin respuesta
answer-accepted = asistirá
answer-tentative = quizá asista
answer-declined = no puede asistir
answer-other-time = propone otra hora
page-is-yours = La página es solo para usted: por favor, no comparta su dirección.
calendar-removes = Su calendario la quita por sí solo, o le pide que lo haga.
calendar-removes-discreet = Su calendario la quita por sí solo, o le pide que lo haga.
feed-lag = Un calendario por suscripción puede tardar un día en mostrarlo. Lo que dice este mensaje vale ya.
ask = ¿Preguntas? Escriba a { $mailbox }
ask-discreet = ¿Preguntas? Responda a este mensaje.

lead-kept = Hemos guardado su respuesta: { $answer }.
may-change = Puede cambiarla en cualquier momento en su página.

lead-confirm = Ha llegado una respuesta en su nombre: { $answer }. No hemos podido comprobar que sea suya, así que todavía no cuenta.
confirm-from = El mensaje venía de { $from }.
confirm-ask = Si es suya, confírmela en esta página:
confirm-link = Confirmar mi respuesta
confirm-not-you = Si no es suya, no tiene que hacer nada: lo que dijo antes sigue en pie.

lead-counter = Usted propuso otra hora para una sesión de la reunión «{ $meeting }». No ha sido posible aceptarla; la sesión sigue a su hora.
lead-counter-discreet = Usted propuso otra hora para una cita. No ha sido posible aceptarla; la cita sigue a su hora.
proposed-time = Su propuesta
comment = Nota de la organización

lead-delegated = Usted pasó a otra persona su invitación a una sesión de la reunión «{ $meeting }». Las invitaciones son personales, así que no se ha tenido en cuenta. Si otra persona debe asistir, díganos quién.
lead-delegated-discreet = Usted pasó su invitación a otra persona. Las invitaciones son personales, así que no se ha tenido en cuenta. Si otra persona debe asistir, díganos quién.

lead-address = Su dirección se ha corregido. A partir de ahora, los mensajes sobre la reunión «{ $meeting }» llegan a esta.
lead-address-discreet = Su dirección se ha corregido. A partir de ahora, nuestros mensajes llegan a esta.
address-follow = { $n ->
    [one] Lo que necesita saber llega en otro mensaje.
   *[other] Lo que necesita saber llega en { $n } mensajes.
  }
address-not-you = Si estos mensajes no son para usted, por favor, díganoslo.

## Recordatorios

lead-day = Un recordatorio: se acerca esta sesión de la reunión «{ $meeting }».
lead-day-discreet = Un recordatorio: se acerca esta cita.
lead-hour = Un recordatorio: esta sesión de la reunión «{ $meeting }» empieza pronto.
lead-hour-discreet = Un recordatorio: esta cita empieza pronto.
way-in = El enlace para entrar está en su página.
lead-digest = { $n ->
    [one] Esta semana tiene { $n } sesión de la reunión «{ $meeting }».
   *[other] Esta semana tiene { $n } sesiones de la reunión «{ $meeting }».
  }
lead-digest-discreet = { $n ->
    [one] Esta semana tiene { $n } cita.
   *[other] Esta semana tiene { $n } citas.
  }
digest-answer = Su respuesta: { $answer }.
digest-unanswered = Todavía no ha respondido.
lead-unanswered = Todavía no ha dicho si asistirá a esta sesión de la reunión «{ $meeting }». Cualquier respuesta ayuda, también un no.
lead-unanswered-discreet = Todavía no ha dicho si asistirá a esta cita. Cualquier respuesta ayuda, también un no.
lead-many-unanswered = Todavía no ha dicho si asistirá a estas { $n } sesiones de la reunión «{ $meeting }». Cualquier respuesta ayuda, también un no.
lead-many-unanswered-discreet = Todavía no ha dicho si asistirá a estas { $n } citas. Cualquier respuesta ayuda, también un no.
please-answer-each = Responda a cada una en su página.
please-answer-each-discreet = Responda a cada una en su página.
leave = Puede desactivar los recordatorios; las invitaciones y los cambios le llegarán igualmente.
leave-link = No más recordatorios

## Inscripción

lead-register = Alguien, esperamos que usted, inscribió esta dirección en una sesión pública de la reunión «{ $meeting }».
lead-register-discreet = Alguien, esperamos que usted, dio esta dirección para una cita.
register-ask = { $n ->
    [one] Confírmelo en el plazo de { $n } hora; sin ello no tiene plaza.
   *[other] Confírmelo en el plazo de { $n } horas; sin ello no tiene plaza.
  }
register-link = Confirmar
register-not-you = Si no fue usted, no haga caso de este mensaje: la dirección se olvida por sí sola.
lead-registered = Tiene plaza en esta sesión pública de la reunión «{ $meeting }».
lead-registered-discreet = Tiene plaza en esta cita.
registered-invited = La invitación para su calendario llega en otro mensaje.
registered-unscheduled = La hora no está fijada todavía. En cuanto lo esté, recibirá una invitación para su calendario.
registered-cannot = Si al final no puede asistir, rechace la invitación: así la plaza será para otra persona.
lead-waiting = Todas las plazas de esta sesión pública de la reunión «{ $meeting }» están ocupadas. Usted está en la lista de espera.
lead-waiting-discreet = Todas las plazas de esta cita están ocupadas. Usted está en la lista de espera.
waiting-before = { $n ->
    [0] La próxima plaza es para usted.
    [one] Hay { $n } persona antes que usted.
   *[other] Hay { $n } personas antes que usted.
  }
waiting-promise = Cuando quede libre una plaza será suya, y le escribiremos.
lead-free = Ha quedado libre una plaza en esta sesión pública de la reunión «{ $meeting }», y es suya.
lead-free-discreet = Ha quedado libre una plaza en esta cita, y es suya.

## En su calendario

calendar-title-discreet = Cita
calendar-text = Su página personal, para su respuesta y el enlace para entrar, está en el mensaje que trajo esto.
calendar-place = En línea
