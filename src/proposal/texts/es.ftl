# Las páginas del planificador. Los nombres, las horas y las duraciones llegan hechos.

number = { $n }
hours = { $hours } h { $minutes }
minutes = { $n } min

counts-unplaced = Talleres sin horario
counts-required_lost = Minutos que pierden quienes deben asistir
counts-lost = Puntos por quienes no pueden venir, o solo si hace falta
counts-fairness = Tiempo intempestivo por miembro de la red más cargada
counts-comfort = Minutos intempestivos de todas, y sesiones seguidas
counts-disruption = Personas a las que habría que avisar de nuevo

proposal = Propuesta { $n }
verdict-optimal = Está demostrado: según los objetivos en su orden, y con la precisión con que se cuentan, no hay un programa mejor.
verdict-feasible = Este programa cumple todas las reglas; no está demostrado que sea el mejor.
verdict-infeasible = No todos los talleres pueden tener horario.
proved-none-less = ningún programa tiene menos
proved-to-grain = con una precisión de { $value }
proved-at-least = al menos { $value }
no-start = sin horario

not-done = Eso no se hizo:
you-wanted = Quería mover
move-all-the-same = Moverla de todos modos
draft-title = { $n ->
    [one] Borrador: 1 sesión movida
   *[other] Borrador: { $n } cambios
  }
draft-lead = No se envía nada, y la propuesta misma queda como está hasta que guarde el borrador como una nueva.
draft-broken = Incumple reglas, así que aún no se puede guardar:
draft-keep = Guardar como nueva propuesta
undo = Deshacer
redo = Rehacer
discard = Descartar el borrador
done-undo = Deshecho.
done-redo = Rehecho.
done-discard = El borrador está descartado.

weeks = Las semanas
view = Horas de
view-networks = Como las viven
view-zones = Cualquier zona horaria
view-programme = el programa ({ $city })
view-network = { $network } ({ $city })
show = Mostrar
hours-of = Los días y las horas son los de { $zone }.
key = Qué significan los signos
key-night = franja, noche: al menos la mitad de los miembros de una red dormiría
key-sign-night = junto a una red: miembros invitados dormirían; se dice cuántos, y la hora donde vive la mayoría de los miembros de la red
key-unsocial = franja, intempestivo: al menos la mitad está fuera de su horario de trabajo
key-sign-unsocial = junto a una red: nadie dormiría, pero hay miembros invitados fuera de su horario de trabajo
key-worst = Junto a la hora de una sesión: la red que más paga, y cuántas más pagan. Señale la sesión, o elíjala con Tab, para verlas todas.
key-lanes = Las franjas estrechas al principio de cada día son las horas de las redes, primero la más cargada:
pinned = fijada
moved = movida
breaks = incumple una regla
how = Arrastre una sesión, o elíjala con Tab y muévala con las flechas: un paso hacia arriba o abajo, un día hacia los lados. Intro la suelta, Esc la devuelve. El precio se muestra antes de soltarla.
drop = Soltarla aquí
cancel = Devolverla
price-wait = Se está calculando el precio…
price-then-drop = Se soltará en cuanto esté el precio; Esc la devuelve a su sitio.
price-gone = No se pudo obtener el precio. Compruebe la conexión o devuelva la sesión a su sitio.
put-back = De vuelta en su sitio.
come = pueden venir { $n } de { $invited }
goes-on = continúa
pays-night = { $n ->
    [one] noche para 1 de { $invited }
   *[other] noche para { $n } de { $invited }
  }
pays-unsocial = fuera del horario de trabajo
pays-a-head = { $burden } por miembro
unplaced = { $n ->
    [0] ningún horario era posible.
    [one] no tiene horario; se examinó 1.
   *[other] no tiene horario; se examinaron { $n }.
  }
place-it = Colocarlo a mano
conflict = Por qué no todos tienen horario, y qué lo resolvería

