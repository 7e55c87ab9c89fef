skip = Skip to the content
language = Language
change-language = Change
sign-out = Sign out
signed-in-as = Signed in as
sign-in = Sign in
pages = Pages of the meeting
groups = Parts of the meeting
menu = Menu
footer = plenary { $version } · time zone rules { $rules }

group-overview = Overview
group-prepare = Prepare
group-plan = Plan
group-invite = Invite
group-attend = Attendance
group-results = Results

page-overview = Overview
page-people = People
page-workshops = Workshops
page-availability = Availability
page-proposals = Proposals
page-ledger = Ledger
page-approval = Approval
page-programme = Programme
page-answers = Answers
page-registrations = Registrations
page-delivery = Delivery
page-inbox = Inbox
page-reminders = Reminders
page-feeds = Calendars
page-attendance = Attendance
page-certificates = Certificates
page-insights = Insights
page-report = Report

where = Where
what = What
to-the-start = To the start
as-another = Sign in as someone else
write-to = If you do not get on, write to the Secretariat:
many-faults = { $n ->
    [one] { $n } thing is to be mended; nothing was stored.
   *[other] { $n } things are to be mended; nothing was stored.
  }
failed-invalid = That cannot be taken as it is
failed-not-found = There is nothing here
failed-stranger = Please sign in
failed-forbidden = That is not open to you
failed-conflict = That does not go as things stand
failed-unavailable = Not just now
failed-internal = Something went wrong on our side
next-invalid = Go back, mend it and send it again: your browser still has what you typed.
next-not-found = If you typed the address, look at it once more. If you followed a link, open the newest mail that you have from us and follow the link there.
next-conflict = Go back and load the page again: it shows how things stand now.
next-unavailable = Nothing was stored. Try again in a moment.
says-nowhere = This address leads nowhere. A link from a mail must be complete; it may also have been replaced by a newer one.
says-no-link = This link does not work (any more). Use the link of the newest mail, or ask the Secretariat for another.
says-used-link = This link was used already or is too old. Ask for a new one on the sign-in page.
says-other-session = The form was not opened in this session: open the page again and repeat.
says-other-site = This change was asked for by a page of another site, so it was not made: open our own page and repeat.
says-our-fault = It is in the log; nothing was stored. Please tell the Secretariat if it stays.
says-form-too-large = The form is too large: shorten what was typed, or send it in parts.
says-method = This address is read or written to (GET, HEAD, POST), and nothing else.
says-no-session = This link does not lead to a session of yours. Use the link of the newest mail, or ask the Secretariat for another.
