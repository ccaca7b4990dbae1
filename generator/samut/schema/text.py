"""A text in one or more languages."""

from functools import cache
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from samut.schema.base import Language, Line, Path, Record


class Text(Record):
    """A text by language, or one plain string that serves them all."""

    th: Line | None = None
    en: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if isinstance(value, str):
            if not value.strip():
                raise PydanticCustomError("blank", "blank")
            return {"th": value, "en": value}
        if isinstance(value, dict) and not value:
            raise PydanticCustomError("blank", "blank")
        if not isinstance(value, dict):
            raise PydanticCustomError("text", "text")
        return value

    def get(self, language: Language) -> str | None:
        """The text in exactly this language."""
        return self.th if language == "th" else self.en

    def best(self, language: Language) -> tuple[str, Language]:
        """The text in this language or else in the other, with the language it is in."""
        if (text := self.get(language)) is not None:
            return text, language
        other: Language = "en" if language == "th" else "th"
        return self.get(other) or "", other

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        by_language = handler.resolve_ref_schema(handler(schema))
        text = {"type": "string", "minLength": 1}
        by_language["properties"] = {"th": text, "en": text}
        return {"anyOf": [text, by_language], "description": cls.__doc__}


@cache
def _keys(record: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """A record's fields, each with the key that authors write."""
    return tuple((name, field.alias or name) for name, field in record.model_fields.items())


def texts(value: object, path: Path = ()) -> list[tuple[Path, Text]]:
    """Every text below a record, with its path in the file."""
    found: list[tuple[Path, Text]] = []
    _gather(value, path, found)
    return found


def _gather(value: object, path: Path, found: list[tuple[Path, Text]]) -> None:
    if isinstance(value, Text):
        found.append((path, value))
    elif isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            below = getattr(value, name)
            if isinstance(below, BaseModel | tuple):
                _gather(below, (*path, key), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*path, index), found)
