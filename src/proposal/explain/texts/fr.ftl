# Pourquoi un programme est comme il est. Les noms, heures et durées arrivent tout faits.

comma = {", "}
semicolon = {" ; "}

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }

session = { $title } ({ $id }), { $when } : { $free ->
    [one] { $free } personne sur { $invited } peut venir.
   *[other] { $free } personnes sur { $invited } peuvent venir.
  }
missing = Doivent être là mais ne le peuvent pas tout du long : { $names }.
local-times = Heures locales : { $list }.
local-network = { $network } { $when } à { $city } ({ $free } sur { $invited })
night = { $n ->
    [one] Pour { $n } membre à { $city }, il est { $when }, au moins en partie dans ses heures de sommeil.
   *[other] Pour { $n } membres à { $city }, il est { $when }, au moins en partie dans leurs heures de sommeil.
  }
night-elsewhere = { $n ->
    [one] De même pour { $n } membre ailleurs.
   *[other] De même pour { $n } membres ailleurs.
  }
costs-networks = Coût par membre : { $list }.
costs-network = { $network } { $burden }

earlier = { $minutes ->
    [60] Une heure plus tôt
   *[other] { $minutes } minutes plus tôt
  }
later = { $minutes ->
    [60] Une heure plus tard
   *[other] { $minutes } minutes plus tard
  }
shift-impossible = { $shift }, ce n’est pas possible : { $why }.
shift-facilitators = { $n ->
    [one] { $shift }, on perdrait { $n } animateur ({ $names }).
   *[other] { $shift }, on perdrait { $n } animateurs ({ $names }).
  }
shift-same = { $shift }, rien ne changerait.
shift-better = { $shift }, ce serait mieux : { $list }.
shift-worse = { $shift }, ce serait moins bien : { $list }.
shift-equal = { $shift }, ce serait aussi bien : { $list }.

people-gained = { $n ->
    [one] { $n } personne de plus pourrait venir
   *[other] { $n } personnes de plus pourraient venir
  }
people-lost = { $n ->
    [one] { $n } personne de moins pourrait venir
   *[other] { $n } personnes de moins pourraient venir
  }
required-more = { $n ->
    [one] les personnes requises manqueraient { $n } minute de plus
   *[other] les personnes requises manqueraient { $n } minutes de plus
  }
required-less = { $n ->
    [one] les personnes requises manqueraient { $n } minute de moins
   *[other] les personnes requises manqueraient { $n } minutes de moins
  }
night-more = { $n ->
    [one] il ferait nuit pour { $n } personne de plus
   *[other] il ferait nuit pour { $n } personnes de plus
  }
night-less = { $n ->
    [one] il ferait nuit pour { $n } personne de moins
   *[other] il ferait nuit pour { $n } personnes de moins
  }
level-change = { $level } : { $after } au lieu de { $before }
level-unplaced = ateliers sans horaire
level-required_lost = minutes que manquent les personnes requises
level-lost = points pour les personnes qui ne peuvent pas venir, ou seulement au besoin
level-fairness = le réseau qui porte le plus, par membre
level-comfort = minutes hors des heures de travail et séances qui se suivent de trop près
level-disruption = personnes à prévenir de nouveau
fairness-shared = la charge serait partagée autrement derrière le réseau qui porte le plus

rule-outside-window = ce serait hors des dates de l’assemblée
rule-too-early = ce serait trop tôt pour cet atelier
rule-too-late = ce serait fini trop tard pour cet atelier
rule-not-allowed = cet atelier n’est pas permis à ce moment
rule-blackout = rien ne peut avoir lieu à ce moment
rule-pinned-moved = cet atelier est fixé
rule-facilitator-unavailable = un animateur ne peut pas venir
rule-below-network-quorum = trop peu de membres d’un réseau pourraient venir
rule-below-quorum = trop peu de personnes pourraient venir
rule-facilitator-overlap = un animateur n’aurait pas de repos entre deux séances
rule-too-many-parallel = trop de séances ont lieu à ce moment
rule-too-many-in-a-day = ce jour est plein
rule-before-first = rien ne commence avant la fin de la première séance
rule-after-last = rien ne finit après le début de la dernière séance
rule-pair-before = l’ordre de deux ateliers ne serait pas respecté
rule-pair-no_overlap = deux ateliers qui ne doivent pas se chevaucher le feraient
rule-pair-gap = deux ateliers seraient trop proches
rule-pair-different_day = deux ateliers qui demandent des jours différents auraient lieu le même jour
rule-pair-same_day = deux ateliers qui demandent le même jour n’auraient pas lieu le même jour
rule-with = { $why } ({ $list })
broken-facilitators = { $n ->
    [one] { $n } animateur ne peut pas venir ({ $names })
   *[other] { $n } animateurs ne peuvent pas venir ({ $names })
  }
broken-quorum = { $have ->
    [0] personne ne pourrait venir en plus des animateurs, il en faut { $need }
    [one] seule { $have } personne pourrait venir en plus des animateurs, il en faut { $need }
   *[other] seules { $have } personnes pourraient venir en plus des animateurs, il en faut { $need }
  }
