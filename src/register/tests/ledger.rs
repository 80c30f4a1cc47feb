//! A register with one row in every table, and the statements on it that the file refuses or takes.

/// One row in every table, and a run that is closed. `@x` is an id, `#x` a hash.
pub(super) const SEED: &str = "
INSERT INTO person VALUES (@p1, 't'), (@p2, 't'), (@p3, 't');
INSERT INTO household VALUES (@h1, 'H1', NULL, NULL, 't');
INSERT INTO membership VALUES (@h1, @p1, '2026-01-01', NULL, 'reference', 100, 't', NULL), (@h1, @p2, '2025-01-01', '2026-01-01', 'child', 100, 't', NULL);
INSERT INTO address (household, from_on, to_on, refnis, postcode, recorded_at)
  VALUES (@h1, '2025-01-01', '2026-01-01', '44021', '9000', 't'), (@h1, '2026-01-01', NULL, '44087', '9080', 't');
INSERT INTO household_note VALUES (1, @h1, 'belt liever', 'u', 't');
INSERT INTO setting VALUES (1, 'municipality', '44087', 't', 'u');
INSERT INTO scheme_version VALUES (@s1, 'lochristi', '2026-01-01', 1, '', 't');
INSERT INTO scheme_part VALUES (@s1, 'parts/a.toml', '');
INSERT INTO status (id, alias, person, code, from_on, recorded_at) VALUES (@st, 'S1', @p1, 'LL2', '2026-01-01', 't');
INSERT INTO figure (id, person, kind, hundredths, year, recorded_at) VALUES (@f1, @p1, 'income', 100, 2025, 't');
INSERT INTO source_answer (seq, person, code, reference_on, outcome, recorded_at) VALUES (1, @p1, 'VT', '2026-01-01', 'no-data', 't');
INSERT INTO commitment VALUES (1, #com);
INSERT INTO entitlement (id, person, \"right\", tier, ground, from_on, scheme_version, decided_on, salt, commitment, recorded_at)
  VALUES (@e1, @p1, 'leisure', 'A', 'g', '2026-01-01', @s1, '2026-01-01', #salt, 1, 't');
INSERT INTO decline VALUES (1, @p1, 'leisure', 1, '2026-01-01', 'u', 't');
INSERT INTO erasure VALUES (1, @p3, 'status', 'r', 'u', 't');
INSERT INTO erased_before VALUES (#mac, '', '2026-01-01', NULL);
INSERT INTO person_merge VALUES (@p3, @p2, 't');
INSERT INTO organiser VALUES (@o1, 'ZWEM', 't'), (@o2, 'KSA', 't');
INSERT INTO organiser_version (seq, organiser, name, sector, recorded_by, recorded_at) VALUES (1, @o1, 'Zwemclub', 'sport', 'u', 't');
INSERT INTO organiser VALUES (@o3, 'OUD', 't');
INSERT INTO organiser_confirmation VALUES (1, 'v', 't');
INSERT INTO organiser_merge VALUES (1, @o3, @o1, NULL, 'u', 't');
INSERT INTO person_account VALUES (1, @p1, 'BE68539007547034', NULL, 'u', 't');
INSERT INTO offer VALUES (@b1, 'BEURT', @o1, 't');
INSERT INTO offer_version (seq, offer, service, name, category, route, recorded_at) VALUES (1, @b1, 'sport', 'Beurt', 'ticket', 'door', 't');
INSERT INTO offer_price VALUES (1, 'standaard', 1000);
INSERT INTO offer_fact VALUES (1, 'nights', 700);
INSERT INTO pass VALUES (@w1, 'AAAAAAAAAAAAA', @p1, '2026-01-01', 't');
INSERT INTO pass_moved VALUES (@w1, 't', @p1);
INSERT INTO pass_print (seq, pass, recorded_at) VALUES (1, @w1, 't');
INSERT INTO pass_state (seq, pass, state, recorded_at) VALUES (1, @w1, 'issued', 't');
INSERT INTO voucher (id, code, person, batch, value, kind, scheme_version, from_on, to_on, issued_on, recorded_at)
  VALUES (@v1, 'BBBBBBBBBBBBB', @p1, @ba, 2000, 'ticket', @s1, '2026-01-01', '2027-01-01', '2026-01-01', 't');
INSERT INTO voucher_moved VALUES (@v1, 't', @p1);
INSERT INTO voucher_share VALUES (@v1, 'stad', 2000);
INSERT INTO voucher_withdrawal VALUES (@v1, 'lost', 't');
INSERT INTO voucher (id, code, person, batch, offer, price_class, price, holder_share, scheme_version, from_on, to_on, issued_on, recorded_at)
  VALUES (@v2, 'CCCCCCCCCCCCC', @p1, @ba, @b1, 'standaard', 1000, 200, @s1, '2026-01-01', '2027-01-01', '2026-01-01', 't');
BEGIN;
INSERT INTO receipt_line VALUES (1, 1, @v2, 53);
INSERT INTO receipt VALUES (1, 2026, 1, '2026-01-02', 'cash', 53, 55, NULL, 'u', 't');
COMMIT;
INSERT INTO instalment VALUES (@v2, 1, '2026-02-01', 147, 't');
INSERT INTO till_closing VALUES (1, 2026, 1, '2026-01-02', 1, 10000, 10055, 'u', 't');
INSERT INTO kit VALUES (@k1, @o1, '2026-01-01', '2027-01-01', 1, 't');
INSERT INTO signing_key VALUES ('7KQ2M9FD', 1, #seed, #public, 't');
INSERT INTO hand_in VALUES (@in, #in, 1, '2026-11-01', 't', 'u');
INSERT INTO claim (seq, id, hand_in, organiser, reference, content, voucher, price, redeemed_on, month, provisional, late, recorded_at)
  VALUES (1, @c1, @in, @o1, 'A-1', #c1, @v1, 1000, '2026-10-01', '2026-10', 0, 0, 't'),
         (2, @c2, @in, @o2, 'B-1', #c2, @v1, 1000, '2026-11-01', '2026-11', 0, 0, 't'),
         (3, @c3, @in, @o1, 'A-2', #c3, NULL, 1000, '2026-11-01', '2026-11', 0, 0, 't');
INSERT INTO claim_decision VALUES (1, 1, 'accepted', 'ok', NULL, 'u', 't'), (2, 1, 'open', 'open', NULL, 'u', 't'), (3, 1, 'accepted', 'ok', NULL, 'u', 't');
INSERT INTO claim_price (claim, scheme_version, route, category, service, sector, priced_on, aged_on, price, collected, due)
  VALUES (1, @s1, 'door', 'ticket', 'sport', 'sport', '2026-10-01', '2026-10-01', 1000, 200, 400),
    (3, @s1, 'door', 'ticket', 'sport', 'sport', '2026-11-01', '2026-11-01', 1000, 200, 400);
INSERT INTO erased_use VALUES (1, @u1, 1);
INSERT INTO claim_note VALUES (1, 'limit-passed', 100, 't');
INSERT INTO claim_share VALUES (1, 'holder', '', 200), (1, 'organiser', '', 400), (1, 'fund', 'stad', 400), (3, 'holder', '', 200), (3, 'fund', 'stad', 400);
INSERT INTO settlement VALUES (@r1, '2026-0001', '2026-10', '2026-10', 'closing', '2026-11-02', 'u', #zero, NULL, 't', NULL);
INSERT INTO entry (seq, settlement, organiser, claim, kind, gross, collected, borne, due) VALUES (1, @r1, @o1, 1, 'claim', 1000, 200, 400, 400);
INSERT INTO statement VALUES (@r1, @o1, '2026-0001-01', 1, 1000, 200, 400, 400, 0, 0, 400, 0);
INSERT INTO fund_total VALUES (@r1, 'stad', 400);
INSERT INTO published VALUES (@r1, 'a.csv', x'00', #pub);
UPDATE settlement SET state = 'closed', hash = #r1, log_head = #head WHERE id = @r1;
INSERT INTO settlement_step VALUES (@r1, 1, 'approved', '2026-11-03', 'v', 't');
INSERT INTO correction VALUES (1, @x1, 3, 1, 'amount', 'wrong-price', 0, 0, 0, '2026-11-03', 'u', 't');
INSERT INTO correction_share VALUES (1, 'holder', '', 0);
INSERT INTO refund_claim VALUES (3, @p1, 1000, '2026-11-01', #receipt);
INSERT INTO premium VALUES (@pr, @p1, 'school', @s1, '2026-09-01', 5000, '2026-09-01', 't');
INSERT INTO premium_share VALUES (@pr, 'stad', 5000);
INSERT INTO refund_order VALUES (@ro, 'R2026-0001', 'closing', '2026-11-05', 'u', #zero, NULL, 't');
INSERT INTO refund_line VALUES (1, @ro, @p1, NULL, @pr, NULL, 5000);
INSERT INTO refund_payment VALUES (@ro, @p1, 5000, 0, 0, 5000);
INSERT INTO refund_fund VALUES (@ro, 'stad', 5000);
INSERT INTO personal_document VALUES (@ro, 0, NULL, NULL, #salt, #com, x'00'), (@ro, 1, @p1, @p1, #salt, #com, x'01');
UPDATE refund_order SET state = 'closed', hash = #ro WHERE id = @ro;
INSERT INTO refund_step VALUES (@ro, 1, 'approved', '2026-11-06', 'v', 't');
INSERT INTO budget VALUES (1, 'stad', 2026, 100000, 'u', 't');
INSERT INTO budget_year VALUES ('stad', 2025, 100000, 0, 90000, 0, 10000, 'u', 't');
INSERT INTO settlement VALUES (@r0, '2026-0000', '2026-09', '2026-09', 'closing', '2026-10-02', 'u', #zero, NULL, 't', NULL);
INSERT INTO settlement_refund VALUES (@ro, @r0);
UPDATE settlement SET state = 'closed', hash = #r0, log_head = #head WHERE id = @r0;
INSERT INTO audit (seq, at, login, command, action, commitments, hash) VALUES (1, 't', 'u', 'c', 'look', 1, #head);
";

/// Statement and the beginning of what the file answers.
pub(super) const REFUSED: &[(&str, &str)] = &[
    ("INSERT OR REPLACE INTO setting VALUES (1, 'municipality', '12014', 't', 'u')", "setting is append-only"),
    ("INSERT INTO scheme_version VALUES (@s2, 'lochristi', '2026-01-01', 2, '', 't')", "never replaced"),
    ("UPDATE address SET postcode = '9000' WHERE to_on IS NOT NULL", "address is dated"),
    ("UPDATE address SET refnis = '12014' WHERE to_on IS NULL", "address is dated"),
    ("UPDATE membership SET to_on = NULL WHERE person = @p2", "membership is dated"),
    ("UPDATE membership SET from_on = '2020-01-01' WHERE person = @p1", "membership is dated"),
    ("INSERT INTO membership VALUES (@h1, @p1, '2026-05-01', NULL, 'child', 100, 't', NULL)", "UNIQUE"),
    ("INSERT INTO national_number VALUES (#n1, @p1, '85073003328', 0, 't'), (#n2, @p1, '85073003329', 0, 't')", "UNIQUE"),
    ("UPDATE pass SET number = 'CCCCCCCCCCCCC'", "a pass is replaced"),
    ("INSERT INTO pass_state (pass, state, recorded_at) VALUES (@w1, 'replaced', 't')", "CHECK"),
    ("UPDATE pass SET person = @p2", "a pass is replaced"),
    ("UPDATE voucher SET value = 5000", "a voucher is withdrawn"),
    ("UPDATE voucher SET holder_share = 0", "a voucher is withdrawn"),
    ("UPDATE voucher SET from_on = '2025-01-01'", "a voucher is withdrawn"),
    ("UPDATE voucher SET person = @p2", "a voucher is withdrawn"),
    ("INSERT INTO receipt_line VALUES (1, 2, @v2, 1)", "the receipt is written"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 148)", "more than the share of the holder"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, -54)", "more than the share of the holder"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v1, 1)", "more than the share of the holder"),
    ("INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'card', 0, 0, NULL, 'u', 't')", "the amounts of the receipt do not add up"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 100); INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'card', 90, 90, NULL, 'u', 't')", "the amounts of the receipt do not add up"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 100); INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'card', 100, 101, NULL, 'u', 't')", "CHECK"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 100); INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'cash', 100, 103, NULL, 'u', 't')", "CHECK"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 100); INSERT INTO receipt VALUES (2, 2026, 3, '2026-01-03', 'card', 100, 100, NULL, 'u', 't')", "receipts have no gaps"),
    ("INSERT INTO receipt_line VALUES (3, 1, @v2, 100); INSERT INTO receipt VALUES (3, 2026, 2, '2026-01-03', 'card', 100, 100, NULL, 'u', 't')", "receipts have no gaps"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, 100); INSERT INTO receipt VALUES (2, 2027, 1, '2026-01-03', 'card', 100, 100, NULL, 'u', 't')", "CHECK"),
    ("INSERT INTO receipt_line VALUES (2, 1, @v2, -53); INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'cash', -53, -53, 1, 'u', 't')", "the amounts of the receipt do not add up"),
    ("INSERT INTO till_closing VALUES (2, 2026, 2, '2026-01-03', 1, 0, NULL, 'u', 't')", "a closing of the till follows"),
    ("INSERT INTO claim_decision VALUES (2, 2, 'accepted', 'ok', NULL, 'u', 't')", "the voucher was accepted before"),
    ("INSERT INTO claim_decision VALUES (2, 2, 'refused', 'ok', NULL, 'u', 't'); INSERT INTO correction VALUES (2, @x2, 2, 1, 'cancel', 'not-used', 0, 0, 0, '2026-11-03', 'u', 't')", "the claim cannot be corrected now"),
    ("INSERT INTO correction VALUES (2, @x2, 3, 2, 'amount', 'wrong-price', 100, 0, 100, '2026-11-03', 'u', 't')", "the claim cannot be corrected now"),
    ("INSERT INTO organiser_merge VALUES (2, @o2, @o3, NULL, 'u', 't')", "the organiser was merged itself"),
    ("INSERT INTO organiser_version (seq, organiser, name, sector, recorded_by, recorded_at) VALUES (2, @o2, 'KSA', 'youth', 'u', 't'); INSERT INTO organiser_confirmation VALUES (2, ' U', 't')", "another person confirms"),
    ("INSERT INTO budget VALUES (2, 'stad', 2025, 1, 'u', 't')", "the budget of this year is closed"),
    ("INSERT INTO budget_year VALUES ('ocmw', 2026, 100000, 0, 1, 0, 0, 'u', 't'); INSERT INTO voucher_share VALUES (@v1, 'ocmw', 1)", "the budget of this year is closed"),
    ("UPDATE refund_order SET state = 'paid'", "a closed refund order is never edited"),
    ("INSERT INTO refund_line VALUES (2, @ro, @p1, 3, NULL, NULL, 400)", "the refund order is closed"),
    ("UPDATE personal_document SET bytes = x'01'", "a personal document is erased"),
    ("UPDATE personal_document SET bytes = NULL, salt = NULL", "a personal document is erased"),
    ("INSERT INTO erasure VALUES (2, @p1, 'document', 'r', 'u', 't'); UPDATE personal_document SET person = @p2, bytes = NULL, salt = NULL WHERE nth = 1", "a personal document is erased"),
    ("INSERT INTO claim SELECT 9, @c9, hand_in, organiser, reference, content, NULL, NULL, NULL, NULL, 1, '2026-11-01', '2026-11', 0, 0, 't' FROM claim WHERE seq = 1", "UNIQUE"),
    ("INSERT INTO claim_share VALUES (1, 'fund', 'ocmw', 100)", "the claim is in a settlement"),
    ("INSERT INTO claim_decision VALUES (1, 2, 'refused', 'not-valid', NULL, 'u', 't')", "the claim is in a settlement"),
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-11', '2026-11', 'closing', '2026-12-02', 'u', #zero, NULL, 't', NULL);
      INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due) VALUES (@r2, @o1, 3, 'claim', 1000, 200, 400, 500)", "the amounts of the entry do not add up"),
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-11', '2026-11', 'closing', '2026-12-02', 'u', #zero, NULL, 't', NULL);
      INSERT INTO entry (settlement, organiser, kind, year, gross, collected, borne, due) VALUES (@r2, @o1, 'yearly', 2026, 0, 0, 9, -9), (@r2, @o1, 'yearly', 2026, 0, 0, 9, -9)", "UNIQUE"),
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-10', '2026-12', 'closing', '2026-12-02', 'u', #zero, NULL, 't', NULL)", "these months are closed"),
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-11', '2026-11', 'closed', '2026-12-02', 'u', #zero, #r2, 't', NULL)", "a settlement starts by closing"),
    ("UPDATE settlement SET state = 'closing', hash = NULL", "a closed settlement is never edited"),
    ("UPDATE settlement SET state = 'approved', log_head = #other WHERE id = @r1", "a closed settlement is never edited"),
    ("UPDATE settlement SET hash = #other", "a closed settlement is never edited"),
    ("UPDATE settlement SET state = 'paid'", "a closed settlement is never edited"),
    ("INSERT INTO settlement_step VALUES (@r0, 1, 'approved', '2026-10-03', ' U', 't'); UPDATE settlement SET state = 'approved' WHERE id = @r0", "another person approves"),
    ("UPDATE settlement SET state = 'approved', closed_by = 'somebody' WHERE id = @r1", "a closed settlement is never edited"),
    ("INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due) VALUES (@r1, @o1, 3, 'claim', 600, 200, 0, 400)", "the run is closed"),
    ("INSERT INTO statement VALUES (@r1, @o2, '2026-0001-02', 0, 0, 0, 0, 0, 0, 0, 0, 0)", "the run is closed"),
    ("INSERT INTO fund_total VALUES (@r1, 'ocmw', 1)", "the run is closed"),
    ("INSERT INTO published VALUES (@r1, 'b.csv', x'00', #pub)", "the run is closed"),
    // In a run that is closing: shares that do not add up, and a claim that is in another run.
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-11', '2026-11', 'closing', '2026-12-02', 'u', #zero, NULL, 't', NULL);
      INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due) VALUES (@r2, @o1, 3, 'claim', 1000, 200, 400, 400)", "the shares of the claim do not add up"),
    ("INSERT INTO settlement VALUES (@r2, '2026-0002', '2026-11', '2026-11', 'closing', '2026-12-02', 'u', #zero, NULL, 't', NULL);
      INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due) VALUES (@r2, @o1, 1, 'claim', 1000, 200, 400, 400)", "UNIQUE"),
    ("INSERT INTO status (id, alias, person, code, from_on, recorded_at) VALUES (@s9, 'S9', @p1, 'LL2', '2026-02-30', 't')", "CHECK"),
    ("INSERT INTO status (id, alias, person, household, code, from_on, recorded_at) VALUES (@s9, 'S9', @p1, @h1, 'LL2', '2026-02-01', 't')", "CHECK"),
    ("INSERT INTO status (id, alias, person, code, from_on, recorded_at) VALUES (@s9, 'S9', @nobody, 'LL2', '2026-02-01', 't')", "FOREIGN KEY"),
    ("INSERT INTO statement VALUES (@r1, @o2, '2026-0001-02', 1, 100, 0, 0, 100, 0, 0, 90, 0)", "the run is closed"),
    ("INSERT INTO entitlement (id, person, \"right\", tier, ground, from_on, to_on, corrects, scheme_version, decided_on, salt, commitment, recorded_at)
      VALUES (@e2, @p1, 'leisure', 'B', 'g', '2026-05-01', '2026-06-01', NULL, @s1, '2026-05-01', #salt, 1, 't')", "one right of a kind"),
    ("INSERT INTO status (id, alias, person, code, from_on, corrects, recorded_at) VALUES (@s9, 'S1', @p2, 'LL2', '2026-01-01', @st, 't');
      UPDATE status SET corrects = NULL WHERE id = @s9", "corrected by addition"),
    ("INSERT INTO audit (seq, at, login, command, action, commitments, hash) VALUES (3, 't', 'u', 'c', 'look', 1, #head)", "the log has no gaps"),
];

/// What must stay possible.
pub(super) const TAKEN: &[&str] = &[
    "INSERT INTO scheme_version VALUES (@s2, 'lochristi', '2027-01-01', 1, '', 't'), (@s3, 'lochristi', '2027-01-01', 2, '', 't')",
    "UPDATE address SET postcode = '9080', street = 'Kerkstraat' WHERE to_on IS NULL",
    "UPDATE membership SET to_on = '2026-06-01' WHERE person = @p1",
    "UPDATE pass SET person = NULL",
    "UPDATE voucher SET person = NULL",
    "INSERT INTO person_merge VALUES (@p1, @p2, 't'); UPDATE pass SET person = @p2; UPDATE voucher SET person = @p2",
    "INSERT INTO receipt_line VALUES (2, 1, @v2, -53); INSERT INTO receipt VALUES (2, 2026, 2, '2026-01-03', 'cash', -53, -55, 1, 'u', 't');
     INSERT INTO till_closing VALUES (2, 2027, 1, '2027-01-03', 2, 0, NULL, 'u', 't')",
    "INSERT INTO receipt_line VALUES (2, 1, @v2, 147); INSERT INTO receipt VALUES (2, 2027, 1, '2027-01-03', 'card', 147, 147, NULL, 'u', 't')",
    "UPDATE settlement SET state = 'approved' WHERE id = @r1; UPDATE settlement SET state = 'ordered' WHERE id = @r1;
     UPDATE settlement SET state = 'rejected' WHERE id = @r1; UPDATE settlement SET state = 'ordered' WHERE id = @r1;
     UPDATE settlement SET state = 'paid' WHERE id = @r1",
    "UPDATE refund_order SET state = 'approved'; UPDATE refund_order SET state = 'paid'",
    "INSERT INTO erasure VALUES (2, @p1, 'document', 'r', 'u', 't'); UPDATE personal_document SET bytes = NULL, salt = NULL WHERE person = @p1",
    "INSERT INTO status (id, alias, person, code, from_on, corrects, recorded_at) VALUES (@s9, 'S1', @p2, 'LL2', '2026-01-01', @st, 't');
     INSERT INTO erasure VALUES (2, @p1, 'status', 'r', 'u', 't'); UPDATE status SET corrects = NULL WHERE id = @s9; DELETE FROM status WHERE id = @st",
    "INSERT INTO status (id, alias, person, code, from_on, to_on, corrects, recorded_at) VALUES (@s9, 'S1', @p1, 'LL2', '2026-01-01', '2026-09-01', @st, 't')",
    "INSERT INTO entitlement (id, person, \"right\", tier, ground, from_on, to_on, corrects, scheme_version, decided_on, salt, commitment, recorded_at)
      VALUES (@e2, @p1, 'leisure', 'A', 'g', '2026-01-01', '2026-06-01', @e1, @s1, '2026-05-01', #salt, 1, 't'),
       (@e3, @p1, 'leisure', 'B', 'g', '2026-06-01', NULL, NULL, @s1, '2026-05-01', #salt, 1, 't'),
       (@e4, @p2, 'leisure', 'B', 'g', '2026-01-01', NULL, NULL, @s1, '2026-05-01', #salt, 1, 't')",
];
