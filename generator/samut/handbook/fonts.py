"""The fonts of the book, shipped with the engine."""

from importlib.resources import files
from pathlib import Path

SYMBOLS = Path(__file__).with_name("symbols.ttf")
"""Signs that Sarabun and Bai Jamjuree lack, drawn by `samut.handbook.symbols`."""

_FONTS = Path(str(files("samut") / "fonts"))

FONTS = (
    ("Sarabun", 400, _FONTS / "Sarabun-Regular.ttf"),
    ("Sarabun", 700, _FONTS / "Sarabun-Bold.ttf"),
    ("Bai Jamjuree", 700, _FONTS / "BaiJamjuree-Bold.ttf"),
    ("Samut Symbols", 400, SYMBOLS),
    ("Samut Symbols", 700, SYMBOLS),
)
"""Family, weight and file; titles are set in Bai Jamjuree, all else in Sarabun.

One file a weight: WeasyPrint corrupts subsets joined under one family.
"""
