title = Reminders
lead = These are the reminders and weekly overviews of “{ $meeting }”, and of later meetings. Invitations, changes and cancellations come all the same.
lead-discreet = These are the reminders and weekly overviews of your appointments. Invitations, changes and cancellations come all the same.
is-on = You get reminders.
is-off = You get no reminders.
done-off = Done: you get no more reminders.
done-on = Done: you get reminders again.
turn-off = Send me no more reminders
turn-on = Send me reminders again

org-title = Reminders
org-lead = Plain mails beside the invitations; none of them changes a calendar. Each is written once, by itself, while the service runs. A moved session gets new ones; who declined, was withdrawn or turned reminders off gets none. Changes and cancellations always go out, whatever is set here.
org-kept = Kept.
org-when = When
org-first = First reminder
org-first-unit = hours before a session; empty: none
org-first-hint = Where that is between 22:00 and 07:00 of hers, it comes at 20:00 the evening before.
org-second = Second reminder
org-second-unit = minutes before a session; empty: none
org-second-hint = Whatever the hour. After the start it is not sent any more.
org-ask-after = Not answered yet
org-ask-after-unit = days after she was asked; empty: not so
org-ask-before = … or days before the session, whichever is sooner
org-ask-before-unit = empty: not so
org-ask-hint = At most once for each person and session.
org-week = The agenda of the week, on Sunday at 18:00 of hers, to who has a session in it
org-keep = Keep these times
org-next = What goes out next
org-none = Nothing, as things stand. Reminders follow from the released sessions that lie ahead and from who is invited to them.
org-what = What
org-about = About
org-mails = Mails
org-written = Written so far
org-last = Last
org-became = What became of each stands under
org-delivery = Delivery
org-kind-first = first reminder
org-kind-second = second reminder
org-kind-week = agenda of the week
org-kind-answer = not answered yet
org-list-all = lists all
org-due = { $n ->
    [one] { $n } mail is due now and is written within half a minute while the service runs.
   *[other] { $n } mails are due now and are written within half a minute while the service runs.
  }
org-more = { $n ->
    [one] And { $n } more time after these:
   *[other] And { $n } more times after these:
  }
org-without = { $n ->
    [one] { $n } of the meeting’s people turned reminders off.
   *[other] { $n } of the meeting’s people turned reminders off.
  }
