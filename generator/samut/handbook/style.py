"""The style sheets of a printing: those of every book, then those its paper, digits and edges ask for."""

from collections.abc import Iterator
from importlib.resources import files

from markupsafe import Markup

from samut.handbook.options import Digits, Options, Paper

_FOLDER = files(__package__) / "css"


def css(options: Options) -> Markup:
    """Every style sheet of this printing, in order."""
    sheets = sorted((one for one in _FOLDER.iterdir() if one.is_file()), key=lambda sheet: sheet.name)
    texts = [sheet.read_text("utf-8") for sheet in sheets]
    return Markup("\n".join([*texts, *_asked(options)]))


def _asked(options: Options) -> Iterator[str]:
    """What is unlike a plain printing. `folio` is the style of every printed counter."""
    if options.paper is not Paper.A4:
        yield from (
            (_FOLDER / "paper" / f"{name}.css").read_text("utf-8") for name in ("small", options.paper)
        )
    if options.crop_marks:
        yield "@page { marks: crop; bleed: 3mm }"
    if options.digits is Digits.THAI:
        yield "@counter-style folio { system: extends thai } ol { list-style-type: thai }"
    else:
        yield "@counter-style folio { system: extends decimal }"
