"""Rules of item writing: what each finds, and what looks like a flaw and is none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from samut.course.check.item_rules import RULES
from samut.course.check.item_rules.asked import asked
from samut.course.check.item_rules.cues import crowded
from samut.course.read import read
from samut.questions.contract import Question
from samut.questions.multiple import Multiple
from samut.questions.single import Single
from samut.questions.true_false import TrueFalse
from samut.source.catalogue import CATALOGUE

STEM = "ทีมเริ่มจากอะไร"
PLAIN = ("*เพื่อนหนึ่งคน", "คำสั่งหัวหน้า", "งบประมาณ")
COMMON = {"id": "q1", "lesson": "l1", "outcome": "o1", "level": "apply"}
CHOSEN = "คนที่เลือกข้อนี้มักลืมถามว่าใครได้เรียนรู้"


def choice(index: int, text: str, rationale: str = CHOSEN) -> dict[str, object]:
    """A choice as an author writes it; a star marks the key."""
    correct = text.startswith("*")
    return {"id": "abcdefgh"[index], "text": text.lstrip("*"), "correct": correct, "rationale": rationale}


def single(stem: str = STEM, *texts: str) -> Single:
    """A question with one key."""
    rows = tuple(choice(index, text) for index, text in enumerate(texts or PLAIN))
    return Single.model_validate({**COMMON, "type": "single", "stem": stem, "choices": rows})


def reasoned(rationale: str) -> Single:
    """A question whose key has this rationale."""
    rows = (choice(0, "*เริ่มจากเพื่อนหนึ่งคนที่ไว้ใจ", rationale), choice(1, "เริ่มจากคำสั่งของหัวหน้าฝ่าย"))
    return Single.model_validate({**COMMON, "type": "single", "stem": STEM, "choices": rows})


def statement(answer: bool = True, because: str = CHOSEN) -> TrueFalse:  # noqa: FBT001, FBT002
    """A statement that is true or false."""
    raw = {"stem": "ทีมต้องมีสิบคน", "answer": answer, "rationales": {"true": because, "false": CHOSEN}}
    return TrueFalse.model_validate({**COMMON, "type": "true-false", **raw})


def codes(question: Question) -> set[str]:
    """The rules a question breaks."""
    return {found.code for view in asked(question) for rule in RULES for found in rule(view)}


FLAWED = [
    ("I01", single(STEM, "*เพื่อนหนึ่งคนที่เต็มใจเปิดห้องให้เราดู", "คำสั่งของหัวหน้า", "งบ")),
    *(
        ("I03", single(STEM, "*เพื่อน", "คำสั่ง", words))
        for words in (
            *("ถูกทุกข้อ", "ถูกต้องทุกข้อ", "ทุกข้อถูก", "ไม่มีข้อใดถูก", "ไม่มีข้อถูก", "ไม่มีข้อใดถูกต้อง"),
            *("ข้อ ก และ ข ถูก", "ข้อ ก. และข้อ ข.", "ถูกทั้งข้อ ก และข้อ ค", "ข้อ ก, ข และ ค", "ผิดทุกข้อ"),
            *("All of the above.", "None of these", "Both A and B", "A and C only"),
        )
    ),
    *(
        ("I04", single(words))
        for words in (
            *("ข้อใดไม่ใช่ทีม", "ข้อใดไม่ถูกต้อง", "ทุกข้อคือทีม ยกเว้นข้อใด", "ข้อใดเป็นสิ่งที่ไม่ควรทำ", "ใครไม่อยู่ในวง"),
            *(
                "ครูแพรเปิดห้อง\n\nสิ่งใดที่ครูแพรไม่ควรทำ",
                "ข้อใดมิใช่ทีม",
                "ครูไม่ควรทำข้อใด",
                "เป็นทีม ยกเว้น",
                "ข้อใด*ไม่ใช่*ทีม",
            ),
            *("Which of these is not a team?", "All of these help except:", "Which is least likely to help?"),
        )
    ),
    *(
        ("I05", single(STEM, "*เพื่อนหนึ่งคน", words, "งบประมาณ"))
        for words in (
            *("ต้องมีคำสั่งเสมอ", "คำสั่งเท่านั้น", "คำสั่งทุกครั้ง", "ไม่มีทางเริ่ม", "Only orders", "It never starts"),
        )
    ),
    *(
        ("I06", single(STEM, "*ครูคนหนึ่ง", *pair))
        for pair in (
            *(("คำสั่งที่ดี", "“คำสั่ง ที่ดี”"), ("คำสั่งหัวหน้า", "คำสั่งหัวหน้าฝ่าย"), ("นํ้าใจดี", "น้ำใจดี")),
            *(("1–5 ปี", "5–10 ปี"), ("a good team", "a good team, well led")),
        )
    ),
    ("I07", single("ทีมที่เปิดใจคุยกันเริ่มจากอะไร", "*คนที่เปิดใจคุยกัน", "คำสั่งหัวหน้า", "งบประมาณของเขต")),
    (
        "I07",
        single("What does a trusting team do?", "*It shows trusting talk", "It writes minutes", "It votes"),
    ),
    *(
        ("I08", reasoned(words))
        for words in (
            "ถูกต้อง",
            "ข้อนี้ถูก",
            "เริ่มจากเพื่อนหนึ่งคนที่ไว้ใจ",
            "ถูก เพราะเริ่มจากเพื่อนหนึ่งคนที่ไว้ใจกัน",
            "This is the correct answer.",
        )
    ),
    ("I08", statement(because="ถูกต้อง ทีมต้องมีสิบคน")),
]
FINE = [
    ("I01", single(STEM, "*เพื่อนหนึ่งคนที่ไว้ใจ", "คำสั่งจากหัวหน้า", "งบประมาณก้อนใหญ่")),
    ("I01", single(STEM, "*เพื่อน", "คำสั่งที่ยาวกว่าคำตอบมากจนเห็นได้ชัด", "งบ")),
    ("I03", single(STEM, "*ให้นักเรียนตรวจจนถูกทุกข้อ", "ไม่มีข้อตกลงใด", "ครูทุกคน")),
    ("I03", single(STEM, "*มิติที่ 1 และ 2", "Listen to all of the pupils above ten", "A and other letters")),
    *(
        ("I04", single(words))
        for words in (
            *("ข้อใด**ไม่ใช่**ทีม", "ข้อใด “ไม่ใช่” ทีม", "ไม้ใดเหมาะทำโต๊ะ", "ไม่ว่าจะเริ่มเมื่อใด ข้อใดควรมาก่อน"),
            *("ครูไม่กล้าพูด ใครไม่รู้ว่าเพราะอะไร\n\nหัวหน้าควรทำอย่างไร", "แม้ไม่มีเวลา ทีมนี้ทำสิ่งใดได้"),
            *("เปิดทุกวันยกเว้นวันพุธ ทีมควรนัดวันใด", "สิ่งใดทำให้ครูไม่กล้าพูด", "ทีมนี้ยังขาดสิ่งใด"),
            *(
                "Which is **not** a team?",
                "Which is NOT a team?",
                "What helps not only one but all?",
                "A note: what helps?",
            ),
        )
    ),
    *(
        ("I05", single(STEM, *words))
        for words in (
            *(
                ("*ฟังก่อนเสมอ", "พูดก่อนเสมอ"),
                ("*ฟังเท่านั้น", "พูดทุกครั้ง"),
                ("*ฟัง", "ประชุมสม่ำเสมอ"),
                ("*ฟัง", "มีน้ำหนักเสมอกัน"),
            ),
            *(("*Listen", "Not only talk"), ("*Only listen", "Always talk")),
        )
    ),
    *(
        ("I06", single(STEM, "*ครูคนหนึ่ง", *pair))
        for pair in (
            *(
                ("หัวหน้าเห็นด้วย", "หัวหน้าไม่เห็นด้วย"),
                ("เห็นด้วย", "ไม่เห็นด้วย"),
                ("ฟัง", "ฟังและจด"),
                ("1–5 ปี", "6–10 ปี"),
            ),
            *(("teach in", "teach inside"), ("2.50", "12.50"), ("1–5 ปี", "3–8 คน")),
        )
    ),
    ("I07", single("ผู้บริหารรู้รอบทำให้เกิดผลอย่างไร", "*ผู้บริหารรู้รอบไม่เรียน", "ผู้บริหารเหนื่อย", "ครูว่าง")),
    ("I07", single("นักเรียนคนใดควรได้เวลา", "*นักเรียนที่ตามไม่ทัน", "คนที่เก่งอยู่แล้ว", "คนที่ขอก่อน")),
    ("I07", single("What does a trusting team do?", "*It talks about trusting", "A team votes", "It hides")),
    *(
        ("I08", reasoned(words))
        for words in ("ฟังก่อนพูด", "ถูกจับตาน้อยลง เพื่อนจึงกล้าเล่า", "เพื่อนหนึ่งคนที่ไว้ใจทำให้เล่าคาบที่พลาดได้ตั้งแต่วันแรก")
    ),
    ("I08", statement(because="จำนวนคนไม่ใช่เรื่องสำคัญ")),
]


@pytest.mark.parametrize(("code", "question"), FLAWED)
def test_a_flaw_is_found(code: str, question: Question) -> None:
    """The rule speaks, and no other."""
    assert codes(question) == {code}


@pytest.mark.parametrize(("code", "question"), FINE)
def test_what_only_looks_like_a_flaw_is_let_be(code: str, question: Question) -> None:
    """The rule stays silent."""
    assert code not in codes(question)


def test_languages_are_judged_apart() -> None:
    """A flaw of the English wording alone is found; a text missing in a language is no flaw."""
    raw = {**COMMON, "type": "multiple", "stem": {"th": STEM, "en": "Which do not help?"}}
    rows = tuple(choice(index, text) for index, text in enumerate(("*ฟัง", "*จด", "ให้คะแนน")))
    assert codes(Multiple.model_validate({**raw, "choices": rows})) == {"I04"}
    thai = tuple({**one, "text": {"th": one["text"]}} for one in rows)
    assert codes(Multiple.model_validate({**raw, "choices": thai})) == set()


def keyed(*places: int) -> list[Single]:
    """Questions whose keys stand in these places."""
    return [single(STEM, *("*" * (index == place) + "กขค"[index] for index in range(3))) for place in places]


def test_keys_in_one_place() -> None:
    """I02 speaks when more than six of ten keys stand in one place, from five questions on."""
    assert crowded(keyed(0, 0, 0, 0, 2)) == (1, 4, 5)
    assert crowded(keyed(0, 1, 1, 1, 2)) is None
    assert crowded(keyed(1, 1, 1, 1)) is None
    assert crowded([statement() for _ in range(5)]) == (1, 5, 5)
    assert crowded([statement(answer=bool(index)) for index in range(5)]) is None


def warnings(course: Path) -> list[tuple[str, int]]:
    """Code and line of every problem of a course."""
    _, sources = read(course)
    return [(one.code, one.place.line) for one in sources.problems]


ALL_TRUE = Path(__file__).parents[1] / "broken" / "i02-every-statement-true" / "quizzes" / "m1.yaml"
ALLOW = "# lint: allow I05 ครูพูดคำนี้จริง"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: m1-q1", f"  {ALLOW}\n  - id: m1-q1"),
        ("  - id: m1-q1", f"  {ALLOW}\n\n  # และเหตุผลอื่น\n  - id: m1-q1"),
        ("  - id: m1-q1", f"  - id: m1-q1 {ALLOW}"),
        ("    choices:", f"    {ALLOW}\n    choices:"),
        ("    hint: {th: คิดถึงเพื่อน}", f"    hint: >- {ALLOW}\n      ก"),
    ],
)
def test_an_exception_covers_its_question(old: str, new: str, change: Callable[..., Path]) -> None:
    """A comment right above a question, or in it, switches one rule off there."""
    change("quizzes/m1.yaml", "{th: คำสั่ง}", "{th: คำสั่งเท่านั้น}")
    assert warnings(change("quizzes/m1.yaml", old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("  - id: m1-q2", f"  {ALLOW}\n  - id: m1-q2", {"I05", "I11"}),
        ("id: m1\n", f"{ALLOW}\nid: m1\n", {"I05", "I11"}),
        ("hint: {th: คิดถึงเพื่อน}", f'hint: {{th: "คิด {ALLOW}"}}', {"I05"}),
        ("hint: {th: คิดถึงเพื่อน}", f"hint: |\n      คิด\n      {ALLOW}", {"I05"}),
        ("    choices:", "    # lint: allow\n    choices:", {"I05", "I11"}),
        ("    choices:", "    # lint: allow I05  \n    choices:", {"I10"}),
    ],
)
def test_an_exception_covers_nothing_else(
    old: str, new: str, found: set[str], change: Callable[..., Path]
) -> None:
    """Neither another question nor words of the text; one without a reason or a use is itself a problem."""
    change("quizzes/m1.yaml", "{th: คำสั่ง}", "{th: คำสั่งเท่านั้น}")
    assert {code for code, _ in warnings(change("quizzes/m1.yaml", old, new))} == found


def test_an_outcome_may_be_tested_elsewhere(minimal: Path, change: Callable[..., Path]) -> None:
    """I09 is excepted above the outcome in the module; without a quiz a module owes no questions."""
    quiz = minimal / "quizzes" / "m1.yaml"
    elsewhere = quiz.read_text("utf-8").replace("l1-2-o1", "l1-1-o1").replace("lesson: l1-2", "lesson: l1-1")
    quiz.write_text(elsewhere, "utf-8")
    assert warnings(minimal) == [("I09", 42)]
    allow = "      # lint: allow I09 กิจกรรมของบทให้เปิดห้องจริง\n      - id: l1-2-o1"
    assert warnings(change("modules/m1.yaml", "      - id: l1-2-o1", allow)) == []


def test_a_quiz_may_keep_its_places(minimal: Path, change: Callable[..., Path]) -> None:
    """I02 is about the quiz; its exception stands above `questions:`."""
    (minimal / "quizzes" / "m1.yaml").write_bytes(ALL_TRUE.read_bytes())
    assert warnings(minimal) == [("I02", 5)]
    allow = "# lint: allow I02 แบบฝึกนี้มีแต่ข้อความจริง\nquestions:"
    assert warnings(change("quizzes/m1.yaml", "questions:", allow)) == []


def test_every_rule_says_why() -> None:
    """Each rule of item writing names its research in both languages."""
    rules = [code for code in CATALOGUE if code.startswith("I") and code < "I10"]
    assert len(rules) == 9
    assert all(set(CATALOGUE[code].why) == {"th", "en"} for code in rules)
