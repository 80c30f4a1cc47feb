# The keys with which passes and vouchers are signed.
key-signs-now = signs now
key-signs-earlier = earlier
key-rotated = New passes and vouchers are signed with key { $key } from now on. What was printed before stays good.
key-rotated-kits = Clubs know this key from their next kit on; make it with: vrijpas kit make
column-key-id = key
column-since = since
column-signs = use
column-public-key = public key