broken-network-quorum = { $have ->
    [0] aucun membre de { $network } ne pourrait venir, il en faut { $need }
    [one] seul { $have } membre de { $network } pourrait venir, il en faut { $need }
   *[other] seuls { $have } membres de { $network } pourraient venir, il en faut { $need }
  }

network-most = { $network } porte { $burden } hors des heures de travail par membre, le plus de tous les réseaux.
network-less = { $network } porte { $burden } hors des heures de travail par membre, { $less } de moins que le réseau qui porte le plus.
network-average = La moyenne des réseaux est de { $average }.
network-ledger = De cela, { $this } viennent de ce programme et { $ledger } des années précédentes.
network-hardest = La séance la plus dure pour lui est { $id }, avec { $burden }.

unplaced = { $title } ({ $id }) n’a pas d’horaire.
unplaced-too-long = L’atelier est plus long que l’assemblée.
unplaced-starts = { $n ->
    [one] Sur { $n } début : { $list }.
   *[other] Sur { $n } débuts : { $list }.
  }
unplaced-at = pour { $n }, { $why }
unplaced-none-forbidden = aucun n’est exclu en lui-même
unplaced-none-left = Il n’en reste aucun.
unplaced-fits = { $n ->
    [one] Il en reste { $n }
   *[other] Il en reste { $n }
  }, dont { $fits } pourraient être pris.
unplaced-blocked = { $n ->
    [one] Il en reste { $n }, bloqué par d’autres séances.
   *[other] Il en reste { $n }, chacun bloqué par d’autres séances.
  }
unplaced-first = Le premier, { $when } : { $why }.

price-forbidden = { $id } ne peut pas avoir lieu { $when } : { $why }.
price-better = { $id }, { $when } : c’est possible, et le programme serait meilleur.
price-worse = { $id }, { $when } : c’est possible, mais le programme serait moins bon.
price-equal = { $id }, { $when } : c’est possible. À la mesure du planificateur, le programme serait aussi bon : ce qui diffère est plus fin que le pas des objectifs.
price-come = { $after } sur { $invited } pourraient venir au lieu de { $before } : { $gained } en plus, { $lost } en moins.
price-facilitators = { $n ->
    [one] { $n } animateur ne pourrait plus venir : { $names }.
   *[other] { $n } animateurs ne pourraient plus venir : { $names }.
  }
price-required-lost = { $n ->
    [one] { $n } personne requise ne pourrait plus venir : { $names }.
   *[other] { $n } personnes requises ne pourraient plus venir : { $names }.
  }
price-required-gained = { $n ->
    [one] { $n } personne requise pourrait alors venir : { $names }.
   *[other] { $n } personnes requises pourraient alors venir : { $names }.
  }
price-levels = Ce qui compte : { $list }.
price-networks = Charge par membre : { $list }.
price-network = { $network } { $after } au lieu de { $before }

change-none = Aucun des changements essayés ne rendrait à lui seul le programme meilleur.
change-first = Ce qui aiderait le plus : { $help }
change-more = Cela aiderait aussi : { $help }
change-sentence = si { $change }, { $then } : { $list }.
change-stay = chaque séance restant où elle est
change-and-move = et que { $id } soit déplacé, { $when }
change-and-place = et que { $id } ait lieu { $when }
change-availability = { $name } pouvait venir { $when } pendant { $duration }
change-facilitator = { $name }, qui anime { $id }, pouvait venir { $when } pendant { $duration }
change-quorum = { $need } en plus des animateurs suffisaient pour { $id } au lieu de { $before }
change-network-quorum = { $need } de { $network } suffisaient pour { $id } au lieu de { $before }
change-pair = la règle entre { $a } et { $b } tombait ({ $why })
asks-before = l’un vient avant l’autre
asks-no_overlap = ils ne se chevauchent pas
asks-gap = du temps les sépare
asks-different_day = ils ont lieu des jours différents
asks-same_day = ils ont lieu le même jour
change-first-position = { $id } ne devait pas venir en premier
change-last-position = { $id } ne devait pas venir en dernier
change-parallel = { $n } séances pouvaient avoir lieu en même temps au lieu de { $before }
change-per-day = { $n } séances pouvaient commencer le même jour au lieu de { $before }
change-pin = { $id } n’était pas fixé
change-start-after = { $id } pouvait commencer avant { $when }
change-end-before = { $id } pouvait finir après { $when }
change-allowed = { $id } était permis à d’autres moments aussi
change-blackout = le temps de { $from } à { $to } n’était pas fermé
change-move-alone = Sans aucun changement, déplacer { $id }, { $when }, serait déjà mieux : { $list }.
change-tried = Essayé pour chaque séance à chaque début ({ $places } en tout), chaque fois avec cette seule séance déplacée et une seule chose changée : une personne libre pendant ce temps, une de moins au quorum, une règle entre deux levée, une séance de plus à la fois ou par jour, une fixation, une limite ou une fermeture levée. Plusieurs déplacements ou changements ensemble peuvent apporter davantage.
