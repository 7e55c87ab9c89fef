# Sa page personnelle. Les noms et les heures arrivent prêts.

title = Vos séances
for-whom = Pour { $name }. Les heures sont celles de { $zone } ; celles de la réunion figurent à côté. Cette page est personnelle : merci de ne pas transmettre son adresse.
when-can-you = Quand pouvez-vous ?
when-can-you-why = Dites-le ici, pour que les séances trouvent des heures qui vous conviennent.
calendar = Ajouter à votre agenda
calendar-why = Votre agenda peut tenir vos séances à jour.
held = Les voir et confirmer celles qui sont de vous
held-why = Des réponses sont arrivées par courriel en votre nom ; elles ne comptent pas encore, car nous n’avons pas pu vérifier que vous les avez envoyées.
approval = Le programme proposé
approval-why = Ce qu’il demande à votre réseau, et la parole de votre réseau.
review = Ce que les ateliers ont apporté
review-why = Vous parlez au nom de votre réseau : approuvez chaque texte ou dites votre objection.
attendance = Participation de votre réseau
attendance-why = Vos membres par leur nom, les autres réseaux en nombres.
saved = Votre réponse est enregistrée. Vous pouvez la changer à tout moment.
nothing = Il n’y a pas de séance pour vous pour le moment. Dès qu’il y en aura une, vous recevrez un message.
meeting-time = Heure de la réunion
part-facilitator = Vous animez cette séance.
part-rapporteur = Vous en faites le compte rendu.
part-required = Votre présence est nécessaire.
who-is-coming = Qui vient, et présences
join = Rejoindre la séance
said-accepted = Vous avez dit que vous viendrez
said-tentative = Vous avez dit peut-être
said-declined = Vous avez dit que vous ne pouvez pas venir
said-none = Vous n’avez pas encore répondu
over = terminée
accept = Accepter
tentative = Peut-être
decline = Refuser
gone = Ne vous concerne plus
gone-cancelled = annulée
gone-withdrawn = votre invitation est retirée
questions = Des questions ?

question = Est-ce votre réponse ?
question-hint = Rien n’est enregistré tant que vous n’avez pas appuyé sur le bouton.
question-accepted = Oui : je viendrai
question-tentative = Oui : je viendrai peut-être
question-declined = Oui : je ne peux pas venir

wishes = Comment nous vous écrivons
wishes-saved = C’est enregistré. Notre prochain message en tiendra compte.
wishes-again = { $n ->
    [one] Ce qui vous attend vous est renvoyé dans { $n } message, pour que votre agenda le montre en d’autres mots.
   *[other] Ce qui vous attend vous est renvoyé dans { $n } messages, pour que votre agenda le montre en d’autres mots.
  }
wishes-language = Langue
wishes-discreet = Avec discrétion
wishes-discreet-hint = Rien du sujet dans vos messages ni dans votre agenda : seulement qu’il y a un rendez-vous, quand, et le lien vers cette page.
wishes-discreet-history = L’historique de votre navigateur garde les adresses des pages ouvertes ici ; la sortie rapide n’enlève que la dernière. Une fenêtre privée (Ctrl+Maj+N, dans Firefox Ctrl+Maj+P ; sur un téléphone, dans le menu du navigateur) n’en garde aucune.
wishes-named = Mon nom peut figurer dans les invitations
wishes-named-hint = En tant que personne qui anime une séance.
wishes-reminders = Rappels et aperçu de la semaine
wishes-reminders-hint = Les invitations, les changements et les annulations vous parviennent toujours.
wishes-keep = Enregistrer

here = Je suis là
here-more = votre présence
was-there = Y étiez-vous ?
certificate = Votre attestation de participation
certificate-why = En PDF, par courriel ou ici.

next = Votre prochaine séance
past = { $n ->
    [one] { $n } séance est terminée
   *[other] { $n } séances sont terminées
  }
nothing-ahead = Rien ne vous attend pour le moment. Dès qu’une séance sera fixée, vous recevrez un message.
event = L’ajouter à mon agenda
settings-why = Langue, fuseau horaire, discrétion, rappels.
data = Vos données
data-why = Ce qui est conservé de vous : le lire, l’emporter, le faire effacer.
back = Vos séances
wishes-zone = Votre fuseau horaire
wishes-zone-hint = Un lieu comme Asia/Kathmandu, ou un décalage comme +03:00 si vous préférez ne pas dire où vous êtes. Cette page et nos messages le suivent désormais.
wishes-zone-unknown = Nous ne connaissons pas ce fuseau. Les plus proches : { $near }.
