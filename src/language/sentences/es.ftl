# Sentences that the program makes in English: this file has them word for word, the others say them.

# Anywhere.
nowhere = Esta dirección no lleva a ninguna parte. El enlace de un mensaje debe estar completo; también puede haber sido sustituido por otro más reciente.
no-link = Este enlace no funciona (o ya no funciona). Use el del mensaje más reciente o pida otro a la Secretaría.
used-link = Este enlace ya se usó o es demasiado antiguo. Pida uno nuevo en la página de inicio de sesión.
other-session = El formulario no se abrió en esta sesión: abra la página de nuevo y repita.
other-site = Este cambio lo pidió una página de otro sitio, por eso no se hizo: abra nuestra propia página y repita.
our-fault = El error queda registrado; no se ha guardado nada. Avise a la Secretaría si persiste.
form-too-large = El formulario es demasiado grande: acorte el texto o envíelo por partes.
method = Esta dirección se lee o recibe formularios (GET, HEAD, POST), y nada más.
no-session = Este enlace no lleva a una sesión suya. Use el del mensaje más reciente o pida otro a la Secretaría.
no-programme = no hay ningún programa público en esta dirección
not-public = no hay tal sesión en el programa público
unknown-zone = «{ $typed }» no es un huso horario conocido; los nombres más parecidos son { $near }

# Attendance: names.
bears-this-name = se llama así
address-differs = su dirección difiere en una o dos letras
part-of-name = una parte de su nombre
name-and-more = su nombre y algo más
address-spells = así lo escribe su dirección
similar-name = un nombre parecido
in-another-session = era ella en otra sesión
and-not-invited = { $why-said }; no está invitada a esta sesión
name-gone = este nombre ya no está en el registro de { $code }: se retiró el archivo con el que llegó
not-of-this-session = No está entre las personas de esta sesión; búsquela por su nombre.
address-of-member = { $email } es la dirección de { $name }, que es de esta reunión: diga que es ella
whose-name = diga de quién es el nombre: pulse uno de los botones de la página
guest-nameless = una invitada tiene un nombre: escríbalo
name-too-long = el nombre tiene más de { $n } caracteres

# Attendance: a platform's file.
choose-file = elija el archivo que le dio la plataforma
file-in-both = este archivo se importó también para { $code } el { $when }: quien está en él cuenta en ambas
file-already = este archivo ya se importó para { $code } el { $when }: no se cambió nada
times-and-minutes = personas de las que un archivo da las horas y otro solo los minutos: { $n }; no se suman, cuenta lo mayor
other-title = el título del informe es «{ $topic }»: ¿es el archivo de { $code }?
dates-of-session = { $why-said }; sus fechas son las de { $code }
no-such-file = no hay tal archivo en el registro de { $code }: ya se retiró
no-file-waits = Aquí no espera ningún archivo suyo: un archivo espera una hora, y solo a quien lo envió. Elíjalo de nuevo.
file-waited = { $file } se envió el { $when } y esperó una hora; luego se desechó. Elíjalo de nuevo.
not-read = «{ $shown }» no se puede leer ({ $kind }); corrija la celda o exporte de nuevo el informe
mixed-dates = sus fechas no se pueden leer todas en un mismo orden de día, mes y año: el archivo se editó o se unieron dos
other-days = sus fechas se leen como { $dates }, y ninguna es el día de la sesión, { $day }: ¿es el archivo de otra sesión?
list-without-times = una lista sin horas: todas las que figuran cuentan como presentes toda la sesión
file-empty = el archivo está vacío; exporte de nuevo el informe de participantes
no-report = no es un informe de asistencia: se espera un informe de participantes de Zoom, Teams, Meet o Webex, una lista de direcciones o columnas name, email, start, end; se halló «{ $found }»
quotation-open = aquí se abre una comilla que nunca se cierra: el archivo se cortó o sobra una comilla; expórtelo de nuevo
row-cut = el archivo termina en medio de esta fila ({ $row }): se cortó; expórtelo de nuevo
several-meetings = contiene { $n } reuniones ({ $which }); envíe un archivo por sesión
lists-nobody = no nombra a nadie que estuviera; ¿se exportó el informe antes de la sesión?
may-be-cut = el informe dice que vinieron { $stated } personas y nombra { $listed }: quizá se cortó; expórtelo de nuevo
was-cut = dice que vinieron { $stated } personas y nombra { $listed }: se cortó; expórtelo de nuevo
no-leaving = conexiones sin hora de salida, contadas hasta el fin de la sesión: { $n }
end-before-start = filas que terminan antes de empezar, no cuentan: { $n }
away-between = personas a las que el informe da menos tiempo que de su primera llegada a su última salida: se ausentaron; no dice cuándo, así que se descuenta de la sesión: { $n }
minutes-no-times = el informe da minutos pero no horas: cuentan como pasados en la sesión, como máximo su duración
nobody-connected = nadie estaba conectado durante la sesión ({ $session }): sus conexiones son { $theirs }, leídas en { $zone }; { $why-said }
other-session-or-zone = es el archivo de otra sesión, o sus horas son de otro huso
fits-in-zone = leídas en { $zone } encajan: si la cuenta anfitriona tiene ese huso, impórtelo con el huso { $same }; si no, es el archivo de otra sesión
left-out = conexiones a más de tres horas de la sesión, dejadas fuera porque el archivo contiene también otra reunión: { $n }
fit-better = solo el { $n } % del tiempo conectado cae en la sesión ({ $session }) si las horas se leen en { $zone }; leídas en { $other } encajan mejor: si la cuenta anfitriona tiene ese huso, impórtelo con el huso { $same }
less-than-half = menos de la mitad del tiempo conectado cae en la sesión ({ $session }): ¿son las horas del archivo realmente de { $zone }?

