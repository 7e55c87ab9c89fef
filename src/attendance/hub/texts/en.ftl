# A session's page. Names, times and codes come ready made.
title = Attendance of { $code }
comma = {", "}
meeting-time = The meeting's time:
back-to-page = back to your page
all-sessions = all sessions
check-in = Check people in
import = Import the platform's file
names-open = { $n ->
    [one] { $n } name to identify
   *[other] { $n } names to identify
  }
brought = What the session brought
export-xlsx = Export, XLSX
export-csv = Export, CSV
coming = Who is coming
coming-and-there = Who is coming, and who was there
network = Network
invited = Invited
n-coming = Coming
n-maybe = Maybe
n-not-coming = Not coming
n-silent = Silent
n-present = Present
n-minutes = Minutes
all-people = all people
partners = partners and public
threshold = { $n ->
    [one] Present from { $n } minute.
   *[other] Present from { $n } minutes.
  }
no-record-yet = There is no record yet: these people said themselves that they are there, and nobody is counted as absent.
people = People
minutes-n = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
is-coming = coming
is-maybe = maybe
is-silent = no answer
is-not-coming = not coming
is-not-invited = not invited
is-guest = guest
known-file = file
known-waiting-room = waiting room
known-hand = by hand
known-own = said herself
somebody = somebody
notes = Your notes
notes-how = Only those who run this session read them: its facilitators and its rapporteur. They stand in no report and no export.
notes-keep = Keep the notes
notes-last = Last written { $when }, by { $by }.
notes-conflict = Somebody else wrote in the notes while your page was open. Both are below: put together in the field what belongs together, and keep it again.
notes-stand = What stands
notes-long = The notes are longer than 20000 characters: please shorten them.
record = The record
state-draft = draft
state-final = final
says-final = { $by } made it final on { $when }. Nothing changes it until an organiser reopens it, with a reason.
says-final-only = Nothing changes it until an organiser reopens it.
says-reopened = It was reopened: every correction stands in the log below.
says-before = It is open. After the session it can be made final.
says-none = There is none yet: import the platform's file, or check people in.
says-open = It is open: files, marks and decisions still change it. Make it final when it is right.
done-final = The record is final: nothing changes it until it is reopened.
done-reopened = The record is open again; every correction stands in the log.
done-noted = Your notes are kept.
reopen = Reopen the record
reopen-why = Why
reopen-hint = it stands in the log, with your address and every correction that follows
finalise = Make the record final
finalise-open = { $n ->
    [one] One name in it is still open: its minutes count for nobody, and nobody can say whose it is before the record is reopened with a reason.
   *[other] { $n } names in it are still open: their minutes count for nobody, and nobody can say whose they are before the record is reopened with a reason.
  }
finalise-names = Say first whose the names are
finalise-all-the-same = Make it final all the same
finalise-tick = It was not made final: say first whose the names are, or tick the box.
log = What was done to it
by = by
act-final = made final
act-reopened = reopened
act-imported = file imported
act-withdrawn = file taken back
act-marked = marked as there
act-unmarked = mark taken back
act-named = name decided
act-said = said herself

# The check-in.
check-in-title = Check-in for { $code }
check-in-h = Check-in
back-to-session = back to the session
check-in-final = The record is final: nobody is marked any more.
check-in-final-who = Who made it final, and how it is reopened
send-now = Send now
forget = Forget them
search-name = Search a name
search-all = Search everybody
search = Search
show-all = Show all
none-found = Nobody on this list has that name.
none-found-all = “Search everybody” looks among all people of the meeting.
counts-from = { $n ->
    [one] “There” is everybody who was seen or marked, however short. Tables count as present who was there for { $n } minute or more.
   *[other] “There” is everybody who was seen or marked, however short. Tables count as present who was there for { $n } minutes or more.
  }
of-all-there = of { $all } there
uninvited = Not invited, of this meeting
added = Somebody who is not on the list
remove = Remove
remove-name = Remove { $name }
her-name = Her name
her-name-hint = she stands in the record as unidentified until it is decided who she is
she-is-here = She is here
offline-how = Marks that are made without network wait in this browser and are sent as soon as it is back, each once. Keep this page open meanwhile: without network it cannot be loaded again.
late = late / left
came-at = Came at minute
left-at = Left at minute
keep = Keep
others-file = in the platform's file
others-waiting-room = in the waiting room
others-own = said it herself
stay-whole = whole session
stay-until = until minute { $until }
stay-from = from minute { $from }
stay-part = minutes { $from } to { $until }
script-waits = waits for the network
script-one-waits = 1 mark waits
script-many-wait = { $n } marks wait
script-for-network = for the network.
script-not-taken = One mark was not taken: { $why }.
script-signed-out = you are signed out. Sign in again in another window, then send them.
script-refused = the service refused them.
script-order = She comes before she leaves: from minute 0 to minute { $n }.

