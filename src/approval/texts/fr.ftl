# An approval: the pages of the contact group and of the organiser, and the mails.

# Names, times and durations come ready made.
comma = {", "}
hours = { $hours } h { $minutes }
not-named = sans nom ici
moved-added = { $code } est nouvelle : { $when }.
moved-removed = { $code } n’y est plus ; c’était { $when }.
moved-to = { $code } passe de { $was } à { $is }.
moved-length = { $code } dure { $is } minutes au lieu de { $was }.

# Mails.
mail-asked = Le programme proposé pour { $meeting } est soumis au groupe de contact. Dites, s’il vous plaît, pour { $network }, si le réseau l’approuve ou s’y oppose.
mail-asked-discreet = Une question attend votre réponse.
mail-asked-subject = À vous de répondre pour { $network } : le programme proposé
mail-asked-subject-discreet = Une question pour vous
mail-again = Un autre programme de { $meeting } est soumis au groupe de contact ; il remplace le précédent, et ce qui a été dit de celui-là ne compte plus. Dites, s’il vous plaît, pour { $network }, si le réseau l’approuve ou s’y oppose. Votre page montre ce qui a changé.
mail-again-discreet = Une question a changé et attend votre réponse.
mail-again-subject = À vous de répondre pour { $network } : un autre programme
mail-again-subject-discreet = De nouveau une question pour vous
mail-reminded = { $network } n’a pas encore dit ce qu’il pense du programme proposé pour { $meeting }. Dites, s’il vous plaît, si le réseau l’approuve ou s’y oppose.
mail-reminded-discreet = Une question attend encore votre réponse.
mail-reminded-subject = Rappel : à vous de répondre pour { $network }
mail-reminded-subject-discreet = Rappel : une question pour vous
mail-until = Réponse attendue avant le
mail-link = Le programme, et la parole de votre réseau
mail-link-discreet = Votre page
mail-yours = Ce lien n’est qu’à vous : ne le transmettez pas.
mail-ask = Des questions ? Écrivez à { $mailbox }.

# The page of the contact group.
hers-title = Le programme proposé
hers-for = Vous parlez pour { $network } dans le groupe de contact de { $meeting }. Voici ce que le programme demande à votre réseau, à côté des autres.
hers-nothing = Rien n’est soumis au groupe de contact pour le moment. Quand un programme le sera, vous recevrez un message.
hers-saved = La parole de votre réseau est enregistrée.
hers-superseded = Entre-temps, un autre programme a été soumis au groupe de contact : il est montré ci-dessous. Vos mots sont encore dans le champ ; rien n’en a été enregistré. Regardez le nouveau programme, puis répondez.
hers-closed = Cette question est close entre-temps ; votre réponse n’a pas été enregistrée. Si votre réseau est d’un autre avis, écrivez au Secrétariat.
hers-lost = Ce que vous aviez écrit
hers-lost-how = Cela n’a pas été conservé. Si c’est toujours valable, copiez-le et envoyez-le au Secrétariat :
hers-reason-missing = Dites, s’il vous plaît, pourquoi votre réseau s’y oppose : ce n’est qu’ainsi que le programme peut changer.
hers-reason-long = La raison dépasse 2000 caractères : raccourcissez-la, s’il vous plaît.
hers-choose = Choisissez si votre réseau approuve ou s’oppose.
hers-agreed = Votre réseau approuve.
hers-objected = Votre réseau s’oppose.
hers-silent = Votre réseau n’a encore rien dit.
heard = { $n } réseaux sur { $all } ont répondu.
until = Réponse avant le
why-on = Pourquoi :
costs = Ce qu’il demande à votre réseau
costs-how = Temps pénible par tête : les heures hors travail comptent une fois, les heures de sommeil davantage ; ce qui est reporté des années passées y est compris. « Absences » compte, sur toutes les séances, combien de fois une invitée n’est pas libre ; ce n’est pas montré là où un réseau a peu de personnes ici.
network = Réseau
burden = Temps pénible par tête
earlier-years = Dont années passées
cannot = Absences
cannot-of = { $n } sur { $all }
few = non montré
yours = le vôtre
programme = Le programme, à l’heure de votre réseau
meeting-time = Heure de la réunion :
own-free = De votre réseau, { $free } sur { $invited } peuvent venir.
own-night = nuit pour { $n }
all-free = De toutes, { $free } sur { $invited } peuvent venir.
why-here = Ce que changerait une heure plus tôt ou plus tard
unplaced = { $code } · { $title } n’a pas d’horaire dans ce programme.
your-word = La parole de votre réseau
agree = Nous approuvons
object = Nous nous opposons
changeable = Vous pouvez changer d’avis jusqu’à ce que le programme soit arrêté. Les organisatrices voient la raison ; les autres réseaux non.
your-page = Votre page

