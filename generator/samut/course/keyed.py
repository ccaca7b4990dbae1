"""The page of every key an author may write, `docs/keys.md`, made from the records."""

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from samut.course.schemas import ADAPTERS
from samut.schema.base import ADDRESS, CODE, COLOUR, ID, KEY, RULE, VERSION
from samut.schema.keys import described
from samut.schema.sample import flow

Schema = dict[str, Any]

FILES = {
    "course": "modules/course.yaml",
    "module": "modules/<โมดูล>.yaml",
    "quiz": "quizzes/<แบบทดสอบ>.yaml",
    "form": "content/forms/<แบบฟอร์ม>.yaml",
    "glossary": "content/glossary.yaml",
    "references": "content/references.json",
    "inventory": "content/inventory.yaml",
    "office": "office.yml",
    "style": "content/style.yaml",
}
"""Where each kind of file stands; a kind that is not here is called by its name."""
_INTRO = """# ทุกคีย์ของทุกไฟล์

หน้านี้สร้างจากโปรแกรมโดยตรง (`make docs`) จึงตรงกับรุ่นที่ใช้อยู่เสมอ วิธีเขียนทีละเรื่องอยู่ใน [authoring.md](authoring.md)

- **ข้อความ** เขียนเป็นข้อความเดียวที่ใช้ทุกภาษา หรือแยกภาษา `{th: …, en: …}`
- **รหัส** ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง ขึ้นต้นด้วยอักษร เช่น `m1-l1` ตั้งแล้วไม่เปลี่ยน
- **●** คือคีย์ที่ต้องมี คีย์อื่นไม่เขียนก็ได้ และเท่ากับค่าที่บอกไว้หลังคำว่า “ไม่เขียนคือ”
- หัวข้ออย่าง `lessons › activity` คือคีย์ `activity` ที่อยู่ใต้แต่ละรายการของ `lessons`
"""
_PATTERNS = {
    ID: "รหัส",
    CODE: "รหัสสาระ",
    KEY: "รหัสเอกสาร",
    VERSION: "เลขรุ่น",
    ADDRESS: "ที่อยู่เว็บ",
    COLOUR: "สี",
    RULE: "รหัสกฎ",
}
_MAPPING = "คีย์กับค่า"
_HEAD = "| คีย์ | | ชนิด | ความหมาย | ตัวอย่าง |\n|---|---|---|---|---|"


def page() -> str:
    """The text of `docs/keys.md`."""
    return "\n\n".join([_INTRO.strip(), *(_file(name) for name in ADAPTERS)]) + "\n"


def _file(kind: str) -> str:
    whole = described(ADAPTERS[kind])
    parts = [f"## {FILES.get(kind, kind)}"]
    for paths, tagged in _records(whole):
        tables = {tag: _rows(record) for tag, record in tagged.items()}
        shared = [row for row in next(iter(tables.values())) if all(row in rows for rows in tables.values())]
        heading = ", ".join(f"`{path}`" for path in dict.fromkeys(paths))
        if heading:
            parts.append(f"### {heading}")
        parts.append("\n".join([_HEAD, *shared]))
        for tag, rows in tables.items() if len(tables) > 1 else ():
            own = [row for row in rows if row not in shared]
            parts += [f"#### {heading} `type: {tag}`", "\n".join([_HEAD, *own])]
    return "\n\n".join(parts)


class _Section(NamedTuple):
    """Records that stand in one place, by the value of their key `type`, and every way there."""

    paths: list[str]
    tagged: dict[str, Schema]


def _records(whole: Schema) -> list[_Section]:
    """Every record of a file in the order of its keys; those of one union together."""
    found: dict[tuple[str, ...], _Section] = {}
    waiting: list[tuple[str, Schema]] = [("", whole)]
    while waiting:
        path, schema = waiting.pop(0)
        named = list(_named(schema, whole))
        names = tuple(name or path for name, _ in named)
        if names in found:
            found[names].paths.append(path)
        elif named:
            tags = [str(one["properties"].get("type", {}).get("const", "")) for _, one in named]
            records = [one for _, one in named]
            found[names] = _Section([path] if path else [], dict(zip(tags, records, strict=True)))
            waiting[:0] = [
                (f"{path} › {key}" if path else key, child)
                for one in records
                for key, child in one["properties"].items()
            ]
    return list(found.values())


def _rows(record: Schema) -> list[str]:
    required = record.get("required", ())
    return [_row(key, one, required=key in required) for key, one in record["properties"].items()]


def _named(schema: Schema, whole: Schema) -> Iterator[tuple[str, Schema]]:
    """The records a value may be, with their names."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if name != "Text":
            yield from ((name, found) for _, found in _named(whole["$defs"][name], whole))
    elif "properties" in schema:
        yield "", schema
    for option in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _named(option, whole)
    if isinstance(schema.get("items"), dict):
        yield from _named(schema["items"], whole)


def _row(key: str, schema: Schema, *, required: bool) -> str:
    meaning = schema.get("description", "")
    default = schema.get("default")
    if not required and default not in (None, [], {}) and not isinstance(default, dict):
        meaning += f" ไม่เขียนคือ `{flow(default)}`"
    shown = flow(schema["examples"][0]) if "examples" in schema else ""
    cells = [f"`{key}`", "●" if required else "", _kind(schema), meaning, f"`{shown}`"]
    return "| " + " | ".join(one.replace("|", "\\|") for one in cells) + " |"


def _kind(schema: Schema) -> str:
    """What a value is, in an author's words."""
    options = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if options:
        return " หรือ ".join(dict.fromkeys(_kind(one) for one in options))
    if "enum" in schema or "const" in schema:
        return " ".join(f"`{flow(one)}`" for one in schema.get("enum", [schema.get("const")]))
    if schema.get("$ref", "").endswith("/Text"):
        return "ข้อความ"
    if schema.keys() & {"$ref", "oneOf"}:
        return _MAPPING
    return _simple(schema)


def _simple(schema: Schema) -> str:
    match schema.get("type"):
        case "integer":
            return f"จำนวนเต็ม{_range(schema)}"
        case "boolean":
            return "`true` `false`"
        case "array":
            return _list(schema)
        case "object":
            return _MAPPING
    return _PATTERNS.get(schema.get("pattern", ""), "ข้อความบรรทัดเดียว")


def _list(schema: Schema) -> str:
    least, most = schema.get("minItems"), schema.get("maxItems")
    inner = _kind(schema["items"]) if isinstance(schema.get("items"), dict) else ""
    count = f" {least}–{most} รายการ" if least and most else f" อย่างน้อย {least}" if least else ""
    count = f" ไม่เกิน {most}" if most and not least else count
    return f"รายการของ{inner}{count}" if inner and inner != _MAPPING else f"รายการ{count}"


def _range(schema: Schema) -> str:
    least, most = schema.get("minimum"), schema.get("maximum")
    return "" if least is None else f" {least}–{most}"


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode("utf-8"))
