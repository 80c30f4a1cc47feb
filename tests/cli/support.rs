//! A town of its own for each test: a folder, keys, a clock, and the binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// What the binary did.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Fails the test unless it went well; gives stdout.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!(self.status, 0, "{self:#?}");
        self.stdout
    }

    /// Fails the test unless it ended with this code; gives stderr.
    #[track_caller]
    pub fn refused(self, status: i32) -> String {
        assert_eq!(self.status, status, "{self:#?}");
        assert_eq!(self.stdout, "", "an error is no data");
        self.stderr
    }

    /// Checks how it ended.
    #[track_caller]
    pub fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self:#?}");
        self
    }

    /// Checks that stderr is these lines, the head of the log aside: no two are the same.
    #[track_caller]
    pub fn says(self, lines: &[&str]) -> Self {
        let said = self.stderr.lines();
        let said = said.filter(|line| !line.starts_with("Kop van het logboek"));
        assert_eq!(said.collect::<Vec<_>>(), lines);
        self
    }

    /// The report as rows of machine values, of a run with `--format csv`.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(self.stdout.as_bytes());
        let rows = reader.records();
        rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }
}

/// A temporary municipality.
pub struct Town {
    folder: TempDir,
    program: PathBuf,
    user: Option<u32>,
    today: String,
}

