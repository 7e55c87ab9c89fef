# Le message avec un lien de connexion.

subject = Votre lien de connexion
asked = Vous avez demandé à vous connecter.
good-for = { $n ->
    [one] Le lien est valable { $n } minute et ne sert qu’une fois.
   *[other] Le lien est valable { $n } minutes et ne sert qu’une fois.
  }
link = Se connecter
not-you = Si la demande ne vient pas de vous, ne faites rien : rien ne s’est passé.