# Attendance: marks, notes and the record.
not-on-list = no está en la lista de esta sesión: añádala por su nombre
many-by-name = ya se añadieron { $n } personas por su nombre: importe una lista
no-part-of-session = del minuto { $from } al { $until } no es parte de una sesión de { $length } minutos: llega antes de irse, del minuto 0 al { $most }
write-her-name = escriba su nombre
name-one-line = un nombre es una línea de { $n } caracteres como máximo
no-minute = no estuvo ningún minuto: ponga 1 o más, o retire la marca
not-marked = { $who } no fue marcada a mano en { $code }
no-minutes = «{ $typed }» no es un número de minutos
notes-too-long = las notas tienen más de { $n } caracteres: acórtelas
notes-meanwhile = otra persona escribió en las notas con su página abierta
record-is-final = el registro de { $code } es definitivo{ $since-said }. Una organizadora puede reabrirlo con un motivo, en la página de la sesión.
final-since = : { $by } lo hizo definitivo el { $when }
not-over-yet = { $code } dura hasta el { $when }: su registro puede hacerse definitivo después
no-record = { $code } aún no tiene registro de asistencia: importe el archivo de la plataforma o registre a las presentes, y luego hágalo definitivo
not-final = el registro de { $code } no es definitivo: se puede cambiar tal como está
why-reopened = diga por qué se reabre el registro: figura en su historial
characters-allowed = tiene { $n } caracteres; se permiten { $most }
log-named-minutes = por un nombre escrito, minutos { $from } a { $until }
log-minutes = minutos { $from } a { $until }
log-named = por un nombre escrito
log-was-not-there = que no estuvo
log-was-there = que estuvo

# Delivery: where a mail stands.
put-off-until = hasta el { $when }
put-off-words = { $until-said }: { $words }
until-let-go = hasta que una organizadora lo suelte
later-took-place = otro posterior ocupó su lugar
never-got = Nunca recibió lo que este anula.
holds-nothing = No tiene nada de ello.
still-shows = Su calendario aún muestra la revisión { $n }: la cancelación no llegó.
once-more = Tiene la revisión { $n }; se envió otra vez y no llegó.
newer-lost = Tiene la revisión { $n }; la revisión { $new } no llegó.
holds-until-then = Hasta entonces tiene la revisión { $n }.
holds-revision = Tiene la revisión { $n }.
out-again-lost = Ya no está en su calendario; no le llegó que vuelve a celebrarse para ella.
out-until-then = Hasta entonces no está en su calendario.
out-of-calendar = Ya no está en su calendario.
language-unknown = Su idioma es «{ $code }», que no hablamos: sus correos van en inglés.
line-break-name = Su nombre contiene un salto de línea; sus correos lo omiten.
hour-moved = { $why-said }: su correo decía { $then }, su reloj mostrará { $now }. Envíelo de nuevo.
rules-changed = Las reglas de { $zone } no son las de cuando se le avisó (ahora las de { $version })
zone-changed = Su huso era { $old } cuando se le avisó y ahora es { $new }

# The ledger over the years.
say-why-shown = diga por qué: se muestra junto al número mientras exista el libro
one-line = limítese a una línea de { $n } caracteres como máximo
minutes-a-head = una red empieza con 0 a { $n } minutos por persona
not-at-meeting = esta red no está en la reunión
no-network = no hay ninguna red { $code }

