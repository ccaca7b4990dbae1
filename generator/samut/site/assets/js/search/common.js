/** Words that stand everywhere and tell nothing about a page. */
export const COMMON = new Set(
  (
    "การ ความ ที่ และ ใน ของ เป็น ได้ ให้ จะ มี ไม่ ว่า ก็ กับ หรือ จาก อย่าง อย่างไร ทำ คือ นี้ นั้น กี่ ไหม ไร อะไร " +
    "ทำไม เพื่อ โดย แล้ว ต้อง ควร ถูก ยังไง หมายถึง บทเรียน บทที่ บท lesson the of a an and to in is are what how why for"
  ).split(" "),
);
const ONLY = new RegExp(`^(?:${[...COMMON].join("|")})+$`);
const ASKS = /(?:คือ|คืออะไร|หมายถึง|หมายถึงอะไร|ทำอย่างไร|ทำยังไง|อย่างไร|ยังไง|ไหม)$/;

/**
 * Whether a part of a query is made of such words alone.
 * @param {string} part
 */
export function isCommon(part) {
  return ONLY.test(part);
}

/**
 * A question as what it asks for.
 * @param {string} query
 */
export function meant(query) {
  return query.replace(/[?？]+$/, "").trim().replace(ASKS, "").trim() || query;
}
