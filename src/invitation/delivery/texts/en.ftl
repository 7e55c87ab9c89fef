title = Delivery
all-held = All mails of this meeting are held back
her-held = Mails to { $name } are held back
since = since { $when }, by { $who }
let-go = Let them go
none-yet = Nobody was told of anything yet.
release-first = Release a programme
then-written = and everybody concerned is written to.
lead = The newest mail to each person about each session, and where it stands.
where-they-stand = Where they stand
all = all
problems = problems
problems-only = problems only
session = Session
network = Network
none = none
state = State
name-or-address = Name or address
show = Show
all-arrived = Everything that was to arrive has arrived or is still under way.
nothing-fits = Nothing fits.
show-all = Show all
again = Send again what did not arrive ({ $n })
again-hint = To the addresses as they are. A wrong one is corrected on her own page: choose her name.
who = Who
mail = Mail
where = Where it stands
when = When
revision = revision { $n }
page = page { $n } of { $of }
pages = Pages of the list
newer = Newer
older = Older
as-csv = As CSV
as-xlsx = As XLSX
one-by-one = All mails, one by one
hold-all = Hold back all mails of this meeting
why = Why
why-hint = shown here to the other organisers
hold-hint = What is on its way still arrives. What waits, and what is written from now on, stays here until somebody lets it go; after a release, say, that turned out to be wrong.
hold = Hold them back
kind-invitation = invitation
kind-update = update
kind-cancellation = cancellation
standing-waiting = waiting
standing-put-off = put off
standing-on-its-way = on its way
standing-delivered = delivered
standing-refused = refused
standing-bounced = bounced
standing-given-up = given up
standing-quarantined = quarantined
standing-held = held
standing-replaced = replaced
done-nothing = There was nothing to send again.
mails = { $n ->
    [one] { $n } mail
   *[other] { $n } mails
  }
done-again = { $n ->
    [0] No mail will be sent again.
    [one] { $n } mail will be sent again.
   *[other] { $n } mails will be sent again.
  }
done-held = { $n ->
    [0] Held back from now on. No mail waited.
    [one] Held back from now on. { $n } mail waited.
   *[other] Held back from now on. { $n } mails waited.
  }
done-free = { $n ->
    [0] Let go. No mail may leave now.
    [one] Let go. { $n } mail may leave now.
   *[other] Let go. { $n } mails may leave now.
  }
done-corrected = { $n ->
    [0] The address is corrected. No mail will be sent to it.
    [one] The address is corrected. { $n } mail will be sent to it.
   *[other] The address is corrected. { $n } mails will be sent to it.
  }
number = { $n }

# The page about one person.
her-title = What she was sent
her-address = Address
her-zone = Zone
her-language = Language
all-held-since = All mails of this meeting are held back since { $when }, by { $by }. They are let go under:
her-held-since = Mails to her are held back since { $when }, by { $by }
her-sessions = Her sessions
her-none = She was told of no session.
should-hold = She should hold
newest = The newest mail
what-holds = What she holds
her-answer = Her answer
send-again = Send again
send-one = Send { $code } again
send-missed = Send what she missed ({ $n })
send-current = Send all that she should hold ({ $n })
correct-h = Correct her address
right-address = Her right address
right-as-is = It is right as it stands
only-missed = Send only what did not arrive
correct-hint = The links in her old mails end, and what still waits for the old address is taken back. All that she should hold is sent to the new one. Whatever comes from the old address is still known as hers.
correct = Correct it and send
was-corrected = { $old } was corrected to { $new }, { $when }, by { $by }
all-sent = All that she was sent
nothing-yet = Nothing yet.
mail-number = No.
to = To
hold-hers = Hold back mails to her
nothing = nothing
answer-accepted = accepted
answer-tentative = tentative
answer-declined = declined
answer-needs-action = none yet
