title = Envíos
all-held = Todos los mensajes de esta reunión están retenidos
her-held = Los mensajes a { $name } están retenidos
since = desde { $when }, por { $who }
let-go = Dejarlos salir
none-yet = Todavía no se ha avisado a nadie.
release-first = Publique un programa
then-written = y se escribirá a todas las personas afectadas.
lead = El mensaje más reciente a cada persona sobre cada sesión, y en qué estado está.
where-they-stand = En qué estado están
all = todos
problems = problemas
problems-only = solo problemas
session = Sesión
network = Red
none = ninguna
state = Estado
name-or-address = Nombre o dirección
show = Mostrar
all-arrived = Todo lo que debía llegar ha llegado o está en camino.
nothing-fits = Nada coincide.
show-all = Mostrar todo
again = Enviar de nuevo lo que no llegó ({ $n })
again-hint = A las direcciones tal como están. Una equivocada se corrige en la página de la persona: elija su nombre.
who = A quién
mail = Mensaje
where = En qué estado está
when = Cuándo
revision = revisión { $n }
page = página { $n } de { $of }
pages = Páginas de la lista
newer = Más recientes
older = Más antiguos
as-csv = En CSV
as-xlsx = En XLSX
one-by-one = Todos los mensajes, uno por uno
hold-all = Retener todos los mensajes de esta reunión
why = Por qué
why-hint = se muestra aquí a las demás organizadoras
hold-hint = Lo que está en camino llegará. Lo que espera, y lo que se escriba desde ahora, se queda aquí hasta que alguien lo deje salir; por ejemplo, tras una publicación que resultó equivocada.
hold = Retenerlos
kind-invitation = invitación
kind-update = actualización
kind-cancellation = cancelación
standing-waiting = en espera
standing-put-off = aplazado
standing-on-its-way = en camino
standing-delivered = entregado
standing-refused = rechazado
standing-bounced = devuelto
standing-given-up = abandonado
standing-quarantined = en cuarentena
standing-held = retenido
standing-replaced = sustituido
done-nothing = No había nada que enviar de nuevo.
mails = { $n ->
    [one] { $n } mensaje
   *[other] { $n } mensajes
  }
done-again = { $n ->
    [0] No se enviará de nuevo ningún mensaje.
    [one] Se enviará de nuevo { $n } mensaje.
   *[other] Se enviarán de nuevo { $n } mensajes.
  }
done-held = { $n ->
    [0] Retenidos desde ahora. Ningún mensaje esperaba.
    [one] Retenidos desde ahora. { $n } mensaje esperaba.
   *[other] Retenidos desde ahora. { $n } mensajes esperaban.
  }
done-free = { $n ->
    [0] Hecho. Ningún mensaje sale.
    [one] Hecho. { $n } mensaje puede salir.
   *[other] Hecho. { $n } mensajes pueden salir.
  }
done-corrected = { $n ->
    [0] La dirección está corregida. No se le enviará ningún mensaje.
    [one] La dirección está corregida. Se le enviará { $n } mensaje.
   *[other] La dirección está corregida. Se le enviarán { $n } mensajes.
  }
number = { $n }

# The page about one person.
her-title = Lo que se le envió
her-address = Dirección
her-zone = Huso
her-language = Idioma
all-held-since = Todos los correos de esta reunión están retenidos desde el { $when }, por { $by }. Se sueltan en:
her-held-since = Los correos para ella están retenidos desde el { $when }, por { $by }
her-sessions = Sus sesiones
her-none = No se le avisó de ninguna sesión.
should-hold = Debería tener
newest = El correo más reciente
what-holds = Lo que tiene
her-answer = Su respuesta
send-again = Enviar de nuevo
send-one = Enviar { $code } de nuevo
send-missed = Enviar lo que no le llegó ({ $n })
send-current = Enviar todo lo que debería tener ({ $n })
correct-h = Corregir su dirección
right-address = Su dirección correcta
right-as-is = Es correcta tal como está
only-missed = Enviar solo lo que no llegó
correct-hint = Los enlaces de sus correos anteriores dejan de valer y lo que aún espera para la dirección antigua se retira. Todo lo que debería tener se envía a la nueva. Lo que llegue de la antigua se sigue reconociendo como suyo.
correct = Corregirla y enviar
was-corrected = { $old } se corrigió a { $new }, { $when }, por { $by }
all-sent = Todo lo que se le envió
nothing-yet = Nada aún.
mail-number = N.º
to = Para
hold-hers = Retener los correos para ella
nothing = nada
answer-accepted = aceptada
answer-tentative = quizá
answer-declined = rechazada
answer-needs-action = ninguna aún
