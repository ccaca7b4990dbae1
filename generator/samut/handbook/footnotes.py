"""Notes moved to the foot of the page that calls them, and words beside the text."""

import re
from collections.abc import Mapping

_LIST = re.compile(r'<div class="footnote">.*?</div>\s*', re.DOTALL)
_NOTE = re.compile(r'<li id="(?P<id>[^"]+)">(?P<text>.*?)</li>', re.DOTALL)
_BACK = re.compile(r'(?:&#160;|\s)*<a class="footnote-backref".*?</a>', re.DOTALL)
_CALL = re.compile(r'<sup id="[^"]+"><a class="footnote-ref" href="#(?P<to>[^"]+)">\d+</a></sup>')
_BETWEEN = re.compile(r"</p>\s*<p>")
_EDGE = re.compile(r"</?p>")
_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_TERM = re.compile(r'<a\b(?=[^>]*\bclass="term")[^>]*\bhref="#term--(?P<term>[\w-]+)"')


def at_the_foot(prose: str) -> str:
    """The prose with each note where it is first called; a later call of it shows its number."""
    listed = _LIST.search(prose)
    notes = {note["id"]: _inline(note["text"]) for note in _NOTE.finditer(listed[0] if listed else "")}

    def called(call: re.Match[str]) -> str:
        text = notes.pop(call["to"], "")
        return f'<span class="foot" id="{call["to"]}">{text}</span>' if text else call[0]

    return _CALL.sub(called, _LIST.sub("", prose))


def _inline(text: str) -> str:
    """A note's paragraphs as one stretch of text."""
    return _EDGE.sub("", _BETWEEN.sub("<br>", _BACK.sub("", text))).strip()


def beside(prose: str, foreign: Mapping[str, str], met: set[str]) -> str:
    """The prose with terms' names in the other language beside the paragraph that first uses them."""

    def noted(paragraph: re.Match[str]) -> str:
        links = [link for link in _TERM.finditer(paragraph[0]) if foreign.get(link["term"])]
        new = [link for link in links if link["term"] not in met]
        if not new:
            return paragraph[0]
        names = dict.fromkeys(foreign[link["term"]] for link in new)
        met.update(link["term"] for link in new)
        start = new[0].start()
        # Notes of one line would be set over each other; those of a paragraph are one note.
        note = f'<span class="side">{"<br>".join(names)}</span>'
        return paragraph[0][:start] + note + paragraph[0][start:]

    return _PARAGRAPH.sub(noted, prose)
