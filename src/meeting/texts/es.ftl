## What several pages say
days = del { $first } al { $last }
meetings = Reuniones
people = Personas
workshops = Talleres
networks = Redes
network = Red
availability = Quién puede y cuándo
import-again = Importar de nuevo
zone-is = Zona horaria del programa: { $name }
keep = Guardar
cancel = Cancelar
change = Editar
remove = Quitar
all = todas
none = ninguno
saved = Guardado.

## The list of meetings
meetings-none = Todavía no hay ninguna reunión. Cree una con las hojas de cálculo que tiene: redes, talleres, participantes y, si ya la han dicho, su disponibilidad.
meetings-import = Importar una reunión
meetings-import-another = Importar otra reunión
meetings-stand-lasts = En curso
meetings-stand-ahead = Próxima
meetings-stand-over = Terminada
meetings-next = Después:

## The meeting at a glance
glance-next = Lo siguiente
glance-done = hecho
glance-later = más tarde
glance-all-done = Todo está hecho. Queda entregar el relevo a la próxima Secretaría.
glance-steps = En qué punto está la reunión
glance-attention = Lo que requiere atención
glance-answered-by-network = Respuestas por red
step-model = Redes, personas y talleres
step-model-do = Importar sus hojas de cálculo
step-model-fact = Redes: { $networks } · personas: { $people } · talleres: { $workshops }
step-availability = Quién puede y cuándo
step-availability-do = Ver quién puede y cuándo
step-availability-fact = { $answered } de { $asked } personas han dicho cuándo pueden; para las demás valen las horas habituales de su zona
step-proposal = Una propuesta de programa
step-proposal-do = Pedir propuestas
step-proposal-fact = { $n ->
        [0] Ninguna todavía: pídala al planificador
       *[other] Propuestas: { $n }
    }
step-release = Un programa publicado
step-release-do = Ver qué se anunciaría y publicar
step-release-fact = { $n ->
        [0] No se ha publicado nada: nadie ha sido avisada
       *[other] Versión { $n } · sesiones: { $sessions }
    }
step-invitations = Invitaciones
step-invitations-do = Ver a quién se avisó y de qué
step-invitations-fact = Mensajes enviados: { $sent } · en espera: { $waiting } · rechazados: { $refused }
step-answers = Respuestas
step-answers-do = Ver las respuestas
step-answers-fact = { $replied } de { $invited } invitaciones tienen respuesta
step-attendance = Asistencia
step-attendance-do = Anotar quién estuvo
step-attendance-fact = { $recorded } de { $sessions } sesiones tienen registro; definitivos: { $final }
step-report = Informe
step-report-do = Redactar y publicar el informe
step-report-fact = Conclusiones acordadas en { $agreed } de { $sessions } sesiones; idiomas publicados: { $published }
attention-refused = Mensajes rechazados: { $n }
attention-held = Mensajes retenidos: { $n }
attention-counters = Otros horarios propuestos por correo, sin respuesta: { $n }
attention-names = Nombres sin reconocer en los registros de asistencia: { $n }
attention-facilitators = Talleres sin facilitadora: { $n }
attention-outside = Personas no invitadas porque su red aún no pertenece: { $n }
attention-silent = Redes de las que nadie ha dicho cuándo puede: { $n }

## Who can when
can-for = Mostrar para
can-everybody = todas
can-show = Mostrar
can-how = Cada número dice cuántas de cada cien personas, de { $n }, pueden en la hora que empieza entonces, bien o si hace falta; cuanto más oscuro, más son. Un número lleva a los nombres. Las horas son las de { $zone }.
can-nobody-sleeps = A estas horas no duerme nadie: { $hours }.
can-somebody-sleeps = A cualquier hora es de noche para al menos una red. Es de noche para menos redes a las: { $hours }.
can-hour = Hora
can-days = Días: cuántas de cada cien pueden
can-local = La misma hora donde están las redes
can-night = noche
can-day-for-all = día para todas
can-legend-night = Casillas oscuras con luna: allí es de noche, de 22:00 a 07:00.
can-clocks-change = Los relojes de { $name } cambian en estos días; sus horas son las del primer día mostrado.
can-no-sessions = sin sesiones
can-earlier-days = Días anteriores
can-later-days = Días siguientes
can-days-of = Días de la reunión
can-all-days = Todos los días
can-day-outside = Este día no forma parte de la reunión.
can-on = Quién puede y cuándo el { $name }
can-day-how = Cuántas de cada red pueden en la hora que empieza entonces, y de cuántas; debajo, la hora donde vive la mayor parte de la red. Una hora lleva a los nombres.
can-at = Quién puede el { $name }
can-yes = pueden
can-if-need-be = si hace falta
can-no = no pueden
can-and-more = y { $n } más
can-answered-heading = Quién ha respondido
can-answered = respondió
can-of = de
can-usual-hours = horas habituales
can-silent-how = Para quienes no han respondido valen las horas habituales de su zona. Una red lleva a sus miembros.
can-people-of = Personas de { $name }
can-represents-nobody = No representa a nadie en esta reunión.
can-nobody-at-all = Aquí no se cuenta aún a nadie: importe primero personas o elija otro taller.
