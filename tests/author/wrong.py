"""Files of question banks with one mistake each: what was right, what stands there, what is told."""

GIFT = """\
// [id:m1] [tag:module:m1] [tag:minutes:5]
$CATEGORY: $course$/top/ทบทวน

// [id:m1-q1] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
::ข้อแรก::โจทย์ {
  =หนึ่ง#เหตุหนึ่ง
  ~สอง#เหตุสอง
}

// [id:m1-q2] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
จับคู่ {
  =หู -> ฟัง
  =ตา -> ดู
  ####[html]<dl><dt>หู – ฟัง</dt><dd>รับเสียง</dd><dt>ตา – ดู</dt><dd>รับแสง</dd></dl>
}

// [id:m1-q3] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
จริงหรือ {T#ผิดเพราะ#ถูกเพราะ}

// [id:m1-q4] [tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]
เติม {=PLC =%0%PLA#ไม่ใช่ ####ย่อจากสามคำ}
"""
WRONG_GIFT = [
    ("  ~สอง#เหตุสอง\n}", "  ~สอง#เหตุสอง\n", "X17", 5, 17),
    ("โจทย์ {", "โจทย์ ", "X17", 8, 1),
    ("  ~สอง", "\n  ~สอง", "X17", 5, 17),
    ("เหตุสอง\n}", "เหตุสอง\n} {", "X17", 8, 3),
    ("เหตุสอง", "เหตุ}สอง", "X17", 8, 1),
    ("::ข้อแรก::โจทย์", "::ข้อแรก โจทย์", "X28", 5, 1),
    ("~สอง", "~%50 สอง", "X19", 7, 4),
    ("~สอง", "~%150%สอง", "X19", 7, 4),
    ("~สอง", "~%x%สอง", "X19", 7, 4),
    ("  =หนึ่ง", "  แรก =หนึ่ง", "X18", 6, 3),
    ("{T#ผิดเพราะ", "{จริง#ผิดเพราะ", "X18", 18, 11),
    ("=ตา -> ดู", "=ตา ดู", "X27", 13, 4),
    ("=PLC =%0%PLA#ไม่ใช่", "=PLC ->", "X25", 21, 8),
    ("[tag:minutes:5]", "", "X23", 2, 12),
    ("[tag:minutes:5]", "[tag:minutes:five]", "S03", 2, 12),
    ("[id:m1] ", "[id:ข้อ] ", "", 0, 0),
    ("[id:m1] ", f"[id:{'m' * 300}] ", "S11", 2, 12),
    ("[tag:level:apply]\n::", "[tag:level:apply] [tag:module:m1]\n::", "", 0, 0),
    ("[tag:lesson:l1-1] [tag:outcome:l1-1-o1] [tag:level:apply]\n::", "\n::", "X22", 5, 11),
    ("[tag:lesson:l1-1]", "[tag:lesson:l1-9]", "L04", 4, 15),
    ("[tag:level:apply]", "[tag:level:aply]", "S05", 4, 55),
    ("[tag:outcome:l1-1-o1]", "[tag:outcome:l1-2-o1]", "L06", 4, 33),
    ("[tag:module:m1]", "[tag:module:m9]", "L02", 2, 12),
    ("~สอง#เหตุสอง", "~สอง", "X24", 7, 4),
    ("~สอง#เหตุสอง", "~#เหตุสอง", "X24", 7, 4),
    ("#ถูกเพราะ", "", "X24", 18, 11),
    ("<dt>ตา – ดู</dt><dd>รับแสง</dd>", "", "X25", 13, 4),
    (" ####ย่อจากสามคำ", "", "X26", 21, 1),
    ("~สอง", "=สาม#เหตุสาม\n  ~สอง", "X36", 5, 11),
    ("~สอง#เหตุสอง", "~หนึ่ง#เหตุสอง", "Q04", 7, 4),
    ("[id:m1-q2]", "[id:m1-q1]", "L01", 11, 1),
    ("[id:m1-q2]", "[id:m9.a]", "X32", 11, 1),
    ("โจทย์", "ดู ![](x.png)", "", 0, 0),
    ("โจทย์", "โจ\x07ทย์", "F07", 5, 13),
]

XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category">
    <category><text>$course$/top/ทบทวน</text></category>
    <info><text>module:m1 minutes:5</text></info>
    <idnumber>m1</idnumber>
  </question>
  <question type="multichoice">
    <questiontext format="html"><text>โจทย์</text></questiontext>
    <idnumber>m1-q1</idnumber>
    <answer fraction="100"><text>หนึ่ง</text><feedback><text>เหตุหนึ่ง</text></feedback></answer>
    <answer fraction="0"><text>สอง</text><feedback><text>เหตุสอง</text></feedback></answer>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
  <question type="matching">
    <questiontext format="html"><text>จับคู่</text></questiontext>
    <generalfeedback format="html">
      <text><![CDATA[<dl><dt>หู – ฟัง</dt><dd>เสียง</dd><dt>ตา – ดู</dt><dd>แสง</dd></dl>]]></text>
    </generalfeedback>
    <subquestion><text>หู</text><answer><text>ฟัง</text></answer></subquestion>
    <subquestion><text>ตา</text><answer><text>ดู</text></answer></subquestion>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
  <question type="ordering">
    <questiontext format="html"><text>เรียง</text></questiontext>
    <generalfeedback format="html"><text>ตามเวลา</text></generalfeedback>
    <answer><text>เช้า</text></answer><answer><text>สาย</text></answer><answer><text>บ่าย</text></answer>
    <tags><tag><text>lesson:l1-1</text></tag><tag><text>outcome:l1-1-o1</text></tag>
      <tag><text>level:apply</text></tag></tags>
  </question>
