skip = Aller au contenu
languages = Langue de cette page
list-title = Événements publics
nothing-title = Il n’y a pas d’événement public ici
nothing-text = L’adresse est peut-être incomplète, ou les inscriptions ne sont pas encore ouvertes.
all-events = Tous les événements publics de cette réunion
to-event = Vers la page de l’événement
questions = Des questions ? Écrivez à { $name }
your-time = Votre heure
meeting-time = L’heure de la réunion
when = Quand
no-time-yet = L’heure n’est pas encore fixée
no-time-yet-page = L’heure n’est pas encore fixée. Les personnes inscrites recevront l’invitation dès qu’elle le sera.
show-zone = Afficher l’heure d’une ville
show = Afficher
online = L’événement a lieu en ligne. L’accès se trouve sur votre page personnelle, que vous recevrez avec l’invitation.

open = Les inscriptions sont ouvertes.
full = Toutes les places sont prises. Vous pouvez vous inscrire sur la liste d’attente : dès qu’une place se libère, la personne qui attend depuis le plus longtemps l’obtient et en est avertie par courriel.
closed = Les inscriptions sont closes.
over = Cet événement a commencé ou est terminé.
cancelled = Cet événement a été annulé.
until = Les inscriptions sont ouvertes jusqu’au { $name }.

form-title = S’inscrire
name = Votre nom
email = Adresse électronique
email-hint = Le courriel contenant votre lien y sera envoyé.
zone = Votre fuseau horaire
zone-hint = Tapez une ville, par exemple Beirut, et choisissez dans la liste. Les courriels donneront les heures de ce lieu.
language = Langue de vos courriels
leave-empty = Laissez ce champ vide
kept = Nous conservons votre nom, votre adresse, votre fuseau horaire et votre langue pour vous inviter à cet événement et vous le rappeler. L’équipe d’organisation les voit ; les personnes qui animent l’événement voient votre nom ; aucune autre participante n’en voit rien. Ce qui n’est pas confirmé dans les 48 heures est supprimé.
send = M’inscrire
send-waiting = M’inscrire sur la liste d’attente

faults-title = { $n ->
    [one] Un point est à corriger
   *[other] { $n } points sont à corriger
 }
fault-name-missing = Indiquez votre nom.
fault-name-long = Un nom peut comporter 120 caractères au plus.
fault-name-line = Un nom tient sur une ligne, sans caractères spéciaux.
fault-name-link = Un nom ne peut pas contenir d’adresse. Évitez les signes tels que / : @ et mettez une espace après chaque point.
fault-email-missing = Indiquez votre adresse électronique.
fault-email = Aucun courriel ne peut être envoyé à cette adresse. Elle devrait ressembler à amal@network.example
fault-zone-missing = Choisissez votre fuseau horaire.
fault-zone-unknown = Aucun fuseau horaire ne s’appelle « { $name } ». Choisissez-en un dans la liste.
fault-zone-near = Ce fuseau n’est pas connu. Est-ce l’un de ceux-ci : { $name } ?
fault-language = Choisissez l’une des langues.
fault-fast = C’était très rapide. Appuyez encore une fois sur le bouton.
fault-stale = Cette page est restée ouverte trop longtemps. Appuyez encore une fois sur le bouton.
fault-many = Trop d’inscriptions sont venues de votre réseau en une heure. Réessayez dans une heure, ou écrivez à { $name }.

sent-title = Consultez votre messagerie
sent-text = Un courriel contenant un lien est en route vers l’adresse indiquée. Ouvrez ce lien dans les 48 heures et appuyez sur le bouton : c’est alors seulement que vous serez inscrite.
sent-none = Si rien n’arrive après quelques minutes, regardez parmi les courriels indésirables, ou inscrivez-vous de nouveau.

confirm-title = Confirmez votre inscription
confirm-text = Appuyez sur le bouton pour être inscrite à cet événement.
confirm-button = Oui, inscrivez-moi
late-title = Les inscriptions sont terminées
late-text = Les inscriptions se sont terminées avant votre confirmation ; vous n’êtes donc pas inscrite.
gone-title = Ce lien ne fonctionne pas (ou plus)
gone-text = Un lien doit être complet et utilisé dans les 48 heures. Vous pouvez vous inscrire de nouveau sur la page de l’événement.
registered-title = Vous êtes inscrite
registered-invited = L’invitation vous a été envoyée par courriel. Elle place l’événement dans votre agenda et contient le lien vers votre page personnelle.
registered-later = L’heure n’est pas encore fixée. Dès qu’elle le sera, vous recevrez par courriel une invitation qui place l’événement dans votre agenda.
waiting-title = Vous êtes sur la liste d’attente
waiting-text = { $n ->
    [one] Toutes les places sont prises. Vous êtes la première sur la liste d’attente. Dès qu’une place se libère, vous l’obtenez et en êtes avertie par courriel.
   *[other] Toutes les places sont prises. Vous êtes au rang { $n } de la liste d’attente. Quand une place se libère et que votre tour est venu, vous l’obtenez et en êtes avertie par courriel.
 }