impl Town {
    /// An empty folder on 21 November 2026, in Dutch.
    pub fn bare() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            program: env!("CARGO_BIN_EXE_vrijpas").into(),
            user: None,
            today: "2026-11-21".into(),
        }
    }

    /// A register for a municipality with one of the fixture schemes.
    pub fn with_scheme(municipality: &str, scheme: &str) -> Self {
        let town = Self::bare();
        let scheme = fixture(&format!("schemes/{scheme}.toml"));
        town.run(&[
            "register",
            "init",
            "--municipality",
            municipality,
            "--scheme",
            &scheme,
        ])
        .fine();
        town
    }

    /// Lochristi with its everyday scheme, and nothing in it yet.
    pub fn lochristi() -> Self {
        Self::with_scheme("44087", "lochristi")
    }

    /// Lochristi with the people of 500 households, synthetic.
    pub fn of_500() -> Self {
        let town = Self::lochristi();
        let population = |name: &str| fixture(&format!("register/population_500/{name}.csv"));
        town.run(&[
            "household",
            "import",
            &population("households"),
            "--members",
            &population("members"),
        ])
        .fine();
        town
    }

    /// Lochristi with people, statuses, clubs and offers.
    pub fn peopled() -> Self {
        let town = Self::of_500();
        let population = |name: &str| fixture(&format!("register/population_500/{name}.csv"));
        town.run(&["status", "import", &population("statuses")])
            .fine();
        town.run(&["source", "import", &population("gss_answer")])
            .fine();
        town.run(&["organiser", "import", &population("clubs")])
            .fine();
        town.run(&["offer", "import", &fixture("lochristi/offers.csv")])
            .fine();
        town
    }

    /// What stands in a file of the town; nothing when it is not there.
    pub fn text(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.path(name)).ok()
    }

    /// The same town on another day.
    pub fn on(&mut self, today: &str) {
        today.clone_into(&mut self.today);
    }

    /// A path in the town's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file in the town's folder; gives its path.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Runs the binary in the town's folder.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, |command| command)
    }

    /// Runs the binary with something changed about it.
    pub fn run_with(
        &self,
        args: &[&str],
        change: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Ran {
        let output = change(&mut self.command(args)).output().unwrap();
        Ran {
            status: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts the binary without waiting for it.
    pub fn start(&self, args: &[&str]) -> Child {
        let mut command = self.command(args);
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        piped.spawn().unwrap()
    }

    /// The binary with its arguments, not started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("VRIJPAS_REGISTER", self.path("R.db"))
            .env("VRIJPAS_TODAY", &self.today)
            .env("LANG", "nl_BE.UTF-8")
            .env("PATH", std::env::var("PATH").unwrap_or_default());
        #[cfg(unix)]
        if let Some(user) = self.user {
            std::os::unix::process::CommandExt::uid(&mut command, user);
        }
        command
    }

    /// From here on nobody is root: root may write what is read-only.
    #[cfg(unix)]
    pub fn leave_root(&mut self) {
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let nobody = 65534;
        let program = self.path("vrijpas");
        std::fs::copy(&self.program, &program).unwrap();
        let mut places = vec![self.folder.path().to_owned()];
        while let Some(place) = places.pop() {
            std::os::unix::fs::chown(&place, Some(nobody), Some(nobody)).unwrap();
            if place.is_dir() {
                let inside = std::fs::read_dir(place).unwrap();
                places.extend(inside.map(|entry| entry.unwrap().path()));
            }
        }
        (self.program, self.user) = (program, Some(nobody));
    }

    /// A report as rows of machine values.
    #[track_caller]
    pub fn rows(&self, args: &[&str]) -> Vec<Vec<String>> {
        self.run(&[args, &["--format", "csv", "--quiet"]].concat())
            .ends(0)
            .rows()
    }

    /// Gives everybody a pass; the numbers by member id.
    #[track_caller]
    pub fn passes(&self) -> BTreeMap<String, String> {
        let rows = self.rows(&["pass", "issue", "--all"]);
        rows.into_iter()
            .map(|row| (row[1].clone(), row[0].clone()))
            .collect()
    }

    /// A town with two members (`P1` with a right, `P2` without), two clubs and their offers.
    pub fn small() -> Self {
        Self::small_with(&scheme_from("2026-01-01", str::to_owned))
    }

    /// The same with another scheme of Lochristi.
    pub fn small_with(scheme: &str) -> Self {
        let town = Self::bare();
        let scheme = town.file("scheme.toml", scheme);
        let init = [
            "register",
            "init",
            "--municipality",
            "44087",
            "--scheme",
            &scheme,
        ];
        town.run(&init).fine();
        let households = town.file("households.csv", "household_id;refnis;postcode;street;house_number\nH1;44087;9080;Kerkstraat;1\nH2;44087;9080;Kerkstraat;2\n");
        let members = town.file(
            "members.csv",
            "member_id;household_id;last_name;first_name;birth_date;relation\n\
             P1;H1;El Idrissi;Yasmina;1990-05-01;referentiepersoon\nP2;H2;Peeters;Jan;2015-03-04;kind\n",
        );
        town.run(&["household", "import", &households, "--members", &members])
            .fine();
        let statuses = town.file(
            "statuses.csv",
            "status_id;level;subject_id;code;valid_from;valid_to;source\nS1;person;P1;LL2;2026-01-01;;OCMW\n",
        );
        town.run(&["status", "import", &statuses]).fine();
        town.run(&["entitlement", "derive"]).fine();
        let clubs = town.file(
            "clubs.csv",
            "club_id;name;sector;postcode\nZWEM;Zwemclub;sport;9080\nKSA;KSA Hallaar;jeugd;9080\n",
        );
        town.run(&["organiser", "import", &clubs]).fine();
        let offers = town.file(
            "offers.csv",
            "offer_id;club_id;service;name;category;price_class;price;route;from;through\n\
             BEURT;ZWEM;sport;Zwembeurt;ticket;standaard;10,01;door;2026-01-01;2027-12-31\n\
             LES;ZWEM;sport;Lessen;lessons;standaard;30,00;door;2026-01-01;2027-12-31\n\
             LID;KSA;youth;Lidgeld;membership;standaard;45,00;prepaid;2026-01-01;2027-12-31\n\
             KAMP;KSA;youth;Kamp;camp;standaard;25,00;door;2026-01-01;2027-12-31\n",
        );
        town.run(&["offer", "import", &offers]).fine();
        town
    }
}

/// A fixture by its path below `fixtures/`.
pub fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
        .display()
        .to_string()
}

/// The scheme of Lochristi as it would read from another day on, with something changed.
pub fn scheme_from(day: &str, change: impl FnOnce(&str) -> String) -> String {
    let text = std::fs::read_to_string(fixture("schemes/lochristi.toml")).unwrap();
    let first = "in_force_from = 2026-01-01";
    assert!(text.contains(first));
    change(&text.replace(first, &format!("in_force_from = {day}")))
}
