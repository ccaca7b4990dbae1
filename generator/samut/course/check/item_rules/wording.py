"""Wordings that give the key away or trip up a learner who knows the answer."""

import re
from collections.abc import Iterator

from samut.course.check.item_rules.asked import Asked, Offered
from samut.course.check.item_rules.words import fold, last_paragraph
from samut.questions.contract import Finding

_LETTER = r"(?:ข้อ)?(?:[กขคงจฉ]|[a-f]|\d)"
_ALL_OR_NONE = re.compile(
    rf"""
    (?:ที่กล่าวมา|ข้างต้น|คำตอบ|ข้อความ)?(?:นี้)?
    (?:ถูก(?:ต้อง)?(?:หมด)?ทุก(?:ข้อ|คำตอบ) | ทุก(?:ข้อ|คำตอบ)(?:ที่กล่าวมา)?ถูก(?:ต้อง)?(?:หมด)?
      |ผิด(?:หมด)?ทุกข้อ | ทุกข้อผิด(?:หมด)? | ถูก(?:ต้อง)?ทั้งหมด | ผิดทั้งหมด
      |ไม่มี(?:ข้อ|คำตอบ)(?:ใด|ไหน)?(?:ที่)?ถูก(?:ต้อง)?(?:เลย)? | ทุกข้อ | ไม่มีข้อ(?:ใด|ไหน) | ทั้งหมด
      |(?:ถูก|ผิด)?(?:ทั้ง)?{_LETTER}(?:{_LETTER})?(?:และ|กับ|หรือ){_LETTER}(?:เท่านั้น)?(?:ถูก|ผิด)?(?:ต้อง)?(?:ทั้งสองข้อ)?)
    (?:ข้างต้น|ที่กล่าวมา|ดังกล่าว)?(?:ทั้งหมด)?
    |(?:all|none|both|neither|any)[ ]of[ ](?:the[ ])?(?:above|these|those|them|choices|options)(?:[ ].*)?
    |(?:both[ ])?(?:choices?[ ]|answers?[ ])?[a-f1-6][ ](?:and|or)[ ][a-f1-6](?:[ ]only|[ ]are[ ]correct)?
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"(\*\*|__)(?=\S).+?\1|“[^”]*”|‘[^’]*’|\"[^\"]*\"|<(mark|u)>.*?</\2>")
_NOT = r"(?:ไม่(?!ว่า|กี่|เพียง|เฉพาะ|แพ้|มากก็น้อย|ใช่แค่|ใช่เพียง)|มิใช่|มิได้|มิควร|หาใช่)"
_UNFIT = r"(?:(?:ไม่|มิ)(?:ใช่(?!แค่|เพียง)|ควร|จริง|ถูก|จัด|นับ|เหมาะ|สอดคล้อง|เกี่ยว|ตรง|อยู่ใน|รวม))"
_ASKS = (
    r"(?:(?:ข้อ|สิ่ง|เรื่อง|แบบ|คู่|คำ|คน|วิธี|ประโยค|ข้อความ|พฤติกรรม|การกระทำ|กิจกรรม|มิติ|ทาง)(?:ใด|ไหน)"
    r"|อะไร|ใคร)(?:บ้าง)?[ ]?"
)
_EXCEPTION = re.compile(
    rf"""
    {_ASKS}(?:ที่|เป็น|คือ|ถือว่า|จัดว่า|กล่าว|สิ่ง|ข้อความ|คำตอบ){{0,4}}(?P<denied>{_NOT})
    |{_ASKS}[ก-๎]{{0,24}}?(?P<unfit>{_UNFIT})
    |(?P<before>{_UNFIT})[ก-๎]{{0,24}}?(?:ข้อ|สิ่ง)(?:ใด|ไหน)(?![ก-๎])
    |(?P<except>ยกเว้น|เว้นแต่)(?=[ ]?(?:ข้อ|สิ่ง|เรื่อง)?(?:ใด|ไหน|อะไร|ใคร)|[ ]?[?:…]*\s*$)
    |\b(?i:which|what|who|choose|select|all)\b[^.?!]{{0,200}}?
        \b(?P<english>(?i:(?<!or\ )not(?!\ only)|except)|[Ll]east\ likely)\b
    """,
    re.VERBOSE,
)
_ABSOLUTE = re.compile(
    r"(?<!สม่ำ)เสมอ(?!ด้วย|กัน|ภาค|ต้น|เหมือน)|เท่านั้น|ทุกครั้ง|ไม่มีทาง|ตลอดเวลา|เด็ดขาด|เพียงอย่างเดียว"
    r"|(?i:\b(?:always|never|(?<!not\ )only|invariably|absolutely)\b)"
)


def all_or_none(asked: Asked) -> Iterator[Finding]:
    """“All of the above” and its kin: one known choice settles the rest (Haladyna et al., 2002)."""
    for one in filter(_lumps, asked.choices):
        yield Finding("I03", one.path, {"found": one.text})


def negative(asked: Asked) -> Iterator[Finding]:
    """A stem that asks for the exception without stressing the word that says so (Haladyna et al., 2002)."""
    open_ = _QUOTED.sub(lambda found: "\x00" * len(found.group()), last_paragraph(asked.stem))
    if found := _EXCEPTION.search(open_.replace("*", "")):
        word = next(filter(None, found.groups()))
        if not word.isupper():
            yield Finding("I04", asked.path, {"word": word})


def absolute(asked: Asked) -> Iterator[Finding]:
    """Words such as “always” in wrong choices alone: the test-wise strike them (Haladyna et al., 2002)."""
    if any(_ABSOLUTE.search(one.text) for one in asked.keys):
        return
    for one in asked.distractors:
        if (found := _ABSOLUTE.search(one.text)) and not _lumps(one):
            yield Finding("I05", one.path, {"word": found.group()})


def _lumps(one: Offered) -> bool:
    return bool(_ALL_OR_NONE.fullmatch(fold(one.text)))
