comma = {", "}
semicolon = {"; "}
colon = :
number = { $n }
percent = { $n } %
report = Informe de la reunión
for-secretariat = Solo para la Secretaría: contiene cifras pequeñas y textos que aún no están aprobados.
for-alliance = Para las redes de la alianza.
as-of = Situación al { $day }
days = Del { $first } al { $last }
introduction = Introducción
introduction-facts = «{ $meeting }» se celebró en línea del { $first } al { $last }, con { $sessions } y { $networks }.
n-sessions = { $n ->
    [one] { $n } sesión
   *[other] { $n } sesiones
    }
n-networks = { $n ->
    [one] { $n } red
   *[other] { $n } redes
    }
networks = Las redes
label-joined = En la alianza desde
label-members = Integrantes invitadas a esta reunión
label-led = Sesiones dirigidas
opening = Apertura
workshops = Talleres
closing = Clausura
label-theme = Tema
label-when = Fecha y hora
label-utc = En UTC
label-lead = Dirección
label-open = Abierta a
label-facilitators = { $n ->
    [one] Facilitación
   *[other] Facilitación
    }
label-rapporteurs = { $n ->
    [one] Relatoría
   *[other] Relatoría
    }
label-present = Asistencia
not-released = no figura en el programa publicado
secretariat = la Secretaría
open-public = todas las personas inscritas
open-members = integrantes de las redes
present-of-invited = { $present } de { $invited } personas invitadas ({ $rate })
no-record = no hay registro de asistencia
insights = Conclusiones principales
recommendations = Recomendaciones
to-networks = A las redes
to-policymakers = A los responsables políticos
supported-by = con el apoyo de { $networks }
status-adopted = adoptada
status-proposed = propuesta
not-agreed-draft = Borrador: aún no enviado al grupo de contacto.
not-agreed-review = En manos del grupo de contacto: aún no aprobado.
not-agreed-objected = No aprobado: objeciones de { $networks }.
participation = Participación por red
participation-how = Se cuenta como presente a quien estuvo conectada 15 minutos o un cuarto de la sesión, lo que sea más breve, salvo que la reunión haya fijado otra medida. Las cifras abarcan todas las sesiones con registro de asistencia; quien fue invitada a varias cuenta en cada una. Cada persona cuenta en la red que la representa. La tasa de asistencia es la parte de las personas invitadas que estuvo presente.
small-numbers = Las cifras de menos de { $k } personas no se muestran (–), ni aquellas de las que se deducirían.
rounded = Los números de personas están redondeados al múltiplo de 5 más cercano, y las tasas se calculan con los números redondeados.
participation-caption = Participación por red, todas las sesiones con registro de asistencia
column-network = Red
column-invited = Invitadas
column-present = Presentes entre las invitadas
column-rate = Tasa de asistencia
all = Total
partners = Socios y público
label-unidentified = Nombres de los registros de asistencia que no se pudieron atribuir a nadie
all-recommendations = Todas las recomendaciones
all-recommendations-how = Lo que las redes aprobaron, de todas las sesiones.
programme = Anexo: el programa
programme-caption = Las sesiones en UTC y en la hora de la reunión
column-session = Sesión
column-utc = UTC
usual-zone-how = La hora habitual de una red es la de la mayoría de sus integrantes.
zones-caption = Las sesiones en la hora habitual de cada red
acknowledgements = Agradecimientos
acknowledgements-facts = Este informe se apoya en el trabajo de quienes dirigieron las sesiones, de quienes recogieron sus resultados, del grupo de contacto y de todas las personas que participaron.
