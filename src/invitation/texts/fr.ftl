# Les mots de tous les messages au sujet d’une séance. Un texte dont la clé finit par « -discreet » est dit à qui ne veut rien du sujet dans ses
# messages. Les noms, les heures et les durées arrivent prêts.

comma = {", "}
heading = { $code } : { $title }

## Objets

subject = { $kind } : { $code }, { $when }
subject-discreet = { $kind } : { $when }
subject-unscheduled = { $kind } : { $code }
subject-unscheduled-discreet = { $kind }
subject-digest = Votre semaine à partir du { $day }
subject-address = Votre adresse a été corrigée

kind-invite = Invitation
kind-move = Déplacée
kind-move-discreet = Déplacé
kind-length = Plus courte ou plus longue
kind-length-discreet = Plus court ou plus long
kind-title = Mise à jour
kind-link = Mise à jour
kind-part = Mise à jour
kind-reword = Mise à jour
kind-again = Invitation
kind-withdraw = Invitation retirée
kind-cancel = Annulée
kind-cancel-discreet = Annulé
kind-kept = Votre réponse
kind-confirm = Merci de confirmer votre réponse
kind-counter = L’heure reste la même
kind-delegated = Votre invitation est personnelle
kind-reminder = Rappel
kind-unanswered = Votre réponse manque
kind-register = Merci de confirmer
kind-registered = Votre inscription
kind-waiting = Liste d’attente
kind-free = Une place pour vous

## Faits

your-time = Votre heure
meeting-time = Heure de la réunion
utc-time = UTC
length = Durée
theme = Thème
facilitators = { $n ->
    [one] Facilitation
   *[other] Facilitation
  }
hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
  }
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
hours-and-minutes = { $hours } { $minutes }
moved-from = Avant
moved-to = Maintenant
length-from = Avant
length-to = Maintenant
title-from = Ancien titre
title-to = Nouveau titre

## Ce qui s’est passé

lead-invite = Nous vous invitons à une séance de la réunion « { $meeting } ».
lead-invite-discreet = Nous vous invitons à un rendez-vous.
lead-move = Une séance de la réunion « { $meeting } » est déplacée.
lead-move-discreet = L’un de vos rendez-vous est déplacé.
lead-length = Une séance de la réunion « { $meeting } » change de durée. Elle commence à la même heure.
lead-length-discreet = L’un de vos rendez-vous change de durée. Il commence à la même heure.
lead-title = Une séance de la réunion « { $meeting } » a un nouveau titre. Son heure reste la même.
lead-title-discreet = Le texte de l’un de vos rendez-vous a changé. Son heure reste la même.
lead-link = Le lien d’accès à une séance de la réunion « { $meeting } » a changé ; le nouveau se trouve sur votre page. L’heure reste la même.
lead-link-discreet = Le lien d’accès à l’un de vos rendez-vous a changé ; le nouveau se trouve sur votre page. L’heure reste la même.
lead-part = Votre rôle dans une séance de la réunion « { $meeting } » a changé. L’heure reste la même.
lead-part-discreet = Votre rôle dans l’un de vos rendez-vous a changé. L’heure reste la même.
lead-reword = Quelque chose a changé dans une séance de la réunion « { $meeting } » : le titre, le lien d’accès ou votre rôle. L’heure reste la même.
lead-reword-discreet = Quelque chose a changé dans l’un de vos rendez-vous. L’heure reste la même.
lead-again = Voici encore une fois votre invitation à une séance de la réunion « { $meeting } ». Rien n’y a changé.
lead-again-discreet = Voici encore une fois votre invitation à un rendez-vous. Rien n’y a changé.
lead-withdraw = Votre invitation à cette séance de la réunion « { $meeting } » est retirée. La séance elle-même a bien lieu.
lead-withdraw-discreet = Votre invitation à ce rendez-vous est retirée.
lead-cancel = Cette séance de la réunion « { $meeting } » n’aura pas lieu.
lead-cancel-discreet = Ce rendez-vous n’aura pas lieu.

## Son rôle et sa réponse

part-facilitator = Vous animez cette séance.
part-rapporteur = Vous en faites le compte rendu.
part-required = Votre présence est nécessaire.

please-answer = Merci de répondre avec les boutons de votre agenda, ou sur votre page.
your-page = Votre page
choose-accepted = Je viendrai
choose-tentative = Peut-être
choose-declined = Je ne peux pas venir
answer-stands = Votre réponse reste valable : { $answer }. Vous pouvez la changer sur votre page.
answer-none = pas encore de réponse
answer-accepted = vous viendrez
answer-tentative = vous viendrez peut-être
answer-declined = vous ne pouvez pas venir
answer-other-time = vous proposez une autre heure
page-is-yours = Cette page est personnelle : merci de ne pas transmettre son adresse.
calendar-removes = Votre agenda la retire de lui-même, ou vous le demande.
calendar-removes-discreet = Votre agenda le retire de lui-même, ou vous le demande.
feed-lag = Un agenda suivi par abonnement peut ne le montrer qu’un jour plus tard. Ce que dit ce message vaut dès maintenant.
ask = Des questions ? Écrivez à { $mailbox }
ask-discreet = Des questions ? Répondez à ce message.

lead-kept = Votre réponse est enregistrée : { $answer }.
may-change = Vous pouvez la changer à tout moment sur votre page.