</quiz>
"""
WRONG_XML = [
    ("</quiz>", "", "X13", 34, 1),
    ("<quiz>", "<quiz><", "X13", 2, 8),
    ("<text>สอง</text>", "<text>สอง", "X13", 12, 85),
    ("โจทย์", "โจทย์ & คำตอบ", "X13", 9, 46),
    ("โจทย์", "โจทย์ &nbsp;", "X13", 9, 51),
    ('fraction="0"', "fraction=0", "X13", 12, 22),
    ("<quiz>", '<!DOCTYPE quiz SYSTEM "http://example.org/x.dtd"><quiz>', "X14", 2, 1),
    ("<quiz>", '<!DOCTYPE q [<!ENTITY a "b">]><quiz>', "X14", 2, 1),
    ("<quiz>", '<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>', "X14", 2, 1),
    (XML, "<questions/>", "X15", 1, 1),
    ('<question type="matching">', "<question>", "X15", 16, 3),
    ("</quiz>", "<choice/></quiz>", "X15", 33, 1),
    ('<questiontext format="html"><text>โจทย์</text></questiontext>', "", "X16", 8, 3),
    ("<answer><text>ดู</text></answer>", "", "X16", 22, 5),
    ('fraction="0"', 'fraction="half"', "X19", 12, 5),
    ('fraction="0"', 'fraction="500"', "X19", 12, 5),
    ('fraction="0"', 'fraction="nan"', "X19", 12, 5),
    ("โจทย์", "โจ&#x7f;ทย์", "F07", 9, 33),
    ("minutes:5", "", "X23", 3, 3),
    ("<idnumber>m1</idnumber>", "<idnumber>m-</idnumber>", "", 0, 0),
    ("<tag><text>lesson:l1-1</text></tag>", "", "X22", 8, 3),
    ("level:apply", "level:aply", "S05", 14, 7),
    ("lesson:l1-1", "lesson:l1-9", "L04", 13, 11),
    ("outcome:l1-1-o1", "outcome:l1-2-o1", "L06", 13, 46),
    ("module:m1", "module:m9", "L02", 3, 3),
    ("<feedback><text>เหตุสอง</text></feedback>", "", "X24", 12, 5),
    ("<text>สอง</text>", "<text></text>", "X24", 12, 5),
    ("<dt>ตา – ดู</dt><dd>แสง</dd>", "", "X25", 22, 5),
    ("<text>ตามเวลา</text>", "<text/>", "X26", 26, 3),
    ('fraction="0"', 'fraction="100"', "X36", 8, 3),
    ("<text>สอง</text>", "<text>หนึ่ง</text>", "Q04", 12, 26),
    ("<answer><text>บ่าย</text></answer>", "", "S07", 26, 3),
    ("<idnumber>m1-q1</idnumber>", "<idnumber>m9.a</idnumber>", "X32", 8, 3),
    ("โจทย์</text>", 'โจทย์</text><file name="a.png">!!</file>', "X29", 9, 51),
]

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = [
    ("a.xml", f'<!DOCTYPE q [<!ENTITY l0 "ha">{LAUGHS}]><quiz>&l9;</quiz>', "X14"),
    ("a.xml", "<quiz>" + "<a>" * 100_000, "X13"),
    ("a.xml", "<quiz>" + "<!--" * 100_000, "X13"),
    ("a.xml", "<!--x-->" * 50_000, "X13"),
    ("a.xml", XML.replace("โจทย์", "<![CDATA[" + "<div>" * 10_000 + "]]>"), "X21"),
    ("a.xml", XML.replace("โจทย์", "<![CDATA[" + " " * 300_000 + "<p>x]]>"), ""),
    ("a.xml", XML.replace("โจทย์", "<![CDATA[<p>a <![if x]>b <![what[ c</p>]]>"), ""),
    ("a.gift", "{" * 200_000, "X17"),
    ("a.gift", "q {" + "=a\n" * 100_000, "X17"),
    ("a.gift", GIFT.replace("~สอง", "~" * 20_000), "S12"),
    ("a.gift", "// [tag:a]\n" * 20_000 + "q {T}", "X24"),
    ("a.gift", "::" * 100_000, "X33"),
    ("a.gift", "", "X33"),
    ("a.gift", "//\n\n", "X33"),
    ("a.xml", "", "X13"),
    ("a.xml", "<quiz/>", "X33"),
    ("a.gift", "q {T#a#b}\n\n" * 20_000, "S12"),
    ("ก.gift", GIFT.replace("[id:m1] ", ""), "X23"),
]

BYTES = [
    ("a.gift", "ครู".encode("tis-620"), "X12"),
    ("a.xml", XML.encode("utf-16"), "X12"),
    ("a.gift", "\ufeff".encode() + GIFT.replace("\n", "\r\n").encode(), ""),
]
