# The programme's pages. Names, times and durations come ready made.
title = Programme
nothing-released = Rien n’est encore publié. Prenez une proposition, ou déposez vos propres horaires ci-dessous.
ask-proposal = Demander une proposition
public = Le programme public
weeks = Les semaines en calendrier
to-approval = Approbation par le groupe de contact
ask-first = Interroger d’abord le groupe de contact
stands = Tel qu’il est, après la version { $n }
code = Code
session = Séance
when = Quand
proposes = { $name } propose { $when }
burdens = Ce qu’il demande à chaque réseau
burdens-how = Temps pénible par tête, tel que le registre l’a inscrit.
to-ledger = Le registre au fil des années
release-title = Publier un programme
release-how = Une publication fige les horaires sous un numéro et prévient exactement les personnes concernées. Vous voyez d’abord ce qui changerait.
starts = Horaires
starts-hint = une solution du planificateur (JSON), ou un tableau (CSV) avec les colonnes code, start_utc, minutes
show-changes = Montrer ce qui changerait
releases = Versions
release-n = Version
released = { $when }, par { $by }, règles de fuseaux { $tzdb }
only-people = Les horaires sont ceux de la version précédente ; des personnes ont été invitées ou ne le sont plus.
first-release = { $n ->
    [one] { $n } séance a été publiée pour la première fois
   *[other] { $n } séances ont été publiées pour la première fois
  }
diff-new = { $code } est nouvelle : { $when }
diff-cancelled = { $code } est annulée ; c’était { $when }
diff-moved = { $code } est passée de { $was } à { $is }
diff-length = { $code } dure { $is } minutes, avant { $was }
diff-title = { $code } s’appelle maintenant « { $is } », avant « { $was } »
diff-link = { $code } a un autre lien d’accès

# The preview.
preview-title = Ce que changerait une publication
not-released = Rien n’a été publié :
not-released-now = Voici ce que vos horaires changeraient maintenant.
in-the-way = Rien ne peut être publié ainsi :
in-the-way-how = le relevé de présence de ces séances est définitif et ne serait plus juste si elles changeaient d’heure ou de durée ou quittaient le programme. Laissez-les où elles étaient, ou ouvrez le relevé et rouvrez-le avec un motif ; puis revoyez la publication.
in-the-way-stays = Reste où elle était
in-the-way-record = Son relevé
in-the-way-open = Ouvrir le relevé
in-the-way-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
nothing-different = Rien ne diffère de la dernière version : il n’y a rien à publier, et personne ne recevrait de message.
done-released = { $mails ->
    [0] La version { $n } est publiée ; aucun message n’était nécessaire.
    [one] La version { $n } est publiée, et { $mails } message part.
   *[other] La version { $n } est publiée, et { $mails } messages partent.
  }
to-delivery = Les suivre sous Envois
starts-refused = Rien de ces horaires n’a été repris : le fichier contient des fautes ou ne peut pas être publié ainsi.
starts-again = Ce qui ne va pas est dit au champ
untold-title = Pas encore prévenues
untold = { $n ->
    [one] { $n } personne n’a pas été prévenue de ce qui vaut maintenant.
   *[other] { $n } personnes n’ont pas été prévenues de ce qui vaut maintenant.
  }
untold-how = Depuis la dernière version, des personnes ou des ateliers ont changé. Regardez encore une fois les mêmes horaires : les nouvelles sont invitées, celles qui sont parties sont prévenues, et personne d’autre n’en entend parler.
again = Revoir le programme en vigueur
gate-stands = Ces horaires sont déjà en vigueur : il n’est pas nécessaire d’interroger de nouveau le groupe de contact.
gate-objected = Ce programme est soumis au groupe de contact (question { $number }), et il y a des objections :
back = Retour au programme
gate-never = Le groupe de contact n’a pas été interrogé.
gate-required = Cette réunion ne publie que ce que le groupe de contact a approuvé, et il n’a pas été interrogé.
gate-approved = Tous les réseaux ont approuvé exactement ce programme (question { $number }).
gate-over = Exactement ce programme a été retenu par les organisatrices, bien que tous les réseaux n’aient pas approuvé (question { $number }).
gate-open = Ce programme est soumis au groupe de contact : tous les réseaux n’ont pas approuvé (question { $number }).
gate-other = { $n ->
    [one] Ce n’est pas le programme soumis au groupe de contact (question { $number }) : { $n } séance diffère.
   *[other] Ce n’est pas le programme soumis au groupe de contact (question { $number }) : { $n } séances diffèrent.
  }
told = Qui est prévenu de quoi
told-people = { $n ->
    [one] { $n } personne est prévenue.
   *[other] { $n } personnes sont prévenues.
  }
told-mails = { $n ->
    [one] { $n } message.
   *[other] { $n } messages.
  }
told-nobody-else = Personne d’autre n’en entend parler.
taken-back = { $n ->
    [one] À { $n } personne, un message qui attend encore est repris : ce qu’il dit n’est plus vrai, et rien d’autre n’est à dire.
   *[other] À { $n } personnes, un message qui attend encore est repris : ce qu’il dit n’est plus vrai, et rien d’autre n’est à dire.
  }
told-how = Personnes de chaque réseau, par sorte de message ; qui en reçoit de deux sortes figure dans les deux colonnes.
network = Réseau
kind-invitation = Nouvelle invitation
kind-update = Changement
kind-cancellation = Annulation
partners = partenaires et public
all = toutes
by-name = Par nom
mails-whose = Les messages tels qu’ils seront
mails-whose-hint = une adresse ; vide : un de chaque sorte dans chaque langue
mails-show = Montrer les messages
changes = Ce qui change
change = Changement
start = Début
is-new = nouvelle
is-moved = déplacée
is-reworded = reformulée
is-cancelled = annulée
before = avant :
on-clocks = À l’heure de chaque réseau
to = à
unchanged = { $n ->
    [one] { $n } séance reste telle quelle
   *[other] { $n } séances restent telles quelles
  }
ledger = Ce que dirait le registre
ledger-how = Temps pénible par tête. La publication l’inscrit ; la prochaine réunion part de ce qui est reporté.
starts-with = Part de
asks = Ce programme demande
booked-before = Inscrit avant
carries-on = Reporte
forbidden = Cette réunion ne publie que ce que le groupe de contact a approuvé. Soumettez-lui ce programme, ou prenez celui qu’il a approuvé.
unapproved = Publier bien que le groupe de contact n’ait pas approuvé exactement cela
unapproved-why = Pourquoi
unapproved-hint = gardé avec la version, et montré sur la page de l’approbation
release = Publier et prévenir
leave = Ne rien faire

# The mails as they would be.
mails-title = Les messages tels qu’ils seraient
mails-intro = Regarder n’envoie ni n’enregistre rien. Le lien dans ces messages est un exemple ; chaque personne reçoit le sien.
mails-whose-short = De qui
mails-hers = Montrer ses messages
mails-none = Cette publication n’écrirait aucun message.
mail-to = À
mail-from = De
mail-subject = Objet
mail-calendar = Dans son agenda
mail-object = L’objet d’agenda tel quel
mail-look = Comme son logiciel le montre (nouvelle page)
