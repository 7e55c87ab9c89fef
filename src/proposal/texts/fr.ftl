# Les pages du planificateur. Les noms, les heures et les durées arrivent tout faits.

number = { $n }
hours = { $hours } h { $minutes }
minutes = { $n } min

counts-unplaced = Ateliers sans horaire
counts-required_lost = Minutes manquées par des personnes indispensables
counts-lost = Points pour les personnes qui ne peuvent pas venir, ou seulement au besoin
counts-fairness = Heures indues par membre du réseau le plus chargé
counts-comfort = Minutes indues de tous, et séances qui se suivent
counts-disruption = Personnes à prévenir de nouveau

proposal = Proposition { $n }
verdict-optimal = Ce programme est prouvé : selon les objectifs dans leur ordre, au pas près où ils comptent, il n’y en a pas de meilleur.
verdict-feasible = Ce programme respecte toutes les règles ; il n’est pas prouvé que ce soit le meilleur.
verdict-infeasible = Tous les ateliers ne peuvent pas avoir d’horaire.
proved-none-less = aucun programme n’a moins
proved-to-grain = à { $value } près
proved-at-least = au moins { $value }
no-start = sans horaire

not-done = Cela n’a pas été fait :
you-wanted = Vous vouliez déplacer
move-all-the-same = Déplacer quand même
draft-title = { $n ->
    [one] Brouillon : 1 séance déplacée
   *[other] Brouillon : { $n } déplacements
  }
draft-lead = Rien n’est envoyé, et la proposition elle-même reste telle quelle tant que vous ne gardez pas le brouillon comme nouvelle proposition.
draft-broken = Il enfreint des règles et ne peut donc pas encore être gardé :
draft-keep = Garder comme nouvelle proposition
undo = Annuler
redo = Rétablir
discard = Jeter le brouillon
done-undo = C’est annulé.
done-redo = C’est rétabli.
done-discard = Le brouillon est jeté.

weeks = Les semaines
view = Heures de
view-networks = Comme elles les vivent
view-zones = N’importe quel fuseau
view-programme = le programme ({ $city })
view-network = { $network } ({ $city })
show = Afficher
hours-of = Les jours et les heures sont ceux de { $zone }.
key = Ce que veulent dire les signes
key-night = bande, nuit : au moins la moitié des membres d’un réseau dormiraient
key-sign-night = à côté d’un réseau : des membres invitées dormiraient ; il est dit combien, et l’heure là où vivent la plupart des membres du réseau
key-unsocial = bande, heure indue : au moins la moitié d’entre elles sont hors de leurs heures de travail
key-sign-unsocial = à côté d’un réseau : aucune ne dormirait, mais des membres invitées sont hors de leurs heures de travail
key-worst = À côté de l’heure d’une séance : le réseau qui paie le plus, et combien d’autres paient. Pointez la séance, ou choisissez-la avec Tab, pour les voir tous.
key-lanes = Les bandes étroites au début de chaque jour sont les heures des réseaux, le plus chargé d’abord :
pinned = fixée
moved = déplacée
breaks = enfreint une règle
how = Faites glisser une séance, ou choisissez-la avec Tab et déplacez-la avec les flèches : d’un pas vers le haut ou le bas, d’un jour sur le côté. Entrée la pose, Échap la remet. Le prix est affiché avant que vous la posiez.
drop = La poser ici
cancel = La remettre
price-wait = Le prix est en cours de calcul…
price-then-drop = Elle sera posée dès que le prix sera là ; Échap la remet à sa place.
price-gone = Le prix n’a pas pu être obtenu. Vérifiez votre connexion, ou remettez la séance à sa place.
put-back = Remise à sa place.
come = { $n } sur { $invited } peuvent venir
goes-on = suite
pays-night = { $n ->
    [one] nuit pour 1 sur { $invited }
   *[other] nuit pour { $n } sur { $invited }
  }
pays-unsocial = hors des heures de travail
pays-a-head = { $burden } par membre
unplaced = { $n ->
    [0] aucun horaire n’était possible.
    [one] n’a pas d’horaire ; 1 a été examiné.
   *[other] n’a pas d’horaire ; { $n } ont été examinés.
  }
place-it = Le placer à la main
conflict = Pourquoi tous n’ont pas d’horaire, et ce qui y remédierait