# The name service.
the-mailbox = El buzón
the-keys-name = El nombre de la clave
the-domain = El dominio
the-records = Los registros
no-domain-name = «{ $name }» no puede figurar en un nombre de dominio
no-records = no se halló ninguno; cada línea necesita un nombre, un tipo y un texto, por ejemplo _dmarc.alliance.example TXT "v=DMARC1; p=none"
dkim-none = { $name } no tiene registro, así que nadie puede verificar nuestras firmas{ $make-said }
dkim-signs-as-from = firmamos como { $domain }, el dominio de From
dmarc-none = _dmarc.{ $domain } no tiene registro; Gmail y Outlook rechazan muchos correos de un dominio que no lo tiene
dmarc-says = { $name } dice p={ $policy }
mx-none = { $domain } no tiene registro MX, así que las respuestas y devoluciones a { $mailbox } no encuentran camino
mx-goes = el correo para { $domain }, y con él respuestas y devoluciones, va a { $host }
spf-none = { $domain } no tiene registro SPF, así que nadie sabe si nuestro servidor puede enviar por él
spf-no = el registro SPF de { $domain } no deja a { $host } enviar por él
spf-all = el registro SPF de { $domain } termina en +all, lo que deja a todo el mundo enviar por él: termínelo en -all o ~all

# What became of a mail.
seen-before = este mismo correo ya llegó antes ({ $outcome }): nada cambia
own-mail-back = volvió a nosotros un correo nuestro: no se responde
machine-wrote = lo escribió una máquina ({ $why }): no se responde
letter-no-calendar = una carta sin objeto de calendario: léala en el propio buzón
several-answers = el correo trae varias respuestas que dicen cosas distintas
object-empty = el objeto de calendario no dice nada
came-back = el correo a { $email } volvió: { $words }
is-late = el correo a { $email } se retrasa, su servidor sigue intentándolo: { $words }
none-of-ours = trata de algo que no es ninguna de nuestras sesiones
address-unknown = { $email } no estaba invitada a { $code }; nadie de la alianza tiene esta dirección
known-not-invited = se la conoce, pero no estaba invitada a { $code }
counts-now = ahora cuenta la respuesta «{ $answer }» de { $who }; antes era «{ $old }»
and-sent-link = { $reason-said }; se le envió un enlace para ello
and-sent-again = { $reason-said }; se le reenvió la invitación actual
proposal-kept-off = { $code } ya no se celebra para ella: la propuesta se guarda y no cambia nada
proposal-waits = nada garantiza que este correo sea suyo: la propuesta espera a que la confirme
answer-waits = nada garantiza que este correo sea suyo: la respuesta espera a que la confirme
proposal-before = esta propuesta ya llegó: nada cambia
proposal-later = ya hay una propuesta suya posterior
proposes-old = propone otra hora para la revisión { $n } de { $code }, que ha cambiado desde entonces
proposes-open = propone otra hora para { $code }: una organizadora la toma o la rechaza
cancelled-kept = { $code } se canceló: la respuesta se guarda y no cambia nada
withdrawn-kept = la invitación a { $code } se retiró: la respuesta se guarda y no cambia nada
would-send = enviaría a { $whom } en su lugar; las invitaciones son personales, su respuesta queda como está
old-revision = responde a la revisión { $n } de { $code }, que ha cambiado desde entonces (ahora { $new }): la respuesta se guarda y no cuenta
answer-before = esta respuesta ya llegó: nada cambia
later-answer = ya hay una respuesta suya posterior: esta se guarda y no cuenta
choose-eml = elija un correo: un archivo que termina en .eml

# What somebody typed: addresses, dates, numbers.
bad-address = «{ $typed }» no es una dirección de correo: { $why-said }
address-missing = falta la dirección de correo
address-long = tiene más de 254 caracteres
address-no-at = le falta la @
address-before = lo que va antes de la @ está vacío, es demasiado largo o tiene otra @
address-character = lo que va antes de la @ tiene un carácter que las direcciones no admiten
address-domain = lo que va tras la @ no es un dominio
slip = { $email } parece un desliz: ¿se quiere decir { $meant }? Si es correcta tal como está, diga que está segura
write-date-time = escríbalo como 2020-10-13T15:00
no-whole-from-one = no es un número entero de 1 a { $n }
no-whole-from-zero = no es un número entero de 0 a { $n }
upload-broke = la subida se interrumpió: { $why }
upload-large = el archivo pasa de 12 MiB: ¿es el correcto?
form-incomplete = el formulario no está completo: { $why }

# When she can.
hours-meanwhile = estas horas se cambiaron en otra ventana o por otra persona después de abrirse esta página
choose-a-day = elija al menos un día de la semana
same-hour = empieza y termina a la misma hora: escriba cuándo termina
choose-taken-away = elija qué se quita
choose-ics = elija primero el archivo del calendario (.ics)
date-time-missing = faltan la fecha y la hora
no-date-time = no es fecha y hora: escríbalo como 2020-10-13T15:00
no-time-of-day = no es una hora: escríbala como 18:00
choose-yes-no = elija sí, si es necesario o no
painted-outside = lo pintado el { $date } queda fuera de la reunión{ $lasts-said }

