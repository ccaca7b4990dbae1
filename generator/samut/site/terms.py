"""The glossary as a script: what a word means, shown beside it on a lesson."""

import json

from samut.course import address
from samut.schema.base import Language
from samut.schema.glossary import Term
from samut.site.assets import FOLDER
from samut.site.page import Asset
from samut.site.quizpages import Maker

TERMS = "terms.js"


def terms(maker: Maker) -> Asset:
    """Every term by its id: its name, its name in the other language, its meaning in plain words."""
    data = {name: _entry(maker, term) for name, term in maker.course.terms.items()}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Asset(f"{FOLDER}/{TERMS}", source=f"globalThis.samutTerms = {text};\n")


def _entry(maker: Maker, term: Term) -> dict[str, str]:
    medium = maker.medium(address.GLOSSARY)
    other: Language = "en" if medium.language == "th" else "th"
    name, foreign = medium.plain(term.term), term.term.get(other) or ""
    return {
        "name": name,
        "other": "" if foreign == name else foreign,
        "language": other,
        "definition": medium.plain(term.definition),
    }
