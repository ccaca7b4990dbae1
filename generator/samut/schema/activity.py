"""What learners do in a lesson, and how a trainer leads it."""

from typing import Annotated

from pydantic import Field

from samut.schema.base import Id, Millimetres, Minutes, Record, about
from samut.schema.text import Text


class Activity(Record):
    """A task for the learner's own team; it takes part of the lesson's minutes and exercises `outcomes`."""

    title: Annotated[Text, about("ชื่อกิจกรรม", {"th": "บรรทัดฐานห้าข้อ"})]
    minutes: Annotated[Minutes, about("เวลาทำกิจกรรมเป็นนาที นับรวมอยู่ในเวลาของบทเรียน", 10)]
    text: Annotated[Text, about("คำสั่งของกิจกรรม เขียนเป็น Markdown", {"th": "เขียนบรรทัดฐานของทีมห้าข้อ"})]
    outcomes: Annotated[
        tuple[Id, ...], about("ผลการเรียนรู้ของบทนี้ที่กิจกรรมฝึก ไม่ต้องเขียนข้อที่มีคำถามวัดแล้ว", ["m1-l1-o1"])
    ] = ()
    space: Annotated[Millimetres, about("ที่ว่างให้เขียนในเล่มพิมพ์ สูงกี่มิลลิเมตร", 70)] = 60


class Reflection(Record):
    """A question the learner answers alone, with room to write on paper."""

    prompt: Annotated[Text, about("คำถามที่ชวนให้สะท้อนคิดคนเดียว", {"th": "สัปดาห์นี้เด็กคนไหนทำให้เราแปลกใจ"})]
    space: Annotated[Millimetres, about("ที่ว่างให้เขียนในเล่มพิมพ์ สูงกี่มิลลิเมตร", 50)] = 40


class Discussion(Record):
    """A question for a group; what good answers contain is for the trainer only."""

    question: Annotated[Text, about("คำถามชวนคุย", {"th": "ครั้งล่าสุดที่เราเปลี่ยนใจเพราะข้อมูลคือเรื่องใด"})]
    expected: Annotated[
        Text | None, about("คำตอบที่ดีมีอะไรบ้าง เห็นเฉพาะวิทยากร", {"th": "เล่าเหตุการณ์จริงและสิ่งที่เปลี่ยน"})
    ] = None


class Step(Record):
    """One stretch of a workshop session."""

    minutes: Annotated[Minutes, about("เวลาของขั้นนี้เป็นนาที", 25)]
    text: Annotated[Text, about("วิทยากรทำอะไรในขั้นนี้", {"th": "ร่างเป็นกลุ่ม แล้วแลกกันอ่าน"})]


class Misconception(Record):
    """What participants often believe, and how to answer it."""

    belief: Annotated[Text, about("สิ่งที่ผู้เข้าอบรมมักเข้าใจคลาดเคลื่อน", {"th": "การประชุมบ่อยคือการร่วมมือ"})]
    reply: Annotated[Text, about("วิทยากรตอบอย่างไร", {"th": "ถามว่าหลังประชุมมีอะไรเปลี่ยนในห้องเรียน"})]


class Facilitation(Record):
    """How a trainer leads the lesson in a workshop; never shown to learners."""

    steps: Annotated[
        tuple[Step, ...],
        Field(min_length=1),
        about(
            "ขั้นของช่วงอบรมตามลำดับ เวลารวมเท่ากับ workshop_minutes ของบทเรียน",
            [{"minutes": 25, "text": {"th": "ร่างเป็นกลุ่ม"}}],
        ),
    ]
    materials: Annotated[Text | None, about("สื่อและอุปกรณ์ที่ต้องเตรียม", {"th": "กระดาษโปสเตอร์กลุ่มละแผ่น"})] = None
    grouping: Annotated[Text | None, about("แบ่งกลุ่มอย่างไร", {"th": "กลุ่มละสี่คนต่างกลุ่มสาระ"})] = None
    misconceptions: Annotated[
        tuple[Misconception, ...],
        about(
            "ความเข้าใจคลาดเคลื่อนที่พบบ่อย กับวิธีตอบ",
            [{"belief": {"th": "ประชุมบ่อยคือร่วมมือ"}, "reply": {"th": "ถามว่าอะไรเปลี่ยน"}}],
        ),
    ] = ()
