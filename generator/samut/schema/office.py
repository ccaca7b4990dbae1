"""An education office's profile: whose name a copy of the course carries, and what it looks like."""

from typing import Annotated

from pydantic import Field

from samut.schema.base import ADDRESS, COLOUR, Id, Line, Record, about
from samut.schema.text import Text


class Picture(Record):
    """A picture beside the profile, and what it shows, for those who do not see it."""

    file: Annotated[Line, about("ชื่อไฟล์ วางไว้ข้าง office.yml", "logo.svg")]
    alt: Annotated[Text, about("ภาพแสดงอะไร สำหรับผู้ที่มองไม่เห็น", {"th": "ตราสำนักงาน"})]


class Colours(Record):
    """The office's own colour; what is unreadable in it is made lighter or darker."""

    brand: Annotated[
        str, Field(pattern=COLOUR), about("สีประจำสำนักงาน ถ้าอ่านไม่ชัด samut ปรับให้และบอกว่าปรับอย่างไร", "#7a1f5c")
    ]


class Contact(Record):
    """Where the office is found and asked."""

    address: Annotated[Text | None, about("ที่ตั้ง", {"th": "1 ถนนตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 10000"})] = None
    phone: Annotated[Line | None, about("โทรศัพท์", "02 000 0000")] = None
    email: Annotated[Line | None, about("อีเมล", "course@office.example")] = None
    website: Annotated[
        Annotated[str, Field(pattern=ADDRESS)] | None, about("เว็บไซต์ของสำนักงาน", "https://office.example/")
    ] = None


class Cover(Record):
    """What the handbook's cover shows beside the title, and what the page after it says first."""

    image: Annotated[
        Picture | None,
        about("ภาพบนปก svg png หรือ jpg", {"file": "cover.jpg", "alt": {"th": "ครูนั่งล้อมวงคุยกัน"}}),
    ] = None
    text: Annotated[Text | None, about("ข้อความแรกหลังปก", {"th": "ฉบับนี้จัดทำเพื่อใช้อบรมครูในสังกัด"})] = None


class Signatory(Record):
    """Who answers for the copy."""

    name: Annotated[Text, about("ชื่อผู้ลงนาม", {"th": "นางตัวอย่าง ใจดี"})]
    position: Annotated[Text, about("ตำแหน่ง", {"th": "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"})]


class OfficeRecord(Record):
    """The file `office.yml`."""

    id: Annotated[Id, about("รหัสของสำนักงาน ตั้งแล้วอย่าเปลี่ยน คำตอบของครูในเครื่องเก็บไว้ใต้รหัสนี้", "example-1")]
    name: Annotated[Text, about("ชื่อสำนักงาน", {"th": "สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต 1"})]
    logo: Annotated[
        Picture | None, about("ตรา svg หรือ png", {"file": "logo.svg", "alt": {"th": "ตราสำนักงาน"}})
    ] = None
    colours: Annotated[Colours | None, about("สีของเว็บและคู่มือ", {"brand": "#7a1f5c"})] = None
    contact: Annotated[Contact | None, about("ที่ติดต่อ อยู่ท้ายทุกหน้าเว็บและหลังปกคู่มือ", {"phone": "02 000 0000"})] = (
        None
    )
    address: Annotated[
        Annotated[str, Field(pattern=ADDRESS)] | None,
        about("ที่อยู่ของเว็บหลักสูตรของสำนักงาน ใช้ในรหัส QR", "https://course.office.example/"),
    ] = None
    cover: Annotated[
        Cover | None, about("ภาพบนปกและข้อความหลังปก", {"text": {"th": "ฉบับนี้จัดทำเพื่อใช้อบรมครูในสังกัด"}})
    ] = None
    signatory: Annotated[
        Signatory | None,
        about("ผู้ลงนามใต้ข้อความหลังปก", {"name": {"th": "นางตัวอย่าง ใจดี"}, "position": {"th": "ผู้อำนวยการ"}}),
    ] = None
    annex: Annotated[
        Text | None, about("ไฟล์ Markdown ของสำนักงาน เป็นหน้าหนึ่งของเว็บและภาคผนวกท้ายคู่มือ", "annex.md")
    ] = None
    without: Annotated[tuple[Id, ...], about("โมดูลที่ไม่ใช้", ["m7"])] = ()
