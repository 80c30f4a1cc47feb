# Numbers of people, associations, accounts and places.

insz-shape = { $value } is no national register number or BIS number: it has eleven digits, such as 85.07.30-033.28; was a zero in front lost?
insz-date = { $value } does not begin with a birth date (year, month, day); check the number
insz-serial = { $value } has serial 000, which is never given; check the number
insz-check = { $value } has wrong check digits ({ $got }, expected { $expected })
insz-check-two = { $value } has wrong check digits ({ $got }, expected { $first }, or { $second } for those born after 1999)
insz-replaced-by-itself = this is the number the person has now; fill in the earlier one here, or leave the column empty

kbo-shape = { $value } is no enterprise number: it has ten digits and begins with 0 or 1, such as 0212.214.917
kbo-establishment = { $value } is the number of an establishment; fill in the enterprise number, which begins with 0 or 1
kbo-check = { $value } has wrong check digits ({ $got }, expected { $expected })
vcode-shape = { $value } is no vCode of the register of associations: that is a V and seven digits, such as V0001001

iban-shape = { $value } is no account number (IBAN); a Belgian one begins with BE and has fourteen digits after it
iban-check = { $value } has wrong check digits; check the account number
iban-national-check = { $value } has the wrong last two digits for a Belgian account; check the account number
bic-shape = { $value } is no BIC: that is eight or eleven characters, such as GKCCBEBB; the column may also stay empty

ogm-shape = { $value } is no structured communication: it has twelve digits, such as +++546/2663/30149+++
ogm-check = { $value } has wrong check digits ({ $got }, expected { $expected })
payment-text-empty = nothing that a bank accepts is left of { $value }; write it with ordinary letters

refnis-shape = { $value } is no REFNIS code: it has five digits, such as 12014
refnis-unknown = { $value } is no code of a Flemish municipality of today; after a merger the new code counts
refnis-near = nearest: { $near }
postcode-shape = { $value } is no Belgian postcode: it has four digits, from 1000 to 9999
