"""Notes moved to the foot of the page that calls them, and words beside the text."""

import re
from collections.abc import Mapping

from markupsafe import escape

_LIST = re.compile(r'<div class="footnote">.*</ol>\s*</div>\s*', re.DOTALL)
_NOTE = re.compile(
    r'<li id="(?P<id>[^"]+)">(?P<text>.*?)</li>(?=\s*(?:<li id="[^"]*\bfn-|</ol>\s*</div>))', re.DOTALL
)
_BACK = re.compile(r'(?:&#160;|\s)*<a class="footnote-backref".*?</a>', re.DOTALL)
_CALL = re.compile(
    r'(?P<before><sup id="[^"]+"><a class="footnote-ref" href="#(?P<to>[^"]+)">)\d+(?P<after></a></sup>)'
)
_EDGES = re.compile(r"(?:\s*</?(?:p|ul|ol|li|dl|dt|dd|div|blockquote)\b[^>]*>\s*)+")
_OUTER = re.compile(r"^(?:<br>)+|(?:<br>)+$")
_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_TERM = re.compile(r'<a\b(?=[^>]*\bclass="term")[^>]*\bhref="#term--(?P<term>[\w-]+)"')


def at_the_foot(prose: str) -> str:
    """The prose with each note where it is first called; a later call of it shows its number."""
    listed = _LIST.search(prose)
    notes = {note["id"]: _inline(note["text"]) for note in _NOTE.finditer(listed[0] if listed else "")}
    numbers: dict[str, int] = {}

    def called(call: re.Match[str]) -> str:
        name = call["to"]
        if name not in notes:
            return call[0]
        if name in numbers:
            return f"{call['before']}{numbers[name]}{call['after']}"
        numbers[name] = len(numbers) + 1
        return f'<span class="foot" id="{name}">{_CALL.sub(aside, notes[name])}</span>'

    def aside(call: re.Match[str]) -> str:
        # The foot of a page has no foot: what a note notes stands in it, in brackets.
        return f" ({_CALL.sub('', notes.get(call['to'], ''))})"

    return _CALL.sub(called, _LIST.sub("", prose))


def _inline(text: str) -> str:
    """A note's paragraphs and items as one stretch of text: a paragraph that calls it can hold no other."""
    lines = _EDGES.sub(lambda edge: "<br>• " if "<li" in edge[0] else "<br>", _BACK.sub("", text))
    return _OUTER.sub("", lines)


def beside(prose: str, foreign: Mapping[str, str], met: set[str]) -> str:
    """The prose with terms' names in the other language beside the paragraph that first uses them."""

    def noted(paragraph: re.Match[str]) -> str:
        links = [link for link in _TERM.finditer(paragraph[0]) if foreign.get(link["term"])]
        new = [link for link in links if link["term"] not in met]
        if not new:
            return paragraph[0]
        names = dict.fromkeys(escape(foreign[link["term"]]) for link in new)
        met.update(link["term"] for link in new)
        start = new[0].start()
        # Notes of one line would be set over each other; those of a paragraph are one note.
        note = f'<span class="side">{"<br>".join(names)}</span>'
        return paragraph[0][:start] + note + paragraph[0][start:]

    return _PARAGRAPH.sub(noted, prose)
