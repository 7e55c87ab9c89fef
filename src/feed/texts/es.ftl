# A feed's own words: what stands in a calendar.
busy = Ocupado
neutral = Cita
online = En línea
name-busy = Horas ocupadas
theme = Tema
lead = Dirigida por
way-in = El acceso está en su página personal, cuyo enlace figura en cada uno de nuestros mensajes.

# The page about her feed.
title = Añadir a su calendario
lead-in = Su programa de calendario puede obtener sus sesiones de { $meeting } de una dirección propia y mantenerlas al día.
already = Lo que acepta desde uno de nuestros mensajes ya está en su calendario. Para no verlo dos veces, aquí se puede omitir lo aceptado.
slow = Google Calendar consulta una dirección así solo una o dos veces al día; otros, más o menos cada hora. Un cambio tardío llega siempre también por correo.
discreet = Nos pidió discreción: elija lo que elija, no contendrá títulos ni descripciones.
address-fresh = Esta es su dirección
address-once = Se muestra solo ahora. Quien la tenga ve lo que contiene: por favor, no la comparta.
address-open = Abrir en su programa de calendario
address-copy = O copie la dirección y péguela donde su programa añade un calendario «desde URL»
level = Qué muestra
level-times = Solo que está ocupada
level-titles = Títulos y horas
level-full = Títulos, horas, temas y quién dirige
without-accepted = Omitir lo que he aceptado
make = Crear una dirección
keep = Guardar
renew = Crear una dirección nueva
end = Eliminarla
renew-hint = ¿Vio su dirección alguien que no debía? Cree una nueva: la antigua dejará de llevar a ninguna parte.
used = Última consulta: { $day }.
never-used = Todavía no se ha consultado.
kept = Guardado. Su dirección sigue siendo la misma.
ended = Eliminada. La dirección ya no lleva a ninguna parte; su programa puede mostrar un error hasta que la quite de él.
back = Sus sesiones
