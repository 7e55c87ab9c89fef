comma = {", "}
semicolon = {" ; "}
colon = {" :"}
number = { $n }
percent = { $n } %
report = Rapport de la réunion
for-secretariat = Réservé au Secrétariat : ce document contient de petits effectifs et des textes qui n’ont pas encore été approuvés.
for-alliance = À l’intention des réseaux de l’alliance.
as-of = État au { $day }
days = Du { $first } au { $last }
introduction = Introduction
introduction-facts = « { $meeting } » s’est tenue en ligne du { $first } au { $last }, avec { $sessions } et { $networks }.
n-sessions = { $n ->
    [one] { $n } séance
   *[other] { $n } séances
    }
n-networks = { $n ->
    [one] { $n } réseau
   *[other] { $n } réseaux
    }
networks = Les réseaux
label-joined = Dans l’alliance depuis
label-members = Membres invitées à cette réunion
label-led = Séances dirigées
opening = Ouverture
workshops = Ateliers
closing = Clôture
label-theme = Thème
label-when = Date et heure
label-utc = En UTC
label-lead = Sous la direction de
label-open = Ouvert à
label-facilitators = { $n ->
    [one] Animation
   *[other] Animation
    }
label-rapporteurs = { $n ->
    [one] Rapport
   *[other] Rapport
    }
label-present = Présence
not-released = ne figure pas dans le programme publié
secretariat = le Secrétariat
open-public = toutes les personnes inscrites
open-members = les membres des réseaux
present-of-invited = { $present } sur { $invited } personnes invitées ({ $rate })
no-record = il n’y a pas de relevé de présence
insights = Principaux enseignements
recommendations = Recommandations
to-networks = Aux réseaux
to-policymakers = Aux responsables politiques
supported-by = soutenue par { $networks }
status-adopted = adoptée
status-proposed = proposée
not-agreed-draft = Projet : pas encore transmis au groupe de contact.
not-agreed-review = Soumis au groupe de contact : pas encore approuvé.
not-agreed-objected = Non approuvé : objections de { $networks }.
participation = Participation par réseau
participation-how = Est comptée présente toute personne connectée pendant 15 minutes ou un quart de la séance, selon la durée la plus courte, sauf si la réunion a fixé une autre mesure. Les chiffres portent sur toutes les séances ayant un relevé de présence ; une personne invitée à plusieurs séances compte dans chacune. Chaque personne compte dans le réseau qui la représente. Le taux de présence est la part des personnes invitées qui étaient présentes.
small-numbers = Les effectifs de moins de { $k } personnes ne sont pas montrés (–), ni ceux dont on pourrait les déduire.
rounded = Les nombres de personnes sont arrondis au multiple de 5 le plus proche, et les taux sont calculés sur ces nombres arrondis.
participation-caption = Participation par réseau, toutes les séances ayant un relevé de présence
column-network = Réseau
column-invited = Invitées
column-present = Présentes parmi les invitées
column-rate = Taux de présence
all = Total
partners = Partenaires et public
label-unidentified = Noms des relevés de présence qui n’ont pu être attribués à personne
all-recommendations = Toutes les recommandations
all-recommendations-how = Ce que les réseaux ont approuvé, toutes séances confondues.
programme = Annexe : le programme
programme-caption = Les séances en UTC et à l’heure de la réunion
column-session = Séance
column-utc = UTC
usual-zone-how = L’heure habituelle d’un réseau est celle de la plupart de ses membres.
zones-caption = Les séances à l’heure habituelle de chaque réseau
acknowledgements = Remerciements
acknowledgements-facts = Ce rapport doit son existence au travail des personnes qui ont animé les séances, de celles qui en ont consigné les résultats, du groupe de contact et de toutes les participantes.

# The pages on which an organiser writes, reads and publishes the report.
e-report = Rapport
e-lead = Écrit à partir de ce qu’on sait de la réunion, en cinq langues : séances, présences et ce que les ateliers ont apporté. L’introduction, les réseaux, l’ouverture, les ateliers, la clôture et les remerciements sont à écrire par vous ci-dessous.
e-insights = Ce que les ateliers ont apporté
e-saved-texts = Les textes sont enregistrés.
e-saved-published = Le rapport est publié.
e-saved-withdrawn = Le rapport n’est plus publié. Les copies restent gardées ici.
e-nothing-kept = Rien n’a encore été enregistré ; ce que vous avez saisi est ci-dessous.
e-read = Le lire, l’emporter
e-language = Langue
e-audience = Pour qui
e-audience-secretariat = le Secrétariat
e-audience-alliance = les réseaux
e-audience-public = le monde
e-audience-hint = Les réseaux ne lisent rien qui n’ait été envoyé au groupe de contact, ni de nombres de moins de 5 personnes ; le monde seulement ce qui est convenu, personne nommément, et aucun nombre de moins de 10.
e-open-page = Ouvrir comme page
e-world = Devant le monde
e-not-published = Pas publié. Publier fige le rapport pour le monde tel qu’il est maintenant et le montre à tous à { $address }.
e-published = Publié. Ce que vous écrivez maintenant y paraît quand vous publiez à nouveau.
e-published-one = numéro { $n }, { $when }, par { $by }
e-not-final = Tous les relevés de présence ne sont pas définitifs. Publiez quand ils le sont : entre deux publications qui diffèrent de quelques personnes, ces quelques personnes se devinent.
e-attendance = Présences
e-languages = Langues
e-publish = Publier
e-publish-anew = Publier à nouveau
e-take-back = Le retirer
e-texts = Textes
e-texts-language = Langue des textes
e-markup = Une ligne vide commence un paragraphe, { $item } en début de ligne un élément de liste, { $bold } est en gras ; rien d’autre n’est une marque. Laissée vide, une partie dit ce que disent les faits, ou est omise. Un tiret seul l’omet.
e-meanwhile = { $by } a écrit ceci entre-temps (version { $n }) ; le vôtre est dans le champ. Enregistrer met le vôtre à sa place.
e-empty-says = Vide, elle dit :
e-all-versions = Toutes les versions
e-version = version { $n }, { $by }, { $when }
e-save = Enregistrer tous les textes
e-texts-and = Textes et publication
e-show = Afficher
e-for-secretariat = pour le Secrétariat
e-for-alliance = pour l’alliance
e-for-public = pour le public
e-every-version = Toutes les versions de ce texte, la plus récente d’abord.
e-back = Retour au rapport
e-nothing-yet = Rien n’a encore été écrit.
e-version-n = Version { $n }
e-when-by = { $when }, par { $by }
e-empty = Vide : ce que disent les faits.
e-left-out = Omise.
