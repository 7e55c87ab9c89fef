# Mails that answer a mail, and the page on which she confirms an answer. Names, codes and times come ready made.

greeting = Dear { $name },
said-accepted = I will come
said-tentative = perhaps
said-declined = I cannot come
said-other-time = I propose another time
confirm-subject = Is this your answer? { $code }
confirm-what = A mail gave this answer for { $code } ({ $when }) in your name: “{ $said }”. It came from { $from }.
confirm-why = We could not make sure that you sent it, so it does not count yet. If it is yours, confirm it on this page:
confirm-link = Look at the answer and confirm it
confirm-else = If it is not yours, you need do nothing. What you answered before stands.
delegates-subject = Nobody can come in your place: { $code }
delegates-what = Your calendar told us that somebody else would come to { $code } ({ $when }) in your place.
delegates-why = Invitations are personal, so nothing was changed and nobody else was invited. If you cannot come, please say so on your page; the Secretariat can invite somebody from your network.
not-then-subject = { $code } stays at its time
not-then-what = Thank you for proposing another time for { $code }: { $proposed }. It could not be taken.
not-then-stays = The session stays at { $when }, your time.
page-link = Your personal page
whom-to-ask = Questions: { $mailbox }

page-title = Answers that came by mail
page-why = These answers came by mail in your name, and we could not make sure that you sent them. Confirm what is yours.
page-none = Nothing waits for your confirmation.
page-from = From { $from }, { $when }
page-proposes = Proposed time: { $when }
page-mine = This is my answer
page-not-mine = This is not from me
page-back = To your sessions
page-done = Your answer counts now.
page-dropped = It does not count. What you answered before stands.
page-kept = The proposal is with the organisers now.
page-late = It cannot count any more: the session or your answer has changed since. Please look at your sessions.
