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
