# The words of every mail about a session. A text with "-discreet" behind its key is said to who wants nothing of the subject matter in her
# mails. Names, times and lengths come ready.

comma = {", "}
heading = { $code }: { $title }

## Subjects

subject = { $kind }: { $code }, { $when }
subject-discreet = { $kind }: { $when }
subject-unscheduled = { $kind }: { $code }
subject-unscheduled-discreet = { $kind }
subject-digest = Your week from { $day }
subject-address = Your address was corrected

kind-invite = Invitation
kind-move = Moved
kind-move-discreet = Moved
kind-length = Changed length
kind-length-discreet = Changed length
kind-title = Updated
kind-link = Updated
kind-part = Updated
kind-reword = Updated
kind-again = Invitation
kind-withdraw = No longer invited
kind-cancel = Cancelled
kind-cancel-discreet = Cancelled
kind-kept = Your answer
kind-confirm = Please confirm your answer
kind-counter = The time stays
kind-delegated = Your invitation is for you
kind-reminder = Reminder
kind-unanswered = Your answer is missing
kind-register = Please confirm
kind-registered = You are registered
kind-waiting = Waiting list
kind-free = A place for you

## Facts

your-time = Your time
meeting-time = Meeting time
utc-time = UTC
length = Length
theme = Theme
facilitators = { $n ->
    [one] Facilitator
   *[other] Facilitators
  }
hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
hours-and-minutes = { $hours } { $minutes }
moved-from = Moved from
moved-to = Moved to
length-from = Before
length-to = Now
title-from = Title before
title-to = Title now

## What happened

lead-invite = You are invited to a session of “{ $meeting }”.
lead-invite-discreet = You are invited to an appointment.
lead-move = A session of “{ $meeting }” has moved.
lead-move-discreet = An appointment of yours has moved.
lead-length = A session of “{ $meeting }” has another length. Its start is the same.
lead-length-discreet = An appointment of yours has another length. Its start is the same.
lead-title = A session of “{ $meeting }” has another title. Its time is the same.
lead-title-discreet = The text of an appointment of yours has changed. Its time is the same.
lead-link = The way into a session of “{ $meeting }” has changed; the new one is on your page. Its time is the same.
lead-link-discreet = The way into an appointment of yours has changed; the new one is on your page. Its time is the same.
lead-part = Your part in a session of “{ $meeting }” has changed. Its time is the same.
lead-part-discreet = Your part in an appointment has changed. Its time is the same.
lead-reword = Something about a session of “{ $meeting }” has changed: its title, the way in or your part. Its time is the same.
lead-reword-discreet = Something about an appointment of yours has changed. Its time is the same.
lead-again = Here is your invitation to a session of “{ $meeting }” once more. Nothing about it has changed.
lead-again-discreet = Here is your invitation to an appointment once more. Nothing about it has changed.
lead-withdraw = You are no longer invited to this session of “{ $meeting }”. The session itself takes place.
lead-withdraw-discreet = You are no longer invited to this appointment.
lead-cancel = This session of “{ $meeting }” does not take place.
lead-cancel-discreet = This appointment does not take place.

## Her part and her answer

part-facilitator = You facilitate this session.
part-rapporteur = You are its rapporteur.
part-required = Your presence is needed.

please-answer = Please answer with the buttons of your calendar, or on your page.
your-page = Your page
choose-accepted = I will come
choose-tentative = Perhaps
choose-declined = I cannot come
answer-stands = Your answer stands: { $answer }. You may change it on your page.
answer-none = no answer yet
answer-accepted = you will come
answer-tentative = you will perhaps come
answer-declined = you cannot come
answer-other-time = you propose another time
page-is-yours = The page is yours alone: please do not pass its address on.
calendar-removes = Your calendar removes it by itself, or asks you to.
calendar-removes-discreet = Your calendar removes it by itself, or asks you to.
feed-lag = A calendar that you subscribed to may show this only a day later. What this mail says is true now.
ask = Questions? Write to { $mailbox }
ask-discreet = Questions? Answer this mail.

lead-kept = Your answer is kept: { $answer }.
may-change = You may change it at any time on your page.

