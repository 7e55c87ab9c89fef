# Sentences that the program makes in English: this file has them word for word, the others say them.

# Anywhere.
nowhere = Cette adresse ne mène nulle part. Un lien reçu par courriel doit être complet ; il a peut-être aussi été remplacé par un plus récent.
no-link = Ce lien ne fonctionne pas (ou plus). Utilisez celui du message le plus récent, ou demandez-en un autre au Secrétariat.
used-link = Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau sur la page de connexion.
other-session = Le formulaire n’a pas été ouvert dans cette session : rouvrez la page et recommencez.
other-site = Cette modification a été demandée par une page d’un autre site ; elle n’a donc pas été faite. Ouvrez notre propre page et recommencez.
our-fault = L’erreur est consignée ; rien n’a été enregistré. Si elle persiste, prévenez le Secrétariat.
form-too-large = Le formulaire est trop volumineux : raccourcissez le texte ou envoyez-le en plusieurs fois.
method = Cette adresse se lit ou reçoit des formulaires (GET, HEAD, POST), et rien d’autre.
no-session = Ce lien ne mène pas à une séance qui est la vôtre. Utilisez celui du message le plus récent, ou demandez-en un autre au Secrétariat.
no-programme = il n’y a pas de programme public à cette adresse
not-public = cette séance n’est pas dans le programme public
unknown-zone = « { $typed } » n’est pas un fuseau horaire connu ; les noms les plus proches sont { $near }

# Attendance: names.
bears-this-name = elle porte ce nom
address-differs = son adresse diffère d’une lettre ou deux
part-of-name = une partie de son nom
name-and-more = son nom et davantage
address-spells = son adresse l’écrit ainsi
similar-name = un nom semblable
in-another-session = c’était elle dans une autre séance
and-not-invited = { $why-said } ; elle n’est pas invitée à cette séance
name-gone = ce nom n’est plus dans le relevé de { $code } : le fichier qui l’avait apporté a été retiré
not-of-this-session = Elle n’est pas parmi les personnes de cette séance ; cherchez-la par son nom.
address-of-member = { $email } est l’adresse de { $name }, qui est de cette réunion : dites que c’est elle
whose-name = dites à qui est ce nom : appuyez sur l’un des boutons de la page
guest-nameless = une invitée a un nom : écrivez-le
name-too-long = le nom dépasse { $n } caractères

