"""The tiny course with all that makes a book: figures, tables, notes, an index, tests, an address."""

from tiny import COURSE, MODULE, QUIZ

_TEST = """\
id: {id}
title: {{th: {title}}}
minutes: 10
questions:
  - id: {id}-one
    type: single
    lesson: l1-1
    outcome: l1-1-o1
    level: apply{parallel}
    stem: {{th: {id}stem ข้อใด}}
    note: {{th: xnote{id}}}
    choices:
      - {{id: a, text: {{th: whiskey}}, rationale: {{th: xra{id}a}}}}
      - {{id: b, text: {{th: xray}}, correct: true, rationale: {{th: xra{id}b}}}}
"""
FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20">'
    '<rect x="1" y="1" width="88" height="18" fill="none" stroke="currentColor"/></svg>'
)
LESSON_ONE = """\
เปิดเรื่องด้วย[[trust]]และ[[norm]] ทำบ่อย ๆ [@hord1997]

## หัวข้อ {#topic}

อ่าน[บทที่สอง](l1-2.md#topic) ดู[แผนภาพ](l1-2.md#fig-two)และ[ตาราง](#tab-one)[^note] กับอีกครั้ง[^note]

![วงกลม](../../../images/a.svg "ภาพแรกของเล่ม")

ตารางที่มีชื่อ
{: .caption #tab-one }

| ก | ข |
|---|---|
| ค | ง |

[^note]: เชิงอรรถบทแรก
"""
LESSON_TWO = """\
## หัวข้อ {#topic}

[[trust]]อีกครั้ง[^note]

![สี่เหลี่ยม](../../../images/a.svg "ภาพที่สองของเล่ม"){#fig-two}

| ก | ข |
|---|---|
| ค | ง |

[^note]: เชิงอรรถบทที่สอง

    ย่อหน้าที่สองของเชิงอรรถ
"""
INDEX = """\
    index:
      - {text: {th: เรื่องที่ควรค้น}, section: topic}
      - {text: {th: แม่แบบ}}
  - id: l1-2
"""
WHOLE = {
    "modules/course.yaml": COURSE
    + "address: https://course.example.ac.th/tiny/\npretest: before\nposttest: after\n",
    "modules/m1.yaml": MODULE.replace("  - id: l1-2\n", INDEX),
    "quizzes/q1.yaml": QUIZ,
    "quizzes/before.yaml": _TEST.format(id="before", title="แบบทดสอบก่อนเรียน", parallel=""),
    "quizzes/after.yaml": _TEST.format(
        id="after", title="แบบทดสอบหลังเรียน", parallel="\n    parallel: before-one"
    ),
    "content/images/a.svg": FIGURE,
    "content/th/lessons/m1/l1-1.md": LESSON_ONE,
    "content/th/lessons/m1/l1-2.md": LESSON_TWO,
}
