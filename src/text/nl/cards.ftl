# Kaarten op papier.

card-page = Blad { $page }
card-qr = QR-code van pas { $code }
