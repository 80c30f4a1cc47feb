# Wissen wat over iemand bekend is, en wat daarvoor nog moet eindigen.

data-class-status = statuten
data-class-figure = gegevens
data-class-answer = antwoorden van bronnen
data-class-entitlement = rechten
data-class-decline = liever niet deelnemen
data-class-contact = telefoon, e-mail, rekening
data-class-document = lijsten van terugbetaling
data-class-identity = wie het is

column-class = soort
column-person = persoon
column-rule = regel
column-recorded-at = genoteerd

erase-no-rule = { $value } is geen nummer van een regel; geef het nummer van uw selectieregel, zoals SR-112, in ten hoogste { $most } tekens: letters, cijfers en . - / § _ : zonder spaties, datum of lange woorden
erase-not-come = wissen is voorgoed en rekent met vandaag; { $on } moet nog komen, er is niets gewist
erase-not-come-hint = kijk vooruit met --dry-run
erase-not-yet = over { $member } kan nu nog niets gewist worden waar iets van afhangt; er is niets gewist
erase-claims-running =
    { $count ->
        [one] één vordering staat nog open of is nog niet afgerekend
       *[other] { $count } vorderingen staan nog open of zijn nog niet afgerekend
    }
erase-claims-running-hint = beslis wat openstaat met: vrijpas claim open, en reken af met: vrijpas settle close
erase-refunds-running =
    { $count ->
        [one] één terugbetaling of premie is nog niet betaald
       *[other] { $count } terugbetalingen of premies zijn nog niet betaald
    }
erase-refunds-running-hint = betaal ze met: vrijpas refund order, refund approve en refund paid
erase-through-running =
    { $count ->
        [one] één terugbetaling aan iemand anders gaat naar deze rekening en is nog niet betaald
       *[other] { $count } terugbetalingen aan anderen gaan naar deze rekening en zijn nog niet betaald
    }
erase-through-running-hint = betaal ze met: vrijpas refund approve en refund paid
erase-vouchers-running =
    { $count ->
        [one] één bon kan nog gebruikt worden
       *[other] { $count } bonnen kunnen nog gebruikt worden
    }
erase-vouchers-running-hint = wacht tot na de laatste dag, of trek in met: vrijpas voucher withdraw
erase-kit-running = een clubkit kent nog een prijs van dit gezin, tot en met { $through }; wat ze aanvaardt, wordt betaald
erase-kit-running-hint = beëindig de pas nu met: vrijpas pass end, en wis nadat de maand van die laatste dag is afgerekend
erase-year-running = in { $year } werd iets gebruikt, en dat jaar is nog niet afgesloten; tellingen en grenzen van het gezin hebben het nodig
erase-year-running-hint = wis nadat december { $year } is afgerekend met: vrijpas settle close
erase-debt-running = er werd { $amount } te veel terugbetaald; dat gaat af van een volgende terugbetaling
erase-debt-running-hint = vorder het terug of laat het vallen met een correctie: vrijpas settle correct

erase-not-confirmed = wissen kan niet ongedaan gemaakt worden, en hier is niemand om het te bevestigen
erase-not-confirmed-hint = bekijk eerst wat er gaat met --dry-run, en geef dan --yes
erase-about = Dit gaat over { $name }, geboren op { $birth }, gezin { $households }. Wat gaat, in rijen: { $what }.
erase-rows = { $class } { $count }
erase-ends = hiermee eindigt ook wat nog loopt: { $what }
erase-ends-right = het recht op trede { $tier }, sinds { $from }
erase-ends-pass = pas { $number }
erase-confirm = Wissen kan niet ongedaan gemaakt worden. Typ { $member } om te bevestigen:
erase-not-meant = niet bevestigd: er stond niet { $member }; er is niets gewist
erase-nothing-left = over { $member } staat hiervan niets meer in het register
erase-done = Gewist: { $member }, volgens regel { $rule }. Bedragen, dagen en het logboek blijven, zonder naam.
erase-listed = De lijst van alle wissingen, zonder namen, staat in { $path }; bewaar ze bij de back-ups.
import-erased-before =
    { $count ->
        [one] één nieuw gezinslid werd vroeger gewist
       *[other] { $count } nieuwe gezinsleden werden vroeger gewist
    }; toen zij gewist werden, ging ook weg of zij liever niet deelnamen. Vraag het opnieuw voor u rechten afleidt; een premie van toen wordt geen tweede keer betaald
erase-elsewhere = Kopieën buiten het register gaan niet mee: oude back-ups, lijsten en brieven die al geschreven zijn, en wat de bron opnieuw aanlevert. Van wie gewist is, blijven codes van nummer en id, zodat opvalt wie terugkomt en geen premie een tweede keer betaald wordt.

column-term = termijn
column-waiting = loopt nog
retain-reason-decision = om een beslissing te kunnen verantwoorden, na haar einde
retain-reason-answer = niet meer nodig als er geen beslissing meer op steunt
retain-reason-contact = opeenvolgende contactgegevens, na het laatste contact
retain-reason-document = stukken bij de boekhouding
retain-reason-identity = na het laatste gebruik, als niets anders de naam nog nodig heeft
retain-no-rule =
    { $count ->
        [one] { $class } van één persoon zijn voorbij hun termijn
       *[other] { $class } van { $count } personen zijn voorbij hun termijn
    }, maar er is geen regel genoemd; er is niets van gewist: vrijpas settings set { $key } NUMMER
retain-nothing = Niets is voorbij zijn termijn en vrij om te gaan.
retain-done =
    { $count ->
        [one] Gewist: één rij die voorbij haar termijn was. Bedragen, dagen en het logboek blijven, zonder naam.
       *[other] Gewist: { $count } rijen die voorbij hun termijn waren. Bedragen, dagen en het logboek blijven, zonder naam.
    }
term-keep = blijft
term-days = { $count ->
        [one] één dag
       *[other] { $count } dagen
    }
term-months = { $count ->
        [one] één maand
       *[other] { $count } maanden
    }
term-years = { $count } jaar