next-search = Para la próxima búsqueda
next-search-lead = Lo que diga aquí de una sesión, donde está en esta página, se guarda con su taller; esta propuesta queda como está.
session = Sesión
pin = Fijarla aquí
let-go = Soltarla
not-this-day = Este día no
not-this-time = A esta hora no
again-around = Proponer de nuevo en torno a esto
again-around-lead = Una nueva búsqueda mantiene lo fijado y evita lo prohibido.
seconds = Segundos de búsqueda
seconds-hint = se puede parar antes
propose-again = Proponer de nuevo

networks = Lo que carga cada red
networks-lead = Tiempo intempestivo por miembro: las horas fuera del trabajo cuentan una vez, las de sueño más. Incluye lo que queda de años anteriores.
network = Red
members = Miembros
burden = Carga por miembro
before = Antes
from-earlier = De años anteriores
the-same = igual
how-good = Qué tan bueno es
how-good-lead = Lo más importante primero; menos es mejor; lo demostrado vale dadas las líneas de arriba
what-counts = Lo que cuenta
here = Aquí
proved = Demostrado
why = Por qué es así, sesión por sesión
why-title = Por qué la propuesta { $n } es así
why-draft = Se trata del borrador tal como está.
why-networks = Lo que carga cada red
why-unplaced = Sin hora
why-network = Red
why-when = Su hora
why-can = Pueden venir
why-burden = Carga: una hora fuera del horario de trabajo cuenta una vez, una hora de sueño cuatro veces.
take-it = Quedarse con esta
preview = Ver qué cambiaría al publicarla
starts = Los horarios
problem-file = El problema como archivo
solution-file = La solución como archivo
what-else = Qué más hay
study = Estudio
study-alternatives = otros programas casi igual de buenos y lo más distintos posible
study-fairness = el precio de la equidad: qué se ganaría con menos asistencia
study-moves = qué aportaría mover sesiones anunciadas
study-it = Estudiarlo

what-if = Y si
what-if-lead = Una sesión movida, las demás como están. No se guarda nada hasta que lo diga.
what-if-draft = El cambio se compara con el borrador tal como está.
to = A
clock-of = en la hora de { $zone }
show-change = Mostrar qué cambiaría
move-allowed = El cambio está permitido.
move-forbidden = El cambio incumple una regla.
move-in-draft = Moverla en el borrador
people-of-session = Personas de la sesión
can-come = Pueden venir
for-whom-night = Para quienes es de noche
now = Ahora
then = Entonces
difference = Diferencia
pins-elsewhere = Un horario que no debe moverse, o una hora en la que no debe haber una sesión, también se indica con su taller:
workshops = Talleres

proposals = Propuestas
proposals-lead = El planificador da un horario a cada taller: primero quienes deben asistir, luego el mayor número posible de las demás, luego las malas horas se reparten entre las redes. No se envía nada.
what-first = Qué va primero
preset- = como está configurada la reunión
preset-attendance-first = primero la asistencia
preset-balanced = equilibrado
preset-fairness-first = primero la equidad
told-before = Lo que se anunció
told-before-hint = lo que se mueve se anuncia de nuevo
replan-as-released = mantenerlo si se puede
replan-weighed = cambiarlo si se gana algo
replan-afresh = planificar desde cero
seed = Semilla
seed-hint = otra puede encontrar otro programa
propose = Proponer un programa
searches = Búsquedas
search = Búsqueda { $n }
found = Lo que se encontró
no-proposal = Todavía no hay propuestas.
no-proposal-hint = Pida una arriba: el primer programa está en segundos y no se avisa a nadie.
line-optimal = está demostrado que es la mejor
line-feasible = cumple todas las reglas; no está demostrado que sea la mejor
line-infeasible = no todos los talleres pueden tener horario
what-is-proved = Qué está demostrado
without-start = Sin horario
worst-off = Red más cargada, por miembro
each-network = Cada red, por miembro
made = Hecha
compare-with = Comparar la propuesta { $n }
side-by-side = Poner las elegidas lado a lado
two-to-four = de dos a cuatro
wrong-seconds = Escriba un número de segundos de 0,1 a 3600.
wrong-seed = Escriba un número entero, 0 o más.
wrong-preset = Elija una de estas opciones.
wrong-replan = Elija una de estas opciones.
wrong-with = Marque dos, tres o cuatro propuestas: una sola no tiene con qué compararse.
wrong-form = Todavía no se busca nada: corrija lo que está marcado.

