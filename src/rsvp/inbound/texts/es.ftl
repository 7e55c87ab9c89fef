# Correos que responden a un correo, y la página en la que confirma una respuesta.

greeting = Hola, { $name }:
said-accepted = asistiré
said-tentative = quizá
said-declined = no puedo asistir
said-other-time = propongo otro horario
confirm-subject = ¿Es suya esta respuesta? { $code }
confirm-what = Un correo dio en su nombre esta respuesta para { $code } ({ $when }): «{ $said }». Venía de { $from }.
confirm-why = No hemos podido comprobar que lo enviara usted, así que todavía no cuenta. Si es suya, confírmela en esta página:
confirm-link = Ver la respuesta y confirmarla
confirm-else = Si no es suya, no tiene que hacer nada. Lo que respondió antes sigue valiendo.
delegates-subject = Nadie puede asistir en su lugar: { $code }
delegates-what = Su calendario nos avisó de que otra persona asistiría en su lugar a { $code } ({ $when }).
delegates-why = Las invitaciones son personales, así que no se ha cambiado nada ni se ha invitado a nadie más. Si no puede asistir, indíquelo en su página; la Secretaría puede invitar a otra persona de su red.
not-then-subject = { $code } mantiene su horario
not-then-what = Gracias por proponer otro horario para { $code }: { $proposed }. No ha sido posible aceptarlo.
not-then-stays = La sesión sigue siendo el { $when }, en su hora.
page-link = Su página personal
whom-to-ask = Preguntas: { $mailbox }

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
