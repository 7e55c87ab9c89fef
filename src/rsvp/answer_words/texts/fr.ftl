title = Réponses
none-yet = Personne n’a encore été invité.
release-first = Publiez un programme
then-invited = et toutes les personnes concernées sont invitées.
network = Réseau
invited = Invitées
accepted = Oui
tentative = Peut-être
declined = Non
no-answer = Sans réponse
partners = partenaires et public
name = Nom
part = Rôle
answer = Réponse
part-facilitator = animatrice
part-rapporteur = rapporteuse
part-required = requise
part-optional = facultative
answer-needs-action = sans réponse
answer-accepted = oui
answer-tentative = peut-être
answer-declined = non
enter = Saisir une réponse venue autrement
enter-hint = Par téléphone, par exemple. Elle compte comme la sienne, et elle peut la changer.
session = Séance
her-address = Son adresse électronique
keep = Enregistrer la réponse
nothing-kept = Rien n’a été changé.
to-field = Au champ à corriger
done-kept = La réponse pour { $code } est enregistrée : { $answer }.
done-ended = { $n ->
    [0] Elle n’a aucun lien personnel en vigueur : il n’y avait rien à fermer.
    [one] { $n } lien personnel est fermé ; son prochain message en apporte un nouveau.
   *[other] { $n } liens personnels sont fermés ; son prochain message en apporte un nouveau.
  }
end = Mettre fin aux liens personnels de quelqu’un
end-hint = Après un téléphone perdu ou un message transféré. Ses anciens liens ne mènent plus nulle part ; son prochain message en apporte un nouveau. Une adresse d’où son agenda est lu se ferme sous
calendars = Calendriers
end-them = Mettre fin à ses liens
people-invited = { $n ->
    [one] La personne invitée
   *[other] Les { $n } personnes invitées
  }
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