# Attendance: a platform's file.
choose-file = choisissez le fichier que la plateforme vous a donné
file-in-both = ce fichier a aussi été importé pour { $code } le { $when } : qui s’y trouve compte dans les deux
file-already = ce fichier a déjà été importé pour { $code } le { $when } : rien n’a été changé
times-and-minutes = personnes dont un fichier donne les heures et un autre seulement les minutes : { $n } ; les deux ne s’additionnent pas, le plus grand compte
other-title = le titre du rapport est « { $topic } » : est-ce bien le fichier de { $code } ?
dates-of-session = { $why-said } ; ses dates sont celles de { $code }
no-such-file = ce fichier n’est pas dans le relevé de { $code } : il a déjà été retiré
no-file-waits = Aucun fichier à vous n’attend ici : un fichier attend une heure, et seulement pour qui l’a envoyé. Choisissez-le à nouveau.
file-waited = { $file } a été envoyé le { $when } et a attendu une heure ; puis il a été jeté. Choisissez-le à nouveau.
not-read = « { $shown } » ne se lit pas ({ $kind }) ; corrigez la cellule ou exportez le rapport à nouveau
mixed-dates = ses dates ne se lisent pas toutes dans un même ordre de jour, mois et année : le fichier a été modifié, ou deux fichiers ont été réunis
other-days = ses dates se lisent { $dates }, et aucune n’est le jour de la séance, { $day } : est-ce le fichier d’une autre séance ?
list-without-times = une liste sans heures : chacune qui y figure compte comme présente toute la séance
file-empty = le fichier est vide ; exportez à nouveau le rapport des participants
no-report = ce n’est pas un relevé de présence : il faut un rapport des participants de Zoom, Teams, Meet ou Webex, une liste d’adresses, ou des colonnes name, email, start, end ; le fichier commence par « { $found } »
quotation-open = un guillemet s’ouvre ici et ne se ferme jamais : le fichier a été coupé, ou un guillemet est de trop ; exportez-le à nouveau
row-cut = le fichier s’arrête au milieu de cette ligne ({ $row }) : il a été coupé ; exportez-le à nouveau
several-meetings = il contient { $n } réunions ({ $which }) ; envoyez un fichier par séance
lists-nobody = il ne nomme personne qui était là ; le rapport a-t-il été exporté avant la séance ?
may-be-cut = le rapport dit que { $stated } personnes sont venues et en nomme { $listed } : il a peut-être été coupé ; exportez-le à nouveau
was-cut = il dit que { $stated } personnes sont venues et en nomme { $listed } : il a été coupé ; exportez-le à nouveau
no-leaving = connexions sans heure de départ, comptées jusqu’à la fin de la séance : { $n }
end-before-start = lignes qui finissent avant de commencer, comptées pour rien : { $n }
away-between = personnes à qui le rapport donne moins de temps que de leur première arrivée à leur dernier départ : elles se sont absentées ; il ne dit pas quand, c’est donc retiré de la séance : { $n }
minutes-no-times = le rapport donne des minutes mais pas d’heures : elles comptent comme passées dans la séance, au plus sa durée
nobody-connected = personne n’y était connecté pendant la séance ({ $session }) : ses connexions vont de { $theirs }, lues dans { $zone } ; { $why-said }
other-session-or-zone = c’est le fichier d’une autre séance, ou ses heures sont d’un autre fuseau
fits-in-zone = lues dans { $zone }, elles y correspondent : si le compte de l’hôte a ce fuseau, importez-le avec le fuseau { $same }, sinon c’est le fichier d’une autre séance
left-out = connexions à plus de trois heures de la séance laissées de côté, car le fichier contient aussi une autre réunion : { $n }
fit-better = seulement { $n } % du temps de connexion tombe dans la séance ({ $session }) quand les heures sont lues dans { $zone } ; lues dans { $other }, elles correspondent mieux : si le compte de l’hôte a ce fuseau, importez-le avec le fuseau { $same }
less-than-half = moins de la moitié du temps de connexion tombe dans la séance ({ $session }) : les heures du fichier sont-elles vraiment de { $zone } ?

# Attendance: marks, notes and the record.
not-on-list = elle n’est pas sur la liste de cette séance : ajoutez-la par son nom
many-by-name = { $n } personnes ont déjà été ajoutées par leur nom : importez une liste
no-part-of-session = de la minute { $from } à la minute { $until }, ce n’est pas une partie d’une séance de { $length } minutes : elle vient avant de partir, de la minute 0 à la minute { $most }
write-her-name = écrivez son nom
name-one-line = un nom est une ligne de { $n } caractères au plus
no-minute = elle n’a été là aucune minute : donnez 1 ou plus, ou retirez la marque
not-marked = { $who } n’a pas été marquée à la main dans { $code }
no-minutes = « { $typed } » n’est pas un nombre de minutes
notes-too-long = les notes dépassent { $n } caractères : raccourcissez-les
notes-meanwhile = quelqu’un d’autre a écrit dans les notes pendant que votre page était ouverte
record-is-final = le relevé de { $code } est définitif{ $since-said }. Une organisatrice peut le rouvrir avec une raison, sur la page de la séance.
final-since = {" : "}{ $by } l’a rendu définitif le { $when }
not-over-yet = { $code } dure jusqu’au { $when } : son relevé peut être rendu définitif ensuite
no-record = { $code } n’a pas encore de relevé de présence : importez le fichier de la plateforme ou pointez les personnes, puis rendez-le définitif
not-final = le relevé de { $code } n’est pas définitif : il peut être changé tel quel
why-reopened = dites pourquoi le relevé est rouvert : cela figure dans son journal
characters-allowed = il y a { $n } caractères ; { $most } sont permis
log-named-minutes = par un nom saisi, minutes { $from } à { $until }
log-minutes = minutes { $from } à { $until }
log-named = par un nom saisi
log-was-not-there = qu’elle n’était pas là
log-was-there = qu’elle était là

