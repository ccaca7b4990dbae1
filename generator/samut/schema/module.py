"""A module and its lessons."""

from typing import Annotated

from pydantic import Field

from samut.schema.activity import Activity, Discussion, Facilitation, Reflection
from samut.schema.base import Code, Former, Id, Level, Minutes, Record, about
from samut.schema.text import Text


class Outcome(Record):
    """What a learner can do after a lesson, at a level of the revised Bloom taxonomy."""

    id: Annotated[Id, about("รหัสผลการเรียนรู้", "m1-l1-o1")]
    level: Annotated[Level, about("ระดับการคิดตาม Bloom ฉบับปรับปรุง", "understand")]
    text: Annotated[Text, about("ผู้เรียนทำอะไรได้ ขึ้นต้นด้วยคำกริยา", {"th": "อธิบายว่าเวลารอมีผลต่อคำตอบอย่างไร"})]


class Subject(Record):
    """What a reader may look up in the index of the handbook, and the heading that treats it."""

    text: Annotated[Text, about("คำที่พิมพ์ในดัชนี", {"th": "เวลารอ"})]
    section: Annotated[Id | None, about("รหัสหัวข้อในบทที่พูดถึงเรื่องนี้", "count-to-three")] = None


class Lesson(Record):
    """One sitting: its prose stands in `content/<language>/lessons/<module>/<lesson>.md`."""

    id: Annotated[Id, about("รหัสบทเรียน เป็นชื่อไฟล์เนื้อหาด้วย", "m1-l1")]
    was: Annotated[Former, about("ทุกรหัสที่บทนี้เคยใช้", ["m1-l01"])] = ()
    title: Annotated[Text, about("ชื่อบทเรียน", {"th": "นับหนึ่งถึงสาม"})]
    minutes: Annotated[Minutes, about("เวลาเรียนเองเป็นนาที รวมเวลาทำกิจกรรม", 30)]
    workshop_minutes: Annotated[
        Minutes | None, about("เวลาอบรมเป็นนาที เท่ากับผลรวมของ facilitation.steps", 25)
    ] = None
    outcomes: Annotated[
        tuple[Outcome, ...],
        Field(min_length=1),
        about(
            "ผลการเรียนรู้ของบทนี้",
            [{"id": "m1-l1-o1", "level": "understand", "text": {"th": "อธิบายว่าเวลารอมีผลอย่างไร"}}],
        ),
    ]
    covers: Annotated[tuple[Code, ...], about("รหัสสาระที่บทนี้สอน จาก content/inventory.yaml", ["HORD-2"])] = ()
    forms: Annotated[tuple[Id, ...], about("รหัสแบบฟอร์มที่ใช้ในบทนี้", ["logbook"])] = ()
    activity: Annotated[
        Activity | None,
        about("กิจกรรมของบท", {"title": {"th": "ลองรอ"}, "minutes": 10, "text": {"th": "ถามแล้วนับในใจถึงสาม"}}),
    ] = None
    reflection: Annotated[Reflection | None, about("คำถามสะท้อนคิด", {"prompt": {"th": "วันนี้เรารอใครบ้าง"}})] = (
        None
    )
    discussion: Annotated[
        tuple[Discussion, ...], about("คำถามชวนคุย", [{"question": {"th": "รอแล้วเกิดอะไรขึ้น"}}])
    ] = ()
    facilitation: Annotated[
        Facilitation | None,
        about("วิทยากรนำบทนี้อย่างไร เห็นเฉพาะวิทยากร", {"steps": [{"minutes": 25, "text": {"th": "ลองรอเป็นคู่"}}]}),
    ] = None
    index: Annotated[
        tuple[Subject, ...], about("เรื่องที่ควรค้นได้จากดัชนีท้ายเล่ม", [{"text": {"th": "เวลารอ"}}])
    ] = ()


class Module(Record):
    """The file `modules/<module>.yaml`: lessons in order, and the quiz that closes them."""

    id: Annotated[Id, about("รหัสโมดูล ตรงกับชื่อไฟล์", "m1")]
    number: Annotated[int, Field(ge=0, le=999), about("เลขโมดูลที่ผู้อ่านเห็น", 1)]
    title: Annotated[Text, about("ชื่อโมดูล", {"th": "เวลารอ"})]
    idea: Annotated[Text, about("ใจความสำคัญหนึ่งประโยค", {"th": "รอสามวินาที แล้วคำตอบจะยาวขึ้น"})]
    minutes: Annotated[Minutes, about("เวลาเรียนเองเป็นนาที เท่ากับผลรวมของบทเรียน ไม่รวมแบบทดสอบ", 60)]
    workshop_minutes: Annotated[Minutes | None, about("เวลาอบรมเป็นนาที เท่ากับผลรวมของบทเรียน", 50)] = None
    requires: Annotated[tuple[Id, ...], about("รหัสโมดูลที่ควรเรียนก่อน", ["m1"])] = ()
    quiz: Annotated[Id | None, about("รหัสแบบทดสอบท้ายโมดูล", "m1")] = None
    pages: Annotated[
        Annotated[int, Field(ge=1, le=999)] | None, about("พิมพ์ได้ไม่เกินกี่หน้า เกินแล้วเตือน H03", 40)
    ] = None
    lessons: Annotated[
        tuple[Lesson, ...],
        Field(min_length=1),
        about(
            "บทเรียนตามลำดับ",
            [
                {
                    "id": "m1-l1",
                    "title": {"th": "นับหนึ่งถึงสาม"},
                    "minutes": 30,
                    "outcomes": [{"id": "m1-l1-o1", "level": "apply", "text": {"th": "รอหลังถาม"}}],
                }
            ],
        ),
    ]
