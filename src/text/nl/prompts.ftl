# Wat ontbreekt in een opdracht, wordt gevraagd aan wie ze typt.

prompts-begin = { $command }. Er ontbreekt nog iets; met Ctrl-C stopt u zonder iets te bewaren.
prompts-ask = { $what }:
prompts-ask-form = { $what } ({ $form }):
prompts-ask-usual = { $what } [{ $usual }]:
prompts-choice = { $nth }. { $what }
prompts-which = Kies 1 tot { $most }:
prompts-which-wrong = { $value } is geen keuze; typ een cijfer van 1 tot { $most }
prompts-needed = dit is nodig; typ een antwoord, of stop met Ctrl-C
prompts-line = Hetzelfde in één keer: { $line }
