# De opdrachtregel. cli-<opdracht>: wat een opdracht doet; cli-<opdracht>--<argument>: een argument; value-<naam>: een waarde.
# De eigenschappen .long en .after geven meer uitleg bij --help.

cli = De vrijetijdspas van uw gemeente: wie recht heeft op een verlaagd tarief, krijgt het zonder aanvraag.

help-usage = Gebruik:
help-commands = Opdrachten:
help-arguments = Argumenten:
help-options = Opties:
help-options-mark = [OPTIES]
help-command-name = OPDRACHT
help-help-flag = Toont deze uitleg
help-version-flag = Toont de versie
help-default = [standaard: { $value }]
help-values = [waarden: { $values }]
help-env = [omgeving: { $variable }]

usage-unknown-argument = { $argument } is hier geen gekende optie of waarde
usage-unknown-command = { $command } is geen opdracht
usage-missing-argument = er ontbreekt iets in de opdracht: { $arguments }
usage-missing-command = hier hoort nog een opdracht: { $commands }
usage-value-missing = { $argument } heeft een waarde nodig
usage-value-not-allowed = { $argument } kan niet { $value } zijn; kies uit { $allowed }
usage-value-refused = { $argument }: { $reason }
usage-value-not-understood = { $argument }: { $value } is niet te lezen als waarde
usage-conflict = { $argument } gaat niet samen met { $others }
usage-twice = { $argument } kan maar één keer
usage-too-many = { $value } is er een te veel voor { $argument }
usage-too-few = { $argument } krijgt een ander aantal waarden
usage-equals = { $argument } heeft een = nodig voor de waarde
usage-not-utf8 = de opdracht bevat tekens die geen geldige tekst zijn
usage-other = de opdracht is niet te lezen
usage-did-you-mean = bedoelt u { $value }?
usage-see-help = bekijk de uitleg met: { $command } --help