# On both pages.
reason = Raison
reason-hint = nécessaire avec une objection
changes = Ce qui change par rapport au programme précédent
note-title = Les organisatrices disent
state-approved = Tous les réseaux ont approuvé : le programme est adopté.
state-settled = Les organisatrices poursuivent, bien que tous les réseaux n’aient pas approuvé.
state-withdrawn = Il a été retiré : rien n’est demandé aux réseaux.
state-superseded = Un autre programme l’a remplacé.

# The organiser's page.
title = Approbation par le groupe de contact
intro = Soumettez une proposition au groupe de contact : les coordinatrices de chaque réseau reçoivent un message avec un lien personnel, voient ce que le programme demande à leur réseau à côté des autres, et approuvent ou s’opposent avec une raison.
refused = Rien n’a été enregistré :
what-proposal = Proposition { $n }
what-starts = Un tableau d’horaires
proposal-of = Proposition { $n } · { $when }
asked-title = Soumis
asked = { $when }, par { $by }
closed = { $when }, { $by }.
words-caption = Ce que dit chaque réseau
word = Sa parole
who-said = Qui l’a dit
word-agrees = approuve
word-objects = s’oppose
word-silent = pas encore
nobody-to-ask = Il n’a pas de coordinatrice à cette réunion : notez sa parole à la main.
written-to = message envoyé à :
by-link = { $who }, { $when }, par son lien
by-organiser = { $who }, { $when } ; noté par { $by }
stands-open = Soumis au groupe de contact : { $n } réseaux sur { $all } ont répondu. Attendus : { $list }
stands-objected = { $n ->
    [one] { $list } s’oppose
   *[other] { $list } s’opposent
  }
released-as = Il est publié : version { $n }.
release-it = Voir ce que changerait sa publication
remind = Rappeler celles qui n’ont pas répondu
hear = Noter une parole reçue autrement
hear-how = Par téléphone, par exemple. Elle compte comme celle du réseau, qui peut la changer par son lien.
said-by = Qui a parlé pour le réseau
keep-word = Enregistrer la parole
go-on = Poursuivre sans tous les réseaux
go-on-how = Le programme compte alors comme approuvé. La raison est enregistrée, et le groupe de contact la lit.
reason-go-on = Pourquoi l’on poursuit
take-back = Retirer
take-back-how = Plus rien n’est demandé aux réseaux. Ce qui a été dit reste enregistré.
reason-back = Pourquoi (facultatif)
log = Toutes les paroles, dans l’ordre
put = Soumettre un programme
put-another = Soumettre un autre programme
put-supersedes = Il remplace celui du dessus : les réseaux sont interrogés à nouveau et voient ce qui a changé.
no-proposals = Il n’y a pas encore de proposition.
to-proposals = En demander une au planificateur
which = Laquelle
answer-by = Réponses jusqu’à la fin du
note = Ce que vous voulez dire aux réseaux
note-hint = facultatif
put-button = Soumettre au groupe de contact
earlier = Soumis auparavant
passes = Publié sans la parole du groupe de contact
pass = Version { $n }, { $when }, par { $by } : { $why }
rule = Ce qu’il faut pour publier
rule-recommended = Une fois le groupe de contact interrogé, publier ce qu’il n’a pas approuvé demande une raison, qui est enregistrée.
rule-required = Rien n’est publié que le groupe de contact n’ait approuvé.
rule-keep = Enregistrer
done-asked = Le programme est soumis au groupe de contact ; ses coordinatrices reçoivent un message.
done-reminded = { $n ->
    [one] { $n } rappel est en route.
   *[other] { $n } rappels sont en route.
  }
done-heard = La parole du réseau est enregistrée.
done-settled = Le programme compte comme approuvé ; la raison est enregistrée.
done-withdrawn = C’est retiré.
done-rule = La règle est enregistrée.