# Who did something.
an-organiser = an organiser
the-command-line = the command line
you = you

# A platform's file.
import-title = Import a file for { $code }
import-h = Import a file
record-is-final = The record is final.
nothing-stored = Nothing was stored.
understood = What was understood of { $file }
platform = Platform
zoom-meeting = Zoom meeting
zoom-webinar = Zoom webinar
platform-table = a table of names or addresses
platform-list = a list of addresses
connections = Connections
first-last = First and last connection
from-to = { $from } to { $until }
read-in = Times read in
recognised = People recognised
recognised-present = { $people }, { $n } of them present long enough
names-unidentified = Names unidentified
in-the-session = { $n } in the session
keep-it = Keep it
leave-it = Leave it
waits-until = Nothing of the record has changed yet. The file waits until { $when }, then it is thrown away.
recognised-by = People recognised, by the network that represents them, and by what
by-address = Address
by-decision = Decision
by-name = Name
and-more = and { $n } more
stay-unidentified = They stay in the record as unidentified until somebody says whose they are; that has a page of its own.
other-zone = Its times are of another zone
zone-of-times = Zone of its times
zone-of-times-hint = that name none themselves
read-again = Read it again
another-file = Another file
the-file = The attendance file
the-file-hint = as Zoom, Teams, Meet or Webex gives it (CSV or XLSX), or a list of addresses
or-drop = Or drop it here.
read-file = Read the file
first-see = First you see what was understood; nothing is stored before you keep it.
files-in-record = Files in this record
none-yet = None yet.
file-about = { $platform }, { $n } connections, times read in { $zone }; imported { $when }
take-back = Take it back
files-add-up = Several files of one session add up: a restarted meeting gives two. Taking one back takes out all that it brought; what was decided about names stays.
was-taken-back = { $file } was taken back { $when } by { $by }
names-are-open = { $n } names are open

# The names of a session.
names-title = Names of { $code }
names-h = Names
files = files
n-open = open
n-decided = decided
names-why = These names came with a file and nobody was recognised by them. While they are open they stay in the record as unidentified, so that totals are honest.
decision-remembered = A decision is remembered for the other sessions and the next file.
decision-here = Your decision holds for this session.
undo = Undo
undo-name = Undo: open { $name } again
keys = Keys
keys-offers = it is that one; Enter: the first
keys-aside = not a person; or at once:
keys-guest = a guest, as written
keys-guest-first = correct her name first
keys-search = search among the people
keys-undo = undo the last
keys-move = the next, the one before
keys-focus = They work while the list has the focus.
none-open = No name is open.
decided-h = Decided
nobody-like = nobody like that is known
something-else = something else
something-else-name = Something else about { $name }
not-a-person = Not a person:
not-a-person-but = Not a person: { $kind }
kind-telephone = Telephone
kind-note-taker = Note-taker
kind-interpreter = Interpreter
kind-technician = Technician
kind-other = Other
is-telephone = a telephone
is-note-taker = a note-taker
is-interpreter = an interpreter
is-technician = the host or a technician
is-other = no person
is-somebody-else = somebody else
is-a-guest = a guest, { $name }
name-is = { $name } is { $who }.
name-is-open = { $name } is open again.
decided-earlier = decided earlier
decided-final = as it was while the record was final, { $when }
decided-by = by { $by }, { $when }
decided-by-here = by { $by }, { $when }, for this session alone
search-meeting = Search the people of the meeting
search-session = Search the people of this session
whom-found = Whom the search found
nobody-called-so = Nobody is called so.
guest-name = A guest, on no list: her name
guest-email = Her address, if she gave one
guest-email-hint = empty: as the file has it
was-a-guest = She was a guest
names-signed-out = You are signed out: open the page again.
names-away = The network is away: it was not stored. Try again.
names-then = { $n } names open. Press u to undo.
names-nothing = Nothing has been decided yet.
is-mark = {" is "}
