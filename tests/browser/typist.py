"""A learner without a mouse or a screen: everything is found by pressing keys and by what is told."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from reader import Reader, Stop
from transcript import Transcript

FAR = 400
"""More key presses than anything on a page may need."""
CHECK, AGAIN = "ตรวจคำตอบ", "ลองใหม่"


class Learner:
    """Answers one question by keyboard and keeps a transcript; things are known by name, never by place."""

    def __init__(self, reader: Reader, item: str) -> None:
        self.transcript = Transcript()
        self._reader = reader
        self._item = item
        self._at = reader.focus()

    def arrive(self) -> None:
        """Tabs from the top of the page to the question, and stops right before it."""
        for _ in range(FAR):
            self._reader.press("Tab")
            if self._reader.item() == self._item:
                return self._step("Shift+Tab", told=False)
        return pytest.fail(f"Tab never leads to {self._item}")

    def pick(self, key: str, choice: str) -> None:
        """Comes to the radio buttons, goes once round them by arrows, then on to the one wanted."""
        self._seek(key, lambda stop: stop.role == "radio")
        first = self._at.name
        with self.transcript.in_any_order():
            self._seek("ArrowDown", lambda stop: stop.name == first)
        self._seek("ArrowDown", lambda stop: stop.name == choice, told=False)
        self._write("ArrowDown")

    def tick(self, key: str, choices: Sequence[str], count: int) -> None:
        """Passes all checkboxes and ticks those wanted with Space."""
        with self.transcript.in_any_order():
            for _ in range(count):
                self._seek(key, lambda stop: stop.role == "checkbox")
                if self._at.name in choices:
                    self._step("Space")

    def select(self, key: str, sides: Mapping[str, str]) -> None:
        """Passes all lists and chooses by arrows what belongs beside each."""
        for _ in sides:
            self._seek(key, lambda stop: stop.role == "combobox")
            right = next(right for left, right in sides.items() if self._at.name.endswith(left))
            self._seek("ArrowDown", lambda stop, right=right: stop.value.endswith(right), told=False)
            self._write("ArrowDown")

    def move(self, button: str) -> None:
        """Finds a button, behind the focus or before it, and presses it until it can do no more."""
        if self._at.item != self._item:
            self._seek("Tab", lambda stop: stop.name == button)
        elif self._at.name != button:
            for key in ("Shift+Tab", "Tab"):
                self._seek(key, lambda stop: stop.name == button or stop.item != self._item, told=False)
                if self._at.name == button:
                    break
            self._write(key)
        while "unavailable" not in self._at.states:
            assert self._at.name == button
            self._step("Enter")
        assert self._at.name == button

    def write(self, key: str, text: str) -> None:
        """Comes to the field, hears that Enter wants an answer first, and types."""
        self._seek(key, lambda stop: stop.role == "textbox")
        self._step("Enter")
        for letter in text:
            self._step(letter, told=False)
        self._write("พิมพ์")

    def check(self, *, told: bool = True) -> None:
        """Goes on to the button that checks, opening a hint on the way, and presses it.

        The second time the way there is not told, and in a field Enter does without the button.
        """
        if self._at.role == "textbox" and not told:
            return self._step("Enter")
        self._seek("Tab", lambda stop: stop.name == CHECK or (told and "summary" in stop.role), told=told)
        if self._at.name != CHECK:
            self._step("Enter")
            self._seek("Tab", lambda stop: stop.name == CHECK)
        return self._step("Enter")

    def again(self) -> None:
        """Presses the button that gives another try."""
        assert self._at.name == AGAIN
        self._step("Enter")

    def read_on(self) -> None:
        """Tabs through what the answer has brought, until the question ends, and comes back to the button."""
        self._seek("Tab", lambda stop: stop.item != self._item)
        self._seek("Shift+Tab", lambda stop: stop.name == AGAIN, told=False)

    def _seek(self, key: str, found: Callable[[Stop], bool], *, told: bool = True) -> None:
        """Presses a key, once at least, until something is found."""
        for _ in range(FAR):
            self._step(key, told=told)
            if found(self._at):
                return
        pytest.fail(f"{key} never leads there; it ended at {self._at}")

    def _step(self, key: str, *, told: bool = True) -> None:
        self._reader.press(key)
        if told:
            self._write(key)
        else:
            self._at = self._reader.focus()

    def _write(self, key: str) -> None:
        """Waits until all is said, so that the focus is told as it stands afterwards."""
        said = self._reader.heard()
        self._at = self._reader.focus()
        if self._at.item == self._item:
            self.transcript.add(key, self._at, said)
