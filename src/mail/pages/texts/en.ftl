# The list of mails, and one of them.
title = Mails
one-title = A mail
n-sent = { $n } sent
n-waiting = { $n } waiting
n-refused = { $n } refused
n-replaced = { $n } replaced by a later one
n-given-up = { $n } given up
n-quarantined = { $n } put aside, since they are no mails
look-again = Look again
try-out = This is a try-out: nothing leaves this machine. Each mail is a file in { $folder }.
believed = Is our mail believed?
believed-what = What the name service should say of our domain.
none = No mail yet. When a programme is released, everybody concerned is written to.
release = Release a programme
number = No.
to = To
subject = Subject
kind = Kind
state = State
when = When
newer = Newer
older = Older
state-sent = sent
state-failed = refused
state-queued = waiting
state-leased = on its way
state-superseded = replaced by a later one
state-expired = given up
state-quarantined = put aside
kind-invitation = invitation
kind-update = update
kind-cancellation = cancellation
kind-registration = registration
kind-certificate = certificate
kind-approval = approval
kind-sign-in = sign-in
kind-address-corrected = address corrected
kind-open-part = open part
what-she-reads = What she reads
open-hers = Open her page
open-hers-hint = (only on a try-out: elsewhere nobody but she has this link)
what-calendar-reads = What her calendar reads
all-mails = All mails
as-it-is = The message as it is

# The page about the name service.
setup-lead = Large receivers refuse mail whose domain does not say who may send for it. Ask your name service for the records of the domain and paste the answers: lines of a zone file, the output of dig, host or nslookup, or name, type and text. Nothing is looked up from here, and nothing is kept.
own-key = Our signing key is in the settings. Its record:
no-key = There is no signing key in the settings: unless the mail server signs, mails go out unsigned. { $command } makes one.
to-mend = { $n ->
    [0] Nothing is to be mended
    [one] { $n } thing is to be mended
   *[other] { $n } things are to be mended
  }
records-read = { $n } records were read.
line-passed = Line { $n } is none and was passed over: { $line }.
about = About
said = What is said
publish = Publish:
is-ok = ok
is-unsure = unsure
is-missing = missing
is-wrong = wrong
from-mailbox = Mails come from
key-name = Name of the key
key-name-hint = the selector, for example s1
signs = Domain that signs
signs-hint = empty: that of the mailbox
machine = Machine that hands our mail to the world
machine-hint = name or address; may stay empty
records = Records
look = Look at them
