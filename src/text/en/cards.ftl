# Cards on paper.

card-page = Sheet { $page }
card-qr = QR code of pass { $code }
