# The page on which she confirms an answer that came by mail. Names, codes and times come ready made; the mails have theirs in invitation/texts.

said-accepted = I will come
said-tentative = perhaps
said-declined = I cannot come
said-other-time = I propose another time

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
