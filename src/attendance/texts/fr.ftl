title = Présence
none-yet = Il n’y a pas encore de séances.
release-first = Publiez d’abord un programme.
records = Relevés
records-are = { $recorded } séances sur { $all }, dont { $final } définitives
answered = Ont répondu
of-invitations = { $share } invitations
of-invited = Parmi les invitées
present-of-invited = Présentes parmi les invitées
over-recorded = { $share }, sur les séances avec relevé
present-in-all = Présences au total
times-minutes = { $n ->
    [one] { $n } fois
   *[other] { $n } fois
  }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
unidentified = Non identifiés
names = { $n ->
    [one] { $n } nom
   *[other] { $n } noms
  }
workbook = Tous les tableaux en un classeur (XLSX)
by-network-csv = Par réseau (CSV)
by-person-csv = Par personne (CSV)
by-session-csv = Par séance (CSV)
sessions = Séances
session = Séance
when = Quand
record = Relevé
present = Présentes
minutes = Minutes
state-none = pas encore
state-draft = provisoire
state-final = définitif
sessions-hint = Sans relevé personne n’est compté absent. Une séance mène à son pointage, au fichier de sa plateforme et à ses noms.
networks = Réseaux
network = Réseau
networks-hint = Selon le réseau qui représente chaque personne ce jour-là. Le temps indu est ce que les séances publiées demandent à un membre : une heure hors du travail compte une fois, une heure de sommeil quatre fois. Les deux sont côte à côte parce qu’ils s’expliquent l’un l’autre.
unsocial = Temps indu par tête
partners = partenaires et public
all-people = toutes les personnes
week-by-week = Semaine par semaine
weeks-hint = Présentes parmi les invitées, sur les séances avec relevé.
week = du { $from } au { $to }
pictures = Graphiques
as-whom = Comme qui les graphiques sont vus
as-you = Comme vous les voyez
as-networks = Comme les réseaux peuvent les voir
as-all = Comme tout le monde peut les voir
by-network = Séances par réseau
one-by-network = { $code } par réseau
counted-from = présente à partir de { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  } · { $n ->
    [one] { $n } nom non identifié
   *[other] { $n } noms non identifiés
  }
one-workbook = classeur
invited = Invitées
oneself = S’ajouter soi-même
oneself-allow = Après une séance on peut dire qu’on y était, jusqu’à ce que son relevé soit définitif
oneself-hint = Sur leurs pages personnelles. Ces entrées sont marquées comme venant d’elle-même dans chaque tableau. Pendant une séance toute invitée peut se pointer elle-même. Un relevé rouvert ne les accepte que si cette case a été enregistrée cochée.
keep = Enregistrer
share = { $percent } de { $of }
share-whole = { $percent } ({ $part } sur { $of })
