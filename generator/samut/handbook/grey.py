"""A PDF without colour: every shade as the grey that is as light."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, PdfImage, Stream

from samut.handbook.finish.save import saved

_GREY = {"rg": Operator("g"), "RG": Operator("G")}
_FROM_RGB = (0.2126, 0.7152, 0.0722)
"""How much of the light of each colour the eye sees (ITU-R BT.709)."""
_RGB = (Name.DeviceRGB,)


def grey(content: bytes) -> bytes:
    """The same pages in shades of grey: text, lines, figures, gradients and pictures."""
    with Pdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_grey_stream(page))
        for thing in pdf.objects:
            _grey_object(thing)
        return saved(pdf)


def light(colour: Any) -> float:
    """The lightness of a colour of three parts, from 0 to 1."""
    parts = zip(_FROM_RGB, colour, strict=True)
    return round(sum(share * float(part) for share, part in parts), 4)


def _grey_stream(holder: Any) -> bytes:
    steps = pikepdf.parse_content_stream(holder)
    for index, step in enumerate(steps):
        if (name := str(step.operator)) in _GREY:
            steps[index] = pikepdf.ContentStreamInstruction([light(step.operands)], _GREY[name])
    return pikepdf.unparse_content_stream(steps)


def _grey_object(thing: Any) -> None:
    if isinstance(thing, Stream):
        if thing.get("/Subtype") == Name.Form or thing.get("/PatternType") == 1:
            thing.write(_grey_stream(thing))
        elif thing.get("/Subtype") == Name.Image and thing.get("/ColorSpace") in _RGB:
            picture = PdfImage(thing).as_pil_image().convert("L")
            thing.write(picture.tobytes())
            thing.ColorSpace = Name.DeviceGray
            thing.BitsPerComponent = 8
    elif isinstance(thing, Dictionary) and "/ShadingType" in thing and thing.ColorSpace in _RGB:
        thing.ColorSpace = Name.DeviceGray
        _grey_function(thing.Function)
    if isinstance(thing, Dictionary) and thing.get("/S") == Name.Transparency and thing.get("/CS") in _RGB:
        thing.CS = Name.DeviceGray


def _grey_function(function: Any) -> None:
    """A function of a gradient: from one colour to another, or several of those in a row."""
    for part in function.get("/Functions", ()):
        _grey_function(part)
    for end in ("/C0", "/C1"):
        if end in function:
            function[end] = Array([light(function[end])])
