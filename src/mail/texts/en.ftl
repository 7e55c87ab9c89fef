# The mail with a sign-in link.

subject = Your sign-in link
asked = You asked to sign in.
good-for = { $n ->
    [one] The link is good for { $n } minute and works once.
   *[other] The link is good for { $n } minutes and works once.
  }
link = Sign in
not-you = If it was not you who asked, ignore this mail: nothing has happened.
