# A feed's own words: what stands in a calendar.
busy = Occupé
neutral = Rendez-vous
online = En ligne
name-busy = Occupé
theme = Thème
lead = Animé par
way-in = L’accès se trouve sur votre page personnelle, dont le lien figure dans chacun de nos messages.

# The page about her feed.
title = Ajouter à votre agenda
lead-in = Votre agenda peut récupérer vos séances de { $meeting } à une adresse qui n’est qu’à vous, et les tenir à jour.
already = Ce que vous acceptez depuis l’un de nos messages est déjà dans votre agenda. Pour ne pas le voir deux fois, vous pouvez l’omettre ici.
slow = Google Agenda ne consulte une telle adresse qu’une ou deux fois par jour, les autres environ toutes les heures. Un changement tardif vous parvient toujours aussi par message.
discreet = Vous nous avez demandé d’être discrets : quel que soit votre choix, il n’y aura ni titre ni description.
address-fresh = Voici votre adresse
address-once = Elle n’est affichée que maintenant. Qui la possède voit ce qu’elle contient : merci de ne pas la transmettre.
address-open = Ouvrir dans votre agenda
address-copy = Ou copiez l’adresse et collez-la là où votre agenda ajoute un calendrier « à partir d’une URL »
level = Ce qui est montré
level-times = Seulement que vous êtes occupée
level-titles = Titres et horaires
level-full = Titres, horaires, thèmes et qui anime
without-accepted = Omettre ce que j’ai accepté
make = Créer une adresse
keep = Enregistrer
renew = Créer une nouvelle adresse
end = La supprimer
renew-hint = Quelqu’un a vu votre adresse qui n’aurait pas dû ? Créez-en une nouvelle : l’ancienne ne mènera plus nulle part.
used = Dernière consultation : { $day }.
never-used = Elle n’a pas encore été consultée.
kept = Enregistré. Votre adresse reste la même.
ended = Supprimée. L’adresse ne mène plus nulle part ; votre agenda peut signaler une erreur tant que vous ne l’y retirez pas.
back = Vos séances
