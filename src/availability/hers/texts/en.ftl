# When somebody can. Names, days and hours come ready. A key with -her behind it is said of her to an organiser.

title = When can you?
title-her = When { $name } can
for-whom = For { $name }, for { $meeting }, { $first } to { $last }.
zone = All times are on the clock of { $name }.
your-sessions = Your sessions
who-can-when = Who can when

answer = Answer
yes = yes
if-need-be = if need be
no = no
usual = usual hours
busy = busy
in-part = only a part of the hour
between = to

saved = The answer is kept.
saved-withdraw = The answer is taken away.
saved-hours = The usual hours are kept.
saved-forget = The calendar is forgotten.
nothing-changed = Nothing was changed.
see-faults = See what is to be mended
back = Back

paint = Paint your hours
paint-her = Paint her hours
paint-why = Sessions are looked for where most can. Your yes counts for an hour, “if need be” counts less, and at a no you are not counted on. You may change it at any time.
paint-why-her = Sessions are looked for where most can. Her yes counts for an hour, “if need be” counts less, and at a no she is not counted on.
brush = Paint with
undo = Undo
undone = Undone
earlier = Earlier
later = Later
week-of = Week of { $day }
night-show = Night hours too
paint-day = Paint { $name }
paint-hour = Paint { $name } on every day of the week
touch = With a finger: tap an hour; to paint several, hold it for a moment or go sideways. Up and down scrolls the page.
keys = With the keyboard: arrows move, with Shift they mark several hours, 1 yes, 2 if need be, 3 no, 0 usual hours, space paints, Ctrl+Z undoes. A day or an hour in the margin paints all of it.
legend = ✓ yes, ~ if need be, ✕ no. Pale signs are what your usual hours say until you paint. Stripes: busy by your calendar, which counts as no. A dotted edge: something else stands for a part of the hour.
legend-her = ✓ yes, ~ if need be, ✕ no. Pale signs are what her usual hours say until something is painted. Stripes: busy by her calendar, which counts as no. A dotted edge: something else stands for a part of the hour.
clock-forward = On { $day } the clock goes forward by { $minutes } minutes: from { $hour } on that time is missing.
clock-back = On { $day } the clock goes back by { $minutes } minutes: the hour from { $hour } is so much longer.

state-kept = All is kept.
state-sending = Is being sent …
state-waits = Not sent yet: there is no network. It stays on this page and is sent as soon as the network is back; leave the page open.
state-stopped = Not sent: the service does not take it now. It stays on this page.
state-merged = Kept, together with what was changed elsewhere meanwhile.
state-taken = What stands there now is shown.
state-choose = Nothing is sent until you have chosen below.
send-now = Send now
conflict = These hours were changed in another window or by somebody else meanwhile.
conflict-cells = Where both differ, the hours have a thick edge: yours stands first, the other after it.
conflict-parts = Where both differ, the field says what stands there now. Press the button again to keep yours.
conflict-mine = Keep mine
conflict-theirs = Take the other

by-days = Day by day
by-days-why = One answer for six hours of a day; what you leave as it is stays as it is.
by-days-link = Answer day by day in plain fields instead
differs = as it stands
stands-now = There stands now:
keep = Keep

add-weekly = Weekly rule
add-weekly-why = For the same hours on several days of each week of the meeting, such as weekdays from 18:00 to 21:00.
add-weekly-do = Add the rule
change-weekly = Change the rule
change-keep = Keep the rule
weekdays = Days of the week
from = From
to = To
to-hint = an earlier hour is on the next day
hours = { $from }–{ $to }
hours-over-midnight = { $from }–{ $to } on the next day
whole-day = the whole day
every-day = every day
from-day-to-day = { $from } to { $to }
on-days = { $days }, { $hours }, { $zone }

said = What you said
said-her = What she said
said-nothing = Nothing yet; until then these stand for you:
said-nothing-her = Nothing yet; until then these stand for her:
said-overlap = Where two answers overlap, the more cautious one counts.
from-file = (from the organiser’s file)
comes-twice = { $hour } comes twice that night, when the clock goes back; the first is meant ({ $offset }).
change = Change
take-away = Take away

add-span = Other times
add-span-why = For spans that are no whole hours.
add = Add

calendar = Busy time from a calendar
calendar-none = No calendar is known.
calendar-busy = During the meeting you are busy:
calendar-busy-her = During the meeting she is busy:
calendar-forget = Forget the calendar
calendar-file = Calendar file
calendar-file-hint = .ics, as calendars export it. Only the times are kept; what is in them is not read.
calendar-take = Take its busy times
calendar-address = Calendar address
calendar-address-hint = It begins with https:// or webcal://. It is read once, now, and not kept: such an address opens the whole calendar. To read it again, give it again.
calendar-fetch = Read its busy times
calendar-taken = { $read ->
    [one] { $read } entry was read.
   *[other] { $read } entries were read.
  } { $busy ->
    [0] None of them makes a busy time during the meeting.
    [one] Together they make { $busy } busy time during the meeting.
   *[other] Together they make { $busy } busy times during the meeting.
  }

usual-hours = Usual hours
hours-why = They stand wherever nothing else was said: working hours count as yes, other waking hours as if need be, the rest as no.
hours-general = At present the general hours stand.
work-from = Work from
work-to = Work to
wake-from = Awake from
wake-to = Awake to
hours-keep = Keep these hours
hours-usual = The general hours again
