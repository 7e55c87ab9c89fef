# La página en la que confirma una respuesta llegada por correo.

said-accepted = asistiré
said-tentative = quizá
said-declined = no puedo asistir
said-other-time = propongo otro horario

page-title = Respuestas llegadas por correo
page-why = Estas respuestas llegaron por correo en su nombre y no hemos podido comprobar que las enviara usted. Confirme las que sean suyas.
page-none = No hay nada que espere su confirmación.
page-from = De { $from }, { $when }
page-proposes = Horario propuesto: { $when }
page-mine = Es mi respuesta
page-not-mine = No es mía
page-back = A sus sesiones
page-done = Su respuesta ya cuenta.
page-dropped = No cuenta. Lo que respondió antes sigue valiendo.
page-kept = La propuesta está ahora en manos de las organizadoras.
page-late = Ya no puede contar: la sesión o su respuesta ha cambiado desde entonces. Consulte sus sesiones.

# The organiser's page of mails that came in.
o-title = Buzón de entrada
o-lead = Respuestas, propuestas de otras horas y devoluciones llegadas por correo: por una tubería del servidor, un maildir, un buzón IMAP, o entregadas aquí.
o-counters = Propuestas de otra hora
o-proposes = { $name } ({ $email }) propone (correo { $n }, { $when }):
o-minutes = { $n ->
    [one] { $when }, { $n } minuto
   *[other] { $when }, { $n } minutos
  }
o-stands = Está fijada el { $when }.
o-could = { $n } de las { $all } invitadas podrían venir entonces, por lo que se sabe
o-outdated = desfasada
o-changed-since = La sesión ha cambiado desde que escribió.
o-accept = Aceptar …
o-decline = Rechazar
o-settled = { $n ->
    [one] { $n } propuesta resuelta
   *[other] { $n } propuestas resueltas
  }
o-state-accepted = aceptada
o-state-declined = rechazada
o-state-by = { $state } por { $by }
o-mails = Correos
o-which = Qué correos
o-filter-all = Todos
o-filter-attention = Por mirar
o-filter-counted = Respuestas que cuentan
o-filter-passed = Nada que hacer
o-none-yet = Aún no ha llegado ningún correo. Para que lleguen solos: { $command } y el ajuste { $setting }.
o-none = Ninguno de estos.
o-number = N.º
o-came = Llegó
o-from = De
o-session = Sesión
o-outcome = Resultado
o-why = Por qué
o-newer = Más recientes
o-older = Más antiguos
o-upload = Entregar un correo
o-upload-hint = Una respuesta que llegó al buzón de otra persona: guárdela allí como archivo (.eml) y entréguela aquí. Se juzga como la que llega sola.
o-file = El correo, un archivo que termina en .eml (10 MiB como máximo)
o-take = Tomar el correo
o-way-pipe = tubería
o-way-upload = entregado
o-answer-accepted = aceptada
o-answer-tentative = quizá
o-answer-declined = rechazada
o-became-applied = aplicado
o-became-repeated = repetido
o-became-stale = anticuado
o-became-answered-old-revision = responde a una revisión antigua
o-became-unconfirmed = sin confirmar
o-became-unknown-attendee = persona desconocida
o-became-not-invited = no invitada
o-became-unknown-session = sesión desconocida
o-became-after-cancellation = tras la cancelación
o-became-no-answer = sin respuesta
o-became-delegated = delegada
o-became-trouble-reported = problema comunicado
o-became-counter = otra hora propuesta
o-became-counter-outdated = propuesta desfasada
o-became-counter-unclear = hora poco clara
o-became-refresh-answered = estado reenviado
o-became-refresh-limited = pedido demasiado a menudo
o-became-bounced = devuelto
o-became-delayed = retrasado
o-became-delivery-report = aviso de entrega
o-became-unknown-bounce = devolución desconocida
o-became-doubtful-report = aviso dudoso
o-became-auto-reply = respuesta automática
o-became-not-for-us = no es para nosotros
o-became-own-mail = correo propio
o-became-no-calendar = sin calendario
o-became-unreadable = ilegible
o-became-too-large = demasiado grande
o-became-duplicate-mail = ya llegado
o-accept-title = Tomar una hora propuesta
o-accept-what = { $name } propone { $proposed } ({ $n } minutos) para { $code }, que está fijada el { $when }.
o-ordinary = Es una publicación ordinaria. Lo que cambia:
o-would-mail = { $n ->
    [one] Se escribiría { $n } correo
   *[other] Se escribirían { $n } correos
  }; a todas a las que se les mueve la sesión se les pregunta de nuevo si vienen.
o-move = Mover la sesión y avisar a todas
o-not-now = Ahora no
o-change-new = { $code } nueva: { $when }
o-change-moved = { $code } movida: { $when }
o-change-reworded = { $code } reformulada: { $when }
o-change-cancelled = { $code } cancelada: { $when }
