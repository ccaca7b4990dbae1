"""Dates of the Buddhist era, and the order of the dictionary."""

import random
from datetime import date

import pytest
from samut.render.thai import day, sort_key

DICTIONARY = [
    "กก",
    "กฎ",
    "กฐิน",
    "กบ",
    "กรรม",
    "กลอง",
    "กวาง",
    "กะ",
    "กา",
    "ก้าง",
    "กาน้ำ",
    "ก้าน",
    "กำ",
    "กิน",
    "กี่",
    "กุ้ง",
    "กู้",
    "เก่ง",
    "เก้า",
    "เกาะ",
    "เกิด",
    "แก่",
    "แก้ว",
    "โกรธ",
    "ใกล้",
    "ไก่",
    "ขน",
    "ขวด",
    "ขา",
    "ข้าว",
    "เขียน",
    "ไข่",
    "คน",
    "ครู",
    "ความ",
    "คำ",
    "คิด",
    "คุณ",
    "เงิน",
    "งาน",
    "จาน",
    "จิต",
    "ใจ",
    "ชาม",
    "ชุมชน",
    "เด็ก",
    "ดี",
    "ใต้",
    "ทะเล",
    "ที่",
    "ทีม",
    "น้ำ",
    "บ้าน",
    "ปลา",
    "ป่า",
    "ผู้",
    "พ่อ",
    "ฟ้า",
    "เพื่อน",
    "ม้า",
    "แม่",
    "ยา",
    "รถ",
    "เรียน",
    "โรงเรียน",
    "ลม",
    "วัน",
    "สอน",
    "สำคัญ",
    "เสือ",
    "ห้อง",
    "ใหม่",
    "อ่าน",
    "อาหาร",
]
PAIRS = (
    ("กา", "ก้าง"),
    ("ขาว", "ข้าว"),
    ("ปา", "ป่า"),
    ("เก", "เก่ง"),
    ("แก้ว", "แกะ"),
    ("มา", "ม้า"),
    ("เพล", "เพื่อน"),
)


@pytest.mark.parametrize(("year", "era"), [(2026, 2569), (1997, 2540), (2000, 2543), (2024, 2567)])
def test_dates_are_of_the_buddhist_era(year: int, era: int) -> None:
    """543 years are added, with the Thai month in full."""
    assert day(date(year, 11, 23), "th") == f"23 พฤศจิกายน พ.ศ. {era}"
    assert day(date(year, 1, 2), "en") == f"2 January {year}"


def test_leap_day() -> None:
    """29 February stays, whatever the year of the era is divisible by."""
    assert day(date(2024, 2, 29), "th") == "29 กุมภาพันธ์ พ.ศ. 2567"


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_pairs_in_dictionary_order(first: str, second: str) -> None:
    """Letters decide before tone marks; a vowel written first counts after its consonant."""
    assert sort_key(first) < sort_key(second)


def test_a_page_of_the_dictionary() -> None:
    """Words whose consonant differs come in the order of the alphabet, whatever vowel stands before."""
    shuffled = list(DICTIONARY)
    random.Random(1).shuffle(shuffled)  # noqa: S311 - any fixed order will do
    first = [
        next(letter for letter in word if "ก" <= letter <= "ฮ") for word in sorted(shuffled, key=sort_key)
    ]
    assert first == sorted(first)


def test_tone_marks_break_ties() -> None:
    """Words of the same letters: none, then the four tone marks."""
    words = ["คา", "ค่า", "ค้า", "ค๊า", "ค๋า"]
    assert sorted([words[3], words[0], words[4], words[2], words[1]], key=sort_key) == words


def test_other_scripts_and_empty_texts_sort() -> None:
    """English and nothing at all have a place too, capitals beside small letters."""
    assert sorted(["b", "A", "", "ก"], key=sort_key) == ["", "A", "b", "ก"]
