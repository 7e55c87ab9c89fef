title = Certificado de asistencia
page-lead = Esto es lo que diría su certificado de { $meeting }. Una sesión cuenta cuando su registro es definitivo y si usted estuvo el tiempo suficiente para contar como presente.
day = Fecha
session = Sesión
own = según su propia declaración
minutes-column = Minutos
sessions = { $n ->
    [one] { $n } sesión
   *[other] { $n } sesiones
}
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
total = { $sessions }, { $minutes } en total
open = { $n ->
    [one] Otra sesión la cuenta como presente hasta ahora; su registro aún no es definitivo.
   *[other] Otras { $n } sesiones la cuentan como presente hasta ahora; sus registros aún no son definitivos.
}
nothing = Todavía no hay nada que certificar: ningún registro definitivo de una sesión la cuenta como presente.
nothing-recorded = Ningún registro de esta reunión la cuenta como presente. Si es un error, escriba a { $mailbox }.
send = Enviármelo por correo
send-hint = Se envía a { $address } como PDF, en el idioma de esta página.
download = Descargarlo
wish = Enviármelo cuando lo haya
sent = Su certificado va camino de { $address }. Se envía como máximo una vez al día.
noted = Anotado. Las organizadoras lo enviarán cuando los registros sean definitivos.
keep-safe = El documento lleva su nombre, el de la alianza y las sesiones. Guárdelo donde solo lo encuentre quien pueda saberlo.
code-why = Lleva un código. Quien lo consulte verá cuándo se emitió y cuántas sesiones y minutos dice, y ningún nombre.
back = Volver a su página
paper-lead = Por la presente se certifica que
paper-part = participó en { $meeting }, celebrada en línea del { $first } al { $last }, y estuvo presente en estas sesiones:
paper-own = según su propia declaración
paper-issued = Emitido el { $day }
paper-check = Código { $code }. Quien tenga este documento puede comprobarlo aquí:
letter-subject = Su documento
letter-lead = Se adjunta su certificado de asistencia: { $sessions }, { $minutes } en total.
letter-lead-discreet = Se adjunta su documento.
letter-new = Sustituye a cualquier documento anterior.
letter-ask = Preguntas: { $mailbox }
check-title = Comprobar un certificado
check-holds = Este código es auténtico.
check-issued = Emitido el { $day }: { $sessions }, { $minutes } en total.
check-compare = Compárelo con el documento. Aquí no se muestra ningún nombre a propósito.
check-corrected = Este código se emitió, pero los registros de asistencia dicen hoy otra cosa. Pida un certificado más reciente a quien le mostró el documento.
check-unknown = Ningún certificado tiene este código. Compárelo con el documento, letra por letra.
check-code = Código

org-title = Certificados de asistencia
org-lead = Un certificado dice en qué sesiones estuvo alguien presente, una vez que sus registros son definitivos. Se da a petición: las personas lo piden en su página personal, o usted lo envía aquí. Quien tiene el papel puede comprobar su código en una página que no nombra a nadie.
org-nothing = Ningún registro de asistencia cuenta todavía a nadie como presente.
org-import-first = Importe primero el informe de una plataforma en la página Asistencia.
org-name = Nombre
org-sessions = Sesiones
org-minutes = Minutos
org-open = Aún no definitivas
org-given = Entregado
org-do = Acción
org-asked = pedido
org-mailed = enviado { $when }
org-send = Enviar
org-send-her = Enviar el certificado a { $name }
org-file = Fichero
org-file-her = Fichero del certificado de { $name }
org-send-asked = { $n ->
    [one] Enviar a la persona que lo pidió
   *[other] Enviar a las { $n } personas que lo pidieron
  }
org-waiting = { $n ->
    [one] { $n } persona lo pidió y aún no puede tenerlo: ningún registro definitivo la cuenta como presente.
   *[other] { $n } personas lo pidieron y aún no pueden tenerlo: ningún registro definitivo las cuenta como presentes.
  }
org-sent = { $n ->
    [one] { $n } certificado está en camino.
   *[other] { $n } certificados están en camino.
  }
org-went = { $n ->
    [one] { $n } ya salió hoy.
   *[other] { $n } ya salieron hoy.
  }
org-cannot = { $n ->
    [one] { $n } que lo pidió aún no puede tenerlo.
   *[other] { $n } que lo pidieron aún no pueden tenerlo.
  }
