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
page-public = Public programme
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
