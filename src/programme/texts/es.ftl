# The programme's pages. Names, times and durations come ready made.
title = Programa
nothing-released = Todavía no se publicó nada. Tome una propuesta o entregue sus propias horas abajo.
ask-proposal = Pedir una propuesta
public = El programa público
weeks = Las semanas como calendario
to-approval = Aprobación del grupo de contacto
ask-first = Preguntar antes al grupo de contacto
stands = Tal como está, tras la versión { $n }
code = Código
session = Sesión
when = Cuándo
proposes = { $name } propone { $when }
burdens = Qué pide a cada red
burdens-how = Tiempo intempestivo por persona, tal como lo anotó el libro.
to-ledger = El libro a lo largo de los años
release-title = Publicar un programa
release-how = Una publicación fija las horas con un número y avisa exactamente a las personas afectadas. Antes ve qué cambiaría.
starts = Horas
starts-hint = una solución del planificador (JSON) o una tabla (CSV) con las columnas code, start_utc, minutes
show-changes = Mostrar qué cambiaría
releases = Versiones
release-n = Versión
released = { $when }, por { $by }, reglas de husos { $tzdb }
only-people = Las horas son las de la versión anterior; hay personas invitadas o que ya no lo están.
first-release = { $n ->
    [one] { $n } sesión se publicó por primera vez
   *[other] { $n } sesiones se publicaron por primera vez
  }
diff-new = { $code } es nueva: { $when }
diff-cancelled = { $code } se canceló; era { $when }
diff-moved = { $code } pasó de { $was } a { $is }
diff-length = { $code } dura { $is } minutos, antes { $was }
diff-title = { $code } se llama ahora «{ $is }», antes «{ $was }»
diff-link = { $code } tiene otro enlace de acceso

# The preview.
preview-title = Qué cambiaría una publicación
not-released = No se publicó nada:
not-released-now = Abajo está lo que sus horas cambiarían ahora.
in-the-way = Así no se puede publicar nada:
in-the-way-how = el registro de asistencia de estas sesiones es definitivo y dejaría de ser cierto si cambiaran de hora o de duración o salieran del programa. Déjelas donde estaban, o abra el registro y reábralo con un motivo; luego vuelva a mirar la publicación.
in-the-way-stays = Se queda donde estaba
in-the-way-record = Su registro
in-the-way-open = Abrir el registro
in-the-way-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
nothing-different = Nada difiere de la última versión: no hay nada que publicar y nadie recibiría un mensaje.
done-released = { $mails ->
    [0] La versión { $n } está publicada; no hizo falta ningún mensaje.
    [one] La versión { $n } está publicada y { $mails } mensaje va en camino.
   *[other] La versión { $n } está publicada y { $mails } mensajes van en camino.
  }
to-delivery = Seguirlos en Envíos
starts-refused = No se tomó nada de estas horas: el archivo tiene faltas o no puede publicarse así.
starts-again = Lo que está mal se dice junto al campo
untold-title = Aún sin avisar
untold = { $n ->
    [one] A { $n } persona no se le ha avisado de lo que vale ahora.
   *[other] A { $n } personas no se les ha avisado de lo que vale ahora.
  }
untold-how = Desde la última versión cambiaron personas o talleres. Vea otra vez las mismas horas: se invita a quienes son nuevas, se avisa a quienes ya no están y nadie más se entera.
again = Ver otra vez el programa vigente
gate-stands = Estas horas ya están vigentes: no hace falta volver a preguntar al grupo de contacto.
gate-objected = Este programa está ante el grupo de contacto (pregunta { $number }) y hay objeciones:
back = Volver al programa
gate-never = No se ha preguntado al grupo de contacto.
gate-required = Esta reunión solo publica lo que el grupo de contacto aprobó, y no se le ha preguntado.
gate-approved = Todas las redes están de acuerdo con exactamente este programa (pregunta { $number }).
gate-over = Las organizadoras aprobaron exactamente este programa, aunque no todas las redes estaban de acuerdo (pregunta { $number }).
gate-open = Este programa está ante el grupo de contacto: no todas las redes están de acuerdo (pregunta { $number }).
gate-other = { $n ->
    [one] No es el programa presentado al grupo de contacto (pregunta { $number }): difiere { $n } sesión.
   *[other] No es el programa presentado al grupo de contacto (pregunta { $number }): difieren { $n } sesiones.
  }
told = A quién se avisa de qué
told-people = { $n ->
    [one] Se avisa a { $n } persona.
   *[other] Se avisa a { $n } personas.
  }
told-mails = { $n ->
    [one] { $n } mensaje.
   *[other] { $n } mensajes.
  }
told-nobody-else = Nadie más se entera.
taken-back = { $n ->
    [one] A { $n } persona se le retira un mensaje que aún espera: lo que dice ya no es así y no hace falta decir nada más.
   *[other] A { $n } personas se les retira un mensaje que aún espera: lo que dice ya no es así y no hace falta decir nada más.
  }
told-how = Personas de cada red, por tipo de mensaje; quien recibe de dos tipos figura en ambas columnas.
network = Red
kind-invitation = Invitación nueva
kind-update = Cambio
kind-cancellation = Cancelación
partners = socios y público
all = todas
by-name = Por nombre
mails-whose = Los mensajes tal como serán
mails-whose-hint = una dirección; vacío: uno de cada tipo en cada idioma
mails-show = Mostrar los mensajes
changes = Qué cambia
change = Cambio
start = Comienzo
is-new = nueva
is-moved = movida
is-reworded = reformulada
is-cancelled = cancelada
before = antes:
on-clocks = En la hora de cada red
to = a
unchanged = { $n ->
    [one] { $n } sesión queda como está
   *[other] { $n } sesiones quedan como están
  }
ledger = Qué diría el libro
ledger-how = Tiempo intempestivo por persona. La publicación lo anota; la próxima reunión parte de lo que se traslada.
starts-with = Parte de
asks = Este programa pide
booked-before = Anotado antes
carries-on = Traslada
forbidden = Esta reunión solo publica lo que el grupo de contacto aprobó. Preséntele este programa o tome el que aprobó.
unapproved = Publicarlo aunque el grupo de contacto no haya aprobado exactamente esto
unapproved-why = Por qué
unapproved-hint = se guarda con la versión y figura en la página de la aprobación
release = Publicar y avisar
leave = Dejarlo

# The mails as they would be.
mails-title = Los mensajes tal como serían
mails-intro = Mirar no envía ni guarda nada. El enlace de estos mensajes es de muestra; cada persona recibe el suyo.
mails-whose-short = De quién
mails-hers = Mostrar sus mensajes
mails-none = Esta publicación no escribiría ningún mensaje.
mail-to = Para
mail-from = De
mail-subject = Asunto
mail-calendar = En su calendario
mail-object = El objeto de calendario tal cual
mail-look = Como lo muestra su programa de correo (página nueva)
