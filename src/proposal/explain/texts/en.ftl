# Why a programme is as it is. Names, times and durations come ready made.

# What joins the parts of a list, and of a list of longer parts.
comma = {", "}
semicolon = {"; "}

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }

session = { $title } ({ $id }), { $when }: { $free } of { $invited } can come.
missing = Must attend but cannot for all of it: { $names }.
local-times = Local times: { $list }.
local-network = { $network } { $when } in { $city } ({ $free } of { $invited })
night = { $n ->
    [one] For 1 member in { $city } it is { $when }, at least partly in her hours of sleep.
   *[other] For { $n } members in { $city } it is { $when }, at least partly in their hours of sleep.
  }
night-elsewhere = { $n ->
    [one] So it is for 1 member elsewhere.
   *[other] So it is for { $n } members elsewhere.
  }
costs-networks = It costs { $list } a head.
costs-network = { $network } { $burden }

earlier = { $minutes ->
    [60] One hour earlier
   *[other] { $minutes } minutes earlier
  }
later = { $minutes ->
    [60] One hour later
   *[other] { $minutes } minutes later
  }
shift-impossible = { $shift } is not possible: { $why }.
shift-facilitators = { $n ->
    [one] { $shift } would lose 1 facilitator ({ $names }).
   *[other] { $shift } would lose { $n } facilitators ({ $names }).
  }
shift-same = { $shift } would change nothing.
shift-better = { $shift } would be better: { $list }.
shift-worse = { $shift } would be worse: { $list }.
shift-equal = { $shift } would be as good: { $list }.

people-gained = { $n ->
    [one] 1 person more could come
   *[other] { $n } people more could come
  }
people-lost = { $n ->
    [one] 1 person fewer could come
   *[other] { $n } people fewer could come
  }
required-more = { $n ->
    [one] must-attend people would miss 1 minute more
   *[other] must-attend people would miss { $n } minutes more
  }
required-less = { $n ->
    [one] must-attend people would miss 1 minute less
   *[other] must-attend people would miss { $n } minutes less
  }
night-more = { $n ->
    [one] it would be night for 1 person more
   *[other] it would be night for { $n } people more
  }
night-less = { $n ->
    [one] it would be night for 1 person fewer
   *[other] it would be night for { $n } people fewer
  }
level-change = { $level }: { $after } instead of { $before }
level-unplaced = workshops without a start
level-required_lost = minutes that must-attend people miss
level-lost = points for people who cannot come, or only if need be
level-fairness = the network that carries most, per member
level-comfort = unsocial minutes and back-to-back sessions
level-disruption = people told again
fairness-shared = the burden would be shared otherwise behind the network that carries most

rule-outside-window = it would leave the meeting's dates
rule-too-early = it would start too early for this workshop
rule-too-late = it would end too late for this workshop
rule-not-allowed = this workshop is not allowed then
rule-blackout = nothing may be held then
rule-pinned-moved = this workshop is pinned
rule-facilitator-unavailable = a facilitator cannot come
rule-below-network-quorum = too few of a network could come
rule-below-quorum = too few could come
rule-facilitator-overlap = a facilitator would have no rest between two sessions
rule-too-many-parallel = too many sessions run at that time
rule-too-many-in-a-day = that day is full
rule-before-first = nothing starts before the first session has ended
rule-after-last = nothing ends after the last session has begun
rule-pair-before = the order of two workshops would be broken
rule-pair-no_overlap = two workshops that may not overlap would
rule-pair-gap = two workshops would come too close
rule-pair-different_day = two workshops that need different days would share one
rule-pair-same_day = two workshops that need the same day would not share one
rule-with = { $why } ({ $list })
broken-facilitators = { $n ->
    [one] 1 facilitator cannot come ({ $names })
   *[other] { $n } facilitators cannot come ({ $names })
  }
broken-quorum = { $have ->
    [0] nobody could come besides the facilitators, { $need } must
    [one] only 1 could come besides the facilitators, { $need } must
   *[other] only { $have } could come besides the facilitators, { $need } must
  }
