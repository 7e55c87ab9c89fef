# A session's page. Names, times and codes come ready made.
title = Présences de { $code }
comma = {", "}
meeting-time = Heure de la réunion :
back-to-page = retour à votre page
all-sessions = toutes les séances
check-in = Pointer les personnes
import = Importer le fichier de la plateforme
names-open = { $n ->
    [one] { $n } nom à identifier
   *[other] { $n } noms à identifier
  }
brought = Ce que la séance a apporté
export-xlsx = Exporter, XLSX
export-csv = Exporter, CSV
coming = Qui vient
coming-and-there = Qui vient, et qui était là
network = Réseau
invited = Invitées
n-coming = Viennent
n-maybe = Peut-être
n-not-coming = Ne viennent pas
n-silent = Sans réponse
n-present = Présentes
n-minutes = Minutes
all-people = toutes les personnes
partners = partenaires et public
threshold = { $n ->
    [one] Présente à partir de { $n } minute.
   *[other] Présente à partir de { $n } minutes.
  }
no-record-yet = Il n’y a pas encore de relevé : ces personnes ont dit elles-mêmes qu’elles sont là, et personne n’est comptée absente.
people = Personnes
minutes-n = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
is-coming = vient
is-maybe = peut-être
is-silent = sans réponse
is-not-coming = ne vient pas
is-not-invited = non invitée
is-guest = invitée de passage
known-file = fichier
known-waiting-room = salle d’attente
known-hand = à la main
known-own = dit par elle-même
somebody = quelqu’un
notes = Vos notes
notes-how = Seules celles qui mènent cette séance les lisent : ses facilitatrices et sa rapporteuse. Elles ne figurent dans aucun rapport ni export.
notes-keep = Enregistrer les notes
notes-last = Dernière modification { $when }, par { $by }.
notes-conflict = Quelqu’un d’autre a écrit dans les notes pendant que votre page était ouverte. Les deux sont ci-dessous : réunissez dans le champ ce qui va ensemble, et enregistrez à nouveau.
notes-stand = Ce qui est enregistré
notes-long = Les notes dépassent 20000 caractères : raccourcissez-les, s’il vous plaît.
record = Le relevé
state-draft = provisoire
state-final = définitif
says-final = { $by } l’a rendu définitif le { $when }. Rien ne le change tant qu’une organisatrice ne le rouvre pas, avec une raison.
says-final-only = Rien ne le change tant qu’une organisatrice ne le rouvre pas.
says-reopened = Il a été rouvert : chaque correction figure dans le journal ci-dessous.
says-before = Il est ouvert. Après la séance, on pourra le rendre définitif.
says-none = Il n’y en a pas encore : importez le fichier de la plateforme, ou pointez les personnes.
says-open = Il est ouvert : fichiers, pointages et décisions le changent encore. Rendez-le définitif quand il est juste.
done-final = Le relevé est définitif : rien ne le change tant qu’il n’est pas rouvert.
done-reopened = Le relevé est de nouveau ouvert ; chaque correction figure dans le journal.
done-noted = Vos notes sont enregistrées.
reopen = Rouvrir le relevé
reopen-why = Pourquoi
reopen-hint = figure dans le journal, avec votre adresse et chaque correction qui suit
finalise = Rendre le relevé définitif
finalise-open = { $n ->
    [one] Un nom y reste à identifier : ses minutes ne comptent pour personne, et nul ne pourra dire à qui il est avant que le relevé ne soit rouvert avec un motif.
   *[other] { $n } noms y restent à identifier : leurs minutes ne comptent pour personne, et nul ne pourra dire à qui ils sont avant que le relevé ne soit rouvert avec un motif.
  }
finalise-names = Dire d’abord à qui sont les noms
finalise-all-the-same = Le rendre définitif malgré tout
finalise-tick = Il n’a pas été rendu définitif : dites d’abord à qui sont les noms, ou cochez la case.
log = Ce qui y a été fait
by = par
act-final = rendu définitif
act-reopened = rouvert
act-imported = fichier importé
act-withdrawn = fichier retiré
act-marked = pointée présente
act-unmarked = pointage retiré
act-named = nom décidé
act-said = dit par elle-même

