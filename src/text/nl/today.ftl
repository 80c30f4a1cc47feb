# Wat vandaag wacht: een regel per soort, met het aantal en de opdracht om te typen. Nooit een naam.

today-title = Op { $on } wacht dit:
today-nothing = Op { $on } wacht er niets. Alles is gedaan.
today-backup-never = er is nog geen reservekopie
today-backup = { $count ->
        [one] de laatste reservekopie is van een dag geleden
       *[other] de laatste reservekopie is van { $count } dagen geleden
    }
today-rights-ending = { $count ->
        [one] een recht loopt af, op { $day }
       *[other] { $count } rechten lopen af, het eerste op { $day }
    }
today-kits-ending = { $count ->
        [one] de kit van een club loopt af, op { $day }
       *[other] de kits van { $count } clubs lopen af, de eerste op { $day }
    }
today-claims-open = { $count ->
        [one] een vordering is open, sinds { $day }
       *[other] { $count } vorderingen zijn open, de oudste sinds { $day }
    }
today-run-to-close = { $count ->
        [one] { $run } is af te sluiten, met één vordering
       *[other] { $run } is af te sluiten, met { $count } vorderingen
    }
today-instalments = { $count ->
        [one] een afgesproken deel is niet betaald, sinds { $day }
       *[other] { $count } afgesproken delen zijn niet betaald, het eerste sinds { $day }
    }
today-till-open = { $count ->
        [one] de kas is niet afgesloten: een kwitantie, van { $day }
       *[other] de kas is niet afgesloten: { $count } kwitanties, de eerste van { $day }
    }
today-till-close = vrijpas desk close --counted BEDRAG
today-refunds = { $count ->
        [one] een terugbetaling wacht op een opdracht, sinds { $day }
       *[other] { $count } terugbetalingen wachten op een opdracht, de oudste sinds { $day }
    }

today-first-steps =
    Welkom. Hier is nog geen register.

      eerst eens kijken           vrijpas demo
      een register maken          vrijpas register init --register pas.db \
                                    --municipality REFNIS --scheme reglement.toml
      een register gebruiken      zet VRIJPAS_REGISTER op het pad ervan
      alle opdrachten             vrijpas --help

column-task = wat
column-day = dag

cli-today = Toont wat vandaag wacht, telkens met de opdracht om te typen
    .examples =
        vrijpas today
        vrijpas today --format json
    .after =
        Op een scherm is het ook wat vrijpas alleen toont. Het zijn aantallen: niemand wordt genoemd.

        Kolommen: task, count, day (de eerste of oudste dag), command.
cli-entitlement-due = Toont de rechten die binnen zes weken aflopen en nergens verder lopen; het staat in het logboek
    .examples =
        vrijpas entitlement due
entitlement-due = Rechten die aflopen tussen { $on } en { $until }
