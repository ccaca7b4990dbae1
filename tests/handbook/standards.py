"""What a validator says of a PDF by one of the standards that it names."""

import re
from pathlib import Path

import page as validator
import pikepdf

UA, ARCHIVAL = rb"<pdfuaid:[^\n]*\n", rb"<pdfaid:[^\n]*\n"
"""Lines of the metadata that name PDF/UA and PDF/A."""


def refused(book: Path, folder: Path, standard: bytes) -> list[str]:
    """Why the file is not what it says; it is shown a copy, for it takes no file of two."""
    with pikepdf.open(book) as read:
        said = read.Root.Metadata.read_bytes()
        assert re.search(standard, said)
        said = re.sub(UA if standard == ARCHIVAL else ARCHIVAL, b"", said)
        name = pikepdf.Name
        read.Root.Metadata = pikepdf.Stream(read, said, Type=name.Metadata, Subtype=name.XML)
        read.save(folder / "copy.pdf")
    return [str(one) for one in validator.validate_pdf(str(folder / "copy.pdf")).failures]
