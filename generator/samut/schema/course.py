"""The course as a whole: its name, languages, and the order of its modules."""

from typing import Annotated, Literal

from pydantic import Field

from samut.schema.base import ADDRESS, VERSION, Day, Id, Language, Line, Minutes, Percent, Record, about
from samut.schema.text import Text


class CourseRecord(Record):
    """The file `modules/course.yaml`."""

    id: Annotated[Id, about("รหัสของหลักสูตร ความก้าวหน้าของผู้เรียนเก็บไว้ใต้รหัสนี้", "my-course")]
    version: Annotated[str, Field(pattern=VERSION), about("รุ่นของหลักสูตร", "1.0.0")]
    date: Annotated[Day, about("วันที่ของรุ่นนี้ ปี ค.ศ. เดือน วัน", "2026-11-23")]
    title: Annotated[Text, about("ชื่อหลักสูตร", {"th": "ถามให้คิด"})]
    subtitle: Annotated[Text | None, about("ชื่อรอง", {"th": "คำถามที่ทำให้ผู้เรียนคิด"})] = None
    description: Annotated[Text, about("คำอธิบายหลักสูตรหนึ่งย่อหน้า", {"th": "หลักสูตรสั้นสำหรับครูที่อยากให้ผู้เรียนได้คิด"})]
    authors: Annotated[tuple[Line, ...], about("ผู้เขียน", ["สุดา ใจดี"])] = ()
    publisher: Annotated[Text | None, about("ผู้จัดพิมพ์", {"th": "กลุ่มนิเทศการศึกษา"})] = None
    license: Annotated[Text | None, about("สัญญาอนุญาตให้ใช้", "CC BY-SA 4.0")] = None
    address: Annotated[
        Annotated[str, Field(pattern=ADDRESS)] | None,
        about("ที่อยู่ของเว็บไซต์ เมื่อมีแล้วคู่มือจะมีรหัส QR", "https://course.example.go.th/"),
    ] = None
    languages: Annotated[
        dict[Language, Literal["complete", "partial"]],
        Field(min_length=1),
        about("ภาษาของหลักสูตร ภาษาแรกเป็นภาษาหลัก complete คือครบทุกข้อความ partial คือขาดได้", {"th": "complete"}),
    ]
    modules: Annotated[tuple[Id, ...], Field(min_length=1), about("รหัสโมดูลตามลำดับการเรียน", ["m1", "m2"])]
    minutes: Annotated[Minutes | None, about("เวลารวมทั้งหลักสูตรเป็นนาที เท่ากับผลรวมของโมดูลและแบบทดสอบ", 90)] = None
    pass_mark: Annotated[Percent, about("เกณฑ์ผ่านของแบบทดสอบเป็นร้อยละ", 70)] = 70
    pretest: Annotated[Id | None, about("รหัสแบบทดสอบก่อนเรียน", "pre")] = None
    posttest: Annotated[Id | None, about("รหัสแบบทดสอบหลังเรียน คู่ขนานกับก่อนเรียน", "post")] = None

    @property
    def tests(self) -> tuple[Id, ...]:
        """The quizzes that frame the course: the pre-test and the post-test, if it has them."""
        return tuple(name for name in (self.pretest, self.posttest) if name)

    @property
    def language(self) -> Language:
        """The course's first language, in which every text exists."""
        return next(iter(self.languages))
