# Por qué un programa es como es. Los nombres, las horas y las duraciones llegan ya hechos.

comma = {", "}
semicolon = {"; "}

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }

session = { $title } ({ $id }), { $when }: { $free ->
    [one] puede venir { $free } de { $invited }.
   *[other] pueden venir { $free } de { $invited }.
  }
missing = Deben estar, pero no pueden todo el tiempo: { $names }.
local-times = Horas locales: { $list }.
local-network = { $network } { $when } en { $city } ({ $free } de { $invited })
night = { $n ->
    [one] Para { $n } miembro en { $city } es { $when }, al menos en parte en sus horas de sueño.
   *[other] Para { $n } miembros en { $city } es { $when }, al menos en parte en sus horas de sueño.
  }
night-elsewhere = { $n ->
    [one] Lo mismo para { $n } miembro en otros lugares.
   *[other] Lo mismo para { $n } miembros en otros lugares.
  }
costs-networks = Cuesta por miembro: { $list }.
costs-network = { $network } { $burden }

earlier = { $minutes ->
    [60] Una hora antes
   *[other] { $minutes } minutos antes
  }
later = { $minutes ->
    [60] Una hora después
   *[other] { $minutes } minutos después
  }
shift-impossible = { $shift } no es posible: { $why }.
shift-facilitators = { $n ->
    [one] { $shift } se perdería { $n } persona que facilita ({ $names }).
   *[other] { $shift } se perderían { $n } personas que facilitan ({ $names }).
  }
shift-same = { $shift } no cambiaría nada.
shift-better = { $shift } sería mejor: { $list }.
shift-worse = { $shift } sería peor: { $list }.
shift-equal = { $shift } sería igual de bueno: { $list }.

people-gained = { $n ->
    [one] podría venir { $n } persona más
   *[other] podrían venir { $n } personas más
  }
people-lost = { $n ->
    [one] podría venir { $n } persona menos
   *[other] podrían venir { $n } personas menos
  }
required-more = { $n ->
    [one] quienes deben estar perderían { $n } minuto más
   *[other] quienes deben estar perderían { $n } minutos más
  }
required-less = { $n ->
    [one] quienes deben estar perderían { $n } minuto menos
   *[other] quienes deben estar perderían { $n } minutos menos
  }
night-more = { $n ->
    [one] sería de noche para { $n } persona más
   *[other] sería de noche para { $n } personas más
  }
night-less = { $n ->
    [one] sería de noche para { $n } persona menos
   *[other] sería de noche para { $n } personas menos
  }
level-change = { $level }: { $after } en lugar de { $before }
level-unplaced = talleres sin hora
level-required_lost = minutos que pierden quienes deben estar
level-lost = puntos por quienes no pueden venir, o solo si hace falta
level-fairness = la red que más carga, por miembro
level-comfort = minutos fuera del horario de trabajo y sesiones demasiado seguidas
level-disruption = personas a las que habría que avisar de nuevo
fairness-shared = la carga se repartiría de otro modo detrás de la red que más carga

rule-outside-window = quedaría fuera de las fechas de la asamblea
rule-too-early = empezaría demasiado pronto para este taller
rule-too-late = terminaría demasiado tarde para este taller
rule-not-allowed = este taller no está permitido entonces
rule-blackout = entonces no puede celebrarse nada
rule-pinned-moved = este taller está fijado
rule-facilitator-unavailable = una persona que facilita no puede venir
rule-below-network-quorum = podrían venir demasiado pocas personas de una red
rule-below-quorum = podrían venir demasiado pocas personas
rule-facilitator-overlap = una persona que facilita no tendría descanso entre dos sesiones
rule-too-many-parallel = hay demasiadas sesiones a esa hora
rule-too-many-in-a-day = ese día está lleno
rule-before-first = nada empieza antes de que termine la primera sesión
rule-after-last = nada termina después de que empiece la última sesión
rule-pair-before = se rompería el orden de dos talleres
rule-pair-no_overlap = dos talleres que no deben coincidir coincidirían
rule-pair-gap = dos talleres quedarían demasiado cerca
rule-pair-different_day = dos talleres que piden días distintos compartirían uno
rule-pair-same_day = dos talleres que piden el mismo día no lo compartirían
rule-with = { $why } ({ $list })
broken-facilitators = { $n ->
    [one] { $n } persona que facilita no puede venir ({ $names })
   *[other] { $n } personas que facilitan no pueden venir ({ $names })
  }
broken-quorum = { $have ->
    [0] no podría venir nadie además de quienes facilitan, hacen falta { $need }
    [one] solo podría venir { $have } persona además de quienes facilitan, hacen falta { $need }
   *[other] solo podrían venir { $have } personas además de quienes facilitan, hacen falta { $need }
  }
