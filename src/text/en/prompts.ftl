# What is missing in a command is asked of whoever types it.

prompts-begin = { $command }. Something is still missing; Ctrl-C stops without keeping anything.
prompts-ask = { $what }:
prompts-ask-form = { $what } ({ $form }):
prompts-ask-usual = { $what } [{ $usual }]:
prompts-choice = { $nth }. { $what }
prompts-which = Choose 1 to { $most }:
prompts-which-wrong = { $value } is no choice; type a figure from 1 to { $most }
prompts-needed = this is needed; type an answer, or stop with Ctrl-C
prompts-line = The same in one go: { $line }
