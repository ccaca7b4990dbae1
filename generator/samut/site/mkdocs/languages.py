"""The languages of a course beside each other: their names, and a build for each."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from samut.course import address
from samut.course.course import Course
from samut.schema.base import Language

NAMES: dict[Language, str] = {"th": "ไทย", "en": "English"}


def nested(config: MkDocsConfig, course: Course, language: Language) -> MkDocsConfig:
    """The settings of the same site in another language, in a folder of its own."""
    site_dir = str(Path(config.site_dir) / language)
    inner = load_config(config.config_file_path, site_dir=site_dir, strict=config.strict)
    inner.site_url = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
    inner.theme["language"] = language
    inner.site_name = course.record.title.best(language)[0].partition(":")[0]
    return inner


def alternates(course: Course, language: Language, url: str) -> list[dict[str, str]]:
    """Every language with its name and the link from a page to the same page in it."""
    folders = {one: "" if one == course.language else f"{one}/" for one in course.record.languages}
    here = folders[language] + url
    return [
        {"name": NAMES[one], "lang": one, "link": address.relative(folder + url, here)}
        for one, folder in folders.items()
    ]
