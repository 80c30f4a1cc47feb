# The poster for a club.

poster-title = Leisure for everybody
poster-with = with the { $card } of { $municipality }
poster-offers = What we offer
poster-how = How it works
poster-how-1 = Ask for a { $card } at the desk of { $municipality }. Everybody can have one.
poster-how-2 = Show the pass at the club, or hand over your voucher.
poster-how-3 = The club reads the code and says what you pay.
poster-how-4 = Does it say "voucher first"? Then fetch one at the desk of { $municipality } first.
poster-how-5 = Questions? Talk to us, or go to { $municipality }.
poster-voucher-first = voucher first
poster-until = through { $day }
poster-price = € { $price }
poster-and-more = … and more: ask us
poster-none = Ask us what there is to do.
poster-form = { $path } is no place for a poster; let the name end in .pdf
poster-written = The poster of { $club } is in { $path }.
