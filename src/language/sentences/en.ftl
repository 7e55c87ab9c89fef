# Sentences that the program makes in English: this file has them word for word, the others say them.

# Anywhere.
nowhere = This address leads nowhere. A link from a mail must be complete; it may also have been replaced by a newer one.
no-link = This link does not work (any more). Use the link of the newest mail, or ask the Secretariat for another.
used-link = This link was used already or is too old. Ask for a new one on the sign-in page.
other-session = The form was not opened in this session: open the page again and repeat.
other-site = This change was asked for by a page of another site, so it was not made: open our own page and repeat.
our-fault = It is in the log; nothing was stored. Please tell the Secretariat if it stays.
form-too-large = The form is too large: shorten what was typed, or send it in parts.
method = This address is read or written to (GET, HEAD, POST), and nothing else.
no-session = This link does not lead to a session of yours. Use the link of the newest mail, or ask the Secretariat for another.
no-programme = there is no public programme at this address
not-public = there is no such session in the public programme
unknown-zone = "{ $typed }" is no time zone that anybody knows; the nearest names are { $near }

# Attendance: names.
bears-this-name = she bears this name
address-differs = her address differs by a letter or two
part-of-name = a part of her name
name-and-more = her name and more
address-spells = her address spells it like this
similar-name = a similar name
in-another-session = it was she in another session
and-not-invited = { $why-said }; she is not invited to this session
name-gone = this name is not in the record of { $code } any more: the file that it came with was taken back
not-of-this-session = She is not among the people of this session; search her by her name.
address-of-member = { $email } is the address of { $name }, who is of this meeting: say that it is she
whose-name = say whose the name is: press one of the page's buttons
guest-nameless = a guest has a name: write it down
name-too-long = the name is longer than { $n } characters

# Attendance: a platform's file.
choose-file = choose the file that the platform gave you
file-in-both = this file was imported for { $code } on { $when } too: whoever is in it counts in both
file-already = this file was imported for { $code } on { $when } already: nothing was changed
times-and-minutes = people whom one file gives times and another only minutes: { $n }; the two are not added up, whichever is more counts
other-title = the report's title is "{ $topic }": is it the file of { $code }?
dates-of-session = { $why-said }; its dates are those of { $code }
no-such-file = no such file is in the record of { $code }: it was taken back before
no-file-waits = No file of yours waits here: a file waits for an hour, and only for whoever sent it. Choose it again.
file-waited = { $file } was sent at { $when } and waited for an hour; then it was thrown away. Choose it again.
not-read = "{ $shown }" is no { $kind } that can be read; mend the cell or export the report again
mixed-dates = its dates cannot all be read in one order of day, month and year: the file was edited, or two files were joined
other-days = its dates can be read as { $dates }, and none is the day of the session, { $day }: is it the file of another session?
list-without-times = a list without times: everybody on it counts as present for the whole session
file-empty = the file is empty; export the participants report again
no-report = it is no attendance report: expected is a participants report of Zoom, Teams, Meet or Webex, a list of e-mail addresses, or columns name, email, start, end; found is "{ $found }"
quotation-open = a quotation mark opens here and is never closed: the file was cut, or it has a stray mark; export it again
row-cut = the file ends in the middle of this row ({ $row }): it was cut; export it again
several-meetings = it holds { $n } meetings ({ $which }); send one file for each session
lists-nobody = it lists nobody who was there; was the report exported before the session?
may-be-cut = the report says that { $stated } people came and lists { $listed }: it may have been cut; export it again
was-cut = it says that { $stated } people came and lists { $listed }: it was cut; export it again
no-leaving = connections without a time of leaving count until the session's end: { $n }
end-before-start = rows that end before they start count for nothing: { $n }
away-between = people whom the report gives less time than from their first coming to their last going were away in between; it does not say when, so it is taken from the session: { $n }
minutes-no-times = the report gives minutes but no times: they count as if spent in the session, at most its length
nobody-connected = nobody in it was connected during the session ({ $session }): its connections are { $theirs }, read in { $zone }; { $why-said }
other-session-or-zone = it is the file of another session, or its times are of another zone
fits-in-zone = read in { $zone } they fit it: if the host's account has that zone, import it with the zone { $same }, else it is the file of another session
left-out = connections more than three hours from the session were left out, since the file holds another meeting too: { $n }
fit-better = only { $n }% of the connected time lies in the session ({ $session }) when the file's times are read in { $zone }; read in { $other } they fit it better: if the host's account has that zone, import it with the zone { $same }
less-than-half = less than half of the connected time lies in the session ({ $session }): are the file's times really those of { $zone }?

