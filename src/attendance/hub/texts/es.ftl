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
