skip = Ir al contenido
languages = Idioma de esta página
list-title = Actos públicos
nothing-title = Aquí no hay ningún acto público
nothing-text = Puede que la dirección esté incompleta o que la inscripción no se haya abierto todavía.
all-events = Todos los actos públicos de esta reunión
to-event = A la página del acto
questions = ¿Preguntas? Escriba a { $name }
your-time = Su hora
meeting-time = Hora de la reunión
when = Cuándo
no-time-yet = La hora aún no está fijada
no-time-yet-page = La hora aún no está fijada. Quienes se hayan inscrito recibirán la invitación en cuanto lo esté.
show-zone = Mostrar la hora de una ciudad
show = Mostrar
online = El acto se celebra en línea. El acceso está en una página personal que recibirá con la invitación.

open = La inscripción está abierta.
full = Todas las plazas están ocupadas. Puede inscribirse en la lista de espera: cuando quede una plaza libre, la recibe quien lleva más tiempo esperando y se le avisa por correo.
closed = La inscripción está cerrada.
over = Este acto ha comenzado o ha terminado.
cancelled = Este acto se ha cancelado.
until = La inscripción está abierta hasta el { $name }.

form-title = Inscripción
name = Su nombre
email = Correo electrónico
email-hint = Ahí se enviará el mensaje con su enlace.
zone = Su zona horaria
zone-hint = Escriba una ciudad, por ejemplo Beirut, y elija de la lista. Los mensajes indicarán las horas de ese lugar.
language = Idioma de sus mensajes
leave-empty = Deje este campo vacío
kept = Guardamos su nombre, dirección, zona horaria e idioma para invitarla a este acto y recordárselo. Los ve el equipo organizador; quienes conducen el acto ven su nombre; ninguna otra participante ve nada de ello. Lo que no se confirme en 48 horas se borra.
send = Inscribirme
send-waiting = Inscribirme en la lista de espera

faults-title = { $n ->
    [one] Hay una cosa que corregir
   *[other] Hay { $n } cosas que corregir
 }
fault-name-missing = Escriba su nombre.
fault-name-long = Un nombre puede tener 120 caracteres como máximo.
fault-name-line = Un nombre ocupa una sola línea, sin caracteres especiales.
fault-name-link = Un nombre no puede contener una dirección. Quite signos como / : @ y deje un espacio después de cada punto.
fault-email-missing = Escriba su correo electrónico.
fault-email = No se puede enviar correo a esta dirección. Debería parecerse a amal@network.example
fault-zone-missing = Elija su zona horaria.
fault-zone-unknown = Ninguna zona horaria se llama «{ $name }». Elija una de la lista.
fault-zone-near = Esta zona no se conoce. ¿Es una de estas: { $name }?
fault-language = Elija uno de los idiomas.
fault-fast = Ha sido muy rápido. Pulse el botón otra vez, por favor.
fault-stale = Esta página llevaba demasiado tiempo abierta. Pulse el botón otra vez, por favor.
fault-many = Han llegado demasiadas inscripciones desde su red en una hora. Inténtelo dentro de una hora o escriba a { $name }.

sent-title = Mire su correo
sent-text = Un mensaje con un enlace va de camino a la dirección indicada. Abra el enlace en un plazo de 48 horas y pulse el botón: solo entonces quedará inscrita.
sent-none = Si no llega nada en unos minutos, mire entre el correo no deseado o inscríbase otra vez.

confirm-title = Confirme su inscripción
confirm-text = Pulse el botón para quedar inscrita en este acto.
confirm-button = Sí, inscríbanme
late-title = La inscripción ha terminado
late-text = La inscripción terminó antes de que usted confirmara, de modo que no está inscrita.
gone-title = Este enlace no funciona (o ya no funciona)
gone-text = Un enlace debe estar completo y usarse en un plazo de 48 horas. Puede inscribirse otra vez en la página del acto.
registered-title = Está inscrita
registered-invited = Le hemos enviado la invitación por correo. Lleva el acto a su calendario y contiene el enlace a su página personal.
registered-later = La hora aún no está fijada. En cuanto lo esté, recibirá por correo una invitación que lleva el acto a su calendario.
waiting-title = Está en la lista de espera
waiting-text = { $n ->
    [one] Todas las plazas están ocupadas. Usted es la primera de la lista de espera. Cuando quede una plaza libre, será suya y se le avisará por correo.
   *[other] Todas las plazas están ocupadas. Usted ocupa el puesto { $n } de la lista de espera. Cuando quede una plaza libre y le toque el turno, será suya y se le avisará por correo.
 }
