# De shell en de handleiding: wat helpt om opdrachten te vinden en te typen.

completion-next = { $shell ->
        [bash] Zet in ~/.bashrc: source <(vrijpas completion bash)
        [zsh] Zet in ~/.zshrc: source <(vrijpas completion zsh)
        [fish] Zet in ~/.config/fish/completions/vrijpas.fish: vrijpas completion fish | source
       *[other] Zet in uw $PROFILE: vrijpas completion powershell | Out-String | Invoke-Expression
    }

cli-completion = Laat uw shell opdrachten, opties, aanbod, clubs en afrekeningen aanvullen met Tab
    .examples =
        vrijpas completion bash
    .after =
        Op bash zet u dit in ~/.bashrc: source <(vrijpas completion bash)

        Mensen, passen en bonnen worden nooit aangevuld: een shell onthoudt wat hij toont. Met een
        wachtwoordzin op de sleutel worden alleen opdrachten en opties aangevuld.
cli-completion--shell = De shell
value-shell = SHELL
cli-manual = Schrijft de handleiding als man-bladzijden, in het Nederlands en het Engels
    .examples =
        vrijpas manual /usr/local/share/man
        vrijpas manual handleiding
    .after =
        Lees daarna met: man vrijpas, of man vrijpas-household-add. Staat de map niet op het pad van
        man, dan met: man -M handleiding vrijpas
cli-manual--folder = De map; man1 en nl/man1 komen erin

manual-of = handleiding van vrijpas
manual-name = naam
manual-synopsis = samenvatting
manual-examples = voorbeelden
manual-options = opties
manual-commands = opdrachten
manual-notes = toelichting
manual-see-also = zie ook
manual-written = { $count ->
        [one] Eén bladzijde staat in { $folder }.
       *[other] { $count } bladzijden staan in { $folder }.
    }
