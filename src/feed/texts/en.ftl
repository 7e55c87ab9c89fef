# A feed's own words: what stands in a calendar.
busy = Busy
neutral = Appointment
online = Online
name-busy = Busy times
theme = Theme
lead = Led by
way-in = The way in is on your personal page, whose link is in each of our mails.

# The page about her feed.
title = Add to your calendar
lead-in = Your calendar program can fetch your sessions of { $meeting } from an address of your own, and keep them up to date.
already = What you accept from one of our mails is in your calendar already. So that you do not see it twice, what you accepted can be left out here.
slow = Google Calendar looks at such an address only once or twice a day, others about every hour. What changes late always comes by mail as well.
discreet = You asked us to be discreet: whatever you choose below, neither titles nor descriptions are in it.
address-fresh = This is your address
address-once = It is shown only now. Whoever has it sees what is in it: please do not pass it on.
address-open = Open in your calendar program
address-copy = Or copy the address and paste it where your calendar program adds a calendar “by URL”
level = What it shows
level-times = Only that you are busy
level-titles = Titles and times
level-full = Titles, times, themes and who leads
without-accepted = Leave out what I have accepted
make = Make an address
keep = Keep this
renew = Make a new address
end = End it
renew-hint = Did somebody see your address who should not? Make a new one: the old one leads nowhere from then on.
used = Last fetched: { $day }.
never-used = It has not been fetched yet.
kept = Kept. Your address stays as it is.
ended = Ended. The address leads nowhere any more; your calendar program may show an error until you remove it there.
back = Your sessions
