# De affiche voor een club.

poster-title = Vrije tijd voor iedereen
poster-with = met de { $card } van { $municipality }
poster-offers = Ons aanbod
poster-how = Zo werkt het
poster-how-1 = Vraag een { $card } aan het loket van { $municipality }. Iedereen kan er een krijgen.
poster-how-2 = Toon de pas aan de club, of geef uw bon af.
poster-how-3 = De club leest de code en zegt wat u betaalt.
poster-how-4 = Staat er "eerst een bon" bij? Haal die dan eerst aan het loket van { $municipality }.
poster-how-5 = Vragen? Spreek ons aan, of kom naar het loket van { $municipality }.
poster-voucher-first = eerst een bon
poster-until = tot en met { $day }
poster-price = € { $price }
poster-and-more = … en meer: vraag ernaar
poster-none = Vraag ons wat er te doen is.
poster-form = { $path } is geen plaats voor een affiche; laat de naam eindigen op .pdf
poster-written = De affiche van { $club } staat in { $path }.
