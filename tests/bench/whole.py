#!/usr/bin/env python3
"""Whole-process figures: a town of N members, N statuses, N redemptions and one closed month, beside the bare work of SQLite.

    cargo build --release && python3 tests/bench/whole.py [N=100000] [folder]
    python3 tests/bench/whole.py --members 1000000 [folder] [--one-in 8]

The second form derives rights only: for a town where every household (or one in eight) holds something, beside INSERT … SELECT of
as many rows. It keeps the register it built in the folder for a next time: building takes minutes.

Prints wall time, processor time and peak memory of each command; needs the sqlite3 shell for the comparison. Nothing here is a test: the
figures depend on the machine, so run it twice and mind the spread.
"""
import argparse, csv, os, pathlib, re, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / "target/release/vrijpas"
CLUBS = 200

parser = argparse.ArgumentParser(usage="whole.py [N] [folder] | whole.py --members N [folder] [--one-in N]")
parser.add_argument("rest", nargs="*")
parser.add_argument("--members", type=int, help="derive the rights of so many members, and nothing else")
parser.add_argument("--one-in", type=int, default=1, help="one household in so many holds something")
given = parser.parse_args()
if given.members is None:
    given.members = int(given.rest.pop(0)) if given.rest else 100_000
    given.derive_only = False
else:
    given.derive_only = True
N, ONE_IN = given.members, given.one_in


