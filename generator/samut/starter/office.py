"""A profile of an office to begin with: its file, its mark, its own page."""

from collections.abc import Sequence

from samut.course.office import NAME
from samut.schema.base import Language
from samut.starter.addition import Addition
from samut.starter.template import filled


def office(identity: str, languages: Sequence[Language]) -> Addition:
    """The files of a profile, by their names in its folder."""
    pages = {f"annex.{language}.md": filled(f"office/{language}.md", (language,)) for language in languages}
    profile = filled("office/office.yml", languages, id=identity)
    return Addition({NAME: profile, "logo.svg": filled("office/logo.svg", languages), **pages})
