title = Sign in
lead = For organisers. Participants need no account: the link in their mail is enough.
address = Your e-mail address
send = Send me a link
fault-address = Write your whole address, such as name@example.org.
languages = Languages
sent-title = Look into your mail
sent = If this address belongs to an organiser, a link is on its way to it. The link works once, within { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }.
sent-nothing = Nothing comes? Look into the folder for unwanted mail, and whether the address is the one that the Secretariat has of you.
back = Back
now = Sign in now
once = The link works once. If it does not work any more,
new-link = ask for a new one
already = You are signed in as
go-on = Go on
other-link = You are signed in as { $her }. This link is for { $other }. If you sign in with it, { $her } is signed out.
sign-in-as = Sign in as { $other }
stay-as = Stay signed in as { $her }
unsaved = You are not signed in any more, so what you sent was not kept. Sign in (in another tab, if you like), then go back with your browser: it still has what you typed, and you can send it again.
