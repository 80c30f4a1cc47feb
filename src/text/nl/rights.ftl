# Rechten: wat een afleiding deed, wie welk recht heeft, en waarom. Enkel voor het OCMW.

derive-title = { $title }, versie { $version }, op { $on }
derive-granted = toegekend
derive-changed = gewijzigd
derive-unchanged = ongewijzigd
derive-ending = loopt af binnen 6 weken
derive-ended = beëindigd
derive-unknown = onbekend: er ontbreekt een gegeven, er verandert niets
derive-without-asking =
    { $count ->
        [one] Eén persoon krijgt een recht zonder aanvraag. Waarom: vrijpas entitlement explain LID
       *[other] { $count } personen krijgen hun recht zonder aanvraag. Waarom: vrijpas entitlement explain LID
    }
derive-nothing-changed = Er verandert niets.

explain-granted-through = { $name } heeft recht op { $tier }, van { $from } tot en met { $last }.
explain-granted = { $name } heeft recht op { $tier }, sinds { $from }.
explain-grace = { $name } heeft recht op { $tier } in de respijtperiode, van { $from } tot en met { $last }. Het recht zelf is geëindigd.
explain-refused = { $name } heeft dit recht niet: { $why }
explain-suspended = { $name } krijgt nu geen tarief: { $why }
explain-unknown = Of { $name } dit recht heeft, is niet bekend. Wat ontbreekt: { $missing }
explain-no-household = { $name } hoort op deze dag bij geen gezin.
explain-declined = { $name } wil liever niet deelnemen, sinds { $since }.

decline-kept = { $name } neemt vanaf { $from } liever niet deel. Elke volgende afleiding houdt daar rekening mee.
decline-ended =
    { $count ->
        [0] Er liep geen recht.
        [one] Het recht eindigt op die dag.
       *[other] { $count } rechten eindigen op die dag.
    }
decline-outside = De pas blijft, en bonnen die er al zijn blijven goed. Een club ziet er niets van: de prijs is de gewone.
decline-known = { $name } neemt al liever niet deel. Er verandert niets.
decline-not-known = { $name } heeft niet gezegd liever niet deel te nemen. Er verandert niets.
decline-revoked = { $name } neemt vanaf { $from } weer deel.
decline-revoked-hint = Geef het recht dat er nu is met: vrijpas entitlement derive
decline-in-the-past = { $on } is voorbij: een wens geldt vanaf vandaag of later
decline-in-the-past-hint = wat al gebruikt is, blijft zoals het was; laat --on weg
decline-no-such-right = het reglement kent geen recht "{ $right }"
decline-rights-known = het kent: { $known }

column-outcome = uitkomst
column-persons = personen
column-households = gezinnen
column-valid-from = geldig vanaf
column-right = recht
column-tier = trede
column-scheme-version = versie
