skip = Aller au contenu
language = Langue
change-language = Changer
sign-out = Se déconnecter
signed-in-as = Connectée avec
sign-in = Se connecter
pages = Pages de la réunion
groups = Parties de la réunion
menu = Menu
footer = plenary { $version } · règles des fuseaux horaires { $rules }

group-overview = Vue d’ensemble
group-prepare = Préparer
group-plan = Planifier
group-invite = Inviter
group-attend = Présence
group-results = Résultats

page-overview = Vue d’ensemble
page-people = Personnes
page-workshops = Ateliers
page-availability = Disponibilités
page-proposals = Propositions
page-ledger = Registre des charges
page-approval = Approbation
page-programme = Programme
page-public = Programme public
page-answers = Réponses
page-registrations = Inscriptions
page-delivery = Envois
page-inbox = Courrier reçu
page-reminders = Rappels
page-feeds = Calendriers
page-attendance = Présence
page-certificates = Attestations
page-insights = Enseignements
page-report = Rapport

where = Où
what = Quoi
to-the-start = Retour à l’accueil
as-another = Se connecter avec une autre adresse
write-to = Si vous restez bloquée, écrivez au Secrétariat :
many-faults = { $n ->
    [one] { $n } point est à corriger ; rien n’a été enregistré.
   *[other] { $n } points sont à corriger ; rien n’a été enregistré.
  }
failed-invalid = Cela ne peut pas être pris tel quel
failed-not-found = Il n’y a rien ici
failed-stranger = Veuillez vous connecter
failed-forbidden = Cela ne vous est pas ouvert
failed-conflict = Cela ne va pas dans l’état actuel
failed-unavailable = Pas pour l’instant
failed-internal = Une erreur est survenue de notre côté
next-invalid = Revenez en arrière, corrigez et renvoyez : votre navigateur a gardé ce que vous avez saisi.
next-not-found = Si vous avez saisi l’adresse, vérifiez-la. Si vous avez suivi un lien, ouvrez le message le plus récent que vous avez reçu de nous et suivez le lien qui s’y trouve.
next-conflict = Revenez en arrière et rechargez la page : elle montre l’état actuel.
next-unavailable = Rien n’a été enregistré. Réessayez dans un instant.