broken-network-quorum = { $have ->
    [0] no podría venir nadie de { $network }, hacen falta { $need }
    [one] solo podría venir { $have } miembro de { $network }, hacen falta { $need }
   *[other] solo podrían venir { $have } miembros de { $network }, hacen falta { $need }
  }

network-most = { $network } carga { $burden } fuera del horario de trabajo por miembro, más que ninguna otra red.
network-less = { $network } carga { $burden } fuera del horario de trabajo por miembro, { $less } menos que la red que más carga.
network-average = La media de las redes es { $average }.
network-ledger = De ello, { $this } vienen de este programa y { $ledger } de años anteriores.
network-hardest = La sesión más dura para ella es { $id }, con { $burden }.

unplaced = { $title } ({ $id }) no tiene hora.
unplaced-too-long = Es más largo que la asamblea.
unplaced-starts = { $n ->
    [one] De { $n } comienzo: { $list }.
   *[other] De { $n } comienzos: { $list }.
  }
unplaced-at = en { $n }, { $why }
unplaced-none-forbidden = ninguno está prohibido por sí mismo
unplaced-none-left = No queda ninguno.
unplaced-fits = { $n ->
    [one] Queda { $n }
   *[other] Quedan { $n }
  }, y { $fits } podrían tomarse.
unplaced-blocked = { $n ->
    [one] Queda { $n }, bloqueado por otras sesiones.
   *[other] Quedan { $n }, cada uno bloqueado por otras sesiones.
  }
unplaced-first = El primero, { $when }: { $why }.

price-forbidden = { $id } no puede celebrarse el { $when }: { $why }.
price-better = { $id } el { $when } es posible, y el programa sería mejor.
price-worse = { $id } el { $when } es posible, pero el programa sería peor.
price-equal = { $id } el { $when } es posible. Según la medida del planificador, el programa sería igual de bueno: lo que cambia es más fino que el paso con que se cuentan los objetivos.
price-come = Podrían venir { $after } de { $invited } en lugar de { $before }: { $gained } más, { $lost } menos.
price-facilitators = { $n ->
    [one] { $n } persona que facilita ya no podría venir: { $names }.
   *[other] { $n } personas que facilitan ya no podrían venir: { $names }.
  }
price-required-lost = { $n ->
    [one] { $n } persona que debe estar ya no podría venir: { $names }.
   *[other] { $n } personas que deben estar ya no podrían venir: { $names }.
  }
price-required-gained = { $n ->
    [one] { $n } persona que debe estar podría venir entonces: { $names }.
   *[other] { $n } personas que deben estar podrían venir entonces: { $names }.
  }
price-levels = Lo que cuenta: { $list }.
price-networks = Carga por miembro: { $list }.
price-network = { $network } { $after } en lugar de { $before }

change-none = Ninguno de los cambios probados mejoraría por sí solo el programa.
change-first = Lo que más ayudaría: { $help }
change-more = También ayudaría: { $help }
change-sentence = si { $change }, { $then }: { $list }.
change-stay = con cada sesión donde está
change-and-move = y { $id } pasara al { $when }
change-and-place = y { $id } se celebrara el { $when }
change-availability = { $name } pudiera venir el { $when } durante { $duration }
change-facilitator = { $name }, que facilita { $id }, pudiera venir el { $when } durante { $duration }
change-quorum = bastaran { $need } además de quienes facilitan para { $id } en lugar de { $before }
change-network-quorum = bastaran { $need } de { $network } para { $id } en lugar de { $before }
change-pair = se quitara la regla entre { $a } y { $b } ({ $why })
asks-before = uno va antes que el otro
asks-no_overlap = no coinciden
asks-gap = hay tiempo entre ellos
asks-different_day = son en días distintos
asks-same_day = son el mismo día
change-first-position = { $id } no tuviera que ir primero
change-last-position = { $id } no tuviera que ir al final
change-parallel = pudieran celebrarse { $n } sesiones a la vez en lugar de { $before }
change-per-day = pudieran empezar { $n } sesiones en un día en lugar de { $before }
change-pin = { $id } no estuviera fijado
change-start-after = { $id } pudiera empezar antes del { $when }
change-end-before = { $id } pudiera terminar después del { $when }
change-allowed = { $id } estuviera permitido también a otras horas
change-blackout = el tiempo del { $from } al { $to } no estuviera cerrado
change-move-alone = Sin ningún cambio, pasar { $id } al { $when } ya sería mejor: { $list }.
change-tried = Se probó cada sesión en cada comienzo ({ $places } en total), cada vez con solo esa sesión movida y una sola cosa cambiada: una persona libre durante ese tiempo, una menos en el quórum, una regla entre dos quitada, una sesión más a la vez o en un día, una fijación, un límite o un cierre quitado. Varios movimientos o cambios juntos pueden aportar más.