# Attendance: marks, notes and the record.
not-on-list = she is not on the list of this session: add her by name
many-by-name = { $n } people were added by name already: import a list
no-part-of-session = minute { $from } to minute { $until } is no part of a session of { $length } minutes: she comes before she leaves, from minute 0 to minute { $most }
write-her-name = write her name
name-one-line = a name is one line of at most { $n } characters
no-minute = she was there for no minute: give 1 or more, or take the mark back
not-marked = { $who } was not marked by hand in { $code }
no-minutes = "{ $typed }" is no number of minutes
notes-too-long = the notes are longer than { $n } characters: shorten them
notes-meanwhile = somebody else wrote in the notes while your page was open
record-is-final = the record of { $code } is final{ $since-said }. An organiser can reopen it with a reason, on the session's page or with plenary attendance reopen { $slug } { $same } --reason …
final-since = : { $by } finalised it on { $when }
not-over-yet = { $code } lasts until { $when }: its record can be made final afterwards
no-record = { $code } has no attendance record yet: import the platform's file or check people in, then make it final
not-final = the record of { $code } is not final: it can be changed as it is
why-reopened = say why the record is reopened: it stands in its log
characters-allowed = it has { $n } characters; { $most } are allowed
log-named-minutes = by a typed name, minutes { $from } to { $until }
log-minutes = minutes { $from } to { $until }
log-named = by a typed name
log-was-not-there = that she was not there
log-was-there = that she was there

# Delivery: where a mail stands.
put-off-until = until { $when }
put-off-words = { $until-said }: { $words }
until-let-go = until an organiser lets it go
later-took-place = a later one took its place
never-got = She never got what it cancels.
holds-nothing = She holds nothing of it.
still-shows = Her calendar still shows revision { $n }: the cancellation did not arrive.
once-more = She holds revision { $n }; it was sent once more and did not arrive.
newer-lost = She holds revision { $n }; revision { $new } did not arrive.
holds-until-then = She holds revision { $n } until then.
holds-revision = She holds revision { $n }.
out-again-lost = It is out of her calendar; that it takes place for her again did not arrive.
out-until-then = It is out of her calendar until then.
out-of-calendar = It is out of her calendar.
language-unknown = Her language is "{ $code }", which we do not speak: her mails are in English.
line-break-name = Her name has a line break in it; her mails leave it out.
hour-moved = { $why-said }: her mail named { $then }, her clock will show { $now }. Send it again.
rules-changed = The rules of { $zone } are others than when she was told (now those of { $version })
zone-changed = Her zone was { $old } when she was told and is { $new } now

# The ledger over the years.
say-why-shown = say why: it is shown beside the number for as long as the ledger is kept
one-line = keep it to one line of at most { $n } characters
minutes-a-head = a network starts with 0 to { $n } minutes a head
not-at-meeting = this network is not at the meeting
no-network = there is no network { $code }

