"""Where a sign or a space joins what stands on either side, so that no line may end there."""

import re

_COUNTED = (
    "หน้า|ข้อ|บท|บทที่|หน่วย|หน่วยที่|ตาราง|ตารางที่|ภาพ|ภาพที่|แผนภาพที่|ครั้งที่|ขั้น|ขั้นที่|ฉบับที่|เล่ม|เล่มที่|คนที่|วันที่|ปี|ปีที่|"
    "สัปดาห์ที่|รอบ|รอบที่|ระดับ|แบบ|แบบที่|ตอนที่|ประเด็นที่|เดือนที่|คำถามที่|เรื่องที่|ชั้น|กลุ่มที่|ช่วงที่|ช่อง|ด้านที่|ลำดับที่|"
    "page|pages|pp?\\.|chapter|lesson|module|item|step|table|figure|No\\.|vol\\."
)
_MONTH = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
_NUMBER = r"[0-9๐-๙]+(?:[.,:/–-][0-9๐-๙]+)*"
_YEAR = "(?:[12][0-9]|[๑๒][๐-๙])(?:[0-9๐-๙]{2})(?![0-9๐-๙])"

_SIGNS = re.compile(r"(?=[ๆฯ”’)\]»…!?,;:%°])|[“‘(\[«](?=\S)")
_NUMBERS = tuple(
    re.compile(rule)
    for rule in (
        r"(?<=[0-9๐-๙])[.,:/](?=[0-9๐-๙])",
        r"(?<![0-9๐-๙.:])[0-9๐-๙]{1,3}[–-](?=[0-9๐-๙]{1,3}(?![0-9๐-๙.:]))",
        rf"(?:{_COUNTED}) (?=[0-9๐-๙])",
        rf"(?<![0-9๐-๙.,:/–-])(?<!ที่ )(?<!หน้า )(?<!ข้อ )(?!{_YEAR}){_NUMBER} (?=[ก-ฮเ-ไ])",
        rf"[0-9๐-๙] (?=(?:{_MONTH}))",
    )
)
_SHORT = re.compile(r"(?<![ก-ฮ])(?:[ก-ฮ]{1,4}\. ?)(?<! น\. )(?=[ก-ฮเ-ไ0-9๐-๙A-Z])")
_LATIN = re.compile(r"(?<=\w), (?=[A-Z]\.)|\b[A-Z]\. ?(?=[A-Z])|& (?=\w)|\bet (?=al\.)")
_DIGIT, _CAPITAL = re.compile("[0-9๐-๙]"), re.compile("[A-Z]")


def joints(text: str) -> set[int]:
    """The places in a text where a sign, a number or initials forbid a line to end."""
    rules = [_SIGNS]
    rules += _NUMBERS if _DIGIT.search(text) else ()
    rules += [_SHORT] if "." in text else []
    rules += [_LATIN] if _CAPITAL.search(text) else []
    return {found.end() for rule in rules for found in rule.finditer(text)}
