comma = {", "}
semicolon = {"; "}
colon = :
number = { $n }
percent = { $n } %
report = Report of the meeting
for-secretariat = For the Secretariat alone: it holds small numbers and texts that are not agreed yet.
for-alliance = For the networks of the alliance.
as-of = As of { $day }
days = { $first } to { $last }
introduction = Introduction
introduction-facts = “{ $meeting }” was held online from { $first } to { $last }, with { $sessions } and { $networks }.
n-sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
    }
n-networks = { $n ->
    [one] { $n } network
   *[other] { $n } networks
    }
networks = The networks
label-joined = In the alliance since
label-members = Members invited to this meeting
label-led = Sessions led
opening = Opening
workshops = Workshops
closing = Closing
label-theme = Theme
label-when = When
label-utc = In UTC
label-lead = Led by
label-open = Open to
label-facilitators = { $n ->
    [one] Facilitator
   *[other] Facilitators
    }
label-rapporteurs = { $n ->
    [one] Rapporteur
   *[other] Rapporteurs
    }
label-present = Present
not-released = not in the released programme
secretariat = the Secretariat
open-public = everybody who registered
open-members = members of the networks
present-of-invited = { $present } of { $invited } invited ({ $rate })
no-record = there is no attendance record
insights = Key insights
recommendations = Recommendations
to-networks = To the networks
to-policymakers = To policymakers
supported-by = supported by { $networks }
status-adopted = adopted
status-proposed = proposed
not-agreed-draft = Draft: not sent to the contact group yet.
not-agreed-review = With the contact group: not agreed yet.
not-agreed-objected = Not agreed: objections from { $networks }.
participation = Participation by network
participation-how = Present is whoever was connected for 15 minutes or a quarter of the session, whichever is shorter, unless the meeting set another measure. Numbers are those of all sessions with an attendance record; whoever was invited to several counts in each. A person counts in the network that represents her. The attendance rate is the share of the invited who were present.
small-numbers = Numbers of fewer than { $k } people are not shown (–), nor are those from which they would follow.
rounded = Numbers of people are rounded to the nearest 5, and rates are made of the rounded numbers.
participation-caption = Participation by network, all sessions with an attendance record
column-network = Network
column-invited = Invited
column-present = Present of the invited
column-rate = Attendance rate
all = All
partners = Partners and public
label-unidentified = Names in attendance files that nobody was recognised by
all-recommendations = All recommendations
all-recommendations-how = What the networks agreed to, from all sessions.
programme = Annex: the programme
programme-caption = The sessions in UTC and in the time of the meeting
column-session = Session
column-utc = UTC
usual-zone-how = The usual time of a network is that of most of its members.
zones-caption = The sessions in the usual time of each network
acknowledgements = Acknowledgements
acknowledgements-facts = This report rests on the work of those who led the sessions, of those who wrote down what they brought, of the contact group, and of everybody who took part.

# The pages on which an organiser writes, reads and publishes the report.
e-report = Report
e-lead = Written from what is known of the meeting, in five languages: sessions, attendance, and what the workshops brought. Introduction, networks, opening, workshops, closing and thanks are yours to write below.
e-insights = What the workshops brought
e-saved-texts = The texts are kept.
e-saved-published = The report is published.
e-saved-withdrawn = The report is no longer published. The copies stay kept here.
e-nothing-kept = Nothing was kept yet; what you typed stands below.
e-read = Read it, take it along
e-language = Language
e-audience = For whom
e-audience-secretariat = the Secretariat
e-audience-alliance = the networks
e-audience-public = the world
e-audience-hint = The networks read nothing that was not sent to the contact group, and no numbers of fewer than 5 people; the world only what is agreed, nobody by name, and no numbers of fewer than 10.
e-open-page = Open as a page
e-world = Before the world
e-not-published = Not published. Publishing freezes the report for the world as it is now and shows it at { $address } to everybody.
e-published = Published. What you write now appears there when you publish anew.
e-published-one = number { $n }, { $when }, by { $by }
e-not-final = Not every attendance record is final. Publish when they are: between two publications that differ by a few people, these few can be worked out.
e-attendance = Attendance
e-languages = Languages
e-publish = Publish
e-publish-anew = Publish anew
e-take-back = Take it back
e-texts = Texts
e-texts-language = Language of the texts
e-markup = An empty line begins a new paragraph, { $item } at the start of a line an item of a list, { $bold } is bold; nothing else is markup. Left empty, a part says what the facts say, or is left out. A hyphen alone leaves it out.
e-meanwhile = { $by } wrote this meanwhile (version { $n }); yours stands in the field. Saving puts yours in its place.
e-empty-says = Empty, it says:
e-all-versions = All versions
e-version = version { $n }, { $by }, { $when }
e-save = Save all texts
e-texts-and = Texts and publishing
e-show = Show
e-for-secretariat = for the secretariat
e-for-alliance = for the alliance
e-for-public = for the public
e-every-version = Every version of this text, the newest first.
e-back = Back to the report
e-nothing-yet = Nothing was written yet.
e-version-n = Version { $n }
e-when-by = { $when }, by { $by }
e-empty = Empty: what the facts say.
e-left-out = Left out.
