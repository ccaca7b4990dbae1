"""A language of a course as a translation of the first: every file compared, once and when asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from samut.course.translation.compared import Compared, Pair, State, prose, record
from samut.schema.base import Language
from samut.schema.stamps import Stamps
from samut.schema.text import texts
from samut.source.files import SourceFile
from samut.source.markdown import Token
from samut.source.units import Unit, units

NONE = Stamps()
_last: dict[tuple[str, Language, Language], tuple[Any, Stamps, Compared]] = {}
"""What was made last of each YAML file: a check and a site ask for the same, an edit changes few files."""


class Written(Protocol):
    """The prose of a page."""

    @property
    def file(self) -> SourceFile:
        """Its file."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """What was found in its text."""


def stamps_name(language: Language, name: str) -> str:
    """The file of stamps for a file of YAML, or for a page by its address."""
    return f"content/{language}/stamps/{name.removeprefix('content/')}.lock"


@dataclass(frozen=True)
class Translation:
    """Compares `language` with `source`; files that nobody asks for are not looked at."""

    source: Language
    language: Language
    prose: Mapping[tuple[Language, str], Written]
    records: Mapping[str, Any]
    """What each YAML file holds, by its name."""
    stamps: Mapping[str, Stamps]
    _made: dict[str, Compared] = field(default_factory=dict, repr=False)

    @property
    def begun(self) -> bool:
        """Whether anything of this language was ever stamped."""
        return any(name.startswith(f"content/{self.language}/") for name in self.stamps)

    def page(self, uri: str) -> Compared | None:
        """A page that both languages have."""
        mine, theirs = (self.prose.get((one, uri)) for one in (self.source, self.language))
        if mine is None or theirs is None:
            return None
        if uri not in self._made:
            kept = stamps_name(self.language, uri)
            pairs = prose(_units(mine), _units(theirs), self.stamps.get(kept, NONE))
            self._made[uri] = Compared(mine.file.name, theirs.file.name, kept, pairs)
        return self._made[uri]

    def untranslated(self) -> Iterator[Compared]:
        """Pages of the source that this language does not have at all."""
        for (language, uri), one in self.prose.items():
            if language == self.source and (self.language, uri) not in self.prose:
                pairs = tuple(Pair(State.MISSING, unit, None) for unit in _units(one))
                name = f"content/{self.language}/{uri}"
                yield Compared(one.file.name, name, stamps_name(self.language, uri), pairs)

    def values(self, name: str) -> Compared:
        """A YAML file."""
        kept, one = stamps_name(self.language, name), self.records[name]
        stamps = self.stamps.get(kept, NONE)
        key = (name, self.source, self.language)
        last = _last.get(key)
        if last is None or last[0] is not one or last[1] is not stamps:
            pairs = record(one, self.source, self.language, stamps)
            _last[key] = last = (one, stamps, Compared(name, name, kept, pairs))
        return last[2]

    def pages(self) -> Iterator[Compared]:
        """Every page that both languages have."""
        found = (self.page(uri) for language, uri in self.prose if language == self.source)
        return (one for one in found if one)

    def files(self) -> list[Compared]:
        """Everything: the YAML files, then the pages."""
        return [*map(self.values, self.records), *self.pages(), *self.untranslated()]

    @cached_property
    def stale(self) -> frozenset[tuple[str, str]]:
        """Source and translation of each value that is stale, as they stand in the records."""
        found = set()
        for name, one in self.records.items():
            if self.stamps.get(stamps_name(self.language, name)):
                stale = {pair.path for pair in self.values(name).of(State.STALE)}
                found |= {
                    (text.get(self.source) or "", text.get(self.language) or "")
                    for path, text in (texts(one) if stale else ())
                    if path in stale
                }
        return frozenset(found)


def _units(one: Written) -> tuple[Unit, ...]:
    return units(one.file.text, one.tokens)
