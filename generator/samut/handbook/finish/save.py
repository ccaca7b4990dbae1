"""The finished book as bytes: the same book, the same bytes."""

import zlib
from io import BytesIO

import pikepdf

_RETURN = b"\r"
_MOST = 20
"""How often another division is tried; one in three hits."""


def saved(book: pikepdf.Pdf) -> bytes:
    """The file, where every stream ends before the end of its line.

    A stream whose last byte is a carriage return and the line feed after it read as one end of a line, and
    PDF/A counts the length of a stream up to there. The last byte of a compressed stream is a checksum: one
    in 256 is that sign.
    """
    for stream in [one for one in book.objects if isinstance(one, pikepdf.Stream)]:
        _end(stream)
    for page in book.pages[:_MOST]:
        content = _written(book)
        if _RETURN + b"\nendstream" not in content:
            break
        # Objects are packed by the hundred; one more divides them otherwise.
        page.obj.MediaBox = book.make_indirect(page.obj.MediaBox)
    return content


def _end(stream: pikepdf.Stream) -> None:
    """Let a white space follow what a stream of text or a font holds, where it would end in the sign."""
    filters = stream.get("/Filter")
    if stream.get("/Subtype") == pikepdf.Name.Image or filters not in {None, pikepdf.Name.FlateDecode}:
        return
    content = stream.read_bytes()
    if zlib.adler32(content) % 256 == _RETURN[0]:
        stream.write(content + b"\n")
        if "/Length1" in stream:
            stream.Length1 = len(content) + 1


def _written(book: pikepdf.Pdf) -> bytes:
    file = BytesIO()
    book.save(
        file,
        min_version="1.7",
        force_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return file.getvalue()
