# Receipts of the desk

receipt-number-none = { $value } is no number of a receipt; it looks like K2026-00001
receipt-unknown = there is no receipt { $number }
receipt-unknown-hint = see them with: vrijpas receipt list
receipt-written = Receipt { $number }: { $total }.
receipt-written-rounded = Receipt { $number }: { $total }, rounded in cash { $handed }.
receipt-of-another-day = receipt { $number } is of { $on }; only a receipt of today can be undone
receipt-of-another-day-hint = give it back with: vrijpas voucher return VOUCHER
receipt-reversed-before = receipt { $number } was reversed before, or is itself a reversal
paid-by-unknown = { $value } is no means of payment; choose from { $known }
setting-rounding = { $value } is no rounding; choose none (no rounding) or 5 (cash to 5 cents)

# Options of other commands
cli-voucher-issue--by = How the holder pays: cash, card or transfer; otherwise as the setting paid-by says
cli-voucher-paid--by = { cli-voucher-issue--by }

# Columns
column-receipt = receipt
column-means = paid by
column-plan = agreement
column-due-on = due on

paid-by-cash = cash
paid-by-card = card
paid-by-transfer = transfer