# Delivery: where a mail stands.
put-off-until = jusqu’au { $when }
put-off-words = { $until-said } : { $words }
until-let-go = jusqu’à ce qu’une organisatrice le laisse partir
later-took-place = un plus récent a pris sa place
never-got = Elle n’a jamais reçu ce qu’il annule.
holds-nothing = Elle n’en a rien.
still-shows = Son agenda montre encore la révision { $n } : l’annulation n’est pas arrivée.
once-more = Elle a la révision { $n } ; elle a été renvoyée et n’est pas arrivée.
newer-lost = Elle a la révision { $n } ; la révision { $new } n’est pas arrivée.
holds-until-then = D’ici là, elle a la révision { $n }.
holds-revision = Elle a la révision { $n }.
out-again-lost = Ce n’est plus dans son agenda ; qu’elle a de nouveau lieu pour elle n’est pas arrivé.
out-until-then = D’ici là, ce n’est pas dans son agenda.
out-of-calendar = Ce n’est plus dans son agenda.
language-unknown = Sa langue est « { $code } », que nous ne parlons pas : ses courriels sont en anglais.
line-break-name = Son nom contient un saut de ligne ; ses courriels l’omettent.
hour-moved = { $why-said } : son courriel disait { $then }, sa montre montrera { $now }. Renvoyez-le.
rules-changed = Les règles de { $zone } ne sont plus celles du moment où elle a été prévenue (maintenant celles de { $version })
zone-changed = Son fuseau était { $old } quand elle a été prévenue et c’est maintenant { $new }

# The ledger over the years.
say-why-shown = dites pourquoi : cela est montré à côté du nombre aussi longtemps que le registre est tenu
one-line = tenez-vous à une ligne de { $n } caractères au plus
minutes-a-head = un réseau commence avec 0 à { $n } minutes par personne
not-at-meeting = ce réseau n’est pas à la réunion
no-network = il n’y a pas de réseau { $code }

# The name service.
the-mailbox = La boîte
the-keys-name = Le nom de la clé
the-domain = Le domaine
the-records = Les enregistrements
no-domain-name = « { $name } » ne peut pas figurer dans un nom de domaine
no-records = aucun n’a été trouvé ; chaque ligne a besoin d’un nom, d’un type et d’un texte, par exemple _dmarc.alliance.example TXT "v=DMARC1; p=none"
dkim-none = { $name } n’a pas d’enregistrement, donc personne ne peut vérifier nos signatures{ $make-said }
dkim-signs-as-from = nous signons comme { $domain }, le domaine de From
dmarc-none = _dmarc.{ $domain } n’a pas d’enregistrement ; Gmail et Outlook refusent beaucoup de courriels d’un domaine qui n’en a pas
dmarc-says = { $name } dit p={ $policy }
mx-none = { $domain } n’a pas d’enregistrement MX, donc les réponses et retours à { $mailbox } ne trouvent pas leur chemin
mx-goes = le courrier pour { $domain }, donc les réponses et retours, va à { $host }
spf-none = { $domain } n’a pas d’enregistrement SPF, donc personne ne sait si notre serveur peut envoyer pour lui
spf-no = l’enregistrement SPF de { $domain } ne laisse pas { $host } envoyer pour lui
spf-all = l’enregistrement SPF de { $domain } finit par +all, ce qui laisse le monde entier envoyer pour lui : finissez-le par -all ou ~all

