title = Answers
none-yet = Nobody was asked yet.
release-first = Release a programme
then-invited = and everybody concerned is invited.
network = Network
invited = Invited
accepted = Accepted
tentative = Tentative
declined = Declined
no-answer = No answer
partners = partners and public
name = Name
part = Part
answer = Answer
part-facilitator = facilitator
part-rapporteur = rapporteur
part-required = required
part-optional = optional
answer-needs-action = needs-action
answer-accepted = accepted
answer-tentative = tentative
answer-declined = declined
enter = Enter an answer that came otherwise
enter-hint = By telephone, say. It counts like her own, and she may change it.
session = Session
her-address = Her e-mail address
keep = Keep the answer
nothing-kept = Nothing was changed.
to-field = To the field that is to be mended
done-kept = The answer to { $code } is kept: { $answer }.
done-ended = { $n ->
    [0] She has no personal link that leads anywhere, so there was none to end.
    [one] { $n } personal link of hers is ended; her next mail brings a new one.
   *[other] { $n } personal links of hers are ended; her next mail brings a new one.
  }
end = End somebody's personal links
end-hint = After a lost telephone or a forwarded mail. Her old links lead nowhere from then on; her next mail brings a new one. An address from which her calendar is fetched is ended under
calendars = Calendars
end-them = End her links
people-invited = { $n ->
    [one] The { $n } person invited
   *[other] The { $n } people invited
  }
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