def main():
    folder = pathlib.Path(given.rest[0] if given.rest else tempfile.mkdtemp(prefix="vrijpas-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    environment = dict(os.environ, XDG_CONFIG_HOME=str(folder / "config"), VRIJPAS_REGISTER=str(folder / "R.db"),
                       VRIJPAS_TODAY="2026-11-30", LANG="nl_BE.UTF-8")
    run = lambda *arguments, out=None: measure(environment, arguments, out)
    if given.derive_only:
        return derivation(run)
    print(f"{N} members, statuses and redemptions, {CLUBS} clubs, in {folder}")
    build(run)
    run("entitlement", "derive")
    run("entitlement", "derive")
    run("organiser", "import", "clubs.csv")
    run("offer", "import", "offers.csv")
    run("pass", "issue", "--all", "--format", "csv", out="passes.csv")
    redemptions()
    run("claim", "import", "redeemed.csv")
    environment["VRIJPAS_TODAY"] = "2026-12-01"
    run("settle", "close", "2026-11")
    for look in (("household", "find", "naam77"), ("household", "show", "H0000500"), ("pass", "find", "naam00500")):
        run(*look)
    bare()


def build(run):
    people()
    run("register", "init", "--municipality", "44087", "--scheme", str(ROOT / "fixtures/schemes/lochristi.toml"))
    run("household", "import", "households.csv", "--members", "members.csv")
    run("status", "import", "statuses.csv")


def derivation(run):
    """First everybody's right is decided and written, then nothing changes; beside it as many rows written without a question asked."""
    built = pathlib.Path(f"built-{N}-{ONE_IN}.db")
    if not built.exists():
        pathlib.Path("R.db").unlink(missing_ok=True)
        build(run)
        shutil.copy("R.db", built)
    shutil.copy(built, "R.db")
    print(f"{N} members, one household in {ONE_IN} holds something")
    run("entitlement", "derive", "--format", "csv", out="first.csv")
    run("entitlement", "derive")
    granted = next(row for row in csv.DictReader(open("first.csv")) if row["outcome"] == "granted")
    insert_select(int(granted["persons"]))


def insert_select(rows):
    """As many rows as were granted, in a plain file without a key: in a table without any index, and in the register's own."""
    schema = (ROOT / "schema.sql").read_text()
    own = re.search(r"CREATE TABLE entitlement \(.*?;", schema, re.S)[0] + "".join(re.findall(r"CREATE \w* ?INDEX \w+ ON entitlement .*?;", schema))
    columns = [line.split()[0] for line in own.splitlines()[1:] if line.startswith("  ")]
    values = """randomblob(16), id, 'leisure', 'A', 'living-wage', '2026-01-01', '2027-01-01', zeroblob(16), '2026-11-30', 0, NULL,
        randomblob(32), randomblob(32), '2026-11-30T12:00:00Z'"""
    for what, table in (("a table without an index", f"CREATE TABLE entitlement ({', '.join(columns)});"), ("the register's own table", own)):
        pathlib.Path("plain.db").unlink(missing_ok=True)
        shell(f"CREATE TABLE person (id BLOB PRIMARY KEY) WITHOUT ROWID; {table} WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO person SELECT randomblob(16) FROM n;")
        wall, used = shell(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; INSERT INTO entitlement SELECT {values} FROM person;")
        tell(wall, used, f"sqlite3 INSERT … SELECT of {rows} rows in {what}")


def shell(script):
    started = time.perf_counter()
    child = subprocess.Popen(["sqlite3", "plain.db"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    child.stdin.write(script.encode())
    child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit("sqlite3 failed")
    return time.perf_counter() - started, used


def measure(environment, arguments, out=None):
    started = time.perf_counter()
    with open(out, "wb") if out else open(os.devnull, "wb") as stdout:
        child = subprocess.Popen([BINARY, *arguments], env=environment, stdout=stdout, stderr=subprocess.PIPE)
        complaint = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    tell(wall, used, f"vrijpas {' '.join(arguments[:3])}")
    if status:
        sys.exit(complaint.decode())


def tell(wall, used, what):
    processor = used.ru_utime + used.ru_stime
    print(f"{wall * 1000:10.1f} ms, {processor * 1000:10.1f} ms of a processor {used.ru_maxrss / 1024:8.1f} MB   {what}", flush=True)


def write(name, head, rows):
    with open(name, "w", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def people():
    per = 3
    write("households.csv", ["household_id", "refnis", "postcode", "street", "house_number"],
          ([f"H{h:07}", "44087", "9080", f"Straat{h % 700}", h % 300 + 1] for h in range((N + per - 1) // per)))
    write("members.csv", ["member_id", "household_id", "last_name", "first_name", "birth_date", "relation"],
          ([f"P{m:07}", f"H{m // per:07}", f"Naam{m:05}", f"Voornaam{m % 997}", f"{1950 + m % 70}-{1 + m % 12:02}-{1 + m % 28:02}",
            "referentiepersoon" if m % per == 0 else "kind"] for m in range(N)))
    codes = ["LL2", "VT", "BBEH", "SOCI", "CSR", "IVT", "MEDK"]
    household = {"BBEH", "SOCI"}
    write("statuses.csv", ["status_id", "level", "subject_id", "code", "valid_from", "valid_to", "source"],
          ([f"S{s:07}", "household" if codes[s % 7] in household else "person",
            f"H{s // per:07}" if codes[s % 7] in household else f"P{s:07}", codes[s % 7], "2026-01-01", "2026-12-31", "OCMW"]
           for s in range(N) if s // per % ONE_IN == 0 and (codes[s % 7] not in household or s % 7 == 2 or s % 3 == 0)))
    write("clubs.csv", ["club_id", "name", "sector", "postcode"], ([f"C{c:03}", f"Club {c}", "sport", "9080"] for c in range(CLUBS)))
    write("offers.csv", ["offer_id", "club_id", "service", "name", "category", "price_class", "price", "route"],
          ([f"C{c:03}-T", f"C{c:03}", "sport", "Beurt", "ticket", "standaard", f"{3 + c % 9},{c % 10}5", "door"] for c in range(CLUBS)))


def redemptions():
    numbers = [row[0] for row in list(csv.reader(open("passes.csv")))[1:]]
    write("redeemed.csv", ["club_id", "reference", "voucher", "offer", "redeemed_on"],
          ([f"C{r % CLUBS:03}", f"R-{r:07}", numbers[r % len(numbers)], f"C{r % CLUBS:03}-T", f"2026-11-{1 + r % 28:02}"] for r in range(N)))


def bare():
    """The same rows through SQLite's own shell: import, and the bare sum a settlement is about."""
    script = ".mode csv\n.separator ;\n" + "".join(f".import {name}.csv {name}\n" for name in ("members", "statuses", "redeemed"))
    script += "CREATE TABLE due AS SELECT club_id, count(*) AS n, sum(length(reference)) AS amount FROM redeemed GROUP BY club_id;\n"
    started = time.perf_counter()
    child = subprocess.Popen(["sqlite3", "bare.db"], stdin=subprocess.PIPE)
    child.stdin.write(script.encode())
    child.stdin.close()
    _, _, used = os.wait4(child.pid, 0)
    tell(time.perf_counter() - started, used, "sqlite3 .import of the three files, GROUP BY")


main()
