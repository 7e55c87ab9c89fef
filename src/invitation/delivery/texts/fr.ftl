title = Envois
all-held = Tous les messages de cette réunion sont retenus
her-held = Les messages à { $name } sont retenus
since = depuis { $when }, par { $who }
let-go = Les laisser partir
none-yet = Personne n’a encore été prévenu de rien.
release-first = Publiez un programme
then-written = et toutes les personnes concernées reçoivent un message.
lead = Le message le plus récent à chaque personne pour chaque séance, et où il en est.
where-they-stand = Où ils en sont
all = tous
problems = problèmes
problems-only = problèmes seulement
session = Séance
network = Réseau
none = aucun
state = État
name-or-address = Nom ou adresse
show = Afficher
all-arrived = Tout ce qui devait arriver est arrivé ou est encore en route.
nothing-fits = Rien ne correspond.
show-all = Tout afficher
again = Renvoyer ce qui n’est pas arrivé ({ $n })
again-hint = Aux adresses telles qu’elles sont. Une adresse fausse se corrige sur la page de la personne : choisissez son nom.
who = À qui
mail = Message
where = Où il en est
when = Quand
revision = révision { $n }
page = page { $n } sur { $of }
pages = Pages de la liste
newer = Plus récents
older = Plus anciens
as-csv = En CSV
as-xlsx = En XLSX
one-by-one = Tous les messages, un par un
hold-all = Retenir tous les messages de cette réunion
why = Pourquoi
why-hint = montré ici aux autres organisatrices
hold-hint = Ce qui est en route arrive encore. Ce qui attend, et ce qui est écrit désormais, reste ici jusqu’à ce que quelqu’un le laisse partir ; par exemple après une publication qui s’avère erronée.
hold = Les retenir
kind-invitation = invitation
kind-update = mise à jour
kind-cancellation = annulation
standing-waiting = en attente
standing-put-off = différé
standing-on-its-way = en route
standing-delivered = remis
standing-refused = refusé
standing-bounced = revenu
standing-given-up = abandonné
standing-quarantined = en quarantaine
standing-held = retenu
standing-replaced = remplacé
done-nothing = Il n’y avait rien à renvoyer.
mails = { $n ->
    [one] { $n } message
   *[other] { $n } messages
  }
done-again = { $n ->
    [0] Aucun message ne sera renvoyé.
    [one] { $n } message sera renvoyé.
   *[other] { $n } messages seront renvoyés.
  }
done-held = { $n ->
    [0] Retenus désormais. Aucun message n’attendait.
    [one] Retenus désormais. { $n } message attendait.
   *[other] Retenus désormais. { $n } messages attendaient.
  }
done-free = { $n ->
    [0] C’est fait. Aucun message ne part.
    [one] C’est fait. { $n } message peut partir.
   *[other] C’est fait. { $n } messages peuvent partir.
  }
done-corrected = { $n ->
    [0] L’adresse est corrigée. Aucun message n’y sera envoyé.
    [one] L’adresse est corrigée. { $n } message y sera envoyé.
   *[other] L’adresse est corrigée. { $n } messages y seront envoyés.
  }
number = { $n }

# The page about one person.
her-title = Ce qui lui a été envoyé
her-address = Adresse
her-zone = Fuseau
her-language = Langue
all-held-since = Tous les courriels de cette réunion sont retenus depuis le { $when }, par { $by }. On les laisse partir sous :
her-held-since = Les courriels pour elle sont retenus depuis le { $when }, par { $by }
her-sessions = Ses séances
her-none = Aucune séance ne lui a été annoncée.
should-hold = Elle devrait avoir
newest = Le courriel le plus récent
what-holds = Ce qu’elle a
her-answer = Sa réponse
send-again = Envoyer à nouveau
send-one = Renvoyer { $code }
send-missed = Envoyer ce qu’elle a manqué ({ $n })
send-current = Envoyer tout ce qu’elle devrait avoir ({ $n })
correct-h = Corriger son adresse
right-address = Sa bonne adresse
right-as-is = Elle est juste telle quelle
only-missed = N’envoyer que ce qui n’est pas arrivé
correct-hint = Les liens de ses anciens courriels cessent, et ce qui attend encore pour l’ancienne adresse est retiré. Tout ce qu’elle devrait avoir est envoyé à la nouvelle. Ce qui vient de l’ancienne adresse reste reconnu comme venant d’elle.
correct = La corriger et envoyer
was-corrected = { $old } a été corrigée en { $new }, { $when }, par { $by }
all-sent = Tout ce qui lui a été envoyé
nothing-yet = Rien pour l’instant.
mail-number = Nº
to = À
hold-hers = Retenir les courriels pour elle
nothing = rien
answer-accepted = acceptée
answer-tentative = peut-être
answer-declined = déclinée
answer-needs-action = aucune pour l’instant
