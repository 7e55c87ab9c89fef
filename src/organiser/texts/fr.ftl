title = Se connecter
lead = Pour les organisatrices. Les participantes n’ont pas besoin de compte : le lien de leur message suffit.
address = Votre adresse électronique
send = M’envoyer un lien
fault-address = Écrivez votre adresse entière, par exemple nom@exemple.org.
languages = Langues
sent-title = Consultez votre messagerie
sent = Si cette adresse est celle d’une organisatrice, un lien est en route. Il fonctionne une fois, pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }.
sent-nothing = Rien n’arrive ? Regardez dans le dossier des indésirables et vérifiez que l’adresse est bien celle que le Secrétariat connaît.
back = Retour
now = Se connecter maintenant
once = Le lien fonctionne une fois. S’il ne fonctionne plus,
new-link = demandez-en un nouveau
already = Vous êtes connectée avec
go-on = Continuer
other-link = Vous êtes connectée avec { $her }. Ce lien est pour { $other }. Si vous l’utilisez, la session de { $her } est fermée.
sign-in-as = Se connecter avec { $other }
stay-as = Rester connectée avec { $her }
unsaved = Vous n’êtes plus connectée : ce que vous avez envoyé n’a pas été enregistré. Connectez-vous (dans un autre onglet, si vous voulez), puis revenez en arrière avec votre navigateur : il a encore ce que vous avez saisi, et vous pouvez l’envoyer de nouveau.