# The check-in.
check-in-title = Pointage de { $code }
check-in-h = Pointage
back-to-session = retour à la séance
check-in-final = Le relevé est définitif : plus personne n’est pointée.
check-in-final-who = Qui l’a rendu définitif, et comment le rouvrir
send-now = Envoyer maintenant
forget = Les oublier
search-name = Chercher un nom
search-all = Chercher parmi toutes
search = Chercher
show-all = Tout montrer
none-found = Personne de cette liste n’a ce nom.
none-found-all = « Chercher parmi toutes » cherche parmi toutes les personnes de la réunion.
counts-from = { $n ->
    [one] « Là » veut dire vue ou pointée, même brièvement. Les tableaux comptent présente qui était là { $n } minute ou plus.
   *[other] « Là » veut dire vue ou pointée, même brièvement. Les tableaux comptent présente qui était là { $n } minutes ou plus.
  }
of-all-there = sur { $all } là
uninvited = Non invitées, de cette réunion
added = Quelqu’un qui n’est pas sur la liste
remove = Retirer
remove-name = Retirer { $name }
her-name = Son nom
her-name-hint = elle figure au relevé comme non identifiée jusqu’à ce qu’on décide qui elle est
she-is-here = Elle est là
offline-how = Les pointages faits sans réseau attendent dans ce navigateur et partent dès qu’il revient, chacun une fois. Gardez cette page ouverte entre-temps : sans réseau, elle ne se recharge pas.
late = retard / départ
came-at = Arrivée à la minute
left-at = Partie à la minute
keep = Enregistrer
others-file = dans le fichier de la plateforme
others-waiting-room = dans la salle d’attente
others-own = l’a dit elle-même
stay-whole = toute la séance
stay-until = jusqu’à la minute { $until }
stay-from = dès la minute { $from }
stay-part = minutes { $from } à { $until }
script-waits = attend le réseau
script-one-waits = 1 pointage attend
script-many-wait = { $n } pointages attendent
script-for-network = le réseau.
script-not-taken = Un pointage n’a pas été pris : { $why }.
script-signed-out = vous êtes déconnectée. Reconnectez-vous dans une autre fenêtre, puis envoyez-les.
script-refused = le service les a refusés.
script-order = Elle arrive avant de partir : de la minute 0 à la minute { $n }.

# Who did something.
an-organiser = une organisatrice
the-command-line = la ligne de commande
you = vous

# A platform's file.
import-title = Importer un fichier pour { $code }
import-h = Importer un fichier
record-is-final = Le relevé est définitif.
nothing-stored = Rien n’a été enregistré.
understood = Ce qui a été compris de { $file }
platform = Plateforme
zoom-meeting = réunion Zoom
zoom-webinar = webinaire Zoom
platform-table = un tableau de noms ou d’adresses
platform-list = une liste d’adresses
connections = Connexions
first-last = Première et dernière connexion
from-to = de { $from } à { $until }
read-in = Heures lues dans
recognised = Personnes reconnues
recognised-present = { $n ->
    [one] { $people }, dont { $n } présente assez longtemps
   *[other] { $people }, dont { $n } présentes assez longtemps
  }
names-unidentified = Noms non identifiés
in-the-session = { $n } dans la séance
keep-it = Le garder
leave-it = Le laisser
waits-until = Rien n’a encore changé dans le relevé. Le fichier attend jusqu’au { $when }, puis il est jeté.
recognised-by = Personnes reconnues, par le réseau qui les représente, et à quoi
by-address = Adresse
by-decision = Décision
by-name = Nom
and-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
  }
