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
