# De clubkit: wat een vrijwilliger aan de kassa leest, en wat het gemeentehuis leest over een kit.

# Antwoorden aan de kassa. Voor een pas is er één zin, voor wie dan ook; alleen het bedrag is wat het is.
kit-to-collect = Te innen: { $to_collect }.
kit-accepted = Aanvaard: { $offer }. Te innen: { $to_collect }.
kit-accepted-provisionally = Aanvaard onder voorbehoud: { $offer }. Uw kit kent deze bon nog niet; de gemeente kijkt hem na. Te innen: wat op de bon staat. Bewaar de bon.
kit-accepted-provisionally-amount = Aanvaard onder voorbehoud: { $offer }. Uw kit kent deze bon nog niet; de gemeente kijkt hem na. Te innen: { $to_collect }. Bewaar de bon.
kit-referenced = { $answer } Volgnummer { $reference }.
kit-remembered = Dit was voor { $offer }, zoals de vorige keer. Iets anders? Zeg het met --offer, --class of --price.
kit-noted-before = Deze pas is voor dit aanbod op { $on } al genoteerd, met volgnummer { $before }. Was dit er een te veel, doe dan: vrijpas kit undo { $reference }
kit-not-valid = Deze code kan hier vandaag niet aanvaard worden. Er is niets genoteerd. Kijk na of ze juist getypt is; anders helpt de gemeente de houder graag verder.

# Wat u nog moet zeggen.
kit-choice = { $offer } ({ $price })
kit-choice-class = { $offer }/{ $price_class } ({ $price })
kit-which-offer = er is meer dan één mogelijkheid: { $choices }. Zeg welke, met --offer, --class of --price.
kit-unknown-offer = "{ $asked }" staat niet in deze kit. Er staat wel: { $choices }. Kies daaruit.
kit-paid-elsewhere = bij { $offer } hoort aan de kassa geen pas. Vraag de bon, of int de gewone prijs.
kit-nothing-on = op { $on } loopt er in deze kit geen aanbod. Kijk de datum na, of vraag de gemeente een nieuwe kit.
kit-other-offer = deze bon is voor { $good_for }, niet voor { $asked }. Er is niets genoteerd. Laat de keuze weg om de bon daarvoor te aanvaarden.
kit-lapsed = deze kit gold tot en met { $through }; { $on } valt daarna. Vraag de gemeente een nieuwe kit.
kit-not-yet = deze kit geldt vanaf { $from }; { $on } valt daarvoor. Gebruik de vorige kit, of kijk de datum na.

# Na elkaar aan de kassa.
kit-scan = Scan of typ een code per regel. Klaar? Druk op Ctrl+D (in Windows Ctrl+Z en Enter).
kit-together = Samen te innen: { $to_collect }, { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    }.
kit-together-paper = Daarbij komt wat op de bonnen staat die u onder voorbehoud aanvaardde.
kit-clock-back = de klok van deze computer staat op { $today }, maar inlevering { $reference } is al van { $latest }
kit-clock-back-hint = staat de klok verkeerd: zet ze juist, of zeg welke dag het is met --on; stond ze verkeerd op { $latest }: vrijpas kit undo { $reference }

# Ongedaan maken.
kit-undone = Ongedaan gemaakt: { $reference }, { $offer }, { $on }. Terug te geven: { $collected }.
kit-unknown-reference = volgnummer { $reference } staat niet in deze kit. Bekijk alle volgnummers met: vrijpas kit status --list; zonder volgnummer wordt de laatste inlevering ongedaan gemaakt.
kit-nothing-to-undo = in deze kit is nog niets ingeleverd; er is niets ongedaan te maken.
kit-handed-in = { $reference } is al ingediend bij de gemeente en kan hier niet meer ongedaan gemaakt worden. Laat de gemeente weten dat ze niet telt.

# Een nieuwe kit.
kit-renewed = { $path }: een nieuwere kit nam over. Gebruik die; dit bestand mag u verwijderen.
kit-other-club = de oude kit is van { $club }, de nieuwe niet. Vraag de gemeente een kit voor dezelfde club.
kit-same-kit = { $path } is dezelfde kit. Geef de nieuwe kit op, en met --kit de oude.
kit-older-kit = { $path } is de oudste van de twee kits. Geef de nieuwe op, en met --kit de oude.
kit-renewed-done = { $new } nam over van { $old }, met { $count ->
        [0] geen inleveringen
        [one] één inlevering
       *[other] { $count } inleveringen
    }, en geldt tot en met { $through }. De lijsten in { $old } zijn gewist; u mag dat bestand verwijderen.

# Wat de gemeente antwoordde.
kit-answered-accepted = Aanvaard: { $count ->
        [0] niets
        [one] één inlevering, { $sum } aan uw eigen prijs
       *[other] { $count } inleveringen, { $sum } aan uw eigen prijs
    }.
