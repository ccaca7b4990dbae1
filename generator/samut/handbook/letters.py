"""A font to type with: its codes are letters, and its tone marks stand clear without being placed.

A viewer draws what is typed letter by letter and never asks a font where a mark belongs. Thai, Latin and
their signs fit one byte, as in code page 874; raised tone marks meet no vowel above a letter.
"""

from io import BytesIO

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from samut.handbook.fonts import FONTS

PAGE = "cp874"
"""The code page of typed letters: Thai, Latin letters without accents, and the signs of both."""
RAISED = 270
"""How far tone marks are lifted, in thousandths of the letters' size: the height of a vowel above."""
_TONES = range(0x0E48, 0x0E4D)
_NAME = Name("/SamutTyped")


def letters_font(pdf: Pdf) -> Object:
    """The font as an object of this PDF."""
    face = _face()
    codes = _codes(face)
    glyphs, cmap = face["hmtx"], face.getBestCmap()
    first, last = min(codes), max(codes)
    widths = [glyphs[cmap[ord(codes[code])]][0] if code in codes else 0 for code in range(first, last + 1)]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=_NAME,
            FirstChar=first,
            LastChar=last,
            Widths=Array(widths),
            FontDescriptor=_descriptor(pdf, face),
            Encoding=Dictionary(
                Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=_differences(codes)
            ),
            ToUnicode=pdf.make_indirect(Stream(pdf, _to_unicode(codes))),
        )
    )


def _face() -> TTFont:
    """Sarabun with the letters of the code page alone, its tone marks raised; its em is 1000."""
    # What cuts fonts takes a second to import, and only files to fill in need it.
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped] # noqa: PLC0415

    path = next(path for family, weight, path in FONTS if (family, weight) == ("Sarabun", 400))
    face = TTFont(path, recalcTimestamp=False)
    wanted = (bytes([code]).decode(PAGE, "ignore") for code in range(0x20, 0x100))
    options = Options(hinting=False, layout_features=[], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in wanted if letter])
    subsetter.subset(face)
    cmap, outlines = face.getBestCmap(), face["glyf"]
    for tone in _TONES:
        outline = outlines[cmap[tone]]
        outline.coordinates.translate((0, RAISED))
        outline.recalcBounds(outlines)
    return face


def _codes(face: TTFont) -> dict[int, str]:
    """The letters that can be typed, by their codes."""
    cmap = face.getBestCmap()
    known = {code: bytes([code]).decode(PAGE, "ignore") for code in range(0x20, 0x100)}
    return {code: letter for code, letter in known.items() if letter and ord(letter) in cmap}


def _descriptor(pdf: Pdf, face: TTFont) -> Object:
    written = BytesIO()
    face.save(written)
    file = Stream(pdf, written.getvalue())
    file.Length1 = len(written.getvalue())
    head = face["head"]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=_NAME,
            Flags=32,
            FontBBox=Array([head.xMin, head.yMin, head.xMax, head.yMax]),
            ItalicAngle=0,
            Ascent=head.yMax,
            Descent=face["hhea"].descent,
            CapHeight=face["OS/2"].sCapHeight,
            StemV=80,
            FontFile2=pdf.make_indirect(file),
        )
    )


def _differences(codes: dict[int, str]) -> Array:
    """Codes from 128 on by the Unicode of their glyphs; below, they are those of ASCII."""
    parts: list[int | Name] = []
    for code, letter in codes.items():
        if not letter.isascii():
            parts += [code, Name(f"/uni{ord(letter):04X}")]
    return Array(parts)


def _to_unicode(codes: dict[int, str]) -> bytes:
    rows = [f"<{code:02X}> <{ord(letter):04X}>" for code, letter in codes.items()]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(one)} beginbfchar\n" + "\n".join(one) + "\nendbfchar" for one in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Samut-Typed def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
