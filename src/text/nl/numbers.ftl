# Nummers van mensen, verenigingen, rekeningen en plaatsen.

insz-shape = { $value } is geen rijksregisternummer of BIS-nummer: dat telt elf cijfers, zoals 85.07.30-033.28; ging een nul vooraan verloren?
insz-date = { $value } begint niet met een geboortedatum (jaar, maand, dag); kijk het nummer na
insz-serial = { $value } heeft volgnummer 000, en dat wordt nooit gegeven; kijk het nummer na
insz-check = { $value } heeft een verkeerd controlegetal ({ $got }, verwacht { $expected })
insz-check-two = { $value } heeft een verkeerd controlegetal ({ $got }, verwacht { $first }, of { $second } voor wie na 1999 geboren is)
insz-replaced-by-itself = dit is het nummer dat de persoon nu heeft; vul hier het vroegere in, of laat de kolom leeg

kbo-shape = { $value } is geen ondernemingsnummer: dat telt tien cijfers en begint met 0 of 1, zoals 0212.214.917
kbo-establishment = { $value } is het nummer van een vestiging; vul het ondernemingsnummer in, dat begint met 0 of 1
kbo-check = { $value } heeft een verkeerd controlegetal ({ $got }, verwacht { $expected })
vcode-shape = { $value } is geen vCode van het Verenigingsregister: dat is een V en zeven cijfers, zoals V0001001

iban-shape = { $value } is geen rekeningnummer (IBAN); een Belgisch begint met BE en telt daarna veertien cijfers
iban-check = { $value } heeft een verkeerd controlegetal; kijk het rekeningnummer na
iban-national-check = { $value } heeft verkeerde laatste twee cijfers voor een Belgische rekening; kijk het rekeningnummer na
bic-shape = { $value } is geen BIC: dat zijn acht of elf tekens, zoals GKCCBEBB; de kolom mag ook leeg blijven

ogm-shape = { $value } is geen gestructureerde mededeling: die telt twaalf cijfers, zoals +++546/2663/30149+++
ogm-check = { $value } heeft een verkeerd controlegetal ({ $got }, verwacht { $expected })
payment-text-empty = van { $value } blijft niets over dat een bank aanvaardt; schrijf het met gewone letters

refnis-shape = { $value } is geen REFNIS-code: die telt vijf cijfers, zoals 12014
refnis-unknown = { $value } is geen code van een Vlaamse gemeente van vandaag; na een fusie geldt de nieuwe code
refnis-near = het dichtst in de buurt: { $near }
postcode-shape = { $value } is geen Belgische postcode: die telt vier cijfers, van 1000 tot 9999
