# Cases: what a scheme must come to, written down by people.

cases-fine =
    { $count ->
        [one] One case, as expected.
       *[other] { $count } cases, all as expected.
    }
cases-otherwise =
    { $count ->
        [one] one of { $total } cases comes out otherwise
       *[other] { $count } of { $total } cases come out otherwise
    }
cases-otherwise-hint = find out which is right, the case or the scheme, and correct that file
cases-refused =
    { $count ->
        [one] One defect; not a single case was tried.
       *[other] { $count } defects; not a single case was tried.
    }
cases-folder-empty = { $path } has no files with cases (.toml)
case-otherwise = { $file }:{ $line }: { $case } comes out otherwise than expected
case-otherwise-says = { $file }:{ $line }: { $case } comes out otherwise than expected ({ $says })
case-as-expected = as expected
case-differs = otherwise
case-tariff = The holder pays { $holder }, under tariff { $tariff } ({ $source }).
case-ordinary = The holder pays { $holder }: no tariff of the scheme applies.
case-no-price = There is no price: { $why }.

case-none = there is not a single case in this file
case-none-remedy = begin each case with [[case]], and give it an id, a day (on) and what you expect (expect)
case-too-large = { $file } is too large for a file of cases; spread it over more files
case-kind-limit = limit
case-kind-member = member of the case
case-expects-nothing = this case expects nothing
case-expects-nothing-remedy = write what must come out, such as expect = {"{"} decision = "granted" {"}"}
case-no-claim = { $key } is about a price, and the case does not say what somebody buys
case-no-claim-remedy = add a line: claim = {"{"} price = "12.50" {"}"}
case-figure-of-person = { $figure } is a figure of one person, and the household has more
case-figure-of-person-remedy = write it with figures of the member, under [[case.member]]
case-figure-of-claim = { $figure } is a figure of the offer or the claim, not of people
case-figure-of-claim-remedy = write it with claim: facts = {"{"} … {"}"}
case-figure-of-people = { $figure } is a figure of people, not of the offer or the claim
case-figure-of-people-remedy = write it with figures of the household or of the member
case-age-and-born = age and born say the same thing twice
case-age-and-born-remedy = write one of them: the day of birth, or the age
case-type-amount = an amount in quotation marks, such as "12.50"
case-type-status = a status such as "LL", or a table with code, from and through

column-case = case
column-expectation = key
column-expected = expected
column-got = got
