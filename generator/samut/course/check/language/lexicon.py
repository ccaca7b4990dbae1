"""The Thai dictionary of the spelling check: 60,960 words, and how often two corpora have them."""

import lzma
from functools import lru_cache
from importlib.resources import files

from samut.course.check.language.speller import Speller
from samut.course.check.language.speller import speller as made


@lru_cache(maxsize=1)
def counts() -> dict[str, int]:
    """How often each word of the dictionary was seen; 0 for words the corpora do not have."""
    packed = files(__package__).joinpath("words.txt.xz").read_bytes()
    lines = (line.partition(" ") for line in lzma.decompress(packed).decode().splitlines())
    return {word: int(count or 0) for word, _, count in lines}


@lru_cache(maxsize=1)
def misspelt() -> dict[str, str]:
    """Common misspellings, with the word meant."""
    lines = files(__package__).joinpath("misspelt.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=4)
def speller(own: tuple[str, ...]) -> Speller:
    """The dictionary with a course's own words."""
    return made(counts(), own, misspelt())