kit-answered-which = { $reference } ({ $offer }, { $on })
kit-answered-reference = { $reference }
kit-answered-other = { $which }: { $text }
kit-answer-wrong-offer = niet aanvaard, want dit aanbod hoort er niet bij. Kijk na of het de juiste bon en het juiste aanbod was, en bel de gemeente.
kit-answer-wrong-price = niet aanvaard, want de prijs is niet die van het aanbod. Laat de gemeente uw prijs aanpassen en dien daarna opnieuw in.
kit-answer-too-late = niet aanvaard, want de laatste dag was voorbij. Bel de gemeente als de dag verkeerd genoteerd is.
kit-answer-open = nog open. Bewaar de bon; u hoeft niets te doen. De gemeente bekijkt deze inlevering eerst zelf en laat het weten.
kit-answered-price = { $reference }: de prijs is nu { $now } (was { $was }).
kit-answer-cancelled = telt niet meer mee; wat u er al voor kreeg, gaat af van een volgende afrekening. Uw afrekeningsstaat zegt waarom.
kit-answer-not-valid = niet aanvaard. Bewaar de bon en bel de gemeente; zij bekijkt het met de houder.
kit-answered-elsewhere = { $count ->
        [one] één antwoord hoort
       *[other] { $count } antwoorden horen
    } bij een inlevering die niet in deze kit staat. Lees ze ook in op de andere computer, of leg ze naast uw papieren lijst.
kit-settled-monthly = De gemeente rekent elke maand af: wat u in een maand indiende, wordt in de maand daarna betaald.
kit-settled-months = De gemeente rekent per { $months } maanden af, te tellen vanaf januari: wat u in die maanden indiende, wordt daarna betaald.
kit-settled-free = De gemeente kiest zelf wanneer ze afrekent; vraag het haar als u wilt weten wanneer dit betaald wordt.

# Het bestand.
kit-missing = { $path }: er staat geen kit. Kijk de naam na, of geef het bestand op met --kit.
kit-not-a-kit = { $path }: dit is geen clubkit. Verwacht: het bestand dat op .kit eindigt en dat de gemeente u stuurde.
kit-newer = { $path }: deze kit heeft vorm { $version }; dit programma kent vormen tot en met { $known }. Installeer de nieuwe versie van vrijpas.
kit-unreadable = { $path }: de kit kan niet gelezen worden. Kijk na of u het bestand mag openen. oorzaak: { $cause }
kit-read-only = { $path }: hier kan niet geschreven worden. Zet het bestand in een eigen map waarin u mag schrijven, en niet op een dvd of beveiligde stick.
kit-damaged = { $path }: deze kit is beschadigd; er is niets aan veranderd. Bewaar het bestand, want er kunnen inleveringen in staan, en bel de gemeente. oorzaak: { $cause }
kit-busy = { $path }: een ander venster gebruikt deze kit. Wacht even en probeer opnieuw.
kit-exists = { $path }: er staat al een bestand; het wordt niet overschreven. Kies een andere naam.
kit-not-written = { $path }: de kit kon niet geschreven worden. Kijk na of er plaats is op de schijf. oorzaak: { $cause }
kit-no-folder = { $path }: de map { $folder } bestaat niet. Maak die map eerst, of kies een andere.
kit-folder-is-file = { $path }: { $folder } is een bestand en geen map. Geef een map op, of een andere naam.
kit-unlisted-offer = een bon is voor aanbod { $offer }, dat niet in deze kit staat. Voeg het aanbod van de club toe en maak de kit opnieuw.
kit-does-not-fit = de prijzen, dagen en passen van deze kit passen niet bij elkaar; er is niets gemaakt. Dit is een fout in vrijpas: meld ze, met deze opdracht erbij.

# Voor het gemeentehuis.
kit-made = { $path }: kit voor { $club }, met { $passes ->
        [one] één pas
       *[other] { $passes } passen
    } en { $vouchers ->
        [one] één bon
       *[other] { $vouchers } bonnen
    }. Stuur dit bestand zoals u een sleutel stuurt.
kit-made-through = { $made } De kit geldt van { $from } tot en met { $through }.

# kit status
kit-status-day = { $on }: { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    }, { $collected } geïnd.
kit-status-month = { $month }: { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    }, { $collected } geïnd.
kit-status-to-hand-in = Nog in te dienen van { $month }: { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    }, { $collected } geïnd. Maak het bestand voor de gemeente met: vrijpas kit export --month { $machine } -o { $machine }.csv
kit-status-handed-in = Alles wat genoteerd is, is ingediend.
kit-status-over = Deze kit gold tot en met { $through } en aanvaardt niets meer. Vraag de gemeente een nieuwe; wat hierin staat, kunt u nog indienen.
kit-status-last-day = Vandaag is de laatste dag van deze kit. Vraag de gemeente een nieuwe.
kit-status-almost-over = { $through } is de laatste dag van deze kit, { $days ->
        [one] morgen
       *[other] over { $days } dagen
    }. Vraag de gemeente een nieuwe.
kit-listed-open = open
column-handed-in = ingediend
kit-status-provisional = { $count ->
        [one] Daarvan is er één bon onder voorbehoud aanvaard. Bewaar hem
       *[other] Daarvan zijn er { $count } bonnen onder voorbehoud aanvaard. Bewaar ze
    } tot de gemeente geantwoord heeft.
