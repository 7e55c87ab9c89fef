# An approval: the pages of the contact group and of the organiser, and the mails.

# Names, times and durations come ready made.
comma = {", "}
hours = { $hours } h { $minutes }
not-named = not named here
moved-added = { $code } is new: { $when }.
moved-removed = { $code } is no longer in it; it was { $when }.
moved-to = { $code } moves from { $was } to { $is }.
moved-length = { $code } lasts { $is } minutes instead of { $was }.

# Mails.
mail-asked = The proposed programme of { $meeting } is with the contact group. Please say for { $network } whether it agrees or objects.
mail-asked-discreet = A question waits for your answer.
mail-asked-subject = Please answer for { $network }: the proposed programme
mail-asked-subject-discreet = A question for you
mail-again = Another programme of { $meeting } was put to the contact group; it takes the place of the one before, and what was said to that one no longer counts. Please say for { $network } whether it agrees or objects. Your page shows what has changed.
mail-again-discreet = A question has changed and waits for your answer.
mail-again-subject = Please answer for { $network }: another programme
mail-again-subject-discreet = A question for you, again
mail-reminded = { $network } has not yet said what it thinks of the proposed programme of { $meeting }. Please say whether it agrees or objects.
mail-reminded-discreet = A question still waits for your answer.
mail-reminded-subject = Reminder: please answer for { $network }
mail-reminded-subject-discreet = Reminder: a question for you
mail-until = Please answer until
mail-link = The programme, and your network’s word
mail-link-discreet = Your page
mail-yours = This link is yours alone: please do not pass it on.
mail-ask = Questions? Write to { $mailbox }.

# The page of the contact group.
hers-title = The proposed programme
hers-for = You speak for { $network } in the contact group of { $meeting }. Here is what the programme asks of your network, beside the others.
hers-nothing = Nothing is with the contact group at present. When a programme is put to it, you get a mail.
hers-saved = Your network’s word is kept.
hers-superseded = Meanwhile another programme was put to the contact group: it is shown below. Your words still stand in the field; nothing of them was kept yet. Look at the new programme, then answer.
hers-closed = This question is closed meanwhile; your answer was not kept. If your network thinks otherwise, write to the Secretariat.
hers-lost = What you had written
hers-lost-how = It was not kept. If it still holds, copy it and send it to the Secretariat:
hers-reason-missing = Please say why your network objects: only then can the programme be changed.
hers-reason-long = The reason is longer than 2000 characters: please shorten it.
hers-choose = Please choose whether your network agrees or objects.
hers-agreed = Your network agrees.
hers-objected = Your network objects.
hers-silent = Your network has said nothing yet.
heard = { $n } of { $all } networks have answered.
until = Answer until
why-on = Why:
costs = What it asks of your network
costs-how = Unsocial time a head: hours outside work count once, hours of sleep more; what was carried over from earlier years is in it. “Cannot come” counts, over all sessions, how often somebody who is invited is not free; it is not shown where a network has few people here.
network = Network
burden = Unsocial time a head
earlier-years = Of it from earlier years
cannot = Cannot come
cannot-of = { $n } of { $all }
few = not shown
yours = yours
programme = The programme, in your network’s time
meeting-time = The meeting’s time:
own-free = Of your network { $free } of { $invited } can come.
own-night = night for { $n }
all-free = Of all { $free } of { $invited } can come.
why-here = What an hour earlier or later would change
unplaced = { $code } · { $title } has no time in this programme.
your-word = Your network’s word
agree = We agree
object = We object
changeable = You may change it until the programme is settled. The organisers see the reason; the other networks do not.
your-page = Your page

# On both pages.
reason = Reason
reason-hint = needed with an objection
changes = What is otherwise than in the programme before
note-title = The organisers say
state-approved = Every network agreed: the programme is approved.
state-settled = The organisers go on with it, although not every network agreed.
state-withdrawn = It was taken back: nothing is asked of the networks.
state-superseded = Another programme took its place.

# The organiser's page.
title = Approval by the contact group
intro = Put a proposal to the contact group: the coordinators of each network get a mail with a personal link, see what the programme asks of their network beside the others, and agree or object with a reason.
refused = Nothing was kept:
what-proposal = Proposal { $n }
what-starts = A table of starts
proposal-of = Proposal { $n } · { $when }
asked-title = Put forward
asked = { $when }, by { $by }
closed = { $when }, { $by }.
words-caption = What each network says
word = Its word
who-said = Who said so
word-agrees = agrees
word-objects = objects
word-silent = not yet
nobody-to-ask = It has no coordinator at this meeting: write down its word by hand.
written-to = written to:
by-link = { $who }, { $when }, by her link
by-organiser = { $who }, { $when }; written down by { $by }
stands-open = With the contact group: { $n } of { $all } networks have answered. Still to speak: { $list }
stands-objected = { $n ->
    [one] { $list } objects
   *[other] { $list } object
  }
released-as = It stands as release { $n }.
release-it = See what releasing it would change
remind = Remind those who have not answered
hear = Write down a word that came otherwise
hear-how = By telephone, say. It counts like the network’s own, and the network may change it by its link.
said-by = Who spoke for the network
keep-word = Keep the word
go-on = Go on without all networks
go-on-how = The programme then counts as approved. The reason is kept, and the contact group reads it.
reason-go-on = Why it goes on
take-back = Take it back
take-back-how = Nothing is asked of the networks any more. What was said stays kept.
reason-back = Why (may stay empty)
log = Every word, in order
put = Put a programme forward
put-another = Put another programme forward
put-supersedes = It takes the place of the one above: the networks are asked anew and see what has changed.
no-proposals = There is no proposal yet.
to-proposals = Ask the planner for one
which = Which one
answer-by = Answers until the end of
note = What you want to say to the networks
note-hint = may stay empty
put-button = Put it to the contact group
earlier = Put forward before
passes = Released without the contact group’s word
pass = Release { $n }, { $when }, by { $by }: { $why }
rule = What a release needs
rule-recommended = Once the contact group was asked, releasing what it did not approve needs a reason, which is kept.
rule-required = Nothing is released that the contact group did not approve.
rule-keep = Keep
done-asked = The programme is with the contact group; its coordinators are written to.
done-reminded = { $n ->
    [one] { $n } reminder is on the way.
   *[other] { $n } reminders are on the way.
  }
done-heard = The network’s word is kept.
done-settled = The programme counts as approved; the reason is kept.
done-withdrawn = It is taken back.
done-rule = The rule is kept.
