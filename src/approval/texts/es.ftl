# An approval: the pages of the contact group and of the organiser, and the mails.

# Names, times and durations come ready made.
comma = {", "}
hours = { $hours } h { $minutes }
not-named = sin nombre aquí
moved-added = { $code } es nueva: { $when }.
moved-removed = { $code } ya no está; era { $when }.
moved-to = { $code } pasa de { $was } a { $is }.
moved-length = { $code } dura { $is } minutos en vez de { $was }.

# Mails.
mail-asked = El programa propuesto de { $meeting } está en manos del grupo de contacto. Diga, por favor, en nombre de { $network }, si la red está de acuerdo o se opone.
mail-asked-discreet = Una pregunta espera su respuesta.
mail-asked-subject = Responda, por favor, por { $network }: el programa propuesto
mail-asked-subject-discreet = Una pregunta para usted
mail-again = Se presentó otro programa de { $meeting } al grupo de contacto; sustituye al anterior, y lo que se dijo de aquel ya no cuenta. Diga, por favor, en nombre de { $network }, si la red está de acuerdo o se opone. Su página muestra qué ha cambiado.
mail-again-discreet = Una pregunta ha cambiado y espera su respuesta.
mail-again-subject = Responda, por favor, por { $network }: otro programa
mail-again-subject-discreet = Otra vez una pregunta para usted
mail-reminded = { $network } aún no ha dicho qué piensa del programa propuesto de { $meeting }. Diga, por favor, si está de acuerdo o se opone.
mail-reminded-discreet = Una pregunta sigue esperando su respuesta.
mail-reminded-subject = Recordatorio: responda, por favor, por { $network }
mail-reminded-subject-discreet = Recordatorio: una pregunta para usted
mail-until = Responda antes del
mail-link = El programa y la palabra de su red
mail-link-discreet = Su página
mail-yours = Este enlace es solo suyo: no lo pase a nadie.
mail-ask = ¿Preguntas? Escriba a { $mailbox }.

# The page of the contact group.
hers-title = El programa propuesto
hers-for = Usted habla por { $network } en el grupo de contacto de { $meeting }. Esto es lo que el programa pide a su red, junto a las demás.
hers-nothing = Ahora no hay nada ante el grupo de contacto. Cuando se presente un programa, recibirá un mensaje.
hers-saved = La palabra de su red está guardada.
hers-superseded = Entretanto se presentó otro programa al grupo de contacto: está abajo. Sus palabras siguen en el campo; nada de ellas se guardó todavía. Mire el nuevo programa y después responda.
hers-closed = Esta pregunta se cerró entretanto; su respuesta no se guardó. Si su red piensa otra cosa, escriba a la Secretaría.
hers-lost = Lo que había escrito
hers-lost-how = No se ha guardado. Si sigue siendo válido, cópielo y envíelo a la Secretaría:
hers-reason-missing = Diga, por favor, por qué se opone su red: solo así se puede cambiar el programa.
hers-reason-long = El motivo tiene más de 2000 caracteres: acórtelo, por favor.
hers-choose = Elija si su red está de acuerdo o se opone.
hers-agreed = Su red está de acuerdo.
hers-objected = Su red se opone.
hers-silent = Su red aún no ha dicho nada.
heard = Han respondido { $n } de { $all } redes.
until = Respuesta antes del
why-on = Por qué:
costs = Lo que pide a su red
costs-how = Tiempo intempestivo por persona: las horas fuera del trabajo cuentan una vez, las de sueño más; incluye lo que viene de años anteriores. «No pueden» cuenta, en todas las sesiones, cuántas veces una invitada no está libre; no se muestra donde una red tiene aquí pocas personas.
network = Red
burden = Tiempo intempestivo por persona
earlier-years = De años anteriores
cannot = No pueden
cannot-of = { $n } de { $all }
few = no se muestra
yours = la suya
programme = El programa, en la hora de su red
meeting-time = Hora de la reunión:
own-free = De su red pueden venir { $free } de { $invited }.
own-night = noche para { $n }
all-free = En total pueden venir { $free } de { $invited }.
why-here = Qué cambiaría una hora antes o después
unplaced = { $code } · { $title } no tiene hora en este programa.
your-word = La palabra de su red
agree = Estamos de acuerdo
object = Nos oponemos
changeable = Puede cambiarla hasta que el programa quede decidido. Las organizadoras ven el motivo; las otras redes no.
your-page = Su página