next-search = Pour la prochaine recherche
next-search-lead = Ce que vous dites ici d’une séance, là où elle se trouve sur cette page, est gardé avec son atelier ; cette proposition reste telle quelle.
session = Séance
pin = La fixer ici
let-go = La libérer
not-this-day = Pas ce jour
not-this-time = Pas à cette heure
again-around = Proposer de nouveau autour de cela
again-around-lead = Une nouvelle recherche garde ce qui est fixé et évite ce qui est interdit.
seconds = Secondes de recherche
seconds-hint = elle peut être arrêtée avant
propose-again = Proposer de nouveau

networks = Ce que porte chaque réseau
networks-lead = Heures indues par membre : les heures hors travail comptent une fois, celles de sommeil davantage. Ce qui reste des années passées y est compris.
network = Réseau
members = Membres
burden = Charge par membre
before = Avant
from-earlier = Dont années passées
the-same = pareil
how-good = Ce que vaut le programme
how-good-lead = Le plus important d’abord ; moins, c’est mieux ; ce qui est prouvé vaut compte tenu des lignes du dessus
what-counts = Ce qui compte
here = Ici
proved = Prouvé
why = Pourquoi il en est ainsi, séance par séance
why-title = Pourquoi la proposition { $n } est ainsi
why-draft = Il s’agit du brouillon tel qu’il est.
why-networks = Ce que porte chaque réseau
why-unplaced = Sans horaire
why-network = Réseau
why-when = Leur heure
why-can = Peuvent venir
why-burden = Charge : une heure hors des heures de travail compte une fois, une heure de sommeil quatre fois.
take-it = Retenir celle-ci
preview = Voir ce que sa publication changerait
starts = Les horaires
problem-file = Le problème en fichier
solution-file = La solution en fichier
what-else = Ce qu’il y a d’autre
study = Étude
study-alternatives = d’autres programmes presque aussi bons, et aussi différents que possible
study-fairness = le prix de l’équité : ce qu’apporterait une moindre participation
study-moves = ce qu’apporterait le déplacement de séances annoncées
study-it = Étudier

what-if = Et si
what-if-lead = Une séance déplacée, les autres telles quelles. Rien n’est gardé tant que vous ne le dites pas.
what-if-draft = Le déplacement est comparé au brouillon tel qu’il est.
to = À
clock-of = à l’heure de { $zone }
show-change = Montrer ce que cela changerait
move-allowed = Le déplacement est permis.
move-forbidden = Le déplacement enfreint une règle.
move-in-draft = La déplacer dans le brouillon
people-of-session = Personnes de la séance
can-come = Peuvent venir
for-whom-night = Pour qui c’est la nuit
now = Maintenant
then = Alors
difference = Différence
pins-elsewhere = Un horaire qui ne doit pas bouger, ou une heure où une séance ne doit pas avoir lieu, se règle aussi avec son atelier :
workshops = Ateliers

proposals = Propositions
proposals-lead = Le planificateur donne un horaire à chaque atelier : d’abord les personnes indispensables, puis le plus possible des autres, puis les mauvaises heures sont partagées entre les réseaux. Rien n’est envoyé.
what-first = Ce qui passe d’abord
preset- = comme la réunion est réglée
preset-attendance-first = la participation d’abord
preset-balanced = équilibré
preset-fairness-first = l’équité d’abord
told-before = Ce qui a été annoncé
told-before-hint = ce qui bouge est annoncé de nouveau
replan-as-released = le garder autant que possible
replan-weighed = le changer si l’on y gagne
replan-afresh = planifier à neuf
seed = Graine
seed-hint = une autre peut trouver un autre programme
propose = Proposer un programme
searches = Recherches
search = Recherche { $n }
found = Ce qui a été trouvé
no-proposal = Pas encore de proposition.
no-proposal-hint = Demandez-en une ci-dessus : le premier programme est là en quelques secondes, et personne n’est prévenu.
line-optimal = meilleure, et c’est prouvé
line-feasible = respecte toutes les règles ; pas prouvée la meilleure
line-infeasible = tous les ateliers ne peuvent pas avoir d’horaire
what-is-proved = Ce qui est prouvé
without-start = Sans horaire
worst-off = Réseau le plus chargé, par membre
each-network = Chaque réseau, par membre
made = Faite
compare-with = Comparer la proposition { $n }
side-by-side = Mettre les choisies côte à côte
two-to-four = de deux à quatre
wrong-seconds = Écrivez un nombre de secondes de 0,1 à 3600.
wrong-seed = Écrivez un nombre entier, 0 ou plus.
wrong-preset = Choisissez l’une de ces possibilités.
wrong-replan = Choisissez l’une de ces possibilités.
wrong-with = Cochez deux, trois ou quatre propositions : une seule n’a rien à quoi se comparer.
wrong-form = Aucune recherche n’a commencé : corrigez ce qui est marqué.