given-up-title = Su inscripción está cancelada
given-up-text = Su plaza queda libre para otra persona. Puede volver a inscribirse mientras la inscripción esté abierta.
removed-title = Su inscripción se ha retirado
removed-text = El equipo organizador ha retirado esta inscripción. Si fue un error, escríbale.
cancel-button = Devolver mi plaza
leave-button = Salir de la lista de espera

mail-event = Acto
mail-meeting = Dentro de
mail-page = Ver o cancelar su inscripción
mail-confirm-subject = Confirme su inscripción, por favor
mail-confirm-text = Alguien, seguramente usted, quiere inscribir esta dirección en un acto público.
mail-confirm-until = Quedará inscrita cuando abra el enlace de abajo y pulse el botón. Puede usarse durante { $hours } horas, hasta el { $time }.
mail-confirm-link = Confirmar la inscripción
mail-confirm-not-you = Si no fue usted, no haga nada: todo lo que se escribió se borrará.
mail-later-subject = Está inscrita
mail-later-text = Está inscrita en este acto. En cuanto se fije la hora, recibirá una invitación que lo lleva a su calendario.
mail-waiting-subject = Está en la lista de espera
mail-waiting-text = Su inscripción está confirmada. Todas las plazas de este acto están ocupadas, así que está en la lista de espera. Cuando quede una libre y le toque el turno, será suya y se le avisará por correo.
mail-waiting-number = { $n ->
    [one] Es la primera de la lista.
   *[other] Ocupa el puesto { $n } de la lista.
 }
mail-free-subject = Hay una plaza libre: es suya
mail-free-text = Ha quedado una plaza libre y es suya. Está inscrita en este acto.
mail-free-invited = La invitación llega en un mensaje aparte. Si no puede venir, rechácela: otra persona está esperando.
mail-free-later = En cuanto se fije la hora, recibirá una invitación que lo lleva a su calendario.

desk-title = Inscripciones
desk-kept = Guardado.
desk-lead = Personas de fuera se inscriben en sesiones públicas sin cuenta. Quien confirma su dirección recibe las mismas invitaciones que todas, solo para esa sesión; no cuenta para ninguna red ni para la planificación. Cuando todas las plazas están ocupadas espera, y avanza cuando alguien rechaza o devuelve su plaza.
desk-none-public = Ninguna sesión de esta reunión es pública: el público de un taller se fija en sus
desk-files = ficheros
desk-for-all = La página para todo el mundo:
desk-counts = { $taken } con plaza · { $waiting } en espera · { $unconfirmed } sin confirmar aún
desk-counts-of = { $taken } con plaza de { $most } · { $waiting } en espera · { $unconfirmed } sin confirmar aún
desk-listed = { $n } ya en la lista de la reunión, que no ocupan plaza
desk-registration = Inscripción
desk-open = abierta
desk-closed = cerrada
desk-places = Plazas
desk-places-hint = vacío: cuantas vengan
desk-until = Hasta
desk-until-hint = { $zone }; vacío: hasta que empiece
desk-keep = Guardar
desk-nobody = Nadie se ha inscrito.
desk-who = Quién se inscribió; lo que no se confirma desaparece a las 48 horas
desk-name = Nombre
desk-address = Dirección
desk-language = Idioma
desk-state = Estado
desk-when = Cuándo
desk-take-back = Retirar
desk-take-back-of = la inscripción de { $name }
desk-as-csv = Todo en CSV
desk-as-xlsx = Todo en XLSX
desk-not-released = aún no publicada
desk-status-open = abierto
desk-status-full = completo: quien venga ahora espera
desk-status-closed = cerrado
desk-status-over = terminado
desk-status-cancelled = cancelado
desk-state-unconfirmed = sin confirmar
desk-state-confirmed = confirmada
desk-state-on-the-list = en la lista
desk-state-waiting = en espera
desk-state-cancelled = cancelada
desk-state-removed = retirada
