title = Attendance
none-yet = There are no sessions yet.
release-first = Release a programme first.
records = Records
records-are = { $recorded } of { $all } sessions, { $final } final
answered = Answered
of-invitations = { $share } invitations
of-invited = Of the invited
present-of-invited = Present of the invited
over-recorded = { $share }, over the sessions with a record
present-in-all = Present in all
times-minutes = { $n ->
    [one] 1 time
   *[other] { $n } times
  }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
unidentified = Unidentified
names = { $n ->
    [one] 1 name
   *[other] { $n } names
  }
workbook = All tables in one workbook (XLSX)
by-network-csv = By network (CSV)
by-person-csv = By person (CSV)
by-session-csv = By session (CSV)
sessions = Sessions
session = Session
when = When
record = Record
present = Present
minutes = Minutes
state-none = none yet
state-draft = draft
state-final = final
sessions-hint = Without a record nobody is counted as absent. A session leads to its check-in, its platform’s file and its names.
networks = Networks
network = Network
networks-hint = By the network that represents each person on the day. Unsocial time is what the released sessions ask of a member: an hour outside of work counts once, one of sleep four times. The two stand side by side because they explain each other.
unsocial = Unsocial time a head
partners = partners and public
all-people = all people
week-by-week = Week by week
weeks-hint = Present of the invited, over the sessions with a record.
week = { $from } to { $to }
pictures = Pictures
as-whom = As whom the pictures are seen
as-you = As you see it
as-networks = As the networks may see it
as-all = As everybody may see it
by-network = Sessions by network
one-by-network = { $code } by network
counted-from = present from { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  } · { $n ->
    [one] 1 name unidentified
   *[other] { $n } names unidentified
  }
one-workbook = workbook
invited = Invited
oneself = Adding oneself
oneself-allow = People may say after a session that they were there, until its record is final
oneself-hint = On their personal pages. Such entries are marked as said by herself in every table. During a session everybody invited may check in herself. A record that is reopened takes them only if this was kept here with its tick.
keep = Keep
share = { $percent } of { $of }
share-whole = { $percent } ({ $part } of { $of })
