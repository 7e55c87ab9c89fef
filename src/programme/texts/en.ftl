# The programme's pages. Names, times and durations come ready made.
title = Programme
nothing-released = Nothing is released yet. Take a proposal, or hand in starts of your own below.
ask-proposal = Ask for a proposal
public = The public programme
weeks = The weeks as a calendar
to-approval = Approval by the contact group
ask-first = Ask the contact group first
stands = As it stands, after release { $n }
code = Code
session = Session
when = When
proposes = { $name } proposes { $when }
burdens = What it asks of each network
burdens-how = Unsocial time a head, as the ledger has booked it.
to-ledger = The ledger over the years
release-title = Release a programme
release-how = A release freezes the starts under a number and tells exactly the people concerned. You see first what would change.
starts = Starts
starts-hint = a solution of the planner (JSON), or a table (CSV) with the columns code, start_utc, minutes
show-changes = Show what would change
releases = Releases
release-n = Release
released = { $when }, by { $by }, time zone rules { $tzdb }
only-people = The starts are those of the release before; people were invited or no longer are.
first-release = { $n ->
    [one] { $n } session was released for the first time
   *[other] { $n } sessions were released for the first time
  }
diff-new = { $code } is new: { $when }
diff-cancelled = { $code } is cancelled; it was { $when }
diff-moved = { $code } moved from { $was } to { $is }
diff-length = { $code } takes { $is } minutes, before { $was }
diff-title = { $code } is now called “{ $is }”, before “{ $was }”
diff-link = { $code } has another join link

# The preview.
preview-title = What a release would change
not-released = Nothing was released:
not-released-now = Below is what your starts would change now.
in-the-way = Nothing can be released like this:
in-the-way-how = the attendance record of these sessions is final, and would no longer fit if they moved, lasted otherwise or left the programme. Leave them where they were, or open the record and reopen it with a reason; then look at the release again.
in-the-way-stays = Stays where it was
in-the-way-record = Its record
in-the-way-open = Open the record
in-the-way-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
nothing-different = Nothing is different from the last release: there is nothing to release, and nobody would get a mail.
done-released = { $mails ->
    [0] Release { $n } stands; no mail was needed.
    [one] Release { $n } stands, and { $mails } mail is on its way.
   *[other] Release { $n } stands, and { $mails } mails are on their way.
  }
to-delivery = Follow them under Delivery
starts-refused = Nothing of these starts was taken: the file is faulty, or cannot be released like this.
starts-again = What is wrong stands at the field
untold-title = Not told yet
untold = { $n ->
    [one] { $n } person has not been told what stands now.
   *[other] { $n } people have not been told what stands now.
  }
untold-how = Since the last release people or workshops were changed. Look at the same starts once more: whoever is new is invited, whoever left is told, and nobody else hears of it.
again = Look at the standing programme again
gate-stands = These starts stand already: the contact group need not be asked again.
gate-objected = This programme is with the contact group (question { $number }), and it was objected to:
back = Back to the programme
gate-never = The contact group was not asked about a programme.
gate-required = This meeting releases only what the contact group approved, and it was not asked.
gate-approved = Every network agreed to exactly this programme (question { $number }).
gate-over = Exactly this programme was approved by the organisers, although not every network agreed (question { $number }).
gate-open = This programme is with the contact group: not every network has agreed (question { $number }).
gate-other = { $n ->
    [one] It is not the programme that was put to the contact group (question { $number }): { $n } session is otherwise.
   *[other] It is not the programme that was put to the contact group (question { $number }): { $n } sessions are otherwise.
  }
told = Who is told what
told-people = { $n ->
    [one] { $n } person is told.
   *[other] { $n } people are told.
  }
told-mails = { $n ->
    [one] { $n } mail.
   *[other] { $n } mails.
  }
told-nobody-else = Nobody else hears of it.
taken-back = { $n ->
    [one] From { $n } person a mail that still waits is taken back: what it says is no longer so, and nothing else needs to be said.
   *[other] From { $n } people a mail that still waits is taken back: what it says is no longer so, and nothing else needs to be said.
  }
told-how = People of each network, by the kind of mail; whoever gets mails of two kinds stands in both columns.
network = Network
kind-invitation = New invitation
kind-update = Change
kind-cancellation = Cancellation
partners = partners and public
all = all
by-name = By name
mails-whose = The mails as they will look
mails-whose-hint = an address; empty: one of each kind in each language
mails-show = Show the mails
changes = What changes
change = Change
start = Start
is-new = new
is-moved = moved
is-reworded = reworded
is-cancelled = cancelled
before = before:
on-clocks = On each network’s clock
to = to
unchanged = { $n ->
    [one] { $n } session stays as it is
   *[other] { $n } sessions stay as they are
  }
ledger = What the ledger would say
ledger-how = Unsocial time a head. The release books it; the next meeting starts from what is carried on.
starts-with = Starts with
asks = This programme asks
booked-before = Booked before
carries-on = Carries on
forbidden = This meeting releases only what the contact group approved. Put this programme to it, or take the one that it approved.
unapproved = Release it although the contact group has not approved exactly this
unapproved-why = Why
unapproved-hint = it is kept with the release, and stands on the page of the approval
release = Release and tell them
leave = Leave it

# The mails as they would be.
mails-title = The mails as they would be
mails-intro = Nothing is sent or stored by looking. The link in these mails is a stand-in; each person gets her own.
mails-whose-short = Whose
mails-hers = Show her mails
mails-none = This release would write no mail.
mail-to = To
mail-from = From
mail-subject = Subject
mail-calendar = In her calendar
mail-object = The calendar object as it is
mail-look = As her mail program shows it (new page)
