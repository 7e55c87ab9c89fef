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
