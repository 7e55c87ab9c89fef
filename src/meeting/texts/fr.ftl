## What several pages say
days = du { $first } au { $last }
meetings = Réunions
people = Personnes
workshops = Ateliers
networks = Réseaux
network = Réseau
availability = Qui peut quand
import-again = Importer de nouveau
zone-is = Fuseau du programme : { $name }
keep = Enregistrer
cancel = Annuler
change = Modifier
remove = Retirer
all = tous
none = aucun
saved = Enregistré.

## The list of meetings
meetings-none = Il n’y a pas encore de réunion. Créez-en une à partir de vos tableurs : réseaux, ateliers, participantes et, si elles l’ont déjà dit, disponibilités.
meetings-import = Importer une réunion
meetings-import-another = Importer une autre réunion
meetings-stand-lasts = En cours
meetings-stand-ahead = À venir
meetings-stand-over = Terminée
meetings-next = Ensuite :

## The meeting at a glance
glance-next = À faire ensuite
glance-done = fait
glance-later = plus tard
glance-all-done = Tout est fait. Il reste à passer le relais au prochain secrétariat.
glance-steps = Où en est la réunion
glance-attention = Ce qui demande votre attention
glance-answered-by-network = Réponses par réseau
step-model = Réseaux, personnes et ateliers
step-model-do = Importer vos tableurs
step-model-fact = Réseaux : { $networks } · personnes : { $people } · ateliers : { $workshops }
step-availability = Qui peut quand
step-availability-do = Voir qui peut quand
step-availability-fact = { $answered } personnes sur { $asked } ont dit quand elles peuvent ; pour les autres valent les heures habituelles de leur fuseau
step-proposal = Une proposition de programme
step-proposal-do = Demander des propositions
step-proposal-fact = { $n ->
        [0] Aucune encore : demandez au planificateur
       *[other] Propositions : { $n }
    }
step-release = Un programme publié
step-release-do = Voir ce que la publication annoncerait, puis publier
step-release-fact = { $n ->
        [0] Rien n’est publié : personne n’a rien reçu
       *[other] Version { $n } · séances : { $sessions }
    }
step-invitations = Invitations
step-invitations-do = Voir qui a reçu quoi
step-invitations-fact = Messages envoyés : { $sent } · en attente : { $waiting } · refusés : { $refused }
step-answers = Réponses
step-answers-do = Voir les réponses
step-answers-fact = { $replied } invitations sur { $invited } ont une réponse
step-attendance = Présences
step-attendance-do = Noter qui était là
step-attendance-fact = { $recorded } séances sur { $sessions } ont un relevé ; définitifs : { $final }
step-report = Rapport
step-report-do = Rédiger et publier le rapport
step-report-fact = Conclusions approuvées pour { $agreed } séances sur { $sessions } ; langues publiées : { $published }
attention-refused = Messages refusés : { $n }
attention-held = Messages retenus : { $n }
attention-counters = Autres horaires proposés par message, sans réponse : { $n }
attention-names = Noms non reconnus dans les relevés de présence : { $n }
attention-facilitators = Ateliers sans facilitatrice désignée : { $n }
attention-outside = Personnes non invitées, car leur réseau n’est pas encore membre : { $n }
attention-silent = Réseaux dont personne n’a dit quand elle peut : { $n }

## Who can when
can-for = Afficher pour
can-everybody = tout le monde
can-show = Afficher
can-how = Chaque nombre dit combien de personnes sur cent, parmi { $n }, peuvent pendant l’heure qui commence alors, bien ou au besoin ; plus c’est foncé, plus elles sont nombreuses. Un nombre mène aux noms. Les heures sont celles de { $zone }.
can-nobody-sleeps = À ces heures, personne ne dort : { $hours }.
can-somebody-sleeps = À toute heure, il fait nuit pour au moins un réseau. C’est la nuit pour le moins d’entre eux à : { $hours }.
can-hour = Heure
can-days = Jours : combien sur cent peuvent
can-local = La même heure là où sont les réseaux
can-night = nuit
can-day-for-all = jour pour toutes
can-legend-night = Cases sombres avec une lune : la nuit y dure de 22 h à 7 h.
can-clocks-change = Les horloges de { $name } changent pendant ces jours ; ses heures sont celles du premier jour affiché.
can-no-sessions = pas de séances
can-earlier-days = Jours précédents
can-later-days = Jours suivants
can-days-of = Jours de la réunion
can-all-days = Tous les jours
can-day-outside = Ce jour ne fait pas partie de la réunion.
can-on = Qui peut quand le { $name }
can-day-how = Combien de chaque réseau peuvent pendant l’heure qui commence alors, sur combien ; dessous, l’heure là où vit la plus grande part du réseau. Une heure mène aux noms.
can-at = Qui peut le { $name }
can-yes = peuvent
can-if-need-be = au besoin
can-no = ne peuvent pas
can-and-more = et { $n } de plus
can-answered-heading = Qui a répondu
can-answered = a répondu
can-of = sur
can-usual-hours = heures habituelles
can-silent-how = Pour celles qui n’ont pas répondu valent les heures habituelles de leur fuseau. Un réseau mène à ses membres.
can-people-of = Personnes de { $name }
can-represents-nobody = Il ne représente personne à cette réunion.
can-nobody-at-all = Personne n’est encore compté ici : importez d’abord des personnes, ou choisissez un autre atelier.