job-fairness = Le prix de l’équité
job-moves = Ce qu’apporterait le déplacement de séances
job-alternatives = D’autres programmes presque aussi bons
job-of = De
job-asked = Demandée { $when } ; { $preset }, { $seconds } s de recherche, graine { $seed }.
job-asked-study = Demandée { $when } ; { $seconds } s de recherche.
look-again = Regarder de nouveau
stop = Arrêter et garder le meilleur trouvé
keep-as-proposal = Garder comme proposition
all-proposals = Toutes les propositions
open-proposal = Ouvrir la proposition { $n }
time = Temps
elapsed = { $elapsed } sur { $seconds } s
best-so-far-lead = Le meilleur jusqu’ici. Le plus important d’abord ; ce qui est prouvé vaut compte tenu des lignes du dessus
best-so-far = Meilleur jusqu’ici
proved-so-far = Prouvé : au moins
open = Reste ouvert
open-nothing = rien : prouvé au grain près
programme-so-far = { $n ->
    [one] Le programme jusqu’ici : 1 séance
   *[other] Le programme jusqu’ici : { $n } séances
  }
programme-without = { $n } sans horaire
says-none = pas encore de programme
says-first = un premier programme
says-better = { $n ->
    [one] un premier programme, et un meilleur depuis
   *[other] un premier programme, et { $n } meilleurs depuis
  }
says-searches = { $done } recherches faites sur { $most } au plus.
says-stopping = Arrêt.
says-done-study = C’est fait.
says-begins = Elle commence dans un instant.
says-waits = Elle attend son tour : { $n } avant elle.
says-stopping-kept = Arrêt ; le meilleur jusqu’ici est gardé : { $better }.
says-all-proved = Recherche : { $better }. Tout est prouvé.
says-searching-gap = Recherche : { $better }. { $counts } : { $value }, au moins { $bound } est prouvé.
says-searching = Recherche : { $better }.
says-over = La recherche est finie : { $better }.
says-failed = Cette recherche n’a rien donné.
says-lost-kept = Le processus qui cherchait a disparu. Ce qu’il avait trouvé en dernier est encore là.
says-lost = Le processus qui cherchait a disparu sans avoir rien trouvé. Demandez de nouveau.

compare-title = Propositions côte à côte
compare-lead = Les différences sont par rapport à la proposition { $n }.
compare-hours = Les heures des séances sont celles de { $zone }.
beside = Proposition { $other } à côté de la proposition { $first }
elsewhere = { $n ->
    [0] Chaque séance est là où elle est là-bas.
    [one] Une séance est ailleurs.
   *[other] { $n } séances sont ailleurs.
  }
more-come = { $n ->
    [one] Sur toutes les séances, 1 personne de plus peut venir.
   *[other] Sur toutes les séances, { $n } personnes de plus peuvent venir.
  }
fewer-come = { $n ->
    [one] Sur toutes les séances, 1 personne de moins peut venir.
   *[other] Sur toutes les séances, { $n } personnes de moins peuvent venir.
  }
spared = Plus épargnés : { $list }.
burdened = Plus chargés : { $list }.
by-a-head = { $network } de { $hours } par membre
people = Personnes
people-lead = Comptées une fois par séance
levels-lead = Le plus important d’abord, dans l’ordre de la première. Moins, c’est mieux
carries-lead = Heures indues par membre, années passées comprises
come-all = Peuvent venir, toutes séances
come-not = Ne peuvent pas venir
must-not = Indispensables et ne peuvent pas
sessions = Séances
take-number = Ouvrir la proposition { $n } pour la retenir
lost-title = Qui est perdue, qui est gagnée
lost-lead = Par leur nom, par atelier, par rapport à la proposition { $n } ; seulement là où quelqu’un l’est.
lost-none = Personne n’est perdue ni gagnée.
lost-people = Ne peuvent plus venir ({ $n })
won-people = Peuvent alors venir ({ $n })

weeks-released = Les semaines du programme publié
put-forward = Soumettre au groupe de contact
nothing-released = Rien n’est encore publié.
programme = Le programme
pays-night-most = nuit pour la plupart
pays-unsocial-most = hors des heures de travail pour la plupart
comma = {", "}
