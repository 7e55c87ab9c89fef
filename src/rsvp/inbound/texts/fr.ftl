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
