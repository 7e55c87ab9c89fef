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

# The pages on which an organiser writes, reads and publishes the report.
e-report = Informe
e-lead = Escrito a partir de lo que se sabe de la reunión, en cinco idiomas: sesiones, asistencia y lo que aportaron los talleres. La introducción, las redes, la apertura, los talleres, la clausura y los agradecimientos los escriben ustedes abajo.
e-insights = Lo que aportaron los talleres
e-saved-texts = Los textos están guardados.
e-saved-published = El informe está publicado.
e-saved-withdrawn = El informe ya no está publicado. Las copias siguen guardadas aquí.
e-nothing-kept = Aún no se guardó nada; lo que escribió está abajo.
e-read = Leerlo, llevárselo
e-language = Idioma
e-audience = Para quién
e-audience-secretariat = la Secretaría
e-audience-alliance = las redes
e-audience-public = el mundo
e-audience-hint = Las redes no leen nada que no se haya enviado al grupo de contacto, ni números de menos de 5 personas; el mundo solo lo acordado, a nadie por su nombre, y ningún número de menos de 10.
e-open-page = Abrir como página
e-world = Ante el mundo
e-not-published = Sin publicar. Publicar fija el informe para el mundo tal como está ahora y lo muestra a todos en { $address }.
e-published = Publicado. Lo que escriba ahora aparecerá allí cuando vuelva a publicar.
e-published-one = número { $n }, { $when }, por { $by }
e-not-final = No todos los registros de asistencia son definitivos. Publique cuando lo sean: entre dos publicaciones que difieren en pocas personas, esas pocas se pueden deducir.
e-attendance = Asistencia
e-languages = Idiomas
e-publish = Publicar
e-publish-anew = Publicar de nuevo
e-take-back = Retirarlo
e-texts = Textos
e-texts-language = Idioma de los textos
e-markup = Una línea vacía empieza un párrafo, { $item } al principio de la línea un elemento de lista, { $bold } es negrita; nada más es marca. Vacía, una parte dice lo que dicen los hechos, o se omite. Un guion solo la omite.
e-meanwhile = { $by } escribió esto entretanto (versión { $n }); lo suyo está en el campo. Al guardar, lo suyo ocupa su lugar.
e-empty-says = Vacía, dice:
e-all-versions = Todas las versiones
e-version = versión { $n }, { $by }, { $when }
e-save = Guardar todos los textos
e-texts-and = Textos y publicación
e-show = Mostrar
e-for-secretariat = para la Secretaría
e-for-alliance = para la alianza
e-for-public = para el público
e-every-version = Todas las versiones de este texto, la más reciente primero.
e-back = Volver al informe
e-nothing-yet = Aún no se ha escrito nada.
e-version-n = Versión { $n }
e-when-by = { $when }, por { $by }
e-empty = Vacía: lo que dicen los hechos.
e-left-out = Omitida.
