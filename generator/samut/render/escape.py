"""Text that no Markdown or HTML parser takes for markup, and addresses that can do no harm."""

import re

from samut.course import address

_SIGNS = re.compile(r"[\\`*_{}\[\]()<>#!|&\"'~\n]")
_RESERVED = re.compile(r"""[ \n\t\\"'`<>{}()\[\]|^*]|&(?=#?\w+;)""")


def literal(text: str) -> str:
    """The text with every sign of Markdown and HTML as an entity."""
    return _SIGNS.sub(lambda sign: sign_of(sign.group()), text)


def sign_of(character: str) -> str:
    """One character as an entity."""
    return f"&#{ord(character)};"


def link(target: str) -> str:
    """An address as Markdown takes it in `(…)`; one that could run a script leads nowhere."""
    if not address.is_safe(target):
        return "#"
    return _RESERVED.sub(lambda sign: f"%{ord(sign.group()):02X}", target)