# The name service.
the-mailbox = The mailbox
the-keys-name = The key's name
the-domain = The domain
the-records = The records
no-domain-name = "{ $name }" cannot stand in a domain name
no-records = none was found; each line needs a name, a type and a text, for example _dmarc.alliance.example TXT "v=DMARC1; p=none"
dkim-none = { $name } has no record, so nobody can verify our signatures{ $make-said }
dkim-signs-as-from = we sign as { $domain }, the domain of From
dmarc-none = _dmarc.{ $domain } has no record; Gmail and Outlook refuse many mails from a domain without one
dmarc-says = { $name } says p={ $policy }
mx-none = { $domain } has no MX record, so answers and bounces to { $mailbox } find no way back
mx-goes = mail to { $domain }, with it answers and bounces, goes to { $host }
spf-none = { $domain } has no SPF record, so nobody can tell whether our mail server may send for it
spf-no = the SPF record of { $domain } does not let { $host } send for it
spf-all = the SPF record of { $domain } ends in +all, which lets the whole world send for it: end it in -all or ~all

# What became of a mail.
seen-before = this very mail has come before ({ $outcome }): nothing changes
own-mail-back = a mail of our own came back to us: nothing is answered to it
machine-wrote = a machine wrote it ({ $why }): nothing is answered to it
letter-no-calendar = a letter without a calendar object: read it in the mailbox itself
several-answers = the mail carries several answers that say different things
object-empty = the calendar object says nothing
came-back = the mail to { $email } came back: { $words }
is-late = the mail to { $email } is late, its server goes on trying: { $words }
none-of-ours = it is about something that is none of our sessions
address-unknown = { $email } was not invited to { $code }; nobody of the alliance has this address
known-not-invited = she is known, but was not invited to { $code }
counts-now = { $answer } of { $who } counts now; before it was { $old }
and-sent-link = { $reason-said }; she was sent a link for that
and-sent-again = { $reason-said }; she was sent the present invitation again
proposal-kept-off = { $code } is off for her: the proposal is kept and changes nothing
proposal-waits = nobody vouches that this mail is from her: the proposal waits until she confirms it
answer-waits = nobody vouches that this mail is from her: the answer waits until she confirms it
proposal-before = this proposal has come before: nothing changes
proposal-later = a later proposal of hers is there already
proposes-old = she proposes another time for revision { $n } of { $code }, which has been changed since
proposes-open = she proposes another time for { $code }: an organiser takes or declines it
cancelled-kept = { $code } was cancelled: the answer is kept and changes nothing
withdrawn-kept = the invitation to { $code } was withdrawn: the answer is kept and changes nothing
would-send = she would send { $whom } in her place; invitations are personal, her answer stays as it is
old-revision = it answers revision { $n } of { $code }, which has been changed since (now { $new }): the answer is kept and does not count
answer-before = this answer has come before: nothing changes
later-answer = a later answer of hers is there already: this one is kept and does not count
choose-eml = choose a mail: a file that ends in .eml

# What somebody typed: addresses, dates, numbers.
bad-address = "{ $typed }" is no e-mail address: { $why-said }
address-missing = the e-mail address is missing
address-long = it is longer than 254 characters
address-no-at = it has no @
address-before = the part before the @ is empty, too long or has another @
address-character = the part before the @ has a character that addresses cannot have
address-domain = the part after the @ is no domain
slip = { $email } looks like a slip of the hand: is { $meant } meant? If it is right as it stands, say that you are sure
write-date-time = write it like 2020-10-13T15:00
no-whole-from-one = it is no whole number from 1 to { $n }
no-whole-from-zero = it is no whole number from 0 to { $n }
upload-broke = the upload broke off: { $why }
upload-large = the upload is larger than 12 MiB: is it the right file?
form-incomplete = the form is not complete: { $why }

# When she can.
hours-meanwhile = these hours were changed in another window or by somebody else after this page was opened
choose-a-day = choose at least one day of the week
same-hour = it begins and ends at the same hour: write when it ends
choose-taken-away = choose what is to be taken away
choose-ics = choose the calendar's file (.ics) first
date-time-missing = the date and time are missing
no-date-time = it is no date and time: write it like 2020-10-13T15:00
no-time-of-day = it is no time of day: write it like 18:00
choose-yes-no = choose yes, if need be or no
painted-outside = what is painted on { $date } lies outside the meeting{ $lasts-said }

