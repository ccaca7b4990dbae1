"""What a question bank has no field for, said in tags such as `lesson:l1-1`."""

from collections.abc import Iterable, Iterator
from typing import Any

from samut.exchange.bank.entry import Tag

ONE = ("lesson", "outcome", "section", "level", "parallel")
"""Keys of a question with one value, a tag each."""
MANY = ("covers",)
"""Keys of a question with a list of values, a tag for each value."""
OF_QUIZ = ("module", "minutes")
"""Keys of the quiz, said by its category."""
LONGEST = 50
"""How many characters of a tag Moodle keeps."""


def said(record: Any) -> Iterator[Tag]:
    """The tags that say what a question's record holds."""
    for key in ONE:
        if value := getattr(record, key):
            yield Tag(f"{key}:{value}")
    for key in MANY:
        yield from (Tag(f"{key}:{value}") for value in getattr(record, key))


def of_question(tags: Iterable[Tag]) -> dict[str, Any]:
    """The keys and values that tags say of a question; the last of two tags for one value counts."""
    found: dict[str, Any] = {}
    for tag in filter(known, tags):
        key, _, value = tag.text.partition(":")
        if key in ONE:
            found[key] = value.strip()
        else:
            found.setdefault(key, []).append(value.strip())
    return found


def of_quiz(tags: Iterable[Tag]) -> dict[str, Any]:
    """The keys and values that the tags of a category say of the quiz."""
    said = (tag.text.partition(":") for tag in tags)
    return {key: _number(value.strip()) for key, mark, value in said if mark and key in OF_QUIZ}


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() and len(text) < len("999999999") else text


def known(tag: Tag) -> bool:
    """Whether the tag says something of a question."""
    key, mark, _ = tag.text.partition(":")
    return bool(mark) and key in {*ONE, *MANY}
