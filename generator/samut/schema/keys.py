"""Which keys a record accepts at a place of a file, and what one looks like, read from its JSON Schema."""

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from samut.source.node import Node

Schema = dict[str, Any]


def keys_at(adapter: TypeAdapter[Any], root: Node, path: tuple[int | str, ...]) -> list[str]:
    """The keys allowed in the mapping at `path`; a question's own keys follow its type."""
    whole, node = described(adapter), root.at(path)
    resolved = [one for choice in _at(adapter, root, path) for one in _resolve(choice, whole, node)]
    return sorted({key for one in resolved for key in one.get("properties", {})})


def example(adapter: TypeAdapter[Any], root: Node, path: tuple[int | str, ...]) -> Any:
    """What the record itself gives as an example of the value at `path`, lists as tuples; else None."""
    found = (one["examples"][0] for one in _at(adapter, root, path) if "examples" in one)
    return _frozen(next(found, None))


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(child) for key, child in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _at(adapter: TypeAdapter[Any], root: Node, path: tuple[int | str, ...]) -> list[Schema]:
    """What may be said of the value at `path`, for each type it can have."""
    whole = described(adapter)
    choices = [whole]
    for depth, step in enumerate(path):
        node = root.at(path[:depth])
        choices = [inner for one in choices for inner in _inside(one, whole, step, node)]
    return choices


class _AsWritten(GenerateJsonSchema):
    """Examples keep the order their author gave them."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """The same."""
        return value


@lru_cache(maxsize=32)
def described(adapter: TypeAdapter[Any]) -> Schema:
    """The JSON Schema of a record, its keys and those of its examples in the order of their record."""
    return adapter.json_schema(schema_generator=_AsWritten)


def _inside(schema: Schema, whole: Schema, step: int | str, node: Node) -> list[Schema]:
    found = []
    for one in _resolve(schema, whole, node):
        if isinstance(step, int):
            found.append(one.get("items"))
        else:
            found.append(one.get("properties", {}).get(step) or one.get("additionalProperties"))
    return [inner for inner in found if isinstance(inner, dict)]


def _resolve(schema: Schema, whole: Schema, node: Node) -> list[Schema]:
    if "$ref" in schema:
        return _resolve(whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], whole, node)
    if mapping := schema.get("discriminator", {}).get("mapping"):
        tag = node.at(("type",)).value
        chosen = [mapping[tag]] if isinstance(tag, str) and tag in mapping else mapping.values()
        return [one for ref in chosen for one in _resolve({"$ref": ref}, whole, node)]
    if options := schema.get("anyOf") or schema.get("oneOf"):
        return [one for option in options for one in _resolve(option, whole, node)]
    return [schema]