# What a session brought.
choose-agrees = choose whether the network agrees or objects
say-why-objects = say why your network objects, so that the rapporteur can change the text
reason-long = the reason is longer than { $n } characters: shorten it
newer-with-group = a newer version ({ $n }) is with the contact group: look at it, then say what your network thinks
not-with-group = nothing of this workshop is with the contact group at present
nothing-to-send = there is nothing yet to send to the contact group: write an insight or a recommendation
written-meanwhile = version { $n } was written by { $who } while your page showed version { $old }: yours was not kept; it stands below, put together what belongs together and save again
too-many-paragraphs = there are { $n } paragraphs; key insights are at most { $most }
too-many-recommendations = there are { $n }; a workshop has at most { $most }
say-addressee = say to whom it is addressed: networks or policymakers
shorten-to = it has { $n } characters; shorten it to { $most }

# People.
her-name-missing = her name is missing
choose-language = choose one of en, fr, ar, es, pt
choose-role = choose one of the roles
guest-is-partner = whoever comes from outside registers herself at a public session: a guest is a partner
no-network-here = there is no network { $code } at the meeting
member-belongs = a member or coordinator belongs to a network: choose the one that represents her
choose-representing = choose the one that represents her
no-workshop = there is no workshop { $code }
on-list-already = { $who } is on the list with this address: change her there
is-mailbox = { $email } is the mailbox that invitations come from
outside-stays-public = somebody from outside stays public, and nobody else becomes it: she registers herself
cancel-registration = she registered from outside: cancel her registration under Registrations

# Workshops and networks.
title-missing = the title is missing
choose-kind = choose one of the kinds
one-of-these = a meeting has one of these; it is { $code } already
choose-audience = choose public or members
not-on-grid = { $n } is not a multiple of the meeting's grid of { $grid } minutes
code-form = a code has letters, digits, - _ and . inside, at most 32, like WG6
network-code-form = a code has letters, digits, - _ and . inside, at most 32, like NWM
workshop-exists = there is a workshop { $code } already: give each its own code
is-code-of = { $code } is the code of { $name }
name-missing = the name is missing
outside-lasts = it would lie outside the meeting, which lasts from { $from } to { $until }
outside-own-dates = it would lie outside the workshop's own dates: change these first
outside-own-times = it would lie before its own earliest start, or in one of its forbidden times: change these first
grid-of = it is not on the meeting's grid of { $n } minutes
hour-twice = this hour comes twice in { $zone } that night: say whether the first ({ $first }) or the second ({ $second }) is meant
hour-missing = this hour does not exist in { $zone }: the clock jumps from { $from } to { $until }; choose one of these
day-outside = { $day } is outside the meeting, which lasts from { $from } to { $until }
latest-before = the latest date { $latest } is before the earliest { $earliest }
no-participant = { $email } is no participant of the meeting: look the address up under People
no-web-address = it is no web address: it must start with https:// and have no blanks
two-workshops = a rule needs two different workshops
after-itself = then a workshop would have to come after itself: take the opposite rule away first
choose-rule = choose one of the rules
few-invited = only { $n } people beside the facilitators are invited
few-of-its-people = only { $n } of its people are invited
pinned-outside = it is pinned to { $day }, which would be outside: take the pin away first
pinned-forbidden = it is pinned to one of these times: take the pin away first

# Registrations.
places-range = give a number of places from 1 to { $n }, or none for as many as come
places-whole = the number of places is a whole number, or empty for as many as come
last-moment = the last moment is a date and a time, such as 2020-10-07T18:00, or empty for until the session begins
open-or-closed = choose open or closed

# Erasing.
not-our-address = this is not the address at which our mails reach you
also-organiser = this address also signs in as an organiser: another organiser ends that account first (plenary organiser remove ADDRESS), then the rest can be erased
painted-lasts = : on this clock it lasts from { $from } to { $until }
written-to = written to { $file }
