"""The page that tells what the build found of barriers, failures included."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from samut.course import address
from samut.render.words import word
from samut.schema.base import Language
from samut.site.access.audit import CRITERIA, Barrier, audit

PLACE = re.compile(r'(<div data-samut-report="">).*?(</div>)', re.DOTALL)
"""Where the page, as it is built, leaves room for what is found afterwards."""
_SHOWN = 200


Known = Mapping[str, tuple[Barrier, ...]]
"""Barriers by page, for pages that were looked at when they were made."""


def inspect(folder: Path, known: Known) -> tuple[int, list[Barrier]]:
    """How many pages of a built site were looked at, and their barriers."""
    pages = sorted(folder.rglob("*.html"))
    names = [path.relative_to(folder).as_posix() for path in pages]
    found = (
        known[name] if name in known else audit(name, path.read_bytes())
        for name, path in zip(names, pages, strict=True)
    )
    return len(pages), list(chain.from_iterable(found))


def tell(folder: Path, language: Language, known: Known | None = None) -> list[Barrier]:
    """Writes what is found in a built site into its report page; returns it."""
    count, found = inspect(folder, known or {})
    page = folder / address.html(address.ACCESS)
    text, told = page.read_text("utf-8"), _told(language, count, found)
    page.write_text(PLACE.sub(lambda room: f"{room[1]}{told}{room[2]}", text, count=1), "utf-8")
    return found


def _told(language: Language, count: int, found: list[Barrier]) -> Markup:
    def said(name: str, **data: object) -> str:
        return word(language, f"access-{name}", **data)

    broken = Counter(one.rule for one in found)
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>').format(
            said(f"rule-{rule}"),
            criterion,
            said("failures", count=broken[rule]) if broken[rule] else said("none"),
        )
        for rule, criterion in CRITERIA.items()
    )
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(said(name)) for name in ("rule", "criterion", "result")
    )
    table = Markup("<p>{}</p><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(
        said("count", count=count), head, rows
    )
    return table + _failures(language, found)


def _failures(language: Language, found: list[Barrier]) -> Markup:
    if not found:
        return Markup("")
    rows = Markup("").join(
        Markup('<li>{}: <a href="{}">{}</a> <code>{}</code></li>').format(
            word(language, f"access-rule-{one.rule}"), one.page, one.page, one.where
        )
        for one in found[:_SHOWN]
    )
    title = word(language, "access-found", count=len(found))
    return Markup("<h2>{}</h2><ul>{}</ul>").format(title, rows)
