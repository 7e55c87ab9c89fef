# What is held of a person, and having it erased. Names come ready; what begins with org- is read by organisers.

title = Your data
back = Your sessions
intro = This is all that is kept of you here, with what happens to it if you have it erased. Nobody else sees this page.
entries = { $n ->
    [one] { $n } entry
   *[other] { $n } entries
  }
kind-you = You
gone-you = Your name, address, time zone, language, wishes and networks. Erasing deletes them.
kind-meetings = Meetings and workshops
gone-meetings = What you take part in, and registrations. Erasing deletes it.
kind-time = When you can
gone-time = The times that you gave and those from your calendar. Erasing deletes them.
kind-invitations = Invitations and answers
gone-invitations = What you were invited to and what you answered. Erasing deletes it; of sessions that are over, an invitation and its answer stay in the totals, without name.
kind-mails = Mails
gone-mails = Mails to you and answers from you by mail. Erasing deletes them, and what waits is not sent.
kind-links = Links
gone-links = Your personal links and calendar addresses; of each only a mark by which it is known. Erasing ends them.
kind-attendance = Attendance
gone-attendance = When you were in which session, and your certificates. Erasing leaves one sum of minutes a session, without name; certificates can no longer be checked.
kind-written = What you wrote
gone-written = Insights, reviews and texts of the report. They belong to the meeting and stay; your name and address leave them.
kind-account = Account as an organiser
gone-account = Your address for signing in. Other organisers end it before the rest can be erased.

take = Take it with you
take-why = One file with everything: tables for a spreadsheet (CSV files in a ZIP file), or JSON for programs.
take-csv = As tables
take-json = As JSON
address = Your e-mail address
address-why = So that nobody else can do this with your link: the address at which our mails reach you.
address-wrong = This is not the address at which our mails reach you.
address-wait = The address was wrong too often. Please wait an hour, then try again.

erase = Have it erased
erase-why = First you see what happens.
erase-link = What would happen
erase-title = Have your data erased?
data-back = Your data
will = What happens
will-all = Name, address and everything that is listed as deleted go, for all meetings of this alliance and at once.
will-ahead = { $n ->
    [one] One session lies ahead; the invitation to it ends:
   *[other] { $n } sessions lie ahead; the invitations to them end:
  }
will-runs = Somebody else has to facilitate these or report on them; the Secretariat will see that nobody does:
will-counted = { $n ->
    [one] One session keeps counting one person, without name.
   *[other] { $n } sessions keep counting one person, without name.
  }
will-links = All personal links and calendar addresses stop working, the one of this page too.
will-mark = A mark stays that cannot be turned back into the address, so that no list brings it back unasked.
will-back = It cannot be undone. Mails that have arrived somewhere stay there.
refused = It cannot be done now:
tell = The sessions in the calendar
tell-yes = Mail the cancellations first, so that they leave the calendar. The address goes as soon as they have left, after two days at the latest.
tell-no = No more mail at all.
sure = I know that this cannot be undone.
sure-missing = Tick this first.
erase-now = Erase everything
done-title = Erased
done = Nothing that tells of you is kept here any more.
done-but = Everything that tells of you is deleted here, except the last mails to you and their address.
done-told = { $n ->
    [one] One cancellation is on its way to you; your address goes with it.
   *[other] { $n } cancellations are on their way to you; your address goes with the last of them.
  }
done-bye = You may close this page now.

org-title = Data of { $name }
org-back = People
org-intro = All that is kept of her, with what happens to it when it is erased. “You” is she.
org-erase-title = Erase the data of { $name }?
org-address = Her e-mail address
org-address-why = Typed once more, so that nobody is erased by a slip.
org-address-wrong = This is not her address.
org-sure = She wishes it, and I know that it cannot be undone.
org-done = Nothing that tells of her is kept any more. If a list brings her address again, it is refused and says why.
org-done-but = Everything that tells of her is deleted, except the last mails to her and their address. If a list brings her address again, it is refused and says why.
org-done-told = { $n ->
    [one] One cancellation is on its way to her; her address goes with it.
   *[other] { $n } cancellations are on their way to her; her address goes with the last of them.
  }
org-open = These sessions ahead need somebody to facilitate or report in her place:
org-name-left = Somebody else bears her name, or it is a short word: texts in which only the name stands were left as they are.
readmit = Bring somebody back
readmit-why = Whoever had her data erased cannot be put on a list again, so that no old spreadsheet brings her back. If she wishes to come back herself, say so here; then import her or add her as anybody.
readmit-address = Her e-mail address
readmit-button = She wishes to come back
readmit-done = She can be put on lists again.

mail-open-subject = A session needs somebody else: { $name }
mail-open = Somebody who was to facilitate or report on { $codes } at { $meeting } has had her data erased. Please name somebody else.
mail-open-link = Workshops
