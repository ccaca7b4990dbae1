"""A GIFT text as the entries of a question bank, every mistake noted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from samut.exchange.bank.entry import NONE, Bank, Entry, Limits, Tag, Words, bare
from samut.exchange.gift.answers import TRUTH, Answers
from samut.exchange.gift.blocks import Block, blocks
from samut.source.files import SourceFile
from samut.source.problem import Place, Problems

_TYPED = ("accepted", "mistakes")
_ARROW = re.compile(r"-(?:\\|&gt;|>)+")


def sayable(question: Mapping[str, Any]) -> bool:
    """GIFT has no order; a typed answer with an arrow it would take for a pair."""
    typed = [str(one["text"]) for name in _TYPED for one in question.get(name, ())]
    return question["type"] != "order" and not any(_ARROW.search(text) for text in typed)


LIMITS = Limits(sayable, frozenset(("hint",)), images=False)
"""GIFT has no hints and no files either."""
KEEP_ORDER = "keep_order"
"""The tag of a question whose choices stay in their order."""
CATEGORY = "$CATEGORY:"
_OTHERS = {"": "essay", "#": "numerical", ">": "ordering"}
"""What begins an answer of a kind that is not read on."""
_ID = re.compile(r"\[id:((?:\\\]|[^\]\x00-\x1f])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]<>`\x00-\x1f])+)\]")


def read(file: SourceFile, problems: Problems) -> Bank:
    """The bank of a file."""
    entries: list[Entry] = []
    broken = ""
    for block in blocks(file):
        category = block.text.lstrip().startswith(CATEGORY)
        broken = "" if category else _brace(block, problems, before=broken)
        if not broken:
            entries += _entries(block, problems)
    return Bank(file.name, tuple(entries), LIMITS)


def _brace(block: Block, problems: Problems, before: str) -> str:
    """The brace that is too many, if one is; a question broken by an empty line is told once."""
    opening, closing = block.signs.find("{"), block.signs.find("}")
    if closing >= 0 and (opening < 0 or closing < opening):
        if before != "{":
            problems.add("X17", block.place(closing), brace="}")
        return "}"
    if opening >= 0 and closing < 0:
        problems.add("X17", block.place(opening), brace="{")
        return "{"
    again = [at for at in (block.signs.find(sign, closing + 1) for sign in "{}") if opening >= 0 and at >= 0]
    if again:
        problems.add("X17", block.place(min(again)), brace=block.signs[min(again)])
        return "again"
    return ""


def _entries(block: Block, problems: Problems) -> Iterator[Entry]:
    start = len(block.signs) - len(block.signs.lstrip())
    if block.signs.startswith(CATEGORY, start):
        start += len(CATEGORY)
        path = block.text[start:].strip()  # nothing is escaped in a category
        yield Entry("category", block.piece(start, len(block.text))[1], _id(block), path, tags=_tags(block))
        return
    name = ""
    if block.signs.startswith("::", start):
        end = block.signs.find("::", start + 2)
        if end < 0:
            problems.add("X28", block.place(start, start + 2))
            return
        name, _ = block.piece(start + 2, end)
        start = end + 2
    if entry := _asked(block, start, problems):
        tags = _tags(block)
        others = tuple(tag for tag in tags if tag.text != KEEP_ORDER)
        shuffle = False if len(others) < len(tags) else None
        yield replace(entry, place=entry.stem.place, id=_id(block), name=name, tags=others, shuffle=shuffle)


def _asked(block: Block, start: int, problems: Problems) -> Entry | None:
    """The question from its stem on."""
    opening, closing = block.signs.find("{", start), block.signs.find("}", start)
    if opening < 0:
        return Entry("description", stem=block.words(start, len(block.text)))
    stem = block.words(start, opening)
    after, _ = block.piece(closing + 1, len(block.text))
    if after:
        stem = replace(stem, text=f"{stem.text} _____ {after}".strip())
    general = block.signs.rfind("####", opening, closing)
    feedback = block.words(general + 4, closing, stem.form) if general >= 0 else NONE
    answers = Answers(block, opening + 1, general if general >= 0 else closing, stem.form, problems)
    found = _answered(answers, stem)
    return replace(found, feedback=feedback) if found else None


def _answered(answers: Answers, stem: Words) -> Entry | None:
    """What stands in braces tells the type."""
    signs, body = answers.signs, answers.signs.strip()
    if body[:1] in _OTHERS:
        return Entry(_OTHERS[body[:1]], stem=stem)
    if "~" in signs:
        return Entry("multichoice", stem=stem, answers=answers.listed("~="), single="=" in signs)
    if "=" in signs and "->" in signs:
        return Entry("matching", stem=stem, pairs=answers.pairs())
    if (head := body.partition("#")[0].strip()) in TRUTH:
        return Entry("truefalse", stem=stem, answers=answers.truth(right=TRUTH[head]))
    if "=" in signs:
        typed = (replace(one, text=bare(one.text)) for one in answers.listed("="))
        return Entry("shortanswer", stem=stem, answers=tuple(typed))
    answers.stray(answers.end)
    return None


def _id(block: Block) -> str:
    found = [_ID.search(text) for _, text in block.comments]
    return next((one[1].replace("\\]", "]").strip() for one in found if one), "")


def _tags(block: Block) -> tuple[Tag, ...]:
    return tuple(
        Tag(found[1].replace("\\]", "]").strip(), _within(block, at, found))
        for at, text in block.comments
        for found in _TAG.finditer(text)
    )


def _within(block: Block, at: int, found: re.Match[str]) -> Place:
    return block.place(at + found.start(), at + found.end())