job-fairness = El precio de la equidad
job-moves = Qué aportaría mover sesiones
job-alternatives = Otros programas casi igual de buenos
job-of = De
job-asked = Pedida { $when }; { $preset }, { $seconds } s de búsqueda, semilla { $seed }.
job-asked-study = Pedida { $when }; { $seconds } s de búsqueda.
look-again = Mirar de nuevo
stop = Parar y guardar lo mejor hasta ahora
keep-as-proposal = Guardar como propuesta
all-proposals = Todas las propuestas
open-proposal = Abrir la propuesta { $n }
time = Tiempo
elapsed = { $elapsed } de { $seconds } s
best-so-far-lead = Lo mejor hasta ahora. Lo más importante primero; lo demostrado vale dadas las líneas de arriba
best-so-far = Lo mejor hasta ahora
proved-so-far = Demostrado: al menos
open = Queda abierto
open-nothing = nada: demostrado con la precisión pedida
programme-so-far = { $n ->
    [one] El programa hasta ahora: 1 sesión
   *[other] El programa hasta ahora: { $n } sesiones
  }
programme-without = { $n } sin horario
says-none = todavía ningún programa
says-first = un primer programa
says-better = { $n ->
    [one] un primer programa, y uno mejor desde entonces
   *[other] un primer programa, y { $n } mejores desde entonces
  }
says-searches = Hechas { $done } búsquedas de { $most } como máximo.
says-stopping = Parando.
says-done-study = Está hecho.
says-begins = Empieza en un momento.
says-waits = Espera su turno: { $n } antes.
says-stopping-kept = Parando; se guarda lo mejor hasta ahora: { $better }.
says-all-proved = Buscando: { $better }. Todo está demostrado.
says-searching-gap = Buscando: { $better }. { $counts }: { $value }, al menos { $bound } está demostrado.
says-searching = Buscando: { $better }.
says-over = La búsqueda terminó: { $better }.
says-failed = Esta búsqueda no dio nada.
says-lost-kept = El proceso que buscaba ya no está. Lo último que encontró sigue aquí.
says-lost = El proceso que buscaba ya no está y no había encontrado nada. Pida de nuevo.

compare-title = Propuestas lado a lado
compare-lead = Las diferencias son respecto de la propuesta { $n }.
compare-hours = Las horas de las sesiones son las de { $zone }.
beside = La propuesta { $other } junto a la propuesta { $first }
elsewhere = { $n ->
    [0] Cada sesión está donde está allí.
    [one] Una sesión está en otro momento.
   *[other] { $n } sesiones están en otro momento.
  }
more-come = { $n ->
    [one] En todas las sesiones puede venir 1 persona más.
   *[other] En todas las sesiones pueden venir { $n } personas más.
  }
fewer-come = { $n ->
    [one] En todas las sesiones puede venir 1 persona menos.
   *[other] En todas las sesiones pueden venir { $n } personas menos.
  }
spared = Más aliviadas: { $list }.
burdened = Más cargadas: { $list }.
by-a-head = { $network } en { $hours } por miembro
people = Personas
people-lead = Contadas una vez por sesión
levels-lead = Lo más importante primero, en el orden de la primera. Menos es mejor
carries-lead = Tiempo intempestivo por miembro, con el de años anteriores
come-all = Pueden venir, en todas las sesiones
come-not = No pueden venir
must-not = Deben venir y no pueden
sessions = Sesiones
take-number = Abrir la propuesta { $n } para quedarse con ella
lost-title = A quién se pierde y a quién se gana
lost-lead = Por nombre, por taller, respecto de la propuesta { $n }; solo donde hay alguien.
lost-none = No se pierde ni se gana a nadie.
lost-people = Ya no pueden venir ({ $n })
won-people = Pueden venir entonces ({ $n })

weeks-released = Las semanas del programa publicado
put-forward = Presentarlo al grupo de contacto
nothing-released = Todavía no se ha publicado nada.
programme = El programa
pays-night-most = noche para la mayoría
pays-unsocial-most = fuera del horario de trabajo de la mayoría
comma = {", "}
