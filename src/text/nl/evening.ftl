# De avond van een club: scannen, bedrag, volgende.

cli-kit-evening = Int een avond lang: scannen, bedrag in grote cijfers, volgende (club)
    .examples =
        vrijpas kit evening
        vrijpas kit evening --kit C0001.kit
    .after =
        Dit vraagt een scherm en een toetsenbord. Wat het scherm toont, staat al in de kit: na een stroompanne gaat de avond gewoon verder.
        Sluit af met Esc; dan ziet u per aanbod wat u innen mocht, en hoe u het indient.
cli-kit-evening--kit = Het bestand van de kit (.kit)

evening-no-terminal = de avond heeft een scherm en een toetsenbord nodig.
evening-no-terminal-hint = lees codes uit een bestand of van een ander programma met: vrijpas kit redeem
evening-help = bekijk wat u nog met kits kunt doen met: vrijpas kit --help
evening-lost = het scherm of het toetsenbord is weg. Wat genoteerd is, staat in de kit.
evening-too-small = Maak het venster groter.

# Kiezen
evening-which-kit = Welke kit?
evening-kit = { $club }, tot en met { $through } ({ $path })
evening-which-offer = Voor welk aanbod?
evening-offer = { $offer }: { $price }
evening-choice = Nummer of naam:
evening-no-such = Dit staat niet in de lijst. Wis met Backspace en typ een nummer of een deel van de naam.
evening-choose-first = Kies eerst hiervoor; scan daarna opnieuw. Er is niets genoteerd.

# Aan de deur. Wie een pas toont, ziet alleen een bedrag.
evening-title = { $club }, { $on }
evening-code = Code:
evening-ready = Scan een pas of bon, of typ de code en druk op Enter.
evening-amount = { $amount }
evening-amount-paper = ?
evening-together = Vandaag: { $count ->
        [0] nog niets genoteerd.
        [one] één inlevering, { $collected } geïnd.
       *[other] { $count } inleveringen, { $collected } geïnd.
    }
evening-of-offer = { $offer }: { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    }, { $collected }
evening-before = Deze pas kwam hier vandaag al voor dit aanbod en telt nu opnieuw. Eén te veel? Druk op Ctrl+Z.
evening-several-codes = Er kwamen verschillende codes tegelijk binnen; er is niets genoteerd. Scan ze een voor een.
evening-other-offer = deze bon is voor { $good_for }, niet voor { $asked }. Er is niets genoteerd. Kies dat aanbod met Tab en scan de bon opnieuw.
evening-next-day = het is intussen een andere dag; er is niets genoteerd. Sluit af met Esc en begin opnieuw met: vrijpas kit
evening-nothing = Vandaag is er niets genoteerd dat u ongedaan kunt maken.
evening-undone = Ongedaan gemaakt: { $offer }. Terug te geven: { $collected }.
evening-undone-paper = Ongedaan gemaakt: { $offer }. Terug te geven: wat op de bon staat. Geef ook de bon terug.

# Toetsen
evening-key-enter = kiezen
    .key = Enter
evening-key-arrows = op en neer
    .key = ↑ ↓
evening-key-back = terug
    .key = Esc
evening-key-offer = ander aanbod
    .key = Tab
evening-key-undo = laatste ongedaan maken
    .key = Ctrl+Z
    .command = vrijpas kit undo
evening-key-end = avond afsluiten
    .key = Esc
    .command = vrijpas kit status
evening-key-close = afsluiten
    .key = Enter
evening-key-on = verder innen
    .key = Esc
