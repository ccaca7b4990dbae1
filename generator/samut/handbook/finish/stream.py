"""What a page draws, rewritten: letters that readers would misread say what they are.

Running heads and feet become artifacts, which are no part of the text.
"""

import re
from dataclasses import dataclass, field

from samut.handbook.finish.clusters import Rise, Run, Space, said, spelled
from samut.handbook.finish.letters import Alphabet

_SHOWN = rb"\[[^]]*\] TJ|-?[\d.]+ Ts"
_OPERATION = re.compile(
    rb"/(?P<font>\w+) [\d.]+ Tf"
    rb"|(?P<run>(?:" + _SHOWN + rb")(?:\n(?:" + _SHOWN + rb"))*)"
    rb"|/\w+\s<</MCID (?P<mark>\d+)>>\sBDC"
)
_CODES = re.compile(rb"<([0-9a-f]+)>")
_ITEM = re.compile(rb"<(?P<codes>[0-9a-f]+)>|(?P<rise>-?[\d.]+) Ts|(?P<space><>|-?[\d.]+)|(?P<end>\] TJ)")


@dataclass
class Rewriter:
    """Rewrites the streams of one book, whose fonts have these alphabets."""

    alphabets: dict[str, Alphabet]
    font: Alphabet | None = None
    mark: int = -1
    texts: dict[int, str] = field(default_factory=dict)
    """What the marks of the stream that was last rewritten say."""

    def rewrite(self, stream: bytes, artifacts: frozenset[int]) -> bytes:
        """The stream with spans that say what was written, and these marks turned into artifacts."""
        self.font, self.mark, self.texts = None, -1, {}
        return _OPERATION.sub(lambda found: self._operation(found, artifacts), stream)

    def _operation(self, found: re.Match[bytes], artifacts: frozenset[int]) -> bytes:
        if name := found["font"]:
            self.font = self.alphabets.get(name.decode())
        elif found["mark"]:
            self.mark = int(found["mark"])
            if self.mark in artifacts:
                return b"/Artifact\n<</Type /Pagination>>\nBDC"
        elif self.font:
            self.texts[self.mark] = self.texts.get(self.mark, "") + said(_glyphs(found["run"]), self.font)
            if _may_need(found["run"], self.font):
                return spelled(_run(found["run"]), self.font) or found[0]
        return found[0]


def _glyphs(shown: bytes) -> list[int]:
    codes = b"".join(_CODES.findall(shown))
    return [int(codes[at : at + 4], 16) for at in range(0, len(codes), 4)]


def _may_need(shown: bytes, font: Alphabet) -> bool:
    return b" Ts" in shown or any(code in shown for code in font.ring_codes)


def _run(shown: bytes) -> Run:
    items: Run = []
    begun = 0
    for found in _ITEM.finditer(shown):
        if codes := found["codes"]:
            items += [int(codes[at : at + 4], 16) for at in range(0, len(codes), 4)]
        elif found["rise"]:
            items.append(Rise(found["rise"]))
        elif found["space"]:
            items.append(Space(found["space"]))
        else:
            if b"<>" in shown[begun : found.start()]:
                # PDFium forgets the last space of an array that holds an empty string: let it be so still.
                items.append(Space(b"<>"))
            begun = found.end()
    return items
