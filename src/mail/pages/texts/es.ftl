# The list of mails, and one of them.
title = Correos
one-title = Un correo
n-sent = { $n ->
    [one] { $n } enviado
   *[other] { $n } enviados
  }
n-waiting = { $n } en espera
n-refused = { $n ->
    [one] { $n } rechazado
   *[other] { $n } rechazados
  }
n-replaced = { $n ->
    [one] { $n } sustituido por otro posterior
   *[other] { $n } sustituidos por otro posterior
  }
n-given-up = { $n ->
    [one] { $n } abandonado
   *[other] { $n } abandonados
  }
n-quarantined = { $n } apartados, porque no son correos
look-again = Mirar de nuevo
try-out = Esto es una prueba: nada sale de esta máquina. Cada correo es un archivo en { $folder }.
believed = ¿Se cree nuestro correo?
believed-what = Lo que el servicio de nombres debe decir de nuestro dominio.
none = Aún no hay correos. Cuando se publica un programa, se escribe a todas las personas a las que atañe.
release = Publicar un programa
number = N.º
to = Para
subject = Asunto
kind = Clase
state = Estado
when = Cuándo
newer = Más recientes
older = Más antiguos
state-sent = enviado
state-failed = rechazado
state-queued = en espera
state-leased = en camino
state-superseded = sustituido por otro posterior
state-expired = abandonado
state-quarantined = apartado
kind-invitation = invitación
kind-update = cambio
kind-cancellation = cancelación
kind-registration = inscripción
kind-certificate = certificado
kind-approval = aprobación
kind-sign-in = inicio de sesión
kind-address-corrected = dirección corregida
kind-open-part = parte abierta
what-she-reads = Lo que lee
open-hers = Abrir su página
open-hers-hint = (solo en una prueba: fuera de ella, nadie más que ella tiene este enlace)
what-calendar-reads = Lo que lee su calendario
all-mails = Todos los correos
as-it-is = El mensaje tal cual

# The page about the name service.
setup-lead = Los grandes receptores rechazan el correo cuyo dominio no dice quién puede enviar por él. Pida a su servicio de nombres los registros del dominio y pegue las respuestas: líneas de un archivo de zona, la salida de dig, host o nslookup, o nombre, tipo y texto. Nada se consulta desde aquí y nada se guarda.
own-key = Nuestra clave de firma está en los ajustes. Su registro:
no-key = No hay clave de firma en los ajustes: si el servidor de correo no firma, los correos salen sin firmar. { $command } hace una.
to-mend = { $n ->
    [0] No hay nada que corregir
    [one] Hay { $n } cosa que corregir
   *[other] Hay { $n } cosas que corregir
  }
records-read = { $n ->
    [one] Se leyó { $n } registro.
   *[other] Se leyeron { $n } registros.
  }
line-passed = La línea { $n } no es un registro y se pasó por alto: { $line }.
about = Sobre
said = Lo que se dice
publish = Publicar:
is-ok = bien
is-unsure = dudoso
is-missing = falta
is-wrong = mal
from-mailbox = Los correos salen de
key-name = Nombre de la clave
key-name-hint = el selector, por ejemplo s1
signs = Dominio que firma
signs-hint = vacío: el del buzón
machine = Máquina que entrega nuestro correo al mundo
machine-hint = nombre o dirección; puede quedar vacío
records = Registros
look = Examinarlos
