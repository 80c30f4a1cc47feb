# De sleutels waarmee passen en bonnen ondertekend worden.
key-signs-now = ondertekent nu
key-signs-earlier = vroeger
key-rotated = Nieuwe passen en bonnen worden vanaf nu ondertekend met sleutel { $key }. Wat eerder gedrukt is, blijft goed.
key-rotated-kits = Clubs kennen deze sleutel vanaf hun volgende kit; maak die met: vrijpas kit make
column-key-id = sleutel
column-since = sinds
column-signs = gebruik
column-public-key = openbare sleutel
