"""What each browser tells a screen reader: the thing in focus, and what a live region says.

Both browsers are asked for their own accessibility tree, never for the page's HTML. Text put into a live
region that was already on the page is an announcement, and the region is told whole.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

ITEM = "document.activeElement.closest('.samut-item')?.id ?? ''"
LIVE = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]"
READY = """new Promise((done) => {
  const root = document.documentElement;
  const look = () => "samutReady" in root.dataset || !document.querySelector("samut-question");
  const wait = () => (look() ? done() : window.setTimeout(wait, 5));
  wait();
})"""
"""A long quiz is made ready piece by piece; nobody's hands are as quick as ours."""


@dataclass(frozen=True)
class Stop:
    """The thing in focus, as it is told; `item` is the question it belongs to."""

    role: str
    name: str
    states: Sequence[str]
    value: str
    description: str
    groups: Sequence[Sequence[str]]
    item: str


class Reader(Protocol):
    """A browser met by keyboard and by ear alone."""

    def open(self, address: str) -> None:
        """A fresh visit to a page."""

    def press(self, key: str) -> None:
        """One key, with Shift+ before it if wanted, or one letter."""

    def focus(self) -> Stop:
        """What is told of the thing in focus."""

    def item(self) -> str:
        """The id of the question the focus is in, or nothing: quicker than asking for all."""

    def heard(self) -> list[str]:
        """What live regions have said since this was last asked."""


def spoken(texts: Iterable[str]) -> list[str]:
    """Texts as they are heard: without emptiness, which no screen reader says."""
    return [spoken for text in texts if (spoken := " ".join(text.split()))]
