title = Rappels
lead = Il s’agit des rappels et des aperçus hebdomadaires de la réunion « { $meeting } », et des réunions suivantes. Les invitations, les changements et les annulations vous parviendront toujours.
lead-discreet = Il s’agit des rappels et des aperçus hebdomadaires de vos rendez-vous. Les invitations, les changements et les annulations vous parviendront toujours.
is-on = Vous recevez des rappels.
is-off = Vous ne recevez pas de rappels.
done-off = C’est fait : vous ne recevrez plus de rappels.
done-on = C’est fait : vous recevrez de nouveau des rappels.
turn-off = Ne plus m’envoyer de rappels
turn-on = M’envoyer de nouveau des rappels

org-title = Rappels
org-lead = De simples messages à côté des invitations ; aucun ne modifie un agenda. Chacun est écrit une fois, de lui-même, tant que le service tourne. Une séance déplacée en reçoit de nouveaux ; qui a décliné, a été retirée ou a désactivé les rappels n’en reçoit pas. Les changements et annulations partent toujours, quels que soient ces réglages.
org-kept = Enregistré.
org-when = Quand
org-first = Premier rappel
org-first-unit = heures avant une séance ; vide : aucun
org-first-hint = Si c’est entre 22:00 et 07:00 chez elle, il arrive à 20:00 la veille au soir.
org-second = Second rappel
org-second-unit = minutes avant une séance ; vide : aucun
org-second-hint = Quelle que soit l’heure. Après le début il n’est plus envoyé.
org-ask-after = Pas encore de réponse
org-ask-after-unit = jours après la demande ; vide : non
org-ask-before = … ou jours avant la séance, selon ce qui vient en premier
org-ask-before-unit = vide : non
org-ask-hint = Une fois au plus par personne et par séance.
org-week = L’agenda de la semaine, le dimanche à 18:00 chez elle, à qui y a une séance
org-keep = Enregistrer ces délais
org-next = Ce qui part ensuite
org-none = Rien, en l’état. Les rappels découlent des séances publiées à venir et de qui y est invité.
org-what = Quoi
org-about = À propos de
org-mails = Messages
org-written = Écrits jusqu’ici
org-last = Dernier
org-became = Ce qu’il est advenu de chacun figure sous
org-delivery = Envois
org-kind-first = premier rappel
org-kind-second = second rappel
org-kind-week = agenda de la semaine
org-kind-answer = pas encore de réponse
org-list-all = les énumère tous
org-due = { $n ->
    [one] { $n } message est dû et sera écrit dans la demi-minute tant que le service tourne.
   *[other] { $n } messages sont dus et seront écrits dans la demi-minute tant que le service tourne.
  }
org-more = { $n ->
    [one] Et encore { $n } moment après :
   *[other] Et encore { $n } moments après :
  }
org-without = { $n ->
    [one] { $n } personne de la réunion a désactivé les rappels.
   *[other] { $n } personnes de la réunion ont désactivé les rappels.
  }
