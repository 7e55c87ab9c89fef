title = Certificate of attendance
page-lead = This is what your certificate of { $meeting } would say. A session counts once its record is final and if you were there long enough to count as present.
day = Date
session = Session
own = as you said yourself
minutes-column = Minutes
sessions = { $n ->
    [one] { $n } session
   *[other] { $n } sessions
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
total = { $sessions }, { $minutes } in all
open = { $n ->
    [one] One more session counts you as present so far; its record is not final yet.
   *[other] { $n } more sessions count you as present so far; their records are not final yet.
}
nothing = There is nothing to certify yet: no final record of a session counts you as present.
nothing-recorded = No record of this meeting counts you as present. If that is wrong, write to { $mailbox }.
send = Send it to me by mail
send-hint = It goes to { $address } as a PDF, in the language of this page.
download = Download it
wish = Send it to me when there is one
sent = Your certificate is on its way to { $address }. It is sent once a day at most.
noted = Noted. The organisers send it once the records are final.
keep-safe = The paper names you, the alliance and the sessions. Keep it where only those find it who may know.
code-why = It carries a code. Whoever looks the code up learns when it was issued and how many sessions and minutes it says, and no name.
back = Back to your page
paper-lead = This is to certify that
paper-part = took part in { $meeting }, held online from { $first } to { $last }, and was present at these sessions:
paper-own = as she said herself
paper-issued = Issued on { $day }
paper-check = Code { $code }. Whoever holds this paper can check it here:
letter-subject = Your document
letter-lead = Attached is your certificate of attendance: { $sessions }, { $minutes } in all.
letter-lead-discreet = Attached is your document.
letter-new = It takes the place of any earlier one.
letter-ask = Questions: { $mailbox }
check-title = Check a certificate
check-holds = This code is genuine.
check-issued = Issued on { $day }: { $sessions }, { $minutes } in all.
check-compare = Compare this with the paper. No name is shown here on purpose.
check-corrected = This code was given out, but the records of attendance say something else today. Ask whoever showed you the paper for a newer one.
check-unknown = No certificate has this code. Compare it with the paper, letter by letter.
check-code = Code

org-title = Certificates of attendance
org-lead = A certificate says at which sessions somebody was present, once their records are final. It is given out on request: people ask on their personal page, or you send one here. Whoever holds the paper can check its code, on a page that names nobody.
org-nothing = No record of attendance counts anybody as present yet.
org-import-first = Import a platform's report on the page Attendance first.
org-name = Name
org-sessions = Sessions
org-minutes = Minutes
org-open = Not final yet
org-given = Given out
org-do = Do
org-asked = asked
org-mailed = mailed { $when }
org-send = Send
org-send-her = Send { $name } the certificate
org-file = File
org-file-her = Take the certificate of { $name } as a file
org-send-asked = { $n ->
    [one] Send to the { $n } who asked
   *[other] Send to the { $n } who asked
  }
org-waiting = { $n ->
    [one] { $n } asked and cannot have one yet: no final record counts them as present.
   *[other] { $n } asked and cannot have one yet: no final record counts them as present.
  }
org-sent = { $n ->
    [one] { $n } certificate on the way.
   *[other] { $n } certificates on the way.
  }
org-went = { $n ->
    [one] { $n } went today already.
   *[other] { $n } went today already.
  }
org-cannot = { $n ->
    [one] { $n } who asked cannot have one yet.
   *[other] { $n } who asked cannot have one yet.
  }
