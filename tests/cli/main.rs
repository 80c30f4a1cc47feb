//! The binary as its users run it: stdout, stderr and exit code, always all three.

#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(clippy::format_collect)] // a test builds its files as a reader would

mod adopt;
mod audit;
mod backup;
#[cfg(unix)]
mod backup_disturbed;
mod budget;
mod budget_year;
mod claim;
mod claim_deadline;
mod claim_enter;
mod claim_paper;
mod claim_rows;
mod clerk;
mod correct;
mod correct_beside;
mod decide;
mod decline;
mod dry_run;
mod entitlement;
mod entitlement_history;
mod entitlement_how_long;
mod figure;
mod finance_day;
mod formats;
#[cfg(unix)]
mod fund_by_ground;
mod good_faith;
mod handed_in;
mod household;
mod import;
#[cfg(unix)]
mod key;
mod kit;
mod kit_make;
mod kit_paper;
mod kit_promise;
mod kit_scanned;
mod kit_season;
mod kit_slips;
mod kit_till;
mod kortrijk;
mod label_audit;
mod ledger;
mod looks;
mod member;
mod merge;
mod merge_promise;
mod offer;
mod offer_price;
mod organiser;
mod organiser_account;
mod organiser_merge;
mod organiser_redirect;
mod pass;
mod pass_at_import;
mod pass_qr;
mod pass_states;
mod peers_correct;
mod peers_kit;
mod peers_pass;
mod person_access;
mod person_erase;
mod person_erase_counts;
#[cfg(unix)]
mod private;
mod refund;
mod refund_account;
mod refund_debts;
mod refund_premium;
mod refund_proof;
mod refund_receipt;
mod refund_steps;
mod register;
mod register_check;
mod rejects;
mod rekey;
mod report;
mod restore;
mod retain;
mod scheme;
mod scheme_parts;
mod scheme_rejects;
mod scheme_test;
mod scheme_words;
mod settings;
mod settle;
mod settle_corrections;
#[cfg(unix)]
mod settle_crash;
mod settle_finance;
mod settle_folder;
mod settle_integrity;
mod settle_order;
mod settle_peers;
mod settle_steps;
mod settle_yearly;
mod simulate;
mod source;
mod sparse;
mod status;
#[cfg(unix)]
mod storm;
mod support;
mod used_twice;
mod verbs;
mod verify;
mod voucher;
mod voucher_desk;
mod voucher_limits;
mod voucher_list;
mod voucher_promise;
#[cfg(unix)]
mod writing;
