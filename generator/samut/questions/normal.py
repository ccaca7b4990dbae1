"""Typed answers made comparable, as `normal.js` does it; both follow tests/vectors/normal.json."""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACES = re.compile("[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_SIGNS = str.maketrans("๐๑๒๓๔๕๖๗๘๙‘’‚‛′“”„‟″", "0123456789'''''\"\"\"\"\"")
_AFTER_THAI = re.compile("([\u0e00-\u0e7f]) (?=[\u0e00-\u0e7f0-9])")
_BEFORE_THAI = re.compile("([0-9]) (?=[\u0e00-\u0e7f])")
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


def normal(text: str) -> str:
    """The text without what typists cannot see or do not mean: equal answers become equal texts."""
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip(" ")
    text = text.translate(_SIGNS).lower()
    text = _BEFORE_THAI.sub(r"\1", _AFTER_THAI.sub(r"\1", text))
    text = unicodedata.normalize("NFC", text)
    return _SARA_AM.sub("\\1\u0e33", text).replace("เเ", "แ")
