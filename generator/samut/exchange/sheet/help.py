"""The second sheet of a template: what each row and column is for, in an author's words."""

HELP = (
    ("แถวหรือคอลัมน์", "ใช้ทำอะไร"),
    ("row", "ชนิดของแถว แถวที่อยู่ใต้คำถามเป็นของคำถามนั้น"),
    ("quiz", "แถวบนสุดแถวเดียว: id ชื่อ (text) เวลาเป็นนาที (minutes) และโมดูล (module)"),
    ("question", "คำถามหนึ่งข้อ: type คือ single multiple true-false match order fill scenario และ text คือโจทย์"),
    ("choice", "ตัวเลือกของ single multiple หรือของ part ใส่ x ใน correct ที่ข้อถูก"),
    ("true false", "สองแถวของ true-false ใส่ x ใน correct ที่แถวซึ่งถูก"),
    ("pair decoy", "คู่ของ match: text ทางซ้าย right ทางขวา ส่วน decoy คือตัวลวงทางขวา"),
    ("item", "รายการของ order เรียงตามลำดับที่ถูก"),
    ("accepted mistake", "คำตอบของ fill ที่ถูก และคำตอบผิดที่พบบ่อย"),
    ("part", "ข้อย่อยของ scenario แล้วตามด้วย choice ของข้อนั้น"),
    ("id", "รหัส เว้นว่างไว้ได้ ระบบจะตั้งให้ตอนนำเข้า เผยแพร่แล้วอย่าเปลี่ยน"),
    ("text rationale hint note", "ข้อความ เหตุผล คำใบ้ และบันทึกวิทยากร แยกภาษาเป็น text th กับ text en ได้"),
    ("lesson outcome section level", "บท ผลการเรียนรู้ หัวข้อ และระดับที่คำถามวัด"),
    ("covers was retired", "หลายค่าคั่นด้วยจุลภาค"),
    ("keep_order", "ใส่ x ถ้าไม่ให้สลับลำดับตัวเลือก"),
)
