# The shell and the manual: what helps to find and type commands.

completion-next = { $shell ->
        [bash] Put in ~/.bashrc: source <(vrijpas completion bash)
        [zsh] Put in ~/.zshrc: source <(vrijpas completion zsh)
        [fish] Put in ~/.config/fish/completions/vrijpas.fish: vrijpas completion fish | source
       *[other] Put in your $PROFILE: vrijpas completion powershell | Out-String | Invoke-Expression
    }

cli-completion = Lets your shell complete commands, options, offers, clubs and settlements with Tab
    .examples =
        vrijpas completion bash
    .after =
        For bash you put this in ~/.bashrc: source <(vrijpas completion bash)

        People, passes and vouchers are never completed: a shell keeps what it shows. With a
        passphrase on the key only commands and options are completed.
cli-completion--shell = The shell
value-shell = SHELL
cli-manual = Writes the manual as man pages, in Dutch and in English
    .examples =
        vrijpas manual /usr/local/share/man
        vrijpas manual handbook
    .after =
        Then read with: man vrijpas, or man vrijpas-household-add. Where the folder is not on the path
        of man, with: man -M handbook vrijpas
cli-manual--folder = The folder; man1 and nl/man1 come in it

manual-of = manual of vrijpas
manual-name = name
manual-synopsis = synopsis
manual-examples = examples
manual-options = options
manual-commands = commands
manual-notes = notes
manual-see-also = see also
manual-written = { $count ->
        [one] One page stands in { $folder }.
       *[other] { $count } pages stand in { $folder }.
    }