given-up-title = Votre inscription est annulée
given-up-text = Votre place est libre pour quelqu’un d’autre. Vous pouvez vous réinscrire tant que les inscriptions sont ouvertes.
removed-title = Votre inscription a été retirée
removed-text = L’équipe d’organisation a retiré cette inscription. S’il s’agit d’une erreur, écrivez-lui.
cancel-button = Rendre ma place
leave-button = Quitter la liste d’attente

mail-event = Événement
mail-meeting = Dans le cadre de
mail-page = Voir ou annuler votre inscription
mail-confirm-subject = Veuillez confirmer votre inscription
mail-confirm-text = Quelqu’un, sans doute vous, souhaite inscrire cette adresse à un événement public.
mail-confirm-until = Vous serez inscrite une fois que vous aurez ouvert le lien ci-dessous et appuyé sur le bouton. Il est utilisable pendant { $hours } heures, jusqu’au { $time }.
mail-confirm-link = Confirmer l’inscription
mail-confirm-not-you = Si ce n’était pas vous, ne faites rien : tout ce qui a été saisi sera supprimé.
mail-later-subject = Vous êtes inscrite
mail-later-text = Vous êtes inscrite à cet événement. Dès que son heure sera fixée, vous recevrez une invitation qui le place dans votre agenda.
mail-waiting-subject = Vous êtes sur la liste d’attente
mail-waiting-text = Votre inscription est confirmée. Toutes les places de cet événement sont prises ; vous êtes donc sur la liste d’attente. Quand une place se libère et que votre tour est venu, vous l’obtenez et en êtes avertie par courriel.
mail-waiting-number = { $n ->
    [one] Vous êtes la première sur la liste.
   *[other] Vous êtes au rang { $n } de la liste.
 }
mail-free-subject = Une place est libre : elle est à vous
mail-free-text = Une place s’est libérée, et vous l’avez. Vous êtes inscrite à cet événement.
mail-free-invited = L’invitation arrive dans un courriel à part. Si vous ne pouvez pas venir, déclinez-la : quelqu’un d’autre attend.
mail-free-later = Dès que son heure sera fixée, vous recevrez une invitation qui le place dans votre agenda.

desk-title = Inscriptions
desk-kept = Enregistré.
desk-lead = Des personnes de l’extérieur s’inscrivent aux séances publiques sans compte. Qui confirme son adresse reçoit les mêmes invitations que toutes, pour cette séance seule ; elle ne compte pour aucun réseau et la planification n’en tient pas compte. Quand toutes les places sont prises elle attend, et avance quand quelqu’un décline ou rend sa place.
desk-none-public = Aucune séance de cette réunion n’est publique : le public d’un atelier est fixé dans ses
desk-files = fichiers
desk-for-all = La page pour tout le monde :
desk-counts = { $taken } avec une place · { $waiting } en attente · { $unconfirmed } pas encore confirmées
desk-counts-of = { $taken } avec une place sur { $most } · { $waiting } en attente · { $unconfirmed } pas encore confirmées
desk-listed = { $n } déjà sur la liste de la réunion, qui ne prennent pas de place
desk-registration = Inscription
desk-open = ouverte
desk-closed = fermée
desk-places = Places
desk-places-hint = vide : toutes celles qui viennent
desk-until = Jusqu’à
desk-until-hint = { $zone } ; vide : jusqu’au début
desk-keep = Enregistrer
desk-nobody = Personne ne s’est inscrit.
desk-who = Qui s’est inscrit ; ce qui n’est pas confirmé disparaît après 48 heures
desk-name = Nom
desk-address = Adresse
desk-language = Langue
desk-state = État
desk-when = Quand
desk-take-back = Retirer
desk-take-back-of = l’inscription de { $name }
desk-as-csv = Tout en CSV
desk-as-xlsx = Tout en XLSX
desk-not-released = pas encore publiée
desk-status-open = ouvert
desk-status-full = complet : qui vient maintenant attend
desk-status-closed = fermé
desk-status-over = terminé
desk-status-cancelled = annulé
desk-state-unconfirmed = non confirmée
desk-state-confirmed = confirmée
desk-state-on-the-list = sur la liste
desk-state-waiting = en attente
desk-state-cancelled = annulée
desk-state-removed = retirée
