skip = Skip to the content
languages = Language of this page
list-title = Public events
nothing-title = There is no public event here
nothing-text = The address may be incomplete, or registration has not been opened.
all-events = All public events of this meeting
to-event = To the page of the event
questions = Questions? Write to { $name }
your-time = Your time
meeting-time = The meeting’s time
when = When
no-time-yet = The time is not fixed yet
no-time-yet-page = The time is not fixed yet. Whoever has registered gets the invitation as soon as it is.
show-zone = Show the time of a city
show = Show
online = It takes place online. The way in stands on a page of your own, which comes with the invitation.

open = Registration is open.
full = All places are taken. You may register to wait for one: when a place becomes free, whoever has waited longest gets it and is told by mail.
closed = Registration is closed.
over = This event has begun or is over.
cancelled = This event has been cancelled.
until = Registration is open until { $name }.

form-title = Register
name = Your name
email = E-mail address
email-hint = The mail with your link goes there.
zone = Your time zone
zone-hint = Type a city, for example Beirut, and choose from the list. Mails give each time as it is there.
language = Language of your mails
leave-empty = Leave this field empty
kept = We keep your name, address, time zone and language, to invite you to this event and to remind you of it. The organisers see them; those who run the event see your name; no other participant sees any of it. What is not confirmed within 48 hours is deleted.
send = Register
send-waiting = Wait for a place

faults-title = { $n ->
    [one] One thing is to be mended
   *[other] { $n } things are to be mended
 }
fault-name-missing = Write your name.
fault-name-long = A name can have at most 120 characters.
fault-name-line = A name is one line, without special characters.
fault-name-link = A name cannot hold an address. Leave out signs such as / : @ and put a blank after each full stop.
fault-email-missing = Write your e-mail address.
fault-email = No mail can be sent to this address. It should look like amal@network.example
fault-zone-missing = Choose your time zone.
fault-zone-unknown = No time zone is called “{ $name }”. Choose one from the list.
fault-zone-near = This zone is not known. Do you mean one of these: { $name }?
fault-language = Choose one of the languages.
fault-fast = That was very fast. Please press the button once more.
fault-stale = This page had been open for too long. Please press the button once more.
fault-many = There were too many registrations from your network within an hour. Please try again in an hour, or write to { $name }.

sent-title = Look into your mail
sent-text = A mail with a link is on its way to the address that you gave. Open the link within 48 hours and press the button there: only then are you registered.
sent-none = If nothing has come after some minutes, look among the unwanted mail, or register once more.

confirm-title = Confirm your registration
confirm-text = Press the button, and you are registered for this event.
confirm-button = Yes, register me
late-title = Registration has ended
late-text = Registration ended before you confirmed, so that you are not registered.
gone-title = This link does not work (any more)
gone-text = A link has to be complete, and is to be used within 48 hours. You may register once more on the page of the event.
registered-title = You are registered
registered-invited = The invitation has been sent to you by mail. It brings the event into your calendar, and has the link to your own page.
registered-later = The time is not fixed yet. As soon as it is, you get an invitation by mail that brings the event into your calendar.
waiting-title = You are waiting for a place
waiting-text = { $n ->
    [one] All places are taken. You are the first of those who wait. When a place becomes free, you get it and are told by mail.
   *[other] All places are taken. You are number { $n } of those who wait. When a place becomes free and it is your turn, you get it and are told by mail.
 }
given-up-title = Your registration is cancelled
given-up-text = Your place is free for somebody else. You may register again as long as registration is open.
removed-title = Your registration was taken back
removed-text = The organisers have taken this registration back. If that was a mistake, write to them.
cancel-button = Give my place back
leave-button = Wait no longer

mail-event = Event
mail-meeting = Part of
mail-page = See or cancel your registration
mail-confirm-subject = Please confirm your registration
mail-confirm-text = Somebody, we think it was you, wants to register this address for a public event.
mail-confirm-until = You are registered once you have opened the link below and pressed the button there. It can be used for { $hours } hours, until { $time }.
mail-confirm-link = Confirm the registration
mail-confirm-not-you = If it was not you, do nothing: everything that was typed is then deleted.
mail-later-subject = You are registered
mail-later-text = You are registered for this event. As soon as its time is fixed, you get an invitation that brings it into your calendar.
mail-waiting-subject = You are waiting for a place
mail-waiting-text = Your registration is confirmed. All places of this event are taken, so that you are waiting for one. When one becomes free and it is your turn, you get it and are told by mail.
mail-waiting-number = { $n ->
    [one] You are the first of those who wait.
   *[other] You are number { $n } of those who wait.
 }
mail-free-subject = A place is free: it is yours
mail-free-text = A place has become free, and you have it. You are registered for this event.
mail-free-invited = The invitation comes in a mail of its own. If you cannot come, decline it: somebody else is waiting.
mail-free-later = As soon as its time is fixed, you get an invitation that brings it into your calendar.

desk-title = Registrations
desk-kept = It is kept.
desk-lead = People from outside register for public sessions without an account. Whoever confirms her address gets the same invitations as everybody, to that session alone; she counts for no network and is not planned with. When all places are taken she waits, and moves up when somebody declines or gives her place back.
desk-none-public = No session of this meeting is public: the audience of a workshop is set in its
desk-files = files
desk-for-all = The page for everybody:
desk-counts = { $taken } with a place · { $waiting } waiting · { $unconfirmed } not confirmed yet
desk-counts-of = { $taken } with a place of { $most } · { $waiting } waiting · { $unconfirmed } not confirmed yet
desk-listed = { $n } on the meeting’s list anyway, who take no place
desk-registration = Registration
desk-open = open
desk-closed = closed
desk-places = Places
desk-places-hint = empty: as many as come
desk-until = Until
desk-until-hint = { $zone }; empty: until it begins
desk-keep = Keep it
desk-nobody = Nobody has registered.
desk-who = Who registered; what is not confirmed vanishes after 48 hours
desk-name = Name
desk-address = Address
desk-language = Language
desk-state = State
desk-when = When
desk-take-back = Take back
desk-take-back-of = the registration of { $name }
desk-as-csv = All as CSV
desk-as-xlsx = All as XLSX
desk-not-released = not released yet
desk-status-open = open
desk-status-full = full: who comes now waits
desk-status-closed = closed
desk-status-over = over
desk-status-cancelled = cancelled
desk-state-unconfirmed = unconfirmed
desk-state-confirmed = confirmed
desk-state-on-the-list = on the list
desk-state-waiting = waiting
desk-state-cancelled = cancelled
desk-state-removed = removed
