# Her personal page. Names and times come ready.

title = Your sessions
for-whom = For { $name }. Times are those of { $zone }; the meeting’s own stand beside them. This page is yours alone: please do not pass its address on.
when-can-you = When can you?
when-can-you-why = Say it here, so that sessions find hours that suit you.
calendar = Add to your calendar
calendar-why = Your calendar program can keep your sessions up to date.
held = Look at them and confirm what is yours
held-why = Answers came by mail in your name that do not count yet, because we could not make sure that you sent them.
approval = The proposed programme
approval-why = What it asks of your network, and your network’s word on it.
review = What the workshops brought
review-why = You speak for your network: agree to each text, or object.
attendance = Attendance of your network
attendance-why = Your people by name, the other networks in numbers.
saved = Your answer is kept. You may change it at any time.
nothing = There is no session for you at present. When one is released you get a mail.
meeting-time = Meeting time
part-facilitator = You facilitate this session.
part-rapporteur = You are its rapporteur.
part-required = Your presence is needed.
who-is-coming = Who is coming, and attendance
join = Join the session
said-accepted = You said you will come
said-tentative = You said perhaps
said-declined = You said you cannot come
said-none = You have not answered yet
over = over
accept = Accept
tentative = Tentative
decline = Decline
gone = No longer for you
gone-cancelled = cancelled
gone-withdrawn = you are no longer invited
questions = Questions?

question = Is this your answer?
question-hint = Nothing is kept until you press the button.
question-accepted = Yes: I will come
question-tentative = Yes: I will perhaps come
question-declined = Yes: I cannot come

wishes = How we write to you
wishes-saved = Kept. Our next mail follows it.
wishes-again = { $n ->
    [one] What lies ahead of you is sent to you again in { $n } mail, so that your calendar shows it in other words.
   *[other] What lies ahead of you is sent to you again in { $n } mails, so that your calendar shows it in other words.
  }
wishes-language = Language
wishes-discreet = Discreetly
wishes-discreet-hint = Nothing of the subject matter in your mails and your calendar: only that there is an appointment, when, and the link to this page.
wishes-discreet-history = The history of your browser keeps the addresses of the pages that you opened here; the quick way out takes away only the last. A private window (Ctrl+Shift+N, in Firefox Ctrl+Shift+P; on a telephone in the browser’s menu) keeps none.
wishes-named = My name may stand in invitations
wishes-named-hint = As that of somebody who facilitates a session.
wishes-reminders = Reminders and the week’s overview
wishes-reminders-hint = Invitations, changes and cancellations come all the same.
wishes-keep = Keep

here = I am here
here-more = your attendance
was-there = Were you there?
certificate = Your certificate of attendance
certificate-why = As a PDF, by mail or here.

next = Your next session
past = { $n ->
    [one] One session is over
   *[other] { $n } sessions are over
  }
nothing-ahead = Nothing lies ahead of you at present. When a session is released you get a mail.
event = Add it to my calendar
settings-why = Language, time zone, discreetly or not, reminders.
data = Your data
data-why = What is kept of you: read it, take it with you, have it erased.
back = Your sessions
wishes-zone = Your time zone
wishes-zone-hint = A place like Asia/Kathmandu, or an offset like +03:00 if you would rather not say where you are. This page and our mails are in it from now on.
wishes-zone-unknown = We do not know this time zone. The nearest are { $near }.