broken-network-quorum = { $have ->
    [0] nobody of { $network } could come, { $need } must
    [one] only 1 of { $network } could come, { $need } must
   *[other] only { $have } of { $network } could come, { $need } must
  }

network-most = { $network } carries { $burden } of unsocial time per member, the most of all networks.
network-less = { $network } carries { $burden } of unsocial time per member, { $less } less than the network that carries most.
network-average = All networks together carry { $average } on average.
network-ledger = { $this } of it comes from this programme, { $ledger } from earlier years.
network-hardest = The hardest session for it is { $id }, with { $burden }.

unplaced = { $title } ({ $id }) has no start.
unplaced-too-long = It is longer than the meeting.
unplaced-starts = { $n ->
    [one] Of 1 start: { $list }.
   *[other] Of { $n } starts: { $list }.
  }
unplaced-at = { $n ->
    [one] at 1 { $why }
   *[other] at { $n } { $why }
  }
unplaced-none-forbidden = none is forbidden by itself
unplaced-none-left = None is left.
unplaced-fits = { $n ->
    [one] 1 is left
   *[other] { $n } are left
  }, and { $fits } could be taken.
unplaced-blocked = { $n ->
    [one] 1 is left, blocked by other sessions.
   *[other] { $n } are left, each blocked by other sessions.
  }
unplaced-first = The first, { $when }: { $why }.

price-forbidden = { $id } cannot be held on { $when }: { $why }.
price-better = { $id } on { $when } is possible, and the programme would be better.
price-worse = { $id } on { $when } is possible, but the programme would be worse.
price-equal = { $id } on { $when } is possible. By the planner’s measure the programme would be as good: what differs is finer than the steps in which the goals count.
price-come = { $after } of { $invited } could come instead of { $before }: { $gained } gained, { $lost } lost.
price-facilitators = { $n ->
    [one] 1 facilitator could no longer come: { $names }.
   *[other] { $n } facilitators could no longer come: { $names }.
  }
price-required-lost = { $n ->
    [one] 1 who must attend could no longer come: { $names }.
   *[other] { $n } who must attend could no longer come: { $names }.
  }
price-required-gained = { $n ->
    [one] 1 who must attend could come then: { $names }.
   *[other] { $n } who must attend could come then: { $names }.
  }
price-levels = What counts: { $list }.
price-networks = Burden per member: { $list }.
price-network = { $network } { $after } instead of { $before }

change-none = No single change of those tried would make the programme better.
change-first = What would help most: { $help }
change-more = It would help, too: { $help }
change-sentence = if { $change }, { $then }: { $list }.
change-stay = with every session where it is
change-and-move = and { $id } moved to { $when }
change-and-place = and { $id } were held on { $when }
change-availability = { $name } could come on { $when } for { $duration }
change-facilitator = { $name }, who leads { $id }, could come on { $when } for { $duration }
change-quorum = { $need } besides the facilitators were enough for { $id } instead of { $before }
change-network-quorum = { $need } of { $network } were enough for { $id } instead of { $before }
change-pair = the rule between { $a } and { $b } were dropped ({ $why })
asks-before = one comes before the other
asks-no_overlap = they do not overlap
asks-gap = time lies between them
asks-different_day = they are on different days
asks-same_day = they are on the same day
change-first-position = { $id } need not come first
change-last-position = { $id } need not come last
change-parallel = { $n } sessions could run at the same time instead of { $before }
change-per-day = { $n } sessions could start on one day instead of { $before }
change-pin = { $id } were not pinned
change-start-after = { $id } could start before { $when }
change-end-before = { $id } could end after { $when }
change-allowed = { $id } were allowed at other times, too
change-blackout = the time from { $from } to { $to } were not closed
change-move-alone = Without any change, moving { $id } to { $when } alone would be better: { $list }.
change-tried = Tried for every session at every start ({ $places } in all), each time with this one session moved and one thing changed: one person free over its time, one of a quorum fewer, one rule between two dropped, one session more at a time or on a day, one pin, limit or closed time dropped. Several moves or changes together may bring more.
