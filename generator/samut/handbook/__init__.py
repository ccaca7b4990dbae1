"""The printed handbook: a course as one HTML document an edition, typeset to PDF."""
