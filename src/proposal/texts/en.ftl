# The planner's pages. Names, times and durations come ready made.

number = { $n }
hours = { $hours } h { $minutes }
minutes = { $n } min

counts-unplaced = Workshops without a start
counts-required_lost = Minutes that must-attend people miss
counts-lost = Points for people who cannot come, or only if need be
counts-fairness = Unsocial time a head of the worst-off network
counts-comfort = Unsocial minutes of all, and back-to-back sessions
counts-disruption = People who would be told again

proposal = Proposal { $n }
verdict-optimal = This programme is proved: by the goals in their order, and to the steps in which they count, there is none better.
verdict-feasible = This programme obeys every rule; it is not proved to be the best.
verdict-infeasible = Not all workshops can have a start.
proved-none-less = no programme has less
proved-to-grain = to the grain of { $value }
proved-at-least = at least { $value }
no-start = no start

not-done = That was not done:
you-wanted = You wanted to move
move-all-the-same = Move it all the same
draft-title = { $n ->
    [one] Draft: 1 session moved
   *[other] Draft: { $n } moves
  }
draft-lead = Nothing is sent, and the proposal itself stays as it is until you keep the draft as a new one.
draft-broken = It breaks rules, so it cannot be kept yet:
draft-keep = Keep as a new proposal
undo = Undo
redo = Redo
discard = Throw the draft away
done-undo = Undone.
done-redo = Done again.
done-discard = The draft is thrown away.

weeks = The weeks
view = Hours as
view-networks = As they live it
view-zones = Any time zone
view-programme = the programme ({ $city })
view-network = { $network } ({ $city })
show = Show
hours-of = Days and hours are those of { $zone }.
key = What the signs mean
key-night = stripe, night: at least half of a network's members would sleep
key-sign-night = beside a network: members who are asked would sleep; it says how many, and the hour where most of the network's members live
key-unsocial = stripe, unsocial: at least half of them are outside their working hours
key-sign-unsocial = beside a network: nobody would sleep, but members who are asked are outside their working hours
key-worst = Beside a session's hour: the network that pays most, and how many more pay. Point at the session, or choose it with Tab, to see them all.
key-lanes = The narrow stripes at the beginning of each day are the networks' hours, the one that carries most first:
pinned = pinned
moved = moved
breaks = breaks a rule
how = Drag a session, or choose it with Tab and move it with the arrow keys: up and down by a step, sideways by a day. Enter drops it, Esc puts it back. The price is shown before you drop it.
drop = Drop it here
cancel = Put it back
price-wait = The price is being worked out …
price-then-drop = It is dropped as soon as the price is there; Esc puts it back.
price-gone = The price could not be fetched. Look at your connection, or put the session back.
put-back = Back where it was.
come = { $n } of { $invited } can come
goes-on = goes on
pays-night = { $n ->
    [one] night for 1 of { $invited }
   *[other] night for { $n } of { $invited }
  }
pays-unsocial = outside working hours
pays-a-head = { $burden } a head
unplaced = { $n ->
    [0] no start was possible.
    [one] has no start; 1 was looked at.
   *[other] has no start; { $n } were looked at.
  }
place-it = Place it by hand
conflict = Why not all have a start, and what would lift it

next-search = For the next search
next-search-lead = What you say here of a session where it stands on this page is kept with its workshop; this proposal stays as it is.
session = Session
pin = Pin it here
let-go = Let the pin go
not-this-day = Not on this day
not-this-time = Not at this time
again-around = Propose again around these
again-around-lead = A new search keeps what is pinned and avoids what is forbidden.
seconds = Seconds to search
seconds-hint = it can be stopped before
propose-again = Propose again

networks = What each network carries
networks-lead = Unsocial time a head: hours outside work count once, hours of sleep more. What was carried over from earlier years is in it.
network = Network
members = Members
burden = Burden a head
before = Before
from-earlier = Of it from earlier years
the-same = the same
how-good = How good it is
how-good-lead = The most important first; less is better; what is proved holds given the lines above
what-counts = What counts
here = Here
proved = Proved
why = Why it is so, session by session
why-title = Why proposal { $n } is as it is
why-draft = This is about the draft as it stands.
why-networks = What each network carries
why-unplaced = Without a start
why-network = Network
why-when = Their time
why-can = Can come
why-burden = Burden: an hour outside working hours counts once, an hour of sleep four times.
take-it = Take this one
preview = See what releasing it would change
starts = The starts
problem-file = The problem as a file
solution-file = The solution as a file
what-else = What else there is
study = Study
study-alternatives = other programmes nearly as good, and as different as possible
study-fairness = the price of fairness: what less attendance would buy
study-moves = what moving announced sessions would bring
study-it = Study it

what-if = What if
what-if-lead = One session moved, the others as they are. Nothing is kept until you say so.
what-if-draft = The draft as it stands is what the move is held against.
to = To
clock-of = on the clock of { $zone }
show-change = Show what it would change
move-allowed = The move is allowed.
move-forbidden = The move breaks a rule.
move-in-draft = Move it in the draft
people-of-session = People of the session
can-come = Can come
for-whom-night = For whom it is night
now = Now
then = Then
difference = Difference
pins-elsewhere = A start that must not move, or a time at which a session must not be, can also be set with its workshop:
workshops = Workshops

