title = Asistencia
none-yet = Todavía no hay sesiones.
release-first = Publique primero un programa.
records = Registros
records-are = { $recorded } de { $all } sesiones, { $final } definitivas
answered = Respondieron
of-invitations = { $share } invitaciones
of-invited = De las invitadas
present-of-invited = Presentes de las invitadas
over-recorded = { $share }, en las sesiones con registro
present-in-all = Presencias en total
times-minutes = { $n ->
    [one] { $n } vez
   *[other] { $n } veces
  }, { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }
unidentified = Sin identificar
names = { $n ->
    [one] { $n } nombre
   *[other] { $n } nombres
  }
workbook = Todas las tablas en un libro (XLSX)
by-network-csv = Por red (CSV)
by-person-csv = Por persona (CSV)
by-session-csv = Por sesión (CSV)
sessions = Sesiones
session = Sesión
when = Cuándo
record = Registro
present = Presentes
minutes = Minutos
state-none = aún ninguno
state-draft = borrador
state-final = definitivo
sessions-hint = Sin registro nadie cuenta como ausente. Una sesión lleva a su control de asistencia, al fichero de su plataforma y a sus nombres.
networks = Redes
network = Red
networks-hint = Según la red que representa a cada persona ese día. El tiempo intempestivo es lo que las sesiones publicadas piden a un miembro: una hora fuera del trabajo cuenta una vez, una de sueño cuatro. Ambos están lado a lado porque se explican mutuamente.
unsocial = Tiempo intempestivo por persona
partners = socios y público
all-people = todas las personas
week-by-week = Semana a semana
weeks-hint = Presentes de las invitadas, en las sesiones con registro.
week = del { $from } al { $to }
pictures = Gráficos
as-whom = Como quién se ven los gráficos
as-you = Como los ve usted
as-networks = Como pueden verlos las redes
as-all = Como puede verlos todo el mundo
by-network = Sesiones por red
one-by-network = { $code } por red
counted-from = presente desde { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  } · { $n ->
    [one] { $n } nombre sin identificar
   *[other] { $n } nombres sin identificar
  }
one-workbook = libro
invited = Invitadas
oneself = Añadirse una misma
oneself-allow = Después de una sesión se puede decir que se estuvo, hasta que su registro sea definitivo
oneself-hint = En sus páginas personales. Esas entradas quedan marcadas en cada tabla como dichas por ella misma. Durante una sesión toda invitada puede registrar su presencia. Un registro reabierto solo las acepta si esto se guardó aquí marcado.
keep = Guardar
share = { $percent } de { $of }
share-whole = { $percent } ({ $part } de { $of })