# What became of a mail.
seen-before = ce même courriel est déjà venu ({ $outcome }) : rien ne change
own-mail-back = un de nos propres courriels nous est revenu : on n’y répond pas
machine-wrote = une machine l’a écrit ({ $why }) : on n’y répond pas
letter-no-calendar = une lettre sans objet d’agenda : lisez-la dans la boîte même
several-answers = le courriel porte plusieurs réponses qui disent des choses différentes
object-empty = l’objet d’agenda ne dit rien
came-back = le courriel à { $email } est revenu : { $words }
is-late = le courriel à { $email } tarde, son serveur continue d’essayer : { $words }
none-of-ours = il parle de quelque chose qui n’est aucune de nos séances
address-unknown = { $email } n’était pas invitée à { $code } ; personne de l’alliance n’a cette adresse
known-not-invited = elle est connue, mais n’était pas invitée à { $code }
counts-now = la réponse « { $answer } » de { $who } compte maintenant ; avant, c’était « { $old } »
and-sent-link = { $reason-said } ; un lien lui a été envoyé pour cela
and-sent-again = { $reason-said } ; l’invitation actuelle lui a été renvoyée
proposal-kept-off = { $code } n’a plus lieu pour elle : la proposition est gardée et ne change rien
proposal-waits = rien ne garantit que ce courriel vient d’elle : la proposition attend qu’elle la confirme
answer-waits = rien ne garantit que ce courriel vient d’elle : la réponse attend qu’elle la confirme
proposal-before = cette proposition est déjà venue : rien ne change
proposal-later = une proposition plus récente d’elle est déjà là
proposes-old = elle propose une autre heure pour la révision { $n } de { $code }, changée depuis
proposes-open = elle propose une autre heure pour { $code } : une organisatrice la prend ou la refuse
cancelled-kept = { $code } a été annulée : la réponse est gardée et ne change rien
withdrawn-kept = l’invitation à { $code } a été retirée : la réponse est gardée et ne change rien
would-send = elle enverrait { $whom } à sa place ; les invitations sont personnelles, sa réponse reste telle quelle
old-revision = elle répond à la révision { $n } de { $code }, changée depuis (maintenant { $new }) : la réponse est gardée et ne compte pas
answer-before = cette réponse est déjà venue : rien ne change
later-answer = une réponse plus récente d’elle est déjà là : celle-ci est gardée et ne compte pas
choose-eml = choisissez un courriel : un fichier qui finit par .eml

# What somebody typed: addresses, dates, numbers.
bad-address = « { $typed } » n’est pas une adresse électronique : { $why-said }
address-missing = l’adresse électronique manque
address-long = elle dépasse 254 caractères
address-no-at = il y manque le @
address-before = la partie avant le @ est vide, trop longue ou contient un autre @
address-character = la partie avant le @ a un caractère que les adresses ne peuvent avoir
address-domain = la partie après le @ n’est pas un domaine
slip = { $email } ressemble à une faute de frappe : voulez-vous dire { $meant } ? Si elle est juste telle quelle, dites que vous en êtes sûre
write-date-time = écrivez-la comme 2020-10-13T15:00
no-whole-from-one = ce n’est pas un nombre entier de 1 à { $n }
no-whole-from-zero = ce n’est pas un nombre entier de 0 à { $n }
upload-broke = l’envoi s’est interrompu : { $why }
upload-large = l’envoi dépasse 12 Mio : est-ce le bon fichier ?
form-incomplete = le formulaire n’est pas complet : { $why }

# When she can.
hours-meanwhile = ces heures ont été changées dans une autre fenêtre ou par quelqu’un d’autre après l’ouverture de cette page
choose-a-day = choisissez au moins un jour de la semaine
same-hour = cela commence et finit à la même heure : écrivez quand cela finit
choose-taken-away = choisissez ce qui doit être retiré
choose-ics = choisissez d’abord le fichier de l’agenda (.ics)
date-time-missing = la date et l’heure manquent
no-date-time = ce n’est pas une date avec heure : écrivez-la comme 2020-10-13T15:00
no-time-of-day = ce n’est pas une heure : écrivez-la comme 18:00
choose-yes-no = choisissez oui, au besoin ou non
painted-outside = ce qui est peint le { $date } est en dehors de la réunion{ $lasts-said }

# What a session brought.
choose-agrees = choisissez si le réseau est d’accord ou s’oppose
say-why-objects = dites pourquoi votre réseau s’oppose, pour que la rapporteuse puisse changer le texte
reason-long = la raison dépasse { $n } caractères : raccourcissez-la
newer-with-group = une version plus récente ({ $n }) est chez le groupe de contact : regardez-la, puis dites ce que pense votre réseau
not-with-group = rien de cet atelier n’est chez le groupe de contact en ce moment
nothing-to-send = il n’y a encore rien à envoyer au groupe de contact : écrivez un enseignement ou une recommandation
written-meanwhile = la version { $n } a été écrite par { $who } alors que votre page montrait la version { $old } : la vôtre n’a pas été enregistrée ; elle est ci-dessous, réunissez ce qui va ensemble et enregistrez à nouveau
too-many-paragraphs = il y a { $n } paragraphes ; { $most } enseignements au plus
too-many-recommendations = il y en a { $n } ; un atelier en a { $most } au plus
say-addressee = dites à qui elle s’adresse : réseaux ou décideurs
shorten-to = il y a { $n } caractères ; raccourcissez à { $most }

