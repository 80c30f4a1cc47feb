# The command line. cli-<command>: what a command does; cli-<command>--<argument>: an argument; value-<name>: a value.
# The attributes .long and .after say more in --help.

cli = The leisure pass of your municipality: whoever has a right to a reduced tariff gets it without applying.

help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-options-mark = [OPTIONS]
help-command-name = COMMAND
help-help-flag = Shows this help
help-version-flag = Shows the version
help-default = [default: { $value }]
help-values = [values: { $values }]
help-env = [environment: { $variable }]

usage-unknown-argument = { $argument } is not an option or value known here
usage-unknown-command = { $command } is not a command
usage-missing-argument = something is missing from the command: { $arguments }
usage-missing-command = a command is still needed here: { $commands }
usage-value-missing = { $argument } needs a value
usage-value-not-allowed = { $argument } cannot be { $value }; choose one of { $allowed }
usage-value-refused = { $argument }: { $reason }
usage-value-not-understood = { $argument }: { $value } cannot be read as a value
usage-conflict = { $argument } does not go together with { $others }
usage-twice = { $argument } can be given only once
usage-too-many = { $value } is one too many for { $argument }
usage-too-few = { $argument } takes another number of values
usage-equals = { $argument } needs an = before its value
usage-not-utf8 = the command contains characters that are not valid text
usage-other = the command cannot be read
usage-did-you-mean = did you mean { $value }?
usage-see-help = see the help with: { $command } --help
