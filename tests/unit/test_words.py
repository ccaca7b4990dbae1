"""Every word of the interface stands in both languages, with the same things to fill in."""

import re
from string import Formatter
from typing import get_args

import pytest
from samut.render.words import WORDS, word
from samut.schema.glossary import Term
from samut.source.catalogue import CATALOGUE

LANGUAGES = {"th", "en"}


def braces(text: str) -> set[str]:
    """The names a format string asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", WORDS)
def test_a_word_has_both_languages(name: str) -> None:
    """Neither language lacks a word or a brace, and neither is empty."""
    assert set(WORDS[name]) == LANGUAGES
    assert braces(WORDS[name]["th"]) == braces(WORDS[name]["en"])
    assert all(text.strip() for text in WORDS[name].values())


@pytest.mark.parametrize("name", WORDS)
def test_thai_words_are_thai(name: str) -> None:
    """A Thai word holds Thai letters, an English one none."""
    assert re.search("[ก-๙]", WORDS[name]["th"])
    assert not re.search("[ก-๙]", WORDS[name]["en"])


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_problem_asks_for_the_same_in_both_languages(code: str) -> None:
    """What is wrong is told with the same data in Thai and English."""
    entry = CATALOGUE[code]
    assert braces(entry.what["th"]) == braces(entry.what["en"])


def test_words_are_filled() -> None:
    """Braces take the data given."""
    assert word("th", "module", number=5) == "โมดูล 5"
    assert word("en", "module", number=5) == "Module 5"


def test_every_origin_of_a_term_has_a_word() -> None:
    """A term that does not come from the course's source says where it comes from."""
    origins = set(get_args(Term.model_fields["origin"].annotation)) - {"source"}
    assert {f"origin-{one}" for one in origins} <= set(WORDS)