# What a session brought.
choose-agrees = elija si la red está de acuerdo o se opone
say-why-objects = diga por qué se opone su red, para que la relatora pueda cambiar el texto
reason-long = el motivo tiene más de { $n } caracteres: acórtelo
newer-with-group = el grupo de contacto tiene una versión más reciente ({ $n }): mírela y diga qué piensa su red
not-with-group = nada de este taller está ahora con el grupo de contacto
nothing-to-send = aún no hay nada que enviar al grupo de contacto: escriba una conclusión o una recomendación
written-meanwhile = { $who } escribió la versión { $n } mientras su página mostraba la versión { $old }: la suya no se guardó; está abajo, reúna lo que va junto y guarde de nuevo
too-many-paragraphs = hay { $n } párrafos; las conclusiones son { $most } como máximo
too-many-recommendations = hay { $n }; un taller tiene { $most } como máximo
say-addressee = diga a quién se dirige: redes o responsables políticos
shorten-to = tiene { $n } caracteres; acórtelo a { $most }

# People.
her-name-missing = falta su nombre
choose-language = elija uno de los idiomas: en, fr, ar, es o pt
choose-role = elija uno de los papeles
guest-is-partner = quien viene de fuera se inscribe ella misma en una sesión pública: una visita es socia
no-network-here = no hay ninguna red { $code } en la reunión
member-belongs = una miembro o coordinadora pertenece a una red: elija la que la representa
choose-representing = elija la que la representa
no-workshop = no hay ningún taller { $code }
on-list-already = { $who } está en la lista con esta dirección: cámbiela allí
is-mailbox = { $email } es el buzón del que salen las invitaciones
outside-stays-public = quien es de fuera sigue siendo público, y nadie más lo llega a ser: se inscribe ella misma
cancel-registration = se inscribió desde fuera: anule su inscripción en Inscripciones

# Workshops and networks.
title-missing = falta el título
choose-kind = elija una de las clases
one-of-these = una reunión solo tiene una; ya es { $code }
choose-audience = elija público o miembros
not-on-grid = { $n } no es múltiplo de la cuadrícula de { $grid } minutos de la reunión
code-form = un código tiene letras, cifras, - _ y . en su interior, 32 como máximo, como WG6
network-code-form = un código tiene letras, cifras, - _ y . en su interior, 32 como máximo, como NWM
workshop-exists = ya hay un taller { $code }: dé a cada uno su código
is-code-of = { $code } es el código de { $name }
name-missing = falta el nombre
outside-lasts = quedaría fuera de la reunión, que dura de { $from } a { $until }
outside-own-dates = quedaría fuera de las fechas del propio taller: cámbielas antes
outside-own-times = quedaría antes de su inicio más temprano o en uno de sus tiempos vedados: cámbielos antes
grid-of = no está en la cuadrícula de { $n } minutos de la reunión
hour-twice = esta hora viene dos veces en { $zone } esa noche: diga si es la primera ({ $first }) o la segunda ({ $second })
hour-missing = esta hora no existe en { $zone }: el reloj salta de { $from } a { $until }; elija una de ellas
day-outside = { $day } queda fuera de la reunión, que dura de { $from } a { $until }
latest-before = la fecha más tardía { $latest } es anterior a la más temprana { $earliest }
no-participant = { $email } no participa en la reunión: busque la dirección en Personas
no-web-address = no es una dirección web: debe empezar por https:// y no tener espacios
two-workshops = una regla necesita dos talleres distintos
after-itself = entonces un taller tendría que venir después de sí mismo: quite antes la regla contraria
choose-rule = elija una de las reglas
few-invited = solo hay { $n } personas invitadas además de las facilitadoras
few-of-its-people = solo { $n } de sus personas están invitadas
pinned-outside = está fijado el { $day }, que quedaría fuera: quite antes la fijación
pinned-forbidden = está fijado en uno de estos tiempos: quite antes la fijación

# Registrations.
places-range = dé un número de plazas de 1 a { $n }, o nada para cuantas vengan
places-whole = el número de plazas es un entero, o vacío para cuantas vengan
last-moment = el último momento es una fecha y hora, como 2020-10-07T18:00, o vacío hasta que empiece la sesión
open-or-closed = elija abierto o cerrado

# Erasing.
not-our-address = esta no es la dirección a la que le llegan nuestros correos
also-organiser = esta dirección también entra como organizadora: otra organizadora cierra antes esa cuenta, y luego se puede borrar el resto
painted-lasts = : en este reloj dura de { $from } a { $until }
written-to = escrito en { $file }
