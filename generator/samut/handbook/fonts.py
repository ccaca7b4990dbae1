"""The fonts of the book, shipped with the engine."""

from importlib.resources import files
from pathlib import Path

SYMBOLS = Path(__file__).with_name("symbols.ttf")
"""Signs that Sarabun lacks, drawn by `samut.handbook.symbols`."""

_SARABUN = Path(str(files("samut") / "fonts"))

FONTS = (
    ("Sarabun", 400, _SARABUN / "Sarabun-Regular.ttf"),
    ("Sarabun", 700, _SARABUN / "Sarabun-Bold.ttf"),
    ("Samut Symbols", 400, SYMBOLS),
    ("Samut Symbols", 700, SYMBOLS),
)
"""Family, weight and file. One file a weight: WeasyPrint corrupts subsets joined under one family."""
