# Cuándo puede alguien. Los nombres, los días y las horas llegan listos.

title = ¿Cuándo puede usted?
title-her = Cuándo puede { $name }
for-whom = Para { $name }, para { $meeting }, del { $first } al { $last }.
zone = Todas las horas son las de { $name }.
your-sessions = Sus sesiones
who-can-when = Quién puede cuándo

answer = Respuesta
yes = sí
if-need-be = si hace falta
no = no
usual = horas habituales
busy = ocupada
in-part = solo una parte de la hora
between = a

saved = La respuesta queda guardada.
saved-withdraw = La respuesta queda retirada.
saved-hours = Las horas habituales quedan guardadas.
saved-forget = El calendario queda olvidado.
nothing-changed = No se cambió nada.
see-faults = Ver qué hay que corregir
back = Volver

paint = Pinte sus horas
paint-her = Pintar sus horas
paint-why = Las sesiones se buscan donde puede la mayoría. Su sí cuenta para una hora, «si hace falta» cuenta menos, y donde dice no, no se cuenta con usted. Puede cambiarlo en cualquier momento.
paint-why-her = Las sesiones se buscan donde puede la mayoría. Su sí cuenta para una hora, «si hace falta» cuenta menos, y donde dice no, no se cuenta con ella.
brush = Pintar con
undo = Deshacer
undone = Deshecho
earlier = Antes
later = Después
week-of = Semana del { $day }
night-show = También las horas de noche
paint-day = Pintar { $name }
paint-hour = Pintar { $name } todos los días de la semana
touch = Con el dedo: toque una hora; para pintar varias, manténgalo un momento o deslícelo de lado. Hacia arriba y hacia abajo se desplaza la página.
keys = Con el teclado: las flechas mueven, con Mayús marcan varias horas, 1 sí, 2 si hace falta, 3 no, 0 horas habituales, espacio pinta, Ctrl+Z deshace. Un día o una hora del margen se pinta entero.
legend = ✓ sí, ~ si hace falta, ✕ no. Los signos pálidos son lo que dicen sus horas habituales mientras usted no pinte. Rayas: ocupada según su calendario, lo que cuenta como no. Borde de puntos: otra cosa vale para una parte de la hora.
legend-her = ✓ sí, ~ si hace falta, ✕ no. Los signos pálidos son lo que dicen las horas habituales de ella mientras no se pinte nada. Rayas: ocupada según su calendario, lo que cuenta como no. Borde de puntos: otra cosa vale para una parte de la hora.
clock-forward = El { $day } el reloj se adelanta { $minutes } minutos: falta ese tiempo desde las { $hour }.
clock-back = El { $day } el reloj se atrasa { $minutes } minutos: la hora que empieza a las { $hour } dura tanto más.

state-kept = Todo está guardado.
state-sending = Se está enviando…
state-waits = Aún no enviado: no hay red. Queda en esta página y se envía en cuanto vuelva la red; deje la página abierta.
state-stopped = No enviado: el servicio no lo acepta ahora. Queda en esta página.
state-merged = Guardado, junto con lo que se cambió en otra parte entretanto.
state-taken = Se muestra lo que está guardado ahora.
state-choose = No se envía nada hasta que elija aquí abajo.
send-now = Enviar ahora
conflict = Entretanto estas horas se cambiaron en otra ventana o las cambió otra persona.
conflict-cells = Donde ambas difieren, la hora tiene un borde grueso: primero la suya, después la otra.
conflict-parts = Donde ambas difieren, el campo dice lo que está guardado ahora. Pulse otra vez el botón para conservar las suyas.
conflict-mine = Conservar las mías
conflict-theirs = Tomar las otras

by-days = Día por día
by-days-why = Una respuesta para seis horas de un día; lo que deje como está, queda como está.
by-days-link = Responder mejor día por día en campos sencillos
differs = como está
stands-now = Ahora está:
keep = Guardar

add-weekly = Regla semanal
add-weekly-why = Para las mismas horas en varios días de cada semana de la reunión, por ejemplo de lunes a viernes de 18:00 a 21:00.
add-weekly-do = Añadir la regla
change-weekly = Cambiar la regla
change-keep = Guardar la regla
weekdays = Días de la semana
from = Desde
to = Hasta
to-hint = una hora anterior es la del día siguiente
hours = { $from }–{ $to }
hours-over-midnight = { $from }–{ $to } del día siguiente
whole-day = todo el día
every-day = todos los días
from-day-to-day = de { $from } a { $to }
on-days = { $days }, { $hours }, { $zone }

said = Lo que usted dijo
said-her = Lo que ella dijo
said-nothing = Todavía nada; hasta entonces valen para usted las
said-nothing-her = Todavía nada; hasta entonces valen para ella las
said-overlap = Donde dos respuestas se superponen, cuenta la más prudente.
from-file = (del archivo de la organizadora)
comes-twice = Las { $hour } se dan dos veces esa noche, cuando el reloj se atrasa; se entiende la primera ({ $offset }).
change = Cambiar
take-away = Retirar

add-span = Otros momentos
add-span-why = Para lapsos que no son horas enteras.
add = Añadir

calendar = Tiempo ocupado según un calendario
calendar-none = No se conoce ningún calendario.
calendar-busy = Durante la reunión usted está ocupada:
calendar-busy-her = Durante la reunión ella está ocupada:
calendar-forget = Olvidar el calendario
calendar-file = Archivo de calendario
calendar-file-hint = .ics, como lo exportan los calendarios. Solo se guardan las horas; lo que contienen no se lee.
calendar-take = Tomar sus horas ocupadas
calendar-address = Dirección del calendario
calendar-address-hint = Empieza por https:// o webcal://. Se lee una vez, ahora, y no se guarda: una dirección así abre todo el calendario. Para leerla de nuevo, vuelva a darla.
calendar-fetch = Leer sus horas ocupadas
calendar-taken = { $read ->
    [one] Se leyó { $read } entrada.
   *[other] Se leyeron { $read } entradas.
  } { $busy ->
    [0] Ninguna ocupa tiempo durante la reunión.
    [one] Juntas forman { $busy } momento ocupado durante la reunión.
   *[other] Juntas forman { $busy } momentos ocupados durante la reunión.
  }

usual-hours = Horas habituales
hours-why = Valen donde no se dijo otra cosa: las horas de trabajo cuentan como sí, las demás horas de vigilia como si hace falta, el resto como no.
hours-general = Por ahora valen las horas generales.
work-from = Trabajo desde
work-to = Trabajo hasta
wake-from = Despierta desde
wake-to = Despierta hasta
hours-keep = Guardar estas horas
hours-usual = Volver a las horas generales