# People.
her-name-missing = son nom manque
choose-language = choisissez une langue : en, fr, ar, es ou pt
choose-role = choisissez l’un des rôles
guest-is-partner = qui vient de l’extérieur s’inscrit elle-même à une séance publique : une invitée de passage est partenaire
no-network-here = il n’y a pas de réseau { $code } à la réunion
member-belongs = une membre ou une coordinatrice appartient à un réseau : choisissez celui qui la représente
choose-representing = choisissez celui qui la représente
no-workshop = il n’y a pas d’atelier { $code }
on-list-already = { $who } est sur la liste avec cette adresse : changez-la là
is-mailbox = { $email } est la boîte d’où partent les invitations
outside-stays-public = qui vient de l’extérieur reste publique, et personne d’autre ne le devient : elle s’inscrit elle-même
cancel-registration = elle s’est inscrite de l’extérieur : annulez son inscription sous Inscriptions

# Workshops and networks.
title-missing = le titre manque
choose-kind = choisissez l’une des sortes
one-of-these = une réunion n’en a qu’une ; c’est déjà { $code }
choose-audience = choisissez public ou membres
not-on-grid = { $n } n’est pas un multiple de la grille de { $grid } minutes de la réunion
code-form = un code a des lettres, des chiffres, - _ et . à l’intérieur, 32 au plus, comme WG6
network-code-form = un code a des lettres, des chiffres, - _ et . à l’intérieur, 32 au plus, comme NWM
workshop-exists = il y a déjà un atelier { $code } : donnez à chacun son code
is-code-of = { $code } est le code de { $name }
name-missing = le nom manque
outside-lasts = elle serait en dehors de la réunion, qui dure de { $from } à { $until }
outside-own-dates = elle serait en dehors des dates de l’atelier : changez-les d’abord
outside-own-times = elle serait avant son propre début le plus tôt, ou dans un de ses temps interdits : changez-les d’abord
grid-of = elle n’est pas sur la grille de { $n } minutes de la réunion
hour-twice = cette heure vient deux fois à { $zone } cette nuit-là : dites si c’est la première ({ $first }) ou la seconde ({ $second })
hour-missing = cette heure n’existe pas à { $zone } : l’horloge saute de { $from } à { $until } ; choisissez l’une d’elles
day-outside = le { $day } est en dehors de la réunion, qui dure de { $from } à { $until }
latest-before = la date la plus tardive { $latest } est avant la plus tôt { $earliest }
no-participant = { $email } n’est pas participante de la réunion : cherchez l’adresse sous Personnes
no-web-address = ce n’est pas une adresse web : elle doit commencer par https:// et ne pas avoir d’espaces
two-workshops = une règle a besoin de deux ateliers différents
after-itself = un atelier devrait alors venir après lui-même : retirez d’abord la règle contraire
choose-rule = choisissez l’une des règles
few-invited = seulement { $n } personnes sont invitées en plus des facilitatrices
few-of-its-people = seulement { $n } de ses personnes sont invitées
pinned-outside = il est épinglé au { $day }, qui serait en dehors : retirez d’abord l’épingle
pinned-forbidden = il est épinglé à l’un de ces temps : retirez d’abord l’épingle

# Registrations.
places-range = donnez un nombre de places de 1 à { $n }, ou rien pour autant qu’il en vient
places-whole = le nombre de places est un nombre entier, ou vide pour autant qu’il en vient
last-moment = le dernier moment est une date avec heure, comme 2020-10-07T18:00, ou vide pour jusqu’au début de la séance
open-or-closed = choisissez ouvert ou fermé

# Erasing.
not-our-address = ce n’est pas l’adresse à laquelle nos courriels vous parviennent
also-organiser = cette adresse se connecte aussi comme organisatrice : une autre organisatrice ferme d’abord ce compte, puis le reste peut être effacé
painted-lasts = {" : "}sur cette horloge, elle dure de { $from } à { $until }
written-to = écrit dans { $file }
