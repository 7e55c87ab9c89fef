# Courriels qui répondent à un courriel, et la page où elle confirme une réponse.

greeting = Bonjour { $name },
said-accepted = je viendrai
said-tentative = peut-être
said-declined = je ne peux pas venir
said-other-time = je propose un autre horaire
confirm-subject = Cette réponse est-elle de vous ? { $code }
confirm-what = Un courriel a donné en votre nom cette réponse pour { $code } ({ $when }) : « { $said } ». Il venait de { $from }.
confirm-why = Nous n’avons pas pu vérifier que vous l’avez envoyé ; la réponse ne compte donc pas encore. Si elle est bien de vous, confirmez-la sur cette page :
confirm-link = Voir la réponse et la confirmer
confirm-else = Si elle n’est pas de vous, vous n’avez rien à faire. Ce que vous avez répondu auparavant reste valable.
delegates-subject = Personne ne peut venir à votre place : { $code }
delegates-what = Votre agenda nous a signalé qu’une autre personne viendrait à votre place à { $code } ({ $when }).
delegates-why = Les invitations sont personnelles : rien n’a été modifié et personne d’autre n’a été invité. Si vous ne pouvez pas venir, dites-le sur votre page ; le Secrétariat peut inviter quelqu’un de votre réseau.
not-then-subject = { $code } garde son horaire
not-then-what = Merci d’avoir proposé un autre horaire pour { $code } : { $proposed }. Il n’a pas pu être retenu.
not-then-stays = La séance reste fixée à { $when }, à votre heure.
page-link = Votre page personnelle
whom-to-ask = Questions : { $mailbox }

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
