# A session's page. Names, times and codes come ready made.
title = Asistencia de { $code }
comma = {", "}
meeting-time = Hora de la reunión:
back-to-page = volver a su página
all-sessions = todas las sesiones
check-in = Registrar a las presentes
import = Importar el archivo de la plataforma
names-open = { $n ->
    [one] { $n } nombre por identificar
   *[other] { $n } nombres por identificar
  }
brought = Lo que aportó la sesión
export-xlsx = Exportar, XLSX
export-csv = Exportar, CSV
coming = Quién viene
coming-and-there = Quién viene y quién estuvo
network = Red
invited = Invitadas
n-coming = Vienen
n-maybe = Quizá
n-not-coming = No vienen
n-silent = Sin respuesta
n-present = Presentes
n-minutes = Minutos
all-people = todas las personas
partners = socios y público
threshold = { $n ->
    [one] Presente a partir de { $n } minuto.
   *[other] Presente a partir de { $n } minutos.
  }
no-record-yet = Aún no hay registro: estas personas dijeron ellas mismas que están, y nadie cuenta como ausente.
people = Personas
minutes-n = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
is-coming = viene
is-maybe = quizá
is-silent = sin respuesta
is-not-coming = no viene
is-not-invited = no invitada
is-guest = visita
known-file = archivo
known-waiting-room = sala de espera
known-hand = a mano
known-own = lo dijo ella
somebody = alguien
notes = Sus notas
notes-how = Solo las leen quienes llevan esta sesión: sus facilitadoras y su relatora. No figuran en ningún informe ni exportación.
notes-keep = Guardar las notas
notes-last = Última escritura { $when }, por { $by }.
notes-conflict = Otra persona escribió en las notas con su página abierta. Ambas están abajo: reúna en el campo lo que va junto y guarde de nuevo.
notes-stand = Lo que está guardado
notes-long = Las notas tienen más de 20000 caracteres: acórtelas, por favor.
record = El registro
state-draft = borrador
state-final = definitivo
says-final = { $by } lo hizo definitivo el { $when }. Nada lo cambia hasta que una organizadora lo reabra, con un motivo.
says-final-only = Nada lo cambia hasta que una organizadora lo reabra.
says-reopened = Se reabrió: cada corrección figura en el registro de abajo.
says-before = Está abierto. Después de la sesión se puede hacer definitivo.
says-none = Aún no hay: importe el archivo de la plataforma o registre a las presentes.
says-open = Está abierto: archivos, marcas y decisiones aún lo cambian. Hágalo definitivo cuando sea correcto.
done-final = El registro es definitivo: nada lo cambia hasta que se reabra.
done-reopened = El registro está abierto otra vez; cada corrección queda anotada.
done-noted = Sus notas están guardadas.
reopen = Reabrir el registro
reopen-why = Por qué
reopen-hint = queda anotado, con su dirección y cada corrección que siga
finalise = Hacer definitivo el registro
finalise-open = { $n ->
    [one] Un nombre sigue en él por identificar: sus minutos no cuentan para nadie, y nadie podrá decir de quién es antes de que se reabra el registro con un motivo.
   *[other] { $n } nombres siguen en él por identificar: sus minutos no cuentan para nadie, y nadie podrá decir de quién son antes de que se reabra el registro con un motivo.
  }
finalise-names = Decir antes de quién son los nombres
finalise-all-the-same = Hacerlo definitivo de todos modos
finalise-tick = No se hizo definitivo: diga antes de quién son los nombres o marque la casilla.
log = Qué se le hizo
by = por
act-final = hecho definitivo
act-reopened = reabierto
act-imported = archivo importado
act-withdrawn = archivo retirado
act-marked = marcada como presente
act-unmarked = marca retirada
act-named = nombre decidido
act-said = lo dijo ella

# The check-in.
check-in-title = Registro de { $code }
check-in-h = Registro
back-to-session = volver a la sesión
check-in-final = El registro es definitivo: ya no se marca a nadie.
check-in-final-who = Quién lo hizo definitivo y cómo se reabre
send-now = Enviar ahora
forget = Olvidarlas
search-name = Buscar un nombre
search-all = Buscar entre todas
search = Buscar
show-all = Mostrar todas
none-found = Nadie de esta lista tiene ese nombre.
none-found-all = «Buscar entre todas» busca entre todas las personas de la reunión.
counts-from = { $n ->
    [one] «Aquí» es quien fue vista o marcada, por breve que fuera. Las tablas cuentan como presente a quien estuvo { $n } minuto o más.
   *[other] «Aquí» es quien fue vista o marcada, por breve que fuera. Las tablas cuentan como presente a quien estuvo { $n } minutos o más.
  }
of-all-there = de { $all } aquí
uninvited = No invitadas, de esta reunión
added = Alguien que no está en la lista
remove = Quitar
remove-name = Quitar a { $name }
her-name = Su nombre
her-name-hint = figura en el registro sin identificar hasta que se decida quién es
she-is-here = Está aquí
offline-how = Las marcas hechas sin red esperan en este navegador y se envían en cuanto vuelve, cada una una vez. Mantenga abierta esta página entretanto: sin red no se puede volver a cargar.
late = tarde / salida
came-at = Llegó en el minuto
left-at = Se fue en el minuto
keep = Guardar
others-file = en el archivo de la plataforma
others-waiting-room = en la sala de espera
others-own = lo dijo ella misma
stay-whole = toda la sesión
stay-until = hasta el minuto { $until }
stay-from = desde el minuto { $from }
stay-part = minutos { $from } a { $until }
script-waits = espera la red
script-one-waits = 1 marca espera
script-many-wait = { $n } marcas esperan
script-for-network = la red.
script-not-taken = Una marca no se aceptó: { $why }.
script-signed-out = se cerró su sesión. Entre otra vez en otra ventana y luego envíelas.
script-refused = el servicio las rechazó.
script-order = Llega antes de irse: del minuto 0 al minuto { $n }.

