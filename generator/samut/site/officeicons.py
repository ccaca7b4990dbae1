"""An office's mark as the icon of its site, for tabs and home screens."""

from io import BytesIO
from pathlib import Path

from samut.course.office import Office

SVG = "icon.svg"
"""What the icon is called of an office whose mark is a drawing."""
_SHARE = 0.72
"""How much of an icon the mark fills: systems cut off the edges."""


def icons(office: Office, sizes: dict[str, str]) -> dict[str, bytes]:
    """The files of the icons by name; none where the office has no mark."""
    if office.record.logo is None:
        return {}
    path = office.path(office.record.logo)
    if path.suffix.lower() == ".svg":
        return {SVG: path.read_bytes()}
    return {name: _square(path, int(size.partition("x")[0])) for name, size in sizes.items()}


def _square(path: Path, size: int) -> bytes:
    """The mark in the middle of a white square."""
    from PIL import Image  # noqa: PLC0415 - most courses have no office

    square = Image.new("RGB", (size, size), "white")
    with Image.open(path) as picture:
        mark = picture.convert("RGBA")
    side = round(size * _SHARE)
    scale = side / max(mark.size)
    mark = mark.resize((max(1, round(mark.width * scale)), max(1, round(mark.height * scale))))
    square.paste(mark, ((size - mark.width) // 2, (size - mark.height) // 2), mark)
    written = BytesIO()
    square.save(written, "PNG", optimize=True)
    return written.getvalue()
