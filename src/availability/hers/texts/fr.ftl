# Quand une personne est disponible. Les noms, les jours et les heures arrivent prêts.

title = Quand êtes-vous disponible ?
title-her = Quand { $name } est disponible
for-whom = Pour { $name }, pour { $meeting }, du { $first } au { $last }.
zone = Toutes les heures sont celles de { $name }.
your-sessions = Vos sessions
who-can-when = Qui peut quand

answer = Réponse
yes = oui
if-need-be = s’il le faut
no = non
usual = heures habituelles
busy = occupée
in-part = une partie de l’heure seulement
between = à

saved = La réponse est enregistrée.
saved-withdraw = La réponse est retirée.
saved-hours = Les heures habituelles sont enregistrées.
saved-forget = Le calendrier est oublié.
nothing-changed = Rien n’a été modifié.
see-faults = Voir ce qui est à corriger
back = Retour

paint = Peignez vos heures
paint-her = Peindre ses heures
paint-why = Les sessions sont cherchées là où le plus grand nombre peut. Votre oui compte pour une heure, « s’il le faut » compte moins, et sur un non on ne compte pas sur vous. Vous pouvez tout modifier à tout moment.
paint-why-her = Les sessions sont cherchées là où le plus grand nombre peut. Son oui compte pour une heure, « s’il le faut » compte moins, et sur un non on ne compte pas sur elle.
brush = Peindre avec
undo = Annuler
undone = Annulé
earlier = Avant
later = Après
week-of = Semaine du { $day }
night-show = Les heures de nuit aussi
paint-day = Peindre { $name }
paint-hour = Peindre { $name } tous les jours de la semaine
touch = Avec le doigt : touchez une heure ; pour en peindre plusieurs, restez dessus un instant ou glissez de côté. De haut en bas, la page défile.
keys = Au clavier : les flèches déplacent, avec Maj elles marquent plusieurs heures, 1 oui, 2 s’il le faut, 3 non, 0 heures habituelles, espace peint, Ctrl+Z annule. Un jour ou une heure dans la marge se peint en entier.
legend = ✓ oui, ~ s’il le faut, ✕ non. Les signes pâles sont ce que disent vos heures habituelles tant que vous ne peignez pas. Rayures : occupée d’après votre calendrier, ce qui compte comme non. Bord pointillé : autre chose vaut pour une partie de l’heure.
legend-her = ✓ oui, ~ s’il le faut, ✕ non. Les signes pâles sont ce que disent ses heures habituelles tant que rien n’est peint. Rayures : occupée d’après son calendrier, ce qui compte comme non. Bord pointillé : autre chose vaut pour une partie de l’heure.
clock-forward = { $day }, l’horloge avance de { $minutes } minutes : ce temps manque à partir de { $hour }.
clock-back = { $day }, l’horloge recule de { $minutes } minutes : l’heure à partir de { $hour } est d’autant plus longue.

state-kept = Tout est enregistré.
state-sending = Envoi en cours…
state-waits = Pas encore envoyé : il n’y a pas de réseau. Tout reste sur cette page et part dès que le réseau revient ; laissez la page ouverte.
state-stopped = Pas envoyé : le service ne l’accepte pas en ce moment. Tout reste sur cette page.
state-merged = Enregistré, avec ce qui a été modifié ailleurs entre-temps.
state-taken = La page montre ce qui est enregistré maintenant.
state-choose = Rien n’est envoyé tant que vous n’avez pas choisi ci-dessous.
send-now = Envoyer maintenant
conflict = Ces heures ont été modifiées entre-temps dans une autre fenêtre ou par quelqu’un d’autre.
conflict-cells = Là où les deux diffèrent, l’heure a un bord épais : la vôtre d’abord, l’autre ensuite.
conflict-parts = Là où les deux diffèrent, le champ dit ce qui est enregistré maintenant. Appuyez de nouveau sur le bouton pour garder les vôtres.
conflict-mine = Garder les miennes
conflict-theirs = Prendre les autres

by-days = Jour par jour
by-days-why = Une réponse pour six heures d’une journée ; ce que vous laissez reste tel quel.
by-days-link = Répondre plutôt jour par jour dans de simples champs
differs = tel quel
stands-now = Il y a maintenant :
keep = Enregistrer

add-weekly = Règle hebdomadaire
add-weekly-why = Pour les mêmes heures plusieurs jours de chaque semaine de la réunion, par exemple en semaine de 18:00 à 21:00.
add-weekly-do = Ajouter la règle
change-weekly = Modifier la règle
change-keep = Enregistrer la règle
weekdays = Jours de la semaine
from = De
to = À
to-hint = une heure antérieure est celle du lendemain
hours = { $from }–{ $to }
hours-over-midnight = { $from }–{ $to } le lendemain
whole-day = toute la journée
every-day = tous les jours
from-day-to-day = de { $from } à { $to }
on-days = { $days }, { $hours }, { $zone }

said = Ce que vous avez dit
said-her = Ce qu’elle a dit
said-nothing = Rien encore ; d’ici là valent pour vous les
said-nothing-her = Rien encore ; d’ici là valent pour elle les
said-overlap = Là où deux réponses se recouvrent, la plus prudente compte.
from-file = (du fichier de l’organisatrice)
comes-twice = { $hour } vient deux fois cette nuit-là, quand l’horloge recule ; c’est la première qui est visée ({ $offset }).
change = Modifier
take-away = Retirer

add-span = Autres moments
add-span-why = Pour des durées qui ne sont pas des heures entières.
add = Ajouter

calendar = Temps occupé d’après un calendrier
calendar-none = Aucun calendrier n’est connu.
calendar-busy = Pendant la réunion, vous êtes occupée :
calendar-busy-her = Pendant la réunion, elle est occupée :
calendar-forget = Oublier le calendrier
calendar-file = Fichier de calendrier
calendar-file-hint = .ics, tel que les calendriers l’exportent. Seules les heures sont gardées ; le contenu n’est pas lu.
calendar-take = Prendre ses heures occupées
calendar-address = Adresse du calendrier
calendar-address-hint = Elle commence par https:// ou webcal://. Elle est lue une fois, maintenant, et n’est pas gardée : une telle adresse ouvre tout le calendrier. Pour la relire, donnez-la de nouveau.
calendar-fetch = Lire ses heures occupées
calendar-taken = { $read ->
    [one] { $read } entrée a été lue.
   *[other] { $read } entrées ont été lues.
  } { $busy ->
    [0] Aucune n’occupe de temps pendant la réunion.
    [one] Ensemble, elles font { $busy } moment occupé pendant la réunion.
   *[other] Ensemble, elles font { $busy } moments occupés pendant la réunion.
  }

usual-hours = Heures habituelles
hours-why = Elles valent partout où rien d’autre n’a été dit : les heures de travail comptent comme oui, les autres heures d’éveil comme s’il le faut, le reste comme non.
hours-general = Pour l’instant, ce sont les heures générales qui valent.
work-from = Travail de
work-to = Travail à
wake-from = Éveillée de
wake-to = Éveillée à
hours-keep = Enregistrer ces heures
hours-usual = Revenir aux heures générales