# Who did something.
an-organiser = una organizadora
the-command-line = la línea de órdenes
you = usted

# A platform's file.
import-title = Importar un archivo para { $code }
import-h = Importar un archivo
record-is-final = El registro es definitivo.
nothing-stored = No se guardó nada.
understood = Lo que se entendió de { $file }
platform = Plataforma
zoom-meeting = reunión de Zoom
zoom-webinar = seminario web de Zoom
platform-table = una tabla de nombres o direcciones
platform-list = una lista de direcciones
connections = Conexiones
first-last = Primera y última conexión
from-to = de { $from } a { $until }
read-in = Horas leídas en
recognised = Personas reconocidas
recognised-present = { $n ->
    [one] { $people }, de ellas { $n } presente el tiempo suficiente
   *[other] { $people }, de ellas { $n } presentes el tiempo suficiente
  }
names-unidentified = Nombres sin identificar
in-the-session = { $n } en la sesión
keep-it = Guardarlo
leave-it = Dejarlo
waits-until = Aún no ha cambiado nada en el registro. El archivo espera hasta el { $when }; después se desecha.
recognised-by = Personas reconocidas, por la red que las representa y por qué medio
by-address = Dirección
by-decision = Decisión
by-name = Nombre
and-more = y { $n } más
stay-unidentified = Quedan en el registro como sin identificar hasta que alguien diga de quién son; para eso hay una página.
other-zone = Sus horas son de otro huso
zone-of-times = Huso de sus horas
zone-of-times-hint = que no nombran ninguno
read-again = Leerlo de nuevo
another-file = Otro archivo
the-file = El archivo de asistencia
the-file-hint = tal como lo da Zoom, Teams, Meet o Webex (CSV o XLSX), o una lista de direcciones
or-drop = O suéltelo aquí.
read-file = Leer el archivo
first-see = Primero verá lo que se entendió; no se guarda nada hasta que usted lo guarde.
files-in-record = Archivos de este registro
none-yet = Ninguno aún.
file-about = { $platform }, { $n ->
    [one] { $n } conexión
   *[other] { $n } conexiones
  }, horas leídas en { $zone }; importado el { $when }
take-back = Retirarlo
files-add-up = Varios archivos de una sesión se suman: una reunión reiniciada da dos. Retirar uno quita todo lo que trajo; lo decidido sobre los nombres queda.
was-taken-back = { $file } se retiró el { $when }, por { $by }
names-are-open = { $n ->
    [one] { $n } nombre está abierto
   *[other] { $n } nombres están abiertos
  }

# The names of a session.
names-title = Nombres de { $code }
names-h = Nombres
files = archivos
n-open = por decidir
n-decided = decididos
names-why = Estos nombres llegaron con un archivo y no se reconoció a nadie por ellos. Mientras no se decidan quedan en el registro como sin identificar, para que los totales sean honestos.
decision-remembered = Una decisión se recuerda para las demás sesiones y el próximo archivo.
decision-here = Su decisión vale para esta sesión.
undo = Deshacer
undo-name = Deshacer: reabrir { $name }
keys = Teclas
keys-offers = es esa; Intro: la primera
keys-aside = no es una persona; o directamente:
keys-guest = una visita, tal como está escrito
keys-guest-first = corregir antes su nombre
keys-search = buscar entre las personas
keys-undo = deshacer la última
keys-move = el siguiente, el anterior
keys-focus = Funcionan mientras la lista tiene el foco.
none-open = No queda ningún nombre por decidir.
decided-h = Decididos
nobody-like = no se conoce a nadie así
something-else = otra cosa
something-else-name = Otra cosa sobre { $name }
not-a-person = No es una persona:
not-a-person-but = No es una persona: { $kind }
kind-telephone = Teléfono
kind-note-taker = Tomador de notas
kind-interpreter = Intérprete
kind-technician = Técnica
kind-other = Otra cosa
is-telephone = un teléfono
is-note-taker = un programa que toma notas
is-interpreter = una intérprete
is-technician = la anfitriona o una técnica
is-other = no es una persona
is-somebody-else = otra persona
is-a-guest = una visita, { $name }
name-is = { $name }: { $who }.
name-is-open = { $name } vuelve a estar por decidir.
decided-earlier = decidido antes
decided-final = como estaba cuando el registro era definitivo, { $when }
decided-by = por { $by }, { $when }
decided-by-here = por { $by }, { $when }, solo para esta sesión
search-meeting = Buscar entre las personas de la reunión
search-session = Buscar entre las personas de esta sesión
whom-found = A quién encontró la búsqueda
nobody-called-so = Nadie se llama así.
guest-name = Una visita, en ninguna lista: su nombre
guest-email = Su dirección, si dio una
guest-email-hint = vacío: como en el archivo
was-a-guest = Era una visita
names-signed-out = Su sesión ha terminado: abra la página de nuevo.
names-away = No hay red: no se guardó. Inténtelo de nuevo.
names-then = Nombres por decidir: { $n }. Pulse u para deshacer.
names-nothing = Aún no se ha decidido nada.
is-mark = {": "}