lead-confirm = Une réponse est arrivée en votre nom : { $answer }. Nous n’avons pas pu nous assurer qu’elle vient de vous ; elle ne compte donc pas encore.
confirm-from = Le message venait de { $from }.
confirm-ask = Si elle est de vous, merci de la confirmer sur cette page :
confirm-link = Confirmer ma réponse
confirm-not-you = Si elle n’est pas de vous, vous n’avez rien à faire : ce que vous avez dit auparavant reste valable.

lead-counter = Vous avez proposé une autre heure pour une séance de la réunion « { $meeting } ». Elle n’a pas pu être retenue ; la séance reste à son heure.
lead-counter-discreet = Vous avez proposé une autre heure pour un rendez-vous. Elle n’a pas pu être retenue ; le rendez-vous reste à son heure.
proposed-time = Votre proposition
comment = Mot de l’organisation

lead-delegated = Vous avez transmis à quelqu’un d’autre votre invitation à une séance de la réunion « { $meeting } ». Les invitations sont personnelles : cela n’a donc pas été pris en compte. Si quelqu’un d’autre doit venir, merci de nous dire qui.
lead-delegated-discreet = Vous avez transmis votre invitation à quelqu’un d’autre. Les invitations sont personnelles : cela n’a donc pas été pris en compte. Si quelqu’un d’autre doit venir, merci de nous dire qui.

lead-address = Votre adresse a été corrigée. Désormais, les messages au sujet de la réunion « { $meeting } » arrivent à celle-ci.
lead-address-discreet = Votre adresse a été corrigée. Désormais, nos messages arrivent à celle-ci.
address-follow = { $n ->
    [one] Ce que vous devez savoir suit dans un autre message.
   *[other] Ce que vous devez savoir suit dans { $n } messages.
  }
address-not-you = Si ces messages ne sont pas pour vous, merci de nous le dire.

## Rappels

lead-day = Un rappel : cette séance de la réunion « { $meeting } » approche.
lead-day-discreet = Un rappel : ce rendez-vous approche.
lead-hour = Un rappel : cette séance de la réunion « { $meeting } » commence bientôt.
lead-hour-discreet = Un rappel : ce rendez-vous commence bientôt.
way-in = Le lien d’accès se trouve sur votre page.
lead-digest = { $n ->
    [one] Cette semaine, vous avez { $n } séance de la réunion « { $meeting } ».
   *[other] Cette semaine, vous avez { $n } séances de la réunion « { $meeting } ».
  }
lead-digest-discreet = { $n ->
    [one] Cette semaine, vous avez { $n } rendez-vous.
   *[other] Cette semaine, vous avez { $n } rendez-vous.
  }
digest-answer = Votre réponse : { $answer }.
digest-unanswered = Vous n’avez pas encore répondu.
lead-unanswered = Vous n’avez pas encore dit si vous venez à cette séance de la réunion « { $meeting } ». Toute réponse nous aide, un non aussi.
lead-unanswered-discreet = Vous n’avez pas encore dit si vous venez à ce rendez-vous. Toute réponse nous aide, un non aussi.
lead-many-unanswered = Vous n’avez pas encore dit si vous venez à ces { $n } séances de la réunion « { $meeting } ». Toute réponse nous aide, un non aussi.
lead-many-unanswered-discreet = Vous n’avez pas encore dit si vous venez à ces { $n } rendez-vous. Toute réponse nous aide, un non aussi.
please-answer-each = Merci de répondre pour chacune sur votre page.
please-answer-each-discreet = Merci de répondre pour chacun sur votre page.
leave = Vous pouvez arrêter les rappels ; les invitations et les changements vous parviendront toujours.
leave-link = Ne plus recevoir de rappels

## Inscription

lead-register = Quelqu’un, vous sans doute, a inscrit cette adresse à une séance publique de la réunion « { $meeting } ».
lead-register-discreet = Quelqu’un, vous sans doute, a donné cette adresse pour un rendez-vous.
register-ask = { $n ->
    [one] Merci de confirmer dans un délai de { $n } heure ; sans cela, vous n’avez pas de place.
   *[other] Merci de confirmer dans un délai de { $n } heures ; sans cela, vous n’avez pas de place.
  }
register-link = Confirmer
register-not-you = Si ce n’était pas vous, ne faites rien : l’adresse sera oubliée d’elle-même.
lead-registered = Vous avez une place à cette séance publique de la réunion « { $meeting } ».
lead-registered-discreet = Vous avez une place à ce rendez-vous.
registered-invited = L’invitation pour votre agenda arrive dans un autre message.
registered-unscheduled = L’heure n’est pas encore fixée. Dès qu’elle le sera, vous recevrez une invitation pour votre agenda.
registered-cannot = Si vous ne pouvez finalement pas venir, merci de refuser l’invitation : quelqu’un d’autre aura la place.
lead-waiting = Toutes les places de cette séance publique de la réunion « { $meeting } » sont prises. Vous êtes sur la liste d’attente.
lead-waiting-discreet = Toutes les places de ce rendez-vous sont prises. Vous êtes sur la liste d’attente.
waiting-before = { $n ->
    [0] La prochaine place est pour vous.
    [one] { $n } personne est avant vous.
   *[other] { $n } personnes sont avant vous.
  }
waiting-promise = Dès qu’une place se libère, elle est à vous et nous vous écrivons.
lead-free = Une place s’est libérée à cette séance publique de la réunion « { $meeting } », et elle est à vous.
lead-free-discreet = Une place s’est libérée pour ce rendez-vous, et elle est à vous.

## Dans son agenda

calendar-title-discreet = Rendez-vous
calendar-text = Votre page personnelle, pour votre réponse et pour le lien d’accès, se trouve dans le message qui a apporté ceci.
calendar-place = En ligne
