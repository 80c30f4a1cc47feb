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

column-outcome = uitkomst
column-persons = personen
column-households = gezinnen
column-valid-from = geldig vanaf
column-right = recht
column-tier = trede
column-scheme-version = versie
