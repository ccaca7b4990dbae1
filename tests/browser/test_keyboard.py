"""Each question type by keyboard alone, in Chromium and in Debian's Firefox, as a screen reader tells it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reader import Reader
from typist import Learner

HERE = Path(__file__).parent
Address = Callable[[str], str]
Answer = Callable[[Learner, str], None]
NAMED = ["เวลาที่จะพบปะพูดคุย", "ที่ทำงานอยู่ใกล้กัน", "บทบาทการสอนที่พึ่งพากัน", "การเสริมพลังอำนาจครู"]
SIDES = [
    "คาบว่างตรงกันสัปดาห์ละหนึ่งคาบ",
    "ครูชั้นเดียวกันใช้ห้องพักครูร่วมกัน",
    "ครูสองวิชาร่วมสอนหน่วยบูรณาการ",
    "ครูเลือกเรื่องที่จะแก้และวิธีวัดผลเอง",
]
NORMS = [
    "เราตัดสินใจเรื่องการสอนตามที่ตกลงกัน และเตือนกันเมื่อใครลืม",
    "เวลาวางแผน เราคุยถึงนักเรียนทีละคนว่าจะไปได้ไกลแค่ไหน",
    "เราให้น้ำหนักประโยชน์ส่วนรวมเท่ากับเป้าหมายของตัวเอง",
    "เราบอกกันตรง ๆ ว่าสอนติดตรงไหน และเก็บเรื่องที่ฟังไว้ในวง",
]
STEPS = [
    "ภาวะผู้นำร่วมและสนับสนุน",
    "ค่านิยมและวิสัยทัศน์ร่วม",
    "การเรียนรู้ร่วมกันและการนำไปใช้",
    "เงื่อนไขสนับสนุน",
    "การแบ่งปันการปฏิบัติงานส่วนบุคคล",
]


def _pick(choice: str) -> Answer:
    return lambda learner, key: learner.pick(key, choice)


def _tick(*choices: str) -> Answer:
    return lambda learner, key: learner.tick(key, choices, 6)


def _select(sides: list[str]) -> Answer:
    return lambda learner, key: learner.select(key, dict(zip(NAMED, sides, strict=True)))


def _write(text: str) -> Answer:
    return lambda learner, key: learner.write(key, text)


def _last(step: str) -> Answer:
    return lambda learner, _: learner.move(f"ลง: {step}")


def _arrange(learner: Learner, _: str) -> None:
    """Every step is brought to the top, the last one first."""
    for step in reversed(STEPS):
        learner.move(f"ขึ้น: {step}")


QUESTIONS: dict[str, tuple[str, Answer, Answer]] = {
    "single": (
        "m5-q03",
        _pick("ผู้บริหารแบกงานไว้คนเดียว และไม่เหลือเวลาเข้าไปดูห้องเรียน"),
        _pick("ครูไม่กล้าเห็นต่าง และผู้บริหารยอมรับได้ยากว่าต้องเรียนรู้"),
    ),
    "true-false": ("m5-q02", _pick("ผิด"), _pick("ถูก")),
    "multiple": ("m5-q06", _tick(NORMS[0]), _tick(*NORMS)),
    "match": ("m5-q09", _select([SIDES[1], SIDES[0], SIDES[3], SIDES[2]]), _select(SIDES)),
    "order": ("m5-q01", _last(STEPS[0]), _arrange),
    "fill": ("m5-q07", _write("การสืบเสาะค้นหาร่วมกัน"), _write("ความคิดสร้างสรรค์ร่วมกัน")),
    "scenario": (
        "m5-q04",
        _pick("เตรียมทางเลือกไว้ 3 ทาง ให้ครูยกมือ แล้วใช้ทางที่ได้เสียงข้างมาก"),
        _pick("เปิดด้วยคำถาม ฟังครูจนครบ พูดเป็นคนท้าย และร่วมรับผิดชอบผล"),
    ),
}
"""For each type a question of module 5, a wrong answer (or one only partly right) and the right one."""


@pytest.mark.parametrize("kind", QUESTIONS)
def test_by_keyboard_alone(reader: Reader, address: Address, kind: str, *, update: bool) -> None:
    """Found, answered wrong, explained, tried again and answered right; both browsers tell the same."""
    item, wrong, right = QUESTIONS[kind]
    reader.open(address("quizzes/m5.html"))
    learner = Learner(reader, item)
    learner.transcript.title(f"{kind} ({item})")
    learner.arrive()
    learner.transcript.title("ตอบครั้งแรก")
    wrong(learner, "Tab")
    learner.check()
    learner.transcript.title("อ่านคำอธิบาย")
    learner.read_on()
    learner.transcript.title("ลองใหม่")
    learner.again()
    right(learner, "Shift+Tab")
    learner.check(told=False)
    golden = HERE / "transcripts" / f"{kind}.txt"
    if update:
        golden.write_text(str(learner.transcript), "utf-8")
    assert str(learner.transcript) == golden.read_text("utf-8")
