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
