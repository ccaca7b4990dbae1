"""The languages of a course beside each other: their names, and a build for each."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from samut.course import address
from samut.course.course import Course
from samut.render.words import word
from samut.schema.base import Language

NAMES: dict[Language, str] = {"th": "ไทย", "en": "English"}


def nested(config: MkDocsConfig, language: Language) -> MkDocsConfig:
    """The settings of the same site in another language, in a folder of its own."""
    site_dir = str(Path(config.site_dir) / language)
    inner = load_config(config.config_file_path, site_dir=site_dir, strict=config.strict)
    inner.site_url = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
    inner.theme["language"] = language
    if isinstance(inner.theme.get("palette"), list):
        inner.theme["palette"] = list(_grounds(inner.theme["palette"], language))
    return inner


def _grounds(palette: list[dict[str, Any]], language: Language) -> Iterator[dict[str, Any]]:
    """The grounds with their buttons named in this language: mkdocs.yml names them in the first."""
    for ground, after in zip(palette, [*palette[1:], palette[0]], strict=True):
        name = word(language, "to-dark" if after.get("scheme") == "slate" else "to-light")
        toggle = ground.get("toggle")
        yield ground | {"toggle": toggle | {"name": name}} if toggle else ground


def alternates(course: Course, language: Language, url: str) -> list[dict[str, str]]:
    """Every language with its name and the link to the same page in it, then to both side by side."""
    folders = {one: "" if one == course.language else f"{one}/" for one in course.record.languages}
    here, plain = folders[language] + url, url.removeprefix(address.SIDE)
    found = [
        {"name": NAMES[one], "lang": one, "link": address.relative(folder + plain, here)}
        for one, folder in folders.items()
    ]
    name = word(language, "side-by-side")
    return found + [
        {"name": name, "lang": "", "link": address.relative(f"{one}/{address.side(plain)}", here)}
        for one in course.translations
        if has_side(course, one, plain)
    ]


def has_side(course: Course, language: Language, url: str) -> bool:
    """Whether a page is a lesson with prose of its own in a language that is not the first."""
    uri = url.removesuffix(".html") + ".md"
    return uri in course.lesson_pages and (language, uri) in course.prose
