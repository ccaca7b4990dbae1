"""What a learner hears, written down in Thai as a screen reader would say it.

Two things are evened, for they make no difference to what is understood. Only Firefox gives a link a value,
its address: it is left out. And choices stand in another order for every learner: they are written sorted,
and the one that happens to be met first goes unnamed.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from reader import Stop

ROLES = {
    "radio": "ปุ่มตัวเลือก",
    "checkbox": "ช่องทำเครื่องหมาย",
    "combobox": "กล่องรายการ",
    "textbox": "ช่องพิมพ์",
    "button": "ปุ่ม",
    "link": "ลิงก์",
    "summary": "ปุ่มเปิดปิด",
    "group": "กลุ่ม",
    "radiogroup": "กลุ่มตัวเลือก",
}
STATES = {
    "checked": "เลือกแล้ว",
    "checkable": "ยังไม่ได้เลือก",
    "pressed": "กดอยู่",
    "unpressed": "ยังไม่ได้กด",
    "collapsed": "ยุบอยู่",
    "expanded": "ขยายอยู่",
    "readonly": "อ่านอย่างเดียว",
    "unavailable": "ใช้ไม่ได้",
    "invalid": "ค่าไม่ถูกต้อง",
    "required": "ต้องกรอก",
}
KEYS = {"Shift+Tab": "⇧Tab", "ArrowDown": "↓", "ArrowUp": "↑"}
ANY = "(ตัวเลือกหนึ่ง)"
"""Stands for the choice that is met first, which differs from learner to learner."""


class Transcript:
    """Lines of what was pressed and what was heard, each thing in focus told once."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._groups: list[str] = []
        self._blocks: list[str] | None = None

    def title(self, text: str) -> None:
        """A heading for what follows."""
        self._lines += ["", f"## {text}"] if self._lines else [f"# {text}"]

    def add(self, key: str, stop: Stop, said: list[str]) -> None:
        """A key, the groups it entered, what it led to and what was announced."""
        groups = [
            _quoted(ROLES.get(role, role), name) for role, name in stop.groups if role in ROLES and name
        ]
        entered = [one for one in groups if one not in self._groups]
        self._groups = groups
        self._lines += [f"{'':7}{one}" for one in entered]
        first = stop.role == "radio" and "Tab" in key and "checked" not in stop.states
        block = [f"{KEYS.get(key, key):<7}{_told(stop, ANY if first else stop.name)}"]
        block += [f"{'':7}ประกาศ: {text}" for text in said]
        if self._blocks is None or stop.role not in {"radio", "checkbox"}:
            self._lines += block
        elif key == "Space":
            self._blocks[-1] += "\n" + "\n".join(block)
        else:
            self._blocks.append("\n".join(block))

    @contextmanager
    def in_any_order(self) -> Iterator[None]:
        """What is heard in between is written sorted."""
        self._blocks = []
        yield
        self._lines += sorted(self._blocks)
        self._blocks = None

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"


def _told(stop: Stop, name: str) -> str:
    """Role, name, states, value and description, as in speech."""
    states = [word for state, word in STATES.items() if state in stop.states]
    if "checked" in stop.states and "checkable" in stop.states:
        states.remove(STATES["checkable"])
    value = [f"ค่า “{stop.value}”"] if stop.value and stop.role in {"combobox", "textbox"} else []
    described = [f"คำอธิบาย “{stop.description}”"] if stop.description else []
    return " · ".join([_quoted(ROLES.get(stop.role, stop.role), name), *states, *value, *described])


def _quoted(role: str, name: str) -> str:
    return f"{role} “{' '.join(name.split())}”"
