# La page où elle confirme une réponse arrivée par courriel.

said-accepted = je viendrai
said-tentative = peut-être
said-declined = je ne peux pas venir
said-other-time = je propose un autre horaire

page-title = Réponses reçues par courriel
page-why = Ces réponses sont arrivées par courriel en votre nom et nous n’avons pas pu vérifier que vous les avez envoyées. Confirmez celles qui sont de vous.
page-none = Rien n’attend votre confirmation.
page-from = De { $from }, { $when }
page-proposes = Horaire proposé : { $when }
page-mine = C’est ma réponse
page-not-mine = Ce n’est pas de moi
page-back = Vers vos séances
page-done = Votre réponse compte désormais.
page-dropped = Elle ne compte pas. Ce que vous avez répondu auparavant reste valable.
page-kept = La proposition est maintenant entre les mains des organisatrices.
page-late = Elle ne peut plus compter : la séance ou votre réponse a changé depuis. Consultez vos séances.

# The organiser's page of mails that came in.
o-title = Courrier reçu
o-lead = Réponses, propositions d’autres heures et retours arrivés par courriel : par un tuyau du serveur, un maildir, une boîte IMAP, ou remis ici.
o-counters = Propositions d’une autre heure
o-proposes = { $name } ({ $email }) propose (courriel { $n }, { $when }) :
o-minutes = { $n ->
    [one] { $when }, { $n } minute
   *[other] { $when }, { $n } minutes
  }
o-stands = Elle est fixée au { $when }.
o-could = { $n } des { $all } invitées pourraient venir alors, pour autant qu’on sache
o-outdated = dépassée
o-changed-since = La séance a été changée depuis qu’elle a écrit.
o-accept = Accepter …
o-decline = Refuser
o-settled = { $n ->
    [one] { $n } proposition réglée
   *[other] { $n } propositions réglées
  }
o-state-accepted = acceptée
o-state-declined = refusée
o-state-by = { $state } par { $by }
o-mails = Courriels
o-which = Quels courriels
o-filter-all = Tous
o-filter-attention = À regarder
o-filter-counted = Réponses qui comptent
o-filter-passed = Rien à faire
o-none-yet = Aucun courriel n’est encore arrivé. Pour qu’ils arrivent d’eux-mêmes : { $command } et le réglage { $setting }.
o-none = Aucun de ceux-là.
o-number = Nº
o-came = Arrivé
o-from = De
o-session = Séance
o-outcome = Issue
o-why = Pourquoi
o-newer = Plus récents
o-older = Plus anciens
o-upload = Remettre un courriel
o-upload-hint = Une réponse arrivée dans la boîte de quelqu’un d’autre : enregistrez-la là-bas comme fichier (.eml) et remettez-la ici. Elle est jugée comme celle qui arrive d’elle-même.
o-file = Le courriel, un fichier qui finit par .eml (10 Mio au plus)
o-take = Prendre le courriel
o-way-pipe = tuyau
o-way-upload = remis ici
o-answer-accepted = acceptée
o-answer-tentative = peut-être
o-answer-declined = déclinée
o-became-applied = appliqué
o-became-repeated = répété
o-became-stale = périmé
o-became-answered-old-revision = répond à une ancienne révision
o-became-unconfirmed = non confirmé
o-became-unknown-attendee = personne inconnue
o-became-not-invited = non invitée
o-became-unknown-session = séance inconnue
o-became-after-cancellation = après l’annulation
o-became-no-answer = sans réponse
o-became-delegated = déléguée
o-became-trouble-reported = difficulté signalée
o-became-counter = autre heure proposée
o-became-counter-outdated = proposition dépassée
o-became-counter-unclear = heure peu claire
o-became-refresh-answered = état renvoyé
o-became-refresh-limited = demandé trop souvent
o-became-bounced = revenu
o-became-delayed = retardé
o-became-delivery-report = avis de remise
o-became-unknown-bounce = retour inconnu
o-became-doubtful-report = avis douteux
o-became-auto-reply = réponse automatique
o-became-not-for-us = pas pour nous
o-became-own-mail = de nous-mêmes
o-became-no-calendar = sans agenda
o-became-unreadable = illisible
o-became-too-large = trop grand
o-became-duplicate-mail = déjà venu
o-accept-title = Prendre une heure proposée
o-accept-what = { $name } propose { $proposed } ({ $n } minutes) pour { $code }, qui est fixée au { $when }.
o-ordinary = C’est une publication ordinaire. Ce qui change :
o-would-mail = { $n ->
    [one] { $n } courriel serait écrit
   *[other] { $n } courriels seraient écrits
  } ; à toutes celles dont la séance est déplacée, on redemande si elles viennent.
o-move = Déplacer la séance et prévenir tout le monde
o-not-now = Pas maintenant
o-change-new = { $code } nouvelle : { $when }
o-change-moved = { $code } déplacée : { $when }
o-change-reworded = { $code } reformulée : { $when }
o-change-cancelled = { $code } annulée : { $when }