proposals = Proposals
proposals-lead = The planner gives every workshop a start: people who must attend come first, then as many of the others as possible, then the bad hours are shared out between the networks. Nothing is sent.
what-first = What comes first
preset- = as the meeting is set
preset-attendance-first = attendance first
preset-balanced = balanced
preset-fairness-first = fairness first
told-before = What people were told
told-before-hint = what moves is told again
replan-as-released = keep it where possible
replan-weighed = change it for a gain
replan-afresh = plan afresh
seed = Seed
seed-hint = another one may find another programme
propose = Propose a programme
searches = Searches
search = Search { $n }
found = What was found
no-proposal = No proposal yet.
no-proposal-hint = Ask for one above: the first programme is there within seconds, and nobody is told.
line-optimal = proved to be the best there is
line-feasible = obeys every rule; not proved to be the best
line-infeasible = not all workshops can have a start
what-is-proved = What is proved
without-start = Without a start
worst-off = Worst-off network, a head
each-network = Each network, a head
made = Made
compare-with = Compare proposal { $n }
side-by-side = Lay the chosen ones side by side
two-to-four = two to four
wrong-seconds = Write a number of seconds from 0.1 to 3600.
wrong-seed = Write a whole number, 0 or more.
wrong-preset = Choose one of these.
wrong-replan = Choose one of these.
wrong-with = Tick two, three or four proposals: one alone has nothing to be compared with.
wrong-form = Nothing is searched for yet: please mend what is marked.

job-fairness = The price of fairness
job-moves = What moving sessions would bring
job-alternatives = Other programmes nearly as good
job-of = Of
job-asked = Asked { $when }; { $preset }, { $seconds } s to search, seed { $seed }.
job-asked-study = Asked { $when }; { $seconds } s to search.
look-again = Look again
stop = Stop and keep the best so far
keep-as-proposal = Keep it as a proposal
all-proposals = All proposals
open-proposal = Open proposal { $n }
time = Time
elapsed = { $elapsed } of { $seconds } s
best-so-far-lead = The best so far. The most important comes first; what is proved holds given the lines above
best-so-far = Best so far
proved-so-far = Proved: at least
open = Open
open-nothing = nothing: proved to the grain
programme-so-far = { $n ->
    [one] The programme so far: 1 session
   *[other] The programme so far: { $n } sessions
  }
programme-without = { $n } without a start
says-none = no programme yet
says-first = a first programme
says-better = { $n ->
    [one] a first programme, and a better one since
   *[other] a first programme, and { $n } better ones since
  }
says-searches = { $done } of at most { $most } searches are done.
says-stopping = Stopping.
says-done-study = It is done.
says-begins = It begins in a moment.
says-waits = It waits for its turn: { $n } before it.
says-stopping-kept = Stopping; the best so far is kept: { $better }.
says-all-proved = Searching: { $better }. All is proved.
says-searching-gap = Searching: { $better }. { $counts }: { $value }, at least { $bound } is proved.
says-searching = Searching: { $better }.
says-over = The search is over: { $better }.
says-failed = Nothing came of this search.
says-lost-kept = The process that searched is gone. What it had found last is still here.
says-lost = The process that searched is gone, and had found nothing yet. Ask again.

compare-title = Proposals side by side
compare-lead = Differences are from proposal { $n }.
compare-hours = Hours of sessions are those of { $zone }.
beside = Proposal { $other } beside proposal { $first }
elsewhere = { $n ->
    [0] Every session stands where it stands there.
    [one] One session stands elsewhere.
   *[other] { $n } sessions stand elsewhere.
  }
more-come = { $n ->
    [one] Over all sessions 1 more can come.
   *[other] Over all sessions { $n } more can come.
  }
fewer-come = { $n ->
    [one] Over all sessions 1 fewer can come.
   *[other] Over all sessions { $n } fewer can come.
  }
spared = Spared more: { $list }.
burdened = Burdened more: { $list }.
by-a-head = { $network } by { $hours } a head
people = People
people-lead = Counted once for each session
levels-lead = The most important first, in the order of the first one. Less is better
carries-lead = Unsocial time a head, with that of earlier years
come-all = Can come, over all sessions
come-not = Cannot come
must-not = Must come and cannot
sessions = Sessions
take-number = Open proposal { $n } to take it
lost-title = Who is lost, and who is won
lost-lead = By name, per workshop, beside proposal { $n }; only where anybody is.
lost-none = Nobody is lost or won.
lost-people = Can no longer come ({ $n })
won-people = Can come then ({ $n })

weeks-released = The weeks of the released programme
put-forward = Put it to the contact group
nothing-released = Nothing is released yet.
programme = The programme
pays-night-most = night for most
pays-unsocial-most = outside working hours for most
comma = {", "}
