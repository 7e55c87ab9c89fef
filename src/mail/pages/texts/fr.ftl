# The list of mails, and one of them.
title = Courriels
one-title = Un courriel
n-sent = { $n ->
    [one] { $n } envoyé
   *[other] { $n } envoyés
  }
n-waiting = { $n } en attente
n-refused = { $n ->
    [one] { $n } refusé
   *[other] { $n } refusés
  }
n-replaced = { $n ->
    [one] { $n } remplacé par un plus récent
   *[other] { $n } remplacés par un plus récent
  }
n-given-up = { $n ->
    [one] { $n } abandonné
   *[other] { $n } abandonnés
  }
n-quarantined = { $n } mis de côté, car ce ne sont pas des courriels
look-again = Regarder à nouveau
try-out = C’est un essai : rien ne quitte cette machine. Chaque courriel est un fichier dans { $folder }.
believed = Nos courriels sont-ils crus ?
believed-what = Ce que le service de noms doit dire de notre domaine.
none = Aucun courriel pour l’instant. Quand un programme est publié, on écrit à toutes les personnes concernées.
release = Publier un programme
number = Nº
to = À
subject = Objet
kind = Sorte
state = État
when = Quand
newer = Plus récents
older = Plus anciens
state-sent = envoyé
state-failed = refusé
state-queued = en attente
state-leased = en chemin
state-superseded = remplacé par un plus récent
state-expired = abandonné
state-quarantined = mis de côté
kind-invitation = invitation
kind-update = changement
kind-cancellation = annulation
kind-registration = inscription
kind-certificate = attestation
kind-approval = approbation
kind-sign-in = connexion
kind-address-corrected = adresse corrigée
kind-open-part = partie ouverte
what-she-reads = Ce qu’elle lit
open-hers = Ouvrir sa page
open-hers-hint = (seulement dans un essai : ailleurs, elle seule a ce lien)
what-calendar-reads = Ce que lit son agenda
all-mails = Tous les courriels
as-it-is = Le message tel quel

# The page about the name service.
setup-lead = Les grands destinataires refusent les courriels dont le domaine ne dit pas qui peut envoyer pour lui. Demandez à votre service de noms les enregistrements du domaine et collez les réponses : lignes d’un fichier de zone, sortie de dig, host ou nslookup, ou nom, type et texte. Rien n’est cherché d’ici, et rien n’est gardé.
own-key = Notre clé de signature est dans les réglages. Son enregistrement :
no-key = Il n’y a pas de clé de signature dans les réglages : si le serveur de courrier ne signe pas, les courriels partent sans signature. { $command } en fait une.
to-mend = { $n ->
    [0] Rien n’est à corriger
    [one] { $n } point est à corriger
   *[other] { $n } points sont à corriger
  }
records-read = { $n ->
    [one] { $n } enregistrement a été lu.
   *[other] { $n } enregistrements ont été lus.
  }
line-passed = La ligne { $n } n’en est pas un et a été passée : { $line }.
about = Sujet
said = Ce qui est dit
publish = À publier :
is-ok = bien
is-unsure = incertain
is-missing = manque
is-wrong = faux
from-mailbox = Les courriels viennent de
key-name = Nom de la clé
key-name-hint = le sélecteur, par exemple s1
signs = Domaine qui signe
signs-hint = vide : celui de la boîte
machine = Machine qui remet nos courriels au monde
machine-hint = nom ou adresse ; peut rester vide
records = Enregistrements
look = Les examiner
