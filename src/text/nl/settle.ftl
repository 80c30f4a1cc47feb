# Afrekenen: welke maanden gesloten mogen worden, en wat dat tegenhoudt.

settle-closed-already = { $run } is gesloten op { $on } (afrekening { $number }) en verandert niet meer; een correctie komt in de volgende afrekening. Bekijk ze met: vrijpas settle show
settle-overlaps = { $run } overlapt met { $other }, dat al gesloten is (afrekening { $number }); elke maand telt één keer. Kies maanden die nog open zijn.
settle-in-the-future = de laatste maand van { $run } is op { $today } nog niet begonnen; sluit die maanden later
settle-before-closed = { $run } ligt voor { $last }, en die maand is al gesloten; wat later binnenkwam, telt mee in de eerste open maand. Sluit die.
settle-leaves-gap = { $next } is nog open en ligt voor { $run }; een afrekening slaat geen maand over. Begin bij { $next }.
settle-earlier-open = er zijn al vorderingen van { $month }, en die maand ligt voor { $run }; begin de eerste afrekening bij { $month }
settle-not-a-split = de delen van vordering { $claim } passen niet bij haar prijs; er is niets gesloten. Bekijk ze met: vrijpas claim show { $claim }
settle-overflow = de bedragen van deze afrekening zijn samen te groot; er is niets gesloten. Kijk de prijzen na met: vrijpas offer list
settle-number-unreadable = na afrekening { $number } is geen volgend nummer te maken; er is niets gesloten, want de nummers mogen geen gat hebben. Laat het register nakijken.
