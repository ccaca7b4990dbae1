"""The languages of a course beside each other: their names, and a build for each."""

from pathlib import Path

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
    return inner


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
