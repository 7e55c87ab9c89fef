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
verdict-optimal = This programme is proved to be the best there is.
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

weeks = The weeks
view = Hours as
view-networks = As they live it
view-zones = Any time zone
view-programme = the programme ({ $city })
view-network = { $network } ({ $city })
show = Show
hours-of = Days and hours are those of { $zone }.
key = What the signs mean
key-night = night: at least half of a network's members would sleep
key-unsocial = unsocial: at least half of them are outside their working hours
key-lanes = The narrow stripes at the beginning of each day are the networks' hours, the one that carries most first:
pinned = pinned
moved = moved
breaks = breaks a rule
how = Drag a session, or choose it with Tab and move it with the arrow keys: up and down by a step, sideways by a day. Enter drops it, Esc puts it back. The price is shown before you drop it.
drop = Drop it here
cancel = Put it back
price-wait = The price is being worked out …
price-gone = The price could not be fetched. Look at your connection, or put the session back.
put-back = Back where it was.
come = { $n } of { $invited } can come
goes-on = goes on
pays-night = { $n ->
    [one] night for 1
   *[other] night for { $n }
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