stay-unidentified = Ils restent dans le relevé comme non identifiés jusqu’à ce que quelqu’un dise à qui ils sont ; une page est faite pour cela.
other-zone = Ses heures sont d’un autre fuseau
zone-of-times = Fuseau de ses heures
zone-of-times-hint = qui n’en nomment pas elles-mêmes
read-again = Le relire
another-file = Un autre fichier
the-file = Le fichier de présence
the-file-hint = tel que le donnent Zoom, Teams, Meet ou Webex (CSV ou XLSX), ou une liste d’adresses
or-drop = Ou déposez-le ici.
read-file = Lire le fichier
first-see = Vous voyez d’abord ce qui a été compris ; rien n’est enregistré avant que vous ne le gardiez.
files-in-record = Fichiers de ce relevé
none-yet = Aucun pour l’instant.
file-about = { $platform }, { $n ->
    [one] { $n } connexion
   *[other] { $n } connexions
  }, heures lues dans { $zone } ; importé le { $when }
take-back = Le retirer
files-add-up = Plusieurs fichiers d’une séance s’additionnent : une réunion relancée en donne deux. En retirer un enlève tout ce qu’il avait apporté ; ce qui a été décidé des noms reste.
was-taken-back = { $file } a été retiré le { $when } par { $by }
names-are-open = { $n ->
    [one] { $n } nom est ouvert
   *[other] { $n } noms sont ouverts
  }

# The names of a session.
names-title = Noms de { $code }
names-h = Noms
files = fichiers
n-open = à décider
n-decided = décidés
names-why = Ces noms sont venus avec un fichier et n’ont fait reconnaître personne. Tant qu’ils ne sont pas décidés, ils restent dans le relevé comme non identifiés, pour que les totaux soient honnêtes.
decision-remembered = Une décision est retenue pour les autres séances et le prochain fichier.
decision-here = Votre décision vaut pour cette séance.
undo = Annuler
undo-name = Annuler : remettre { $name } à décider
keys = Touches
keys-offers = c’est celle-là ; Entrée : la première
keys-aside = pas une personne ; ou tout de suite :
keys-guest = une invitée de passage, comme écrit
keys-guest-first = corriger d’abord son nom
keys-search = chercher parmi les personnes
keys-undo = annuler la dernière décision
keys-move = le suivant, le précédent
keys-focus = Elles agissent quand la liste a le focus.
none-open = Aucun nom n’est à décider.
decided-h = Décidés
nobody-like = personne de tel n’est connue
something-else = autre chose
something-else-name = Autre chose pour { $name }
not-a-person = Pas une personne :
not-a-person-but = Pas une personne : { $kind }
kind-telephone = Téléphone
kind-note-taker = Preneur de notes
kind-interpreter = Interprète
kind-technician = Technique
kind-other = Autre
is-telephone = un téléphone
is-note-taker = un preneur de notes
is-interpreter = une interprète
is-technician = l’hôte ou une technicienne
is-other = pas une personne
is-somebody-else = quelqu’un d’autre
is-a-guest = une invitée de passage, { $name }
name-is = { $name } : { $who }.
name-is-open = { $name } est de nouveau à décider.
decided-earlier = décidé plus tôt
decided-final = tel quel quand le relevé était définitif, { $when }
decided-by = par { $by }, { $when }
decided-by-here = par { $by }, { $when }, pour cette séance seulement
search-meeting = Chercher parmi les personnes de la réunion
search-session = Chercher parmi les personnes de cette séance
whom-found = Qui la recherche a trouvé
nobody-called-so = Personne ne s’appelle ainsi.
guest-name = Une invitée de passage, sur aucune liste : son nom
guest-email = Son adresse, si elle en a donné une
guest-email-hint = vide : comme dans le fichier
was-a-guest = C’était une invitée de passage
names-signed-out = Vous n’êtes plus connectée : rouvrez la page.
names-away = Le réseau est absent : rien n’a été enregistré. Réessayez.
names-then = Noms à décider : { $n }. Touche u pour annuler.
names-nothing = Rien n’a encore été décidé.
is-mark = {" : "}
