"""An office's colours and mark as styles, written behind those of every site."""

import base64
from io import BytesIO
from pathlib import Path

from PIL import Image

from samut.course.office import Office

_HIGH = 96
"""Pixels of a mark's height: twice what the bar shows it at."""
_COLOURS = """
[data-md-color-primary="custom"] {{ --md-primary-fg-color: {header}; --md-primary-fg-color--light: {header}; --md-primary-fg-color--dark: {footer}; }}
:root, [data-md-color-scheme="default"] {{ --md-typeset-a-color: {link}; --samut-strong: {strong}; --samut-brand: {header}; --md-footer-bg-color: {footer}; --md-footer-bg-color--dark: {footer}; }}
[data-md-color-scheme="slate"] {{ --md-typeset-a-color: {link-dark}; --samut-strong: {strong-dark}; --md-footer-bg-color: #0d1416; --md-footer-bg-color--dark: #0a1012; }}
[data-md-color-scheme="slate"][data-md-color-primary="custom"] {{ --md-primary-fg-color: {header-dark}; --md-typeset-a-color: {link-dark}; }}
"""  # noqa: E501 - a style sheet
_MARK = """
.md-header__button.md-logo {{ display: block; padding: 0; margin: .3rem .4rem; }}
.samut-logo {{ display: block; width: {width}rem; height: 1.8rem; border-radius: .3rem; background: #fff url("{source}") center/contain no-repeat; background-origin: content-box; box-sizing: border-box; padding: .1rem; }}
"""  # noqa: E501 - a style sheet


def style(office: Office) -> str:
    """The office's colours and mark; nothing where it has neither."""
    colours = _COLOURS.format(**office.palette.colours) if office.palette else ""
    return colours + (_mark(office) if office.record.logo else "")


def _mark(office: Office) -> str:
    """The mark on white, which shows on any colour; it travels with the styles, at no request of its own."""
    if office.record.logo is None:
        return ""
    path = office.path(office.record.logo)
    svg = path.suffix.lower() == ".svg"
    content = path.read_bytes() if svg else _small(path)
    kind = "svg+xml" if svg else "png"
    source = f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return _MARK.format(source=source, width=1.8 if svg else _width(path))


def _small(path: Path) -> bytes:
    """A picture no larger than the bar shows it."""
    written = BytesIO()
    with Image.open(path) as picture:
        small = picture.convert("RGBA")
    small.thumbnail((_HIGH * 3, _HIGH))
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def _width(path: Path) -> float:
    """How wide a mark stands in the bar, in its unit: never wider than three times its height."""
    with Image.open(path) as picture:
        return round(1.8 * max(1, min(3, picture.width / picture.height)), 2)
