# Su página personal. Los nombres y las horas llegan hechos.

title = Sus sesiones
for-whom = Para { $name }. Las horas son las de { $zone }; las de la reunión están al lado. Esta página es solo para usted: por favor, no comparta su dirección.
when-can-you = ¿Cuándo puede?
when-can-you-why = Dígalo aquí, para que las sesiones encuentren horas que le convengan.
calendar = Añadir a su calendario
calendar-why = Su calendario puede mantener al día sus sesiones.
held = Verlas y confirmar las que sean suyas
held-why = Han llegado por correo respuestas en su nombre que todavía no cuentan, porque no hemos podido comprobar que las enviara usted.
approval = El programa propuesto
approval-why = Lo que pide a su red, y la palabra de su red.
review = Lo que aportaron los talleres
review-why = Usted habla en nombre de su red: apruebe cada texto u objete.
attendance = Asistencia de su red
attendance-why = Sus integrantes por su nombre; las demás redes, en números.
saved = Su respuesta está guardada. Puede cambiarla en cualquier momento.
nothing = Por ahora no hay ninguna sesión para usted. Cuando la haya, recibirá un mensaje.
meeting-time = Hora de la reunión
part-facilitator = Usted facilita esta sesión.
part-rapporteur = Usted se encarga de la relatoría.
part-required = Su presencia es necesaria.
who-is-coming = Quién asiste, y asistencia
join = Entrar en la sesión
said-accepted = Dijo que asistirá
said-tentative = Dijo que quizá
said-declined = Dijo que no puede asistir
said-none = Todavía no ha respondido
over = terminada
accept = Aceptar
tentative = Quizá
decline = Rechazar
gone = Ya no es para usted
gone-cancelled = cancelada
gone-withdrawn = su invitación se ha retirado
questions = ¿Preguntas?

question = ¿Es esta su respuesta?
question-hint = No se guarda nada hasta que pulse el botón.
question-accepted = Sí: asistiré
question-tentative = Sí: quizá asista
question-declined = Sí: no puedo asistir

wishes = Cómo le escribimos
wishes-saved = Guardado. Nuestro próximo mensaje lo tendrá en cuenta.
wishes-again = { $n ->
    [one] Lo que tiene por delante se le envía de nuevo en { $n } mensaje, para que su calendario lo muestre con otras palabras.
   *[other] Lo que tiene por delante se le envía de nuevo en { $n } mensajes, para que su calendario lo muestre con otras palabras.
  }
wishes-language = Idioma
wishes-discreet = Con discreción
wishes-discreet-hint = Nada del tema en sus mensajes ni en su calendario: solo que hay una cita, cuándo, y el enlace a esta página.
wishes-discreet-history = El historial de su navegador guarda las direcciones de las páginas que abrió aquí; la salida rápida solo quita la última. Una ventana privada (Ctrl+Mayús+N, en Firefox Ctrl+Mayús+P; en un teléfono, en el menú del navegador) no guarda ninguna.
wishes-named = Mi nombre puede figurar en las invitaciones
wishes-named-hint = Como el de alguien que facilita una sesión.
wishes-reminders = Recordatorios y resumen de la semana
wishes-reminders-hint = Las invitaciones, los cambios y las cancelaciones llegan igualmente.
wishes-keep = Guardar

here = Estoy aquí
here-more = su asistencia
was-there = ¿Estuvo en ella?
certificate = Su certificado de asistencia
certificate-why = En PDF, por correo o aquí.

next = Su próxima sesión
past = { $n ->
    [one] { $n } sesión ha terminado
   *[other] { $n } sesiones han terminado
  }
nothing-ahead = Por ahora no le espera nada. Cuando se fije una sesión recibirá un mensaje.
event = Añadirla a mi calendario
settings-why = Idioma, zona horaria, discreción, recordatorios.
data = Sus datos
data-why = Lo que se guarda de usted: leerlo, llevárselo, hacerlo borrar.
back = Sus sesiones
wishes-zone = Su zona horaria
wishes-zone-hint = Un lugar como Asia/Kathmandu, o una diferencia como +03:00 si prefiere no decir dónde está. Esta página y nuestros mensajes la siguen desde ahora.
wishes-zone-unknown = No conocemos esta zona horaria. Las más cercanas: { $near }.
