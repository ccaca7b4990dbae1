"""The files of the tiny course."""

COURSE = """\
id: tiny
version: 1.2.0
date: 2026-11-23
title: {th: "เล่มเล็ก: สำหรับทดสอบ", en: "A small book: for tests"}
description: {th: หลักสูตรจิ๋ว, en: A tiny course}
authors: [มานี มีใจ]
languages: {th: complete, en: partial}
modules: [m1]
"""

MODULE = """\
id: m1
number: 1
title: {th: โมดูลแรก, en: First}
idea: {th: แนวคิดหลัก, en: The idea}
minutes: 30
quiz: q1
lessons:
  - id: l1-1
    title: {th: บทที่หนึ่ง, en: Lesson one}
    minutes: 20
    workshop_minutes: 20
    outcomes: [{id: l1-1-o1, level: apply, text: {th: ทำได้, en: Do it}}]
    activity: {title: {th: ลองทำ}, minutes: 5, text: {th: ทำตามนี้}, space: 45}
    reflection: {prompt: {th: คิดถึงวันนี้}, space: 30}
    discussion:
      - question: {th: คำถามชวนคุย}
        expected: {th: "xexpected [[hidden]]"}
    facilitation:
      steps:
        - {minutes: 8, text: {th: xstepone}}
        - {minutes: 12, text: {th: xsteptwo}}
      materials: {th: xmaterials}
      grouping: {th: xgrouping}
      misconceptions: [{belief: {th: xbelief}, reply: {th: xreply}}]
  - id: l1-2
    title: {th: บทที่สอง, en: Lesson two}
    minutes: 10
    outcomes: [{id: l1-2-o1, level: apply, text: {th: ทำต่อ, en: Go on}}]
"""

QUIZ = """\
id: q1
module: m1
title: {th: แบบทดสอบแรก, en: First quiz}
minutes: 10
questions:
  - id: one
    type: single
    lesson: l1-1
    outcome: l1-1-o1
    level: apply
    stem: {th: stemone ควรทำอย่างไร}
    note: {th: xnoteone}
    choices:
      - {id: a, text: {th: alpha}, rationale: {th: "xraona [@secret]"}}
      - {id: b, text: {th: bravo}, correct: true, rationale: {th: xraonb}}
  - id: two
    type: multiple
    lesson: l1-1
    outcome: l1-1-o1
    level: apply
    stem: {th: stemtwo ข้อใดบ้าง}
    note: {th: xnotetwo}
    choices:
      - {id: a, text: {th: charlie}, correct: true, rationale: {th: xratwa}}
      - {id: b, text: {th: delta}, rationale: {th: xratwb}}
      - {id: c, text: {th: echo}, correct: true, rationale: {th: xratwc}}
  - id: three
    type: true-false
    lesson: l1-2
    outcome: l1-2-o1
    level: apply
    stem: {th: stemthree ข้อนี้จริง}
    note: {th: xnotethree}
    answer: false
    rationales: {"true": {th: xratrue}, "false": {th: xrafalse}}
  - id: four
    type: match
    lesson: l1-1
    outcome: l1-1-o1
    level: apply
    stem: {th: stemfour จับคู่}
    note: {th: xnotefour}
    pairs:
      - {id: a, left: {th: foxtrot}, right: {th: golf}, rationale: {th: xrapaira}}
      - {id: b, left: {th: hotel}, right: {th: india}, rationale: {th: xrapairb}}
      - {id: c, left: {th: juliett}, right: {th: kilo}, rationale: {th: xrapairc}}
    decoys:
      - {id: d, right: {th: lima}, rationale: {th: xradecoy}}
  - id: five
    type: order
    lesson: l1-1
    outcome: l1-1-o1
    level: apply
    stem: {th: stemfive เรียงลำดับ}
    note: {th: xnotefive}
    items:
      - {id: a, text: {th: mike}, rationale: {th: xraitem}}
      - {id: b, text: {th: november}}
      - {id: c, text: {th: oscar}}
    rationale: {th: xraorder}
  - id: six
    type: fill
    lesson: l1-1
    outcome: l1-1-o1
    level: apply
    stem: {th: stemsix เติมคำ}
    note: {th: xnotesix}
    accepted:
      - {id: a, text: {th: xacceptedone}}
      - {id: b, text: xacceptedtwo}
    rationale: {th: xrafill}
    mistakes: [{id: c, text: {th: xmistake}, rationale: {th: xramistake}}]
  - id: seven
    type: scenario
    lesson: l1-2
    outcome: l1-2-o1
    level: apply
    case: {th: stemseven กรณี}
    note: {th: xnoteseven}
    parts:
      - id: first
        type: single
        stem: {th: papa ข้อใด}
        choices:
          - {id: a, text: {th: quebec}, correct: true, rationale: {th: xraparta}}
          - {id: b, text: {th: romeo}, rationale: {th: xrapartb}}
      - id: second
        type: multiple
        stem: {th: sierra ข้อใดบ้าง}
        choices:
          - {id: a, text: {th: tango}, correct: true, rationale: {th: xrapartc}}
          - {id: b, text: {th: uniform}, rationale: {th: xrapartd}}
"""

GLOSSARY = """\
terms:
  - id: trust
    term: {th: แก้ว, en: glass}
    definition: {th: คำที่หนึ่ง, en: One}
  - id: norm
    term: {th: กลม, en: round}
    definition: {th: "คำที่สอง [[other]]", en: Two}
  - id: other
    term: {th: คำที่ไม่ได้ใช้, en: unused}
    definition: {th: คำที่สาม, en: Three}
  - id: hidden
    term: {th: คำลับ, en: xhiddenterm}
    definition: {th: xhiddendefinition, en: Four}
"""

REFERENCES = """\
[{"id": "hord1997", "type": "book", "title": "Open work", "author": [{"family": "Hord", "given": "S."}],
  "issued": {"date-parts": [[1997]]}},
 {"id": "secret", "type": "book", "title": "Xsecretwork", "author": [{"family": "Xsecretauthor"}],
  "issued": {"date-parts": [[1998]]}}]
"""
