## What several pages say
days = { $first } to { $last }
meetings = Meetings
people = People
workshops = Workshops
networks = Networks
network = Network
availability = Who can when
import-again = Import again
zone-is = Programme zone { $name }
keep = Save
cancel = Cancel
change = Edit
remove = Remove
all = all
none = none
saved = Saved.

## The list of meetings
meetings-none = There is no meeting yet. Bring one in from the spreadsheets that you have: networks, workshops, participants and, if people have said when they can, availability.
meetings-import = Import a meeting
meetings-import-another = Import another meeting
meetings-stand-lasts = Under way
meetings-stand-ahead = Ahead
meetings-stand-over = Over
meetings-next = Next:

## The meeting at a glance
glance-next = Next
glance-done = done
glance-later = later
glance-all-done = Everything is done. What remains is to hand over to the next Secretariat.
glance-steps = Where the meeting stands
glance-attention = What needs attention
glance-answered-by-network = Answered, by network
step-model = Networks, people and workshops
step-model-do = Import your spreadsheets
step-model-fact = Networks: { $networks } · people: { $people } · workshops: { $workshops }
step-availability = Who can when
step-availability-do = See who can when
step-availability-fact = { $answered } of { $asked } people said when they can; for the others the usual hours of their zone stand
step-proposal = A proposed programme
step-proposal-do = Ask for proposals
step-proposal-fact = { $n ->
        [0] None yet: ask the planner
       *[other] Proposals: { $n }
    }
step-release = A released programme
step-release-do = Look at what a release would tell, and release
step-release-fact = { $n ->
        [0] Nothing is released: nobody was told anything
       *[other] Release { $n } · sessions: { $sessions }
    }
step-invitations = Invitations
step-invitations-do = See who was told what
step-invitations-fact = Mails sent: { $sent } · waiting: { $waiting } · refused: { $refused }
step-answers = Answers
step-answers-do = Look at the answers
step-answers-fact = { $replied } of { $invited } invitations are answered
step-attendance = Attendance
step-attendance-do = Record who was there
step-attendance-fact = { $recorded } of { $sessions } sessions have a record; final: { $final }
step-report = Report
step-report-do = Write and publish the report
step-report-fact = Insights agreed in { $agreed } of { $sessions } sessions; languages published: { $published }
attention-refused = Mails that were refused: { $n }
attention-held = Mails held back: { $n }
attention-counters = Other times proposed by mail, not answered: { $n }
attention-names = Names in attendance records that nobody has recognised: { $n }
attention-facilitators = Workshops in which nobody is named to facilitate: { $n }
attention-outside = People who are not invited, since their network does not belong yet: { $n }
attention-silent = Networks of which nobody has said when she can: { $n }

## Who can when
can-for = Show for
can-everybody = everybody
can-show = Show
can-how = Each number says how many in a hundred of { $n } people can for the hour that begins then, well or if need be; the darker, the more. A number leads to who they are. Hours are on the clock of { $zone }.
can-nobody-sleeps = At these hours nobody sleeps: { $hours }.
can-somebody-sleeps = At every hour it is night for at least one network. It is night for the fewest at { $hours }.
can-hour = Hour
can-days = Days: how many in a hundred can
can-local = The same hour where the networks are
can-night = night
can-day-for-all = day for all
can-legend-night = Dark fields with a moon: night there, from 22:00 to 07:00.
can-clocks-change = The clocks of { $name } change within these days; its hours are those of the first day shown.
can-no-sessions = no sessions
can-earlier-days = Earlier days
can-later-days = Later days
can-days-of = Days of the meeting
can-all-days = All days
can-day-outside = This day is not part of the meeting.
can-on = Who can when on { $name }
can-day-how = How many of each network can for the hour that begins then, of how many; below, the hour where most of the network live. An hour leads to who they are.
can-at = Who can at { $name }
can-yes = can
can-if-need-be = if need be
can-no = cannot
can-and-more = and { $n } more
can-answered-heading = Who has answered
can-answered = answered
can-of = of
can-usual-hours = usual hours
can-silent-how = For those who have not answered, the usual hours of their zone stand. A network leads to its people.
can-people-of = People of { $name }
can-represents-nobody = It represents nobody at this meeting.
can-nobody-at-all = Nobody is counted here yet: import people first, or choose another workshop.
