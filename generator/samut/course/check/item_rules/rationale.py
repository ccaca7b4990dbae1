"""Reasons that give no reason."""

import re
from collections.abc import Iterator
from itertools import islice
from math import ceil

from samut.course.check.item_rules.asked import Asked
from samut.course.check.item_rules.words import fold, grams
from samut.questions.contract import Finding

SIZE = 4
"""How many characters make a piece of a reason."""
SHARE = 0.8
"""The share of a reason's pieces that may come from the statement it explains."""
_VERDICT = re.compile(
    r"ข้อ(?:ความ)?นี้|คำตอบ(?:นี้|ข้อนี้)?|ตัวเลือกนี้|ไม่ถูก(?:ต้อง)?|ถูก(?:ต้อง)?(?!จับ|ทำ|ให้)|ผิด|เพราะ(?:ว่า)?|เนื่องจาก|เป็น(?=คำตอบ|ข้อ)"
    r"|\b(?:this|that|the|is|it|are|correct|right|true|wrong|false|incorrect|not|answer|choice|option|because)\b"
)


def restates(asked: Asked) -> Iterator[Finding]:
    """A rationale that repeats its choice or only says “right”.

    Feedback that explains teaches, a bare verdict hardly does (Van der Kleij, Feskens & Eggen, 2015).
    """
    for one in asked.reasons:
        if _says_nothing(fold(one.text), fold(one.statement)):
            yield Finding("I08", one.path, {})


def _says_nothing(reason: str, statement: str) -> bool:
    left = _VERDICT.sub("", reason).strip()
    if not left or left in statement:
        return True
    pieces = grams(left, min(SIZE, len(left)))
    fresh = (piece for piece in pieces if piece not in statement)
    enough = len(pieces) - ceil(SHARE * len(pieces))
    # Most reasons have more than enough pieces of their own after a few words.
    return next(islice(fresh, enough, None), None) is None
