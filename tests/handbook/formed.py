"""The files of a tiny course with a form of every kind of block, and a workshop's schedule for trainers."""

from tiny import COURSE, GLOSSARY, MODULE, QUIZ, REFERENCES

LOG = """\
id: log
mark: {th: ก, en: A}
title: {th: formtitle, en: formtitle}
purpose: {th: เขียนหลังพบกัน, en: After a meeting}
blocks:
  - type: text
    notice: true
    text: {th: "คำชี้แจง [บทที่หนึ่ง](/lessons/m1/l1-1.md)"}
  - type: fields
    title: {th: ข้อมูล}
    fields:
      - {id: team, text: {th: ทีม}, width: half}
      - {id: date, text: {th: วันที่}, width: half}
      - {id: notes, text: {th: บันทึก}, hint: {th: สั้น ๆ}, space: 34}
  - type: checklist
    items:
      - {id: done, text: {th: ทำแล้ว}}
  - type: table
    id: agreed
    columns:
      - {id: who, text: {th: ใคร}, width: 40}
      - {id: does, text: {th: ทำอะไร}, width: 60}
    rows:
      - {id: one, cells: [{th: ครูแพร}, null]}
    blank: 1
    row_height: 21
  - type: rubric
    levels: [{th: ต้องปรับ}, {th: ผ่าน}]
    criteria:
      - {id: clear, text: {th: โจทย์ชัด}, levels: [{th: กว้าง}, {th: ชัด}]}
  - type: scale
    levels: [never, always]
    unknown: unknown
    groups:
      - {id: dim, text: {th: มิติ}, items: [{id: open, text: statement}]}
  - type: radar
    id: web
    new_page: true
    axes:
      - {id: a1, text: {th: แกนหนึ่ง}}
      - {id: a2, text: {th: แกนสอง}}
      - {id: a3, text: {th: แกนสาม}}
    series: [{id: now, text: {th: ครั้งนี้}}]
"""
PLAN = """\
id: plan
mark: {th: ข, en: B}
title: {th: xplan, en: xplan}
purpose: {th: xplanpurpose, en: xplanpurpose}
audience: trainer
blocks:
  - type: schedule
    minutes: 20
    days:
      - title: {th: xplanday}
        minutes: 20
        halves:
          - title: {th: xplanhalf}
            minutes: 20
            sessions:
              - {title: {th: xplansession}, minutes: 20, lessons: [l1-1]}
  - type: text
    text: {th: "xplantext [[hidden]]"}
"""
SECRET = ["xplan", "xplanpurpose", "xplanday", "xplanhalf", "xplansession", "xplantext", "xhiddenterm"]
"""Every word of the schedule, and a term only it links to."""
FILES = {
    "modules/course.yaml": COURSE,
    "modules/m1.yaml": MODULE.replace(
        "    workshop_minutes: 20\n", "    workshop_minutes: 20\n    forms: [log]\n"
    ),
    "quizzes/q1.yaml": QUIZ,
    "content/glossary.yaml": GLOSSARY,
    "content/references.json": REFERENCES,
    "content/forms/log.yaml": LOG,
    "content/forms/plan.yaml": PLAN,
    "content/th/index.md": "หน้าแรก\n",
    "content/th/lessons/m1/l1-1.md": "อ่าน[logbook](../../forms/log.md) [[trust]] [@hord1997]\n",
    "content/th/lessons/m1/l1-2.md": "## หัวข้อ {#topic}\n\nเนื้อความ\n",
}
