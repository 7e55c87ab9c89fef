# Ce qui est conservé d’une personne, et son effacement. Ce qui commence par org- est lu par les organisatrices.

title = Vos données
back = Vos séances
intro = Voici tout ce qui est conservé de vous ici, et ce qu’il en advient si vous le faites effacer. Personne d’autre ne voit cette page.
entries = { $n ->
    [one] { $n } entrée
   *[other] { $n } entrées
  }
kind-you = Vous
gone-you = Votre nom, votre adresse, votre fuseau horaire, votre langue, vos souhaits et vos réseaux. L’effacement les supprime.
kind-meetings = Réunions et ateliers
gone-meetings = Ce à quoi vous participez, et vos inscriptions. L’effacement les supprime.
kind-time = Quand vous pouvez
gone-time = Les heures que vous avez indiquées et celles de votre agenda. L’effacement les supprime.
kind-invitations = Invitations et réponses
gone-invitations = Vos invitations et vos réponses. L’effacement les supprime ; pour les séances passées, une invitation et sa réponse restent dans les totaux, sans nom.
kind-mails = Courriels
gone-mails = Nos messages et vos réponses par courriel. L’effacement les supprime, et ce qui attend n’est pas envoyé.
kind-links = Liens
gone-links = Vos liens personnels et vos adresses d’agenda ; de chacun, seulement une empreinte. L’effacement y met fin.
kind-attendance = Présence
gone-attendance = Quand vous étiez dans quelle séance, et vos attestations. L’effacement laisse une somme de minutes par séance, sans nom ; les attestations ne peuvent plus être vérifiées.
kind-written = Ce que vous avez écrit
gone-written = Conclusions, avis et textes du rapport. Ils appartiennent à la réunion et restent ; votre nom et votre adresse en sont retirés.
kind-account = Compte d’organisatrice
gone-account = Votre adresse de connexion. D’autres organisatrices y mettent fin avant que le reste puisse être effacé.

take = Emporter vos données
take-why = Un seul fichier avec tout : des tableaux pour un tableur (CSV dans un fichier ZIP), ou du JSON pour des programmes.
take-csv = En tableaux
take-json = En JSON
address = Votre adresse électronique
address-why = Pour que personne d’autre ne le fasse avec votre lien : l’adresse à laquelle nos messages vous parviennent.
address-wrong = Ce n’est pas l’adresse à laquelle nos messages vous parviennent.
address-wait = L’adresse était fausse trop souvent. Attendez une heure, puis réessayez.

erase = Faire effacer
erase-why = Vous voyez d’abord ce qui se passe.
erase-link = Ce qui se passerait
erase-title = Faire effacer vos données ?
data-back = Vos données
will = Ce qui se passe
will-all = Le nom, l’adresse et tout ce qui est indiqué comme supprimé disparaissent, pour toutes les réunions de cette alliance et aussitôt.
will-ahead = { $n ->
    [one] { $n } séance est à venir ; l’invitation prend fin :
   *[other] { $n } séances sont à venir ; les invitations prennent fin :
  }
will-runs = Quelqu’un d’autre doit les animer ou en rendre compte ; le secrétariat verra qu’il n’y a plus personne :
will-counted = { $n ->
    [one] { $n } séance continue de compter une personne, sans nom.
   *[other] { $n } séances continuent de compter une personne, sans nom.
  }
will-links = Tous les liens personnels et adresses d’agenda cessent de fonctionner, celui de cette page aussi.
will-mark = Il reste une empreinte dont on ne peut tirer l’adresse, pour qu’aucune liste ne la ramène sans demande.
will-back = C’est irréversible. Les messages déjà arrivés quelque part y restent.
refused = Ce n’est pas possible maintenant :
tell = Les séances dans l’agenda
tell-yes = Envoyer d’abord les annulations, pour qu’elles quittent l’agenda. L’adresse disparaît dès leur départ, au plus tard après deux jours.
tell-no = Plus aucun message.
sure = Je sais que c’est irréversible.
sure-missing = Cochez d’abord cette case.
erase-now = Tout effacer
done-title = Effacé
done = Plus rien de ce qui est conservé ici ne parle de vous.
done-but = Tout ce qui parle de vous est effacé ici, sauf les derniers messages qui vous parviennent et leur adresse.
done-told = { $n ->
    [one] { $n } annulation vous parvient encore ; votre adresse disparaît avec elle.
   *[other] { $n } annulations vous parviennent encore ; votre adresse disparaît avec la dernière.
  }
done-bye = Vous pouvez fermer cette page.

org-title = Données de { $name }
org-back = Personnes
org-intro = Tout ce qui est conservé d’elle, et ce qu’il en advient à l’effacement. « Vous », c’est elle.
org-erase-title = Effacer les données de { $name } ?
org-address = Son adresse électronique
org-address-why = À saisir une fois encore, pour que personne ne soit effacé par mégarde.
org-address-wrong = Ce n’est pas son adresse.
org-sure = Elle le souhaite, et je sais que c’est irréversible.
org-done = Plus rien de ce qui est conservé ne parle d’elle. Si une liste ramène son adresse, elle est refusée et dit pourquoi.
org-done-but = Tout ce qui parle d’elle est effacé, sauf les derniers messages qui lui parviennent et leur adresse. Si une liste ramène son adresse, elle est refusée et dit pourquoi.
org-done-told = { $n ->
    [one] { $n } annulation lui parvient encore ; son adresse disparaît avec elle.
   *[other] { $n } annulations lui parviennent encore ; son adresse disparaît avec la dernière.
  }
org-open = Ces séances à venir ont besoin de quelqu’un pour animer ou rendre compte à sa place :
org-name-left = Quelqu’un d’autre porte son nom, ou c’est un mot court : les textes où ne figure que le nom sont restés tels quels.
readmit = Faire revenir quelqu’un
readmit-why = Qui a fait effacer ses données ne peut plus être mise sur une liste, pour qu’aucun vieux tableau ne la ramène. Si elle souhaite elle-même revenir, dites-le ici ; importez-la ensuite ou ajoutez-la comme tout le monde.
readmit-address = Son adresse électronique
readmit-button = Elle souhaite revenir
readmit-done = Elle peut de nouveau figurer sur des listes.

mail-open-subject = Une séance a besoin de quelqu’un d’autre : { $name }
mail-open = Une personne qui devait animer { $codes } ou en rendre compte à { $meeting } a fait effacer ses données. Merci de désigner quelqu’un d’autre.
mail-open-link = Ateliers
