#!/usr/bin/env python3
"""Types at the counter of a town of N members with as many claims and a budget: milliseconds from a key to the page that answers it.

    cargo build --release && python3 tests/bench/desk.py [N=100000] [folder]

BINARY names another binary. The town is kept in the folder for a next time: building takes minutes. Then prints ten thousand cards: time
and peak memory. Nothing here is a test: the figures depend on the machine, so run it twice and mind the spread.
"""
import csv, fcntl, os, pathlib, pty, select, statistics, struct, subprocess, sys, tempfile, termios, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("BINARY", ROOT / "target/release/vrijpas")
N = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
FOLDER = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="vrijpas-desk-"))
CLUBS, OFFERS, CARDS, VISITS = 200, 200, 10_000, 4
# So long nothing comes any more, and the page is there.
QUIET = 0.3

environment = dict(os.environ, XDG_CONFIG_HOME=str(FOLDER / "config"), VRIJPAS_REGISTER=str(FOLDER / "R.db"), VRIJPAS_TODAY="2026-11-30",
                   LANG="nl_BE.UTF-8", TERM="xterm-256color")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.chdir(FOLDER)
    if not pathlib.Path("built").exists():
        build()
        pathlib.Path("built").touch()
    visits()
    cards()


def run(*words, out=None):
    started = time.perf_counter()
    with open(out or os.devnull, "wb") as stdout:
        child = subprocess.Popen([BINARY, *words], env=environment, stdout=stdout, stderr=subprocess.PIPE)
        complaint = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    print(f"{wall * 1000:10.1f} ms {used.ru_maxrss / 1024:8.1f} MB   vrijpas {' '.join(words[:3])}", flush=True)
    if status:
        sys.exit(complaint.decode())


def write(name, head, rows):
    with open(name, "w", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def build():
    """Households of three, one in eight with a right; everybody has a pass and has used it once; prepaid and door offers."""
    last = ["Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens", "Wouters", "De Smet"]
    name = lambda household: last[household % 10] if household % 2 else f"Naam{household:05}"
    write("households.csv", ["household_id", "refnis", "postcode", "street", "house_number"],
          ([f"H{h:07}", "44087", "9080", f"Straat{h % 700}", h % 300 + 1] for h in range((N + 2) // 3)))
    write("members.csv", ["member_id", "household_id", "last_name", "first_name", "birth_date", "relation"],
          ([f"P{m:07}", f"H{m // 3:07}", name(m // 3), f"Voornaam{m % 997}", f"{1950 + m % 70}-{1 + m % 12:02}-{1 + m % 28:02}",
            "referentiepersoon" if m % 3 == 0 else "kind"] for m in range(N)))
    write("statuses.csv", ["status_id", "level", "subject_id", "code", "valid_from", "valid_to", "source"],
          ([f"S{s:07}", "person", f"P{s:07}", "LL2", "2026-01-01", "2026-12-31", "OCMW"] for s in range(0, N, 8)))
    write("clubs.csv", ["club_id", "name", "sector", "postcode"], ([f"C{c:03}", f"Club {c}", "sport", "9080"] for c in range(CLUBS)))
    write("offers.csv", ["offer_id", "club_id", "service", "name", "category", "price_class", "price", "route"],
          ([f"O{o:03}", f"C{o % CLUBS:03}", "sport", f"Reeks {o}", "lessons", "standaard", f"{30 + o % 9},00", "prepaid" if o % 2 else "door"]
           for o in range(OFFERS)))
    scheme = str(ROOT / "fixtures/schemes/lochristi.toml")
    run("register", "init", "--municipality", "44087", "--scheme", scheme)
    run("household", "import", "households.csv", "--members", "members.csv")
    run("status", "import", "statuses.csv")
    run("entitlement", "derive")
    run("organiser", "import", "clubs.csv")
    run("offer", "import", "offers.csv")
    run("budget", "set", "stad", "2026", "5000000")
    run("pass", "issue", "--all", "--format", "csv", out="passes.csv")
    numbers = [row[0] for row in list(csv.reader(open("passes.csv")))[1:]]
    write("redeemed.csv", ["club_id", "reference", "voucher", "offer", "redeemed_on"],
          ([f"C{r % CLUBS // 2 * 2:03}", f"R-{r:07}", number, f"O{r % CLUBS // 2 * 2:03}", f"2026-11-{1 + r % 28:02}"] for r, number in enumerate(numbers)))
    run("claim", "import", "redeemed.csv")


class Desk:
    """The counter on a terminal; each key waits for the page that answers it."""

    def __init__(self):
        self.taken = {}
        self.child, self.line = pty.fork()
        if self.child == 0:
            os.execve(BINARY, [str(BINARY), "desk"], environment)
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.answer(3)

    def answer(self, quiet=QUIET):
        """Reads until nothing comes any more; when the last of it came."""
        last, wait = None, 3
        while select.select([self.line], [], [], wait)[0]:
            os.read(self.line, 65536)
            last, wait = time.perf_counter(), quiet
        return last

    def press(self, what, keys):
        started = time.perf_counter()
        os.write(self.line, keys.encode())
        last = self.answer()
        # A key that changes nothing on the page answers nothing.
        if last:
            self.taken.setdefault(what, []).append((last - started) * 1000)

    def type(self, text):
        for sign in text:
            self.press("search: a letter", sign)

    def leave(self):
        os.write(self.line, b"\x03")
        os.waitpid(self.child, 0)


def visits():
    print(f"{N} members; a page by key, over {VISITS} visits:")
    desk = Desk()
    for visit in range(VISITS):
        desk.type("peeters voornaam" if visit % 2 else f"straat{visit} ")
        desk.press("search: Enter, a list", "\r")
        desk.press("pick: the household", "1")
        desk.press("another member", "2")
        desk.press("the offers", "k")
        desk.press("an offer: prices", "2")
        desk.press("paid: the sale", "\r")
        desk.press("done", "\r")
        # Nobody of that name was ever here.
        desk.type("".join(chr(97 + int(digit)) for digit in str(time.time_ns())[5:15]))
        desk.press("a new family", "\t")
        desk.press("its name", "\r")
        for letter in f"an 1/5/{1980 + visit}\r":
            desk.press("a form: a letter", letter)
        desk.press("no more members", "\r")
        desk.press("written, the household", "\r")
        desk.press("a pass", "n")
        desk.press("done", "\r")
    desk.leave()
    print("    median    worst (ms)")
    for what, times in desk.taken.items():
        print(f"{statistics.median(times):10.1f} {max(times):8.1f}   {what} ({len(times)})")


def cards():
    """The cards of a town of ten thousand, in a folder."""
    many = pathlib.Path("cards.db")
    environment["VRIJPAS_REGISTER"] = str(FOLDER / many)
    if not many.exists():
        run("register", "init", "--municipality", "44087", "--scheme", str(ROOT / "fixtures/schemes/lochristi.toml"))
        for name in ("households", "members"):
            rows = open(f"{name}.csv").readlines()[: 1 + (CARDS if name == "members" else CARDS // 3 + 1)]
            open(f"{name}-cards.csv", "w").writelines(rows)
        run("household", "import", "households-cards.csv", "--members", "members-cards.csv")
        run("pass", "issue", "--all")
    for nth in range(1, 100):
        if not pathlib.Path(f"cards{nth}").exists():
            run("pass", "print", "--all", "-o", f"cards{nth}")
            break


main()
