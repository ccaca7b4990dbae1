"""What readers of a translation are told where its source has changed since."""

from markupsafe import Markup

from samut.render.words import word
from samut.schema.base import Language


def notice(name: str, language: Language) -> Markup:
    """A line to readers of a translation, in their language."""
    return Markup('<small class="samut-stale" role="note" data-search-exclude>{}</small>').format(
        word(language, name)
    )