lead-confirm = An answer came in your name: { $answer }. We could not make sure that it is from you, so it does not count yet.
confirm-from = The mail came from { $from }.
confirm-ask = If it is yours, please confirm it on this page:
confirm-link = Confirm my answer
confirm-not-you = If it is not yours, there is nothing to do: what you said before stands.

lead-counter = You proposed another time for a session of “{ $meeting }”. It could not be taken up; the session stays where it is.
lead-counter-discreet = You proposed another time for an appointment. It could not be taken up; the appointment stays where it is.
proposed-time = Your proposal
comment = In the organisers’ words

lead-delegated = You passed your invitation to a session of “{ $meeting }” on to somebody else. Invitations are personal, so this was not taken up. If somebody else should come, please tell us who.
lead-delegated-discreet = You passed your invitation on to somebody else. Invitations are personal, so this was not taken up. If somebody else should come, please tell us who.

lead-address = Your address was corrected. From now on mails about “{ $meeting }” come to this one.
lead-address-discreet = Your address was corrected. From now on our mails come to this one.
address-follow = { $n ->
    [one] What you need to know follows in a mail of its own.
   *[other] What you need to know follows in { $n } mails.
  }
address-not-you = If these mails are not for you, please tell us.

## Reminders

lead-day = A reminder: this session of “{ $meeting }” is near.
lead-day-discreet = A reminder: this appointment is near.
lead-hour = A reminder: this session of “{ $meeting }” begins soon.
lead-hour-discreet = A reminder: this appointment begins soon.
way-in = The way in is on your page.
lead-digest = { $n ->
    [one] You have one session of “{ $meeting }” this week.
   *[other] You have { $n } sessions of “{ $meeting }” this week.
  }
lead-digest-discreet = { $n ->
    [one] You have one appointment this week.
   *[other] You have { $n } appointments this week.
  }
digest-answer = Your answer: { $answer }.
digest-unanswered = You have not answered yet.
lead-unanswered = You have not answered yet whether you come to this session of “{ $meeting }”. Any answer helps, a no as well.
lead-unanswered-discreet = You have not answered yet whether you come to this appointment. Any answer helps, a no as well.
lead-many-unanswered = You have not answered yet whether you come to these { $n } sessions of “{ $meeting }”. Any answer helps, a no as well.
lead-many-unanswered-discreet = You have not answered yet whether you come to these { $n } appointments. Any answer helps, a no as well.
please-answer-each = Please answer for each of them on your page.
please-answer-each-discreet = Please answer for each of them on your page.
leave = You may turn reminders off; invitations and changes come all the same.
leave-link = No more reminders

## Registration

lead-register = Somebody, we hope you, registered this address for a public session of “{ $meeting }”.
lead-register-discreet = Somebody, we hope you, gave this address for an appointment.
register-ask = { $n ->
    [one] Please confirm it within { $n } hour; without that you have no place.
   *[other] Please confirm it within { $n } hours; without that you have no place.
  }
register-link = Confirm
register-not-you = If it was not you, ignore this mail: the address is forgotten by itself.
lead-registered = You have a place in this public session of “{ $meeting }”.
lead-registered-discreet = You have a place at this appointment.
registered-invited = The invitation for your calendar comes in a mail of its own.
registered-unscheduled = Its time is not fixed yet. Once it is, you get an invitation for your calendar.
registered-cannot = If you cannot come after all, please decline the invitation: then somebody else has the place.
lead-waiting = All places in this public session of “{ $meeting }” are taken. You are on the waiting list.
lead-waiting-discreet = All places at this appointment are taken. You are on the waiting list.
waiting-before = { $n ->
    [0] You are the next.
    [one] One person is before you.
   *[other] { $n } people are before you.
  }
waiting-promise = When a place becomes free it is yours, and we write to you.
lead-free = A place in this public session of “{ $meeting }” became free, and it is yours.
lead-free-discreet = A place at this appointment became free, and it is yours.

## In her calendar

calendar-title-discreet = Appointment
calendar-text = Your personal page, for your answer and the way in, is in the mail that brought this.
calendar-place = Online
