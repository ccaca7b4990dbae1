"""Every problem Samut can report, with its words in Thai and English, read from `catalogue.toml`."""

import re
import sys
import tomllib
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of problem; `what` and `fix` are format strings by language, `why` the research behind it.

    `cell` is what of both is said in other words in a spreadsheet, whose authors write no YAML.
    """

    code: str
    severity: str
    what: dict[str, str]
    fix: dict[str, str]
    why: dict[str, str] = field(default_factory=dict)
    cell: dict[str, dict[str, str]] = field(default_factory=dict)


def _entries(raw: dict[str, Any]) -> dict[str, Entry]:
    return {code: Entry(code, **fields) for code, fields in raw.items()}


_RAW = tomllib.loads(files(__package__).joinpath("catalogue.toml").read_text("utf-8"))
WORDS: dict[str, Any] = _RAW.pop("words")
"""Words around a problem ("error", "did you mean"), by language."""
CATALOGUE = _entries(_RAW)
"""Every entry by its code; the first letter names the stage that finds it."""


def explained(code: str, language: str) -> str:
    """The page of one code in plain text: what it means, what to write instead, and why."""
    entry = CATALOGUE[code]
    why = f"\n\n{WORDS['why'][language]} {entry.why[language]}" if entry.why else ""
    said = "\n\n".join(_plain(text, language) for text in (entry.what[language], entry.fix[language]))
    cell = "".join(_plain(text[language], language) for name, text in entry.cell.items() if name == "fix")
    said += f"\n\n{WORDS['in-table'][language]}\n{cell}" if cell else ""
    return f"{code} ({WORDS[entry.severity][language]})\n\n{said}{why}\n"


def web_page() -> str:
    """Every code as one HTML page, which is installed with Samut and opens without a network."""
    sections = "\n".join(_html(entry) for entry in CATALOGUE.values())
    return _FRAME.format(sections=sections)


_FRAME = """<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samut: รหัสปัญหา</title>
<style>
@font-face {{ font-family: Sarabun; src: url(../fonts/sarabun-thai-400.woff2); unicode-range: U+E00-E7F }}
@font-face {{ font-family: Sarabun; src: url(../fonts/sarabun-latin-400.woff2); unicode-range: U+0-2FFF }}
:root {{ color-scheme: light dark }}
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem }}
body {{ font: 1rem/1.7 Sarabun, "Noto Sans Thai", sans-serif }}
section {{ border-top: 1px solid; padding: .5rem 0 1rem }}
section:target {{ border-top-width: 6px }}
</style>
<h1>รหัสปัญหา</h1>
<p>เปิดอ่านทีละรหัสได้ด้วยคำสั่ง <code>samut explain S01</code>
<span lang="en">(one code at a time: <code>samut explain S01</code>)</span></p>
{sections}
"""


def _html(entry: Entry) -> str:
    texts = {one: _code(explained(entry.code, one).partition("\n\n")[2].strip()) for one in ("th", "en")}
    parts = "".join(
        f'<p lang="{one}">{text.replace(chr(10) * 2, chr(10)).replace(chr(10), "<br>")}</p>\n'
        for one, text in texts.items()
    )
    return f'<section id="{entry.code.lower()}">\n<h2>{entry.code}</h2>\n{parts}</section>'


def _code(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))


def _plain(text: str, language: str) -> str:
    """A message with its gaps as an author reads them; of one that is a gap alone, all it may say."""
    if text[1:-1] in WORDS:
        return "\n".join(f"- {one[language]}" for one in WORDS[text[1:-1]].values())
    return _GAP.sub("…", text).replace("{{", "{").replace("}}", "}")


_GAP = re.compile(r"(?<!{){\w+}(?!})")


def page() -> str:
    """The text of `docs/problems.md`: every code, what it means and what to write instead."""
    parts = [WORDS["page"]["intro"].strip(), *map(_section, CATALOGUE.values())]
    return "\n\n".join(parts) + "\n"


def _section(entry: Entry) -> str:
    languages = (("th", "ไทย"), ("en", "English"))
    lines = [f"- **{name}** {_said(entry, language)}" for language, name in languages]
    return "\n".join([f"## {entry.code}\n\n*{entry.severity}*\n", *lines])


def _said(entry: Entry, language: str) -> str:
    """What is wrong, what to write instead, and why, where research says why."""
    why = f"\n    - {WORDS['why'][language]} {entry.why[language]}" if entry.why else ""
    cell = f"\n    - {WORDS['in-table'][language]} {entry.cell['fix'][language]}" if entry.cell else ""
    return f"{entry.what[language]} — {entry.fix[language]}{cell}{why}"


if __name__ == "__main__":
    text = web_page() if "--html" in sys.argv else page()
    sys.stdout.buffer.write(text.encode("utf-8"))
