#!/usr/bin/env python3
"""Whole-process figures of kits: those of 500 clubs over 100,000 passes in one run, and one pass at a till.

    cargo build --release && python3 tests/bench/kits.py [PASSES=100000] [CLUBS=500] [folder]

Prints wall time, processor time and peak memory of each command; the till is the best and the median of fifty. Nothing here is a test:
the figures depend on the machine, so run it twice and mind the spread. The kits of 500 clubs take some 10 GB of disk.
"""
import csv, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / "target/release/vrijpas"
PASSES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
CLUBS = int(sys.argv[2]) if len(sys.argv) > 2 else 500


def main():
    folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="vrijpas-kits-"))
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(folder)
    environment = dict(os.environ, XDG_CONFIG_HOME=str(folder / "config"), VRIJPAS_REGISTER=str(folder / "R.db"),
                       VRIJPAS_TODAY="2026-11-30", LANG="nl_BE.UTF-8")
    run = lambda *arguments, out=None: measure(environment, arguments, out)
    print(f"{PASSES} passes, {CLUBS} clubs, in {folder}")
    if not pathlib.Path("R.db").exists():
        town(run)
    shutil.rmtree("kits", ignore_errors=True)
    run("kit", "make", "--all", "--through", "2027-08-31", "-o", "kits")
    pathlib.Path("one.kit").unlink(missing_ok=True)
    run("kit", "make", "--organiser", "C000", "--through", "2027-08-31", "-o", "one.kit")
    size = pathlib.Path("one.kit").stat().st_size
    print(f"{size / 1e6:10.1f} MB a kit")
    till(environment)


def town(run):
    """Households of three; two in three households hold something, some of it for part of the kit's days only."""
    write("households.csv", ["household_id", "refnis", "postcode", "street", "house_number"],
          ([f"H{h:07}", "44087", "9080", f"Straat{h % 700}", h % 300 + 1] for h in range((PASSES + 2) // 3)))
    write("members.csv", ["member_id", "household_id", "last_name", "first_name", "birth_date", "relation"],
          ([f"P{m:07}", f"H{m // 3:07}", f"Naam{m:05}", f"Voornaam{m % 997}", f"{1950 + m % 70}-{1 + m % 12:02}-{1 + m % 28:02}",
            "referentiepersoon" if m % 3 == 0 else "kind"] for m in range(PASSES)))
    write("statuses.csv", ["status_id", "level", "subject_id", "code", "valid_from", "valid_to", "source"],
          ([f"S{s:07}", "person", f"P{s:07}", ["LL2", "CSR"][s % 2], "2026-01-01", f"2027-0{1 + s % 9}-15", "OCMW"]
           for s in range(0, PASSES, 3) if s % 9))
    write("clubs.csv", ["club_id", "name", "sector", "postcode"], ([f"C{c:03}", f"Club {c}", "sport", "9080"] for c in range(CLUBS)))
    write("offers.csv", ["offer_id", "club_id", "service", "name", "category", "price_class", "price", "route"],
          ([f"C{c:03}-{kind}", f"C{c:03}", "sport", kind, kind, "standaard", f"{3 + c % 9},{c % 10}5", "door"]
           for c in range(CLUBS) for kind in ("ticket", "lessons", "camp")))
    run("register", "init", "--municipality", "44087", "--scheme", str(ROOT / "tests/promise/everything.toml"))
    run("household", "import", "households.csv", "--members", "members.csv")
    run("status", "import", "statuses.csv")
    run("entitlement", "derive")
    run("organiser", "import", "clubs.csv")
    run("offer", "import", "offers.csv")
    run("pass", "issue", "--all", "--format", "csv", out="passes.csv")
    run("voucher", "issue", "--value", "20.00", "--ages", "6-18", "--format", "csv", out="vouchers.csv")


def till(environment):
    numbers = [row[0] for row in list(csv.reader(open("passes.csv")))[1:]]
    times = []
    for number in numbers[:50]:
        started = time.perf_counter()
        subprocess.run([BINARY, "kit", "redeem", number, "--kit", "one.kit", "--offer", "C000-ticket"], env=environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - started) * 1000)
    print(f"{min(times):10.1f} ms best, {statistics.median(times):.1f} ms median   vrijpas kit redeem")


def measure(environment, arguments, out=None):
    started = time.perf_counter()
    with open(out, "wb") if out else open(os.devnull, "wb") as stdout:
        child = subprocess.Popen([BINARY, *arguments], env=environment, stdout=stdout, stderr=subprocess.PIPE)
        complaint = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    processor = used.ru_utime + used.ru_stime
    what = f"vrijpas {' '.join(arguments[:3])}"
    print(f"{wall * 1000:10.1f} ms, {processor * 1000:10.1f} ms of a processor {used.ru_maxrss / 1024:8.1f} MB   {what}", flush=True)
    if status:
        sys.exit(complaint.decode())


def write(name, head, rows):
    with open(name, "w", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


main()
