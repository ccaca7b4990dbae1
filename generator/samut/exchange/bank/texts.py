"""Texts of a question bank on their way into a quiz."""

from dataclasses import dataclass, replace
from typing import Any

from samut.exchange.bank.entry import Form, Lost, Words
from samut.exchange.bank.images import Images
from samut.exchange.bank.kept import Kept
from samut.exchange.bank.markdown import markdown, plain
from samut.schema.base import Language, Path
from samut.source.problem import Place


@dataclass
class Texts:
    """Where a question's texts go: into one language, beside what its YAML says already."""

    question: str
    language: Language
    kept: Kept
    images: Images
    lost: list[Lost]
    places: dict[Path, Place]
    path: Path

    def within(self, *steps: str | int, place: Place) -> "Texts":
        """The same for a part of the question."""
        path = (*self.path, *steps)
        self.places[path] = place
        return replace(self, path=path)

    def text(self, key: str, words: Words) -> Any:
        """A text as the YAML holds it."""
        self.places[*self.path, key] = words.place
        old = self.kept.text(self.question, key, words)
        return old if old is not None else {self.language: self._markdown(words)}

    def _markdown(self, words: Words) -> str:
        return markdown(words, lambda src: self.images.found(words, src), lambda what: self.lose(what, words))

    def name(self, name: str, place: Place) -> Any:
        """A name, which is words alone."""
        words = Words(name, Form.PLAIN, place)
        self.places[self.path] = place
        old = self.kept.text(self.question, "title", words)
        return old if old is not None else {self.language: self._markdown(words)}

    def bare(self, key: str, words: Words) -> Any:
        """A text where no markup can stand."""
        said = replace(words, text=plain(words).replace("\\*", "*"), form=Form.PLAIN)
        return self.text(key, said)

    def lose(self, what: str, words: Words) -> None:
        """Something of a text has no place."""
        self.lost.append(Lost(what, words.place))