# On both pages.
reason = Motivo
reason-hint = necesario con una objeción
changes = Qué cambia respecto al programa anterior
note-title = Las organizadoras dicen
state-approved = Todas las redes están de acuerdo: el programa está aprobado.
state-settled = Las organizadoras siguen adelante, aunque no todas las redes estén de acuerdo.
state-withdrawn = Se retiró: no se pide nada a las redes.
state-superseded = Otro programa ocupó su lugar.

# The organiser's page.
title = Aprobación del grupo de contacto
intro = Presente una propuesta al grupo de contacto: las coordinadoras de cada red reciben un mensaje con un enlace personal, ven lo que el programa pide a su red junto a las demás, y están de acuerdo o se oponen con un motivo.
refused = No se guardó nada:
what-proposal = Propuesta { $n }
what-starts = Una tabla de horas
proposal-of = Propuesta { $n } · { $when }
asked-title = Presentado
asked = { $when }, por { $by }
closed = { $when }, { $by }.
words-caption = Qué dice cada red
word = Su palabra
who-said = Quién lo dijo
word-agrees = de acuerdo
word-objects = se opone
word-silent = todavía no
nobody-to-ask = No tiene coordinadora en esta reunión: anote su palabra a mano.
written-to = se escribió a:
by-link = { $who }, { $when }, por su enlace
by-organiser = { $who }, { $when }; anotado por { $by }
stands-open = Ante el grupo de contacto: han respondido { $n } de { $all } redes. Faltan: { $list }
stands-objected = { $n ->
    [one] { $list } se opone
   *[other] { $list } se oponen
  }
released-as = Está publicado: versión { $n }.
release-it = Ver qué cambiaría publicarlo
remind = Recordar a quienes no han respondido
hear = Anotar una palabra que llegó de otro modo
hear-how = Por teléfono, por ejemplo. Cuenta como la de la red, que puede cambiarla por su enlace.
said-by = Quién habló por la red
keep-word = Guardar la palabra
go-on = Seguir sin todas las redes
go-on-how = El programa cuenta entonces como aprobado. El motivo se guarda y el grupo de contacto lo lee.
reason-go-on = Por qué se sigue
take-back = Retirar
take-back-how = Ya no se pide nada a las redes. Lo dicho queda guardado.
reason-back = Por qué (opcional)
log = Todas las palabras, en orden
put = Presentar un programa
put-another = Presentar otro programa
put-supersedes = Ocupa el lugar del de arriba: se pregunta de nuevo a las redes y ven qué ha cambiado.
no-proposals = Aún no hay propuestas.
to-proposals = Pida una al planificador
which = Cuál
answer-by = Respuestas hasta el final del
note = Lo que quiere decir a las redes
note-hint = opcional
put-button = Presentarlo al grupo de contacto
earlier = Presentados antes
passes = Publicado sin la palabra del grupo de contacto
pass = Versión { $n }, { $when }, por { $by }: { $why }
rule = Qué necesita una publicación
rule-recommended = Una vez preguntado el grupo de contacto, publicar lo que no aprobó exige un motivo, que se guarda.
rule-required = No se publica nada que el grupo de contacto no haya aprobado.
rule-keep = Guardar
done-asked = El programa está ante el grupo de contacto; se escribe a sus coordinadoras.
done-reminded = { $n ->
    [one] { $n } recordatorio está en camino.
   *[other] { $n } recordatorios están en camino.
  }
done-heard = La palabra de la red está guardada.
done-settled = El programa cuenta como aprobado; el motivo está guardado.
done-withdrawn = Está retirado.
done-rule = La regla está guardada.
