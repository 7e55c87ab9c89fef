title = Attestation de participation
page-lead = Voici ce que dirait votre attestation pour { $meeting }. Une session compte une fois sa liste de présence définitive et si vous y êtes restée assez longtemps pour être comptée présente.
day = Date
session = Session
own = selon votre propre déclaration
minutes-column = Minutes
sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
total = { $sessions }, { $minutes } au total
open = { $n ->
    [one] Une autre session vous compte présente pour l’instant ; sa liste n’est pas encore définitive.
   *[other] { $n } autres sessions vous comptent présente pour l’instant ; leurs listes ne sont pas encore définitives.
}
nothing = Il n’y a encore rien à attester : aucune liste de présence définitive ne vous compte présente.
nothing-recorded = Aucune liste de cette rencontre ne vous compte présente. Si c’est une erreur, écrivez à { $mailbox }.
send = Me l’envoyer par courriel
send-hint = Elle est envoyée à { $address } au format PDF, dans la langue de cette page.
download = La télécharger
wish = Me l’envoyer dès qu’il y en aura une
sent = Votre attestation est en route vers { $address }. Elle est envoyée une fois par jour au plus.
noted = C’est noté. Les organisatrices l’enverront une fois les listes définitives.
keep-safe = Le document porte votre nom, celui de l’alliance et les sessions. Gardez-le là où seules le trouveront les personnes qui peuvent le savoir.
code-why = Il porte un code. Qui consulte ce code apprend la date d’émission et le nombre de sessions et de minutes, et aucun nom.
back = Retour à votre page
paper-lead = Nous attestons que
paper-part = a pris part à { $meeting }, tenue en ligne du { $first } au { $last }, et a été présente aux sessions suivantes :
paper-own = selon sa propre déclaration
paper-issued = Émise le { $day }
paper-check = Code { $code }. Qui détient ce document peut le vérifier ici :
letter-subject = Votre document
letter-lead = Ci-joint votre attestation de participation : { $sessions }, { $minutes } au total.
letter-lead-discreet = Ci-joint votre document.
letter-new = Il remplace tout document antérieur.
letter-ask = Des questions ? { $mailbox }
check-title = Vérifier une attestation
check-holds = Ce code est authentique.
check-issued = Émise le { $day } : { $sessions }, { $minutes } au total.
check-compare = Comparez avec le document. Aucun nom n’est affiché ici, à dessein.
check-corrected = Ce code a été délivré, mais les listes de présence disent aujourd’hui autre chose. Demandez une attestation plus récente à qui vous a montré le document.
check-unknown = Aucune attestation ne porte ce code. Comparez-le au document, lettre par lettre.
check-code = Code

org-title = Attestations de présence
org-lead = Une attestation dit à quelles séances quelqu’un était présent, une fois leurs relevés définitifs. Elle est donnée sur demande : les personnes la demandent sur leur page personnelle, ou vous l’envoyez ici. Qui tient le papier peut en vérifier le code, sur une page qui ne nomme personne.
org-nothing = Aucun relevé de présence ne compte encore quelqu’un comme présent.
org-import-first = Importez d’abord le rapport d’une plateforme sur la page Présence.
org-name = Nom
org-sessions = Séances
org-minutes = Minutes
org-open = Pas encore définitives
org-given = Remise
org-do = Action
org-asked = demandée
org-mailed = envoyée { $when }
org-send = Envoyer
org-send-her = Envoyer l’attestation à { $name }
org-file = Fichier
org-file-her = Fichier de l’attestation de { $name }
org-send-asked = { $n ->
    [one] Envoyer à la personne qui l’a demandée
   *[other] Envoyer aux { $n } personnes qui l’ont demandée
  }
org-waiting = { $n ->
    [one] { $n } personne l’a demandée et ne peut pas encore l’avoir : aucun relevé définitif ne la compte présente.
   *[other] { $n } personnes l’ont demandée et ne peuvent pas encore l’avoir : aucun relevé définitif ne les compte présentes.
  }
org-sent = { $n ->
    [one] { $n } attestation est en route.
   *[other] { $n } attestations sont en route.
  }
org-went = { $n ->
    [one] { $n } est déjà partie aujourd’hui.
   *[other] { $n } sont déjà parties aujourd’hui.
  }
org-cannot = { $n ->
    [one] { $n } personne qui l’a demandée ne peut pas encore l’avoir.
   *[other] { $n } personnes qui l’ont demandée ne peuvent pas encore l’avoir.
  }
