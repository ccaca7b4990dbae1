"""What a whole site says of itself: its name, what it is about, whose it is and what may be done with it."""

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from samut.course.course import Course
from samut.render.words import word
from samut.schema.base import Language
from samut.site.page import Site


def name(config: MkDocsConfig, site: Site, course: Course | None, language: Language | None) -> None:
    """The course's own words; mkdocs.yml may word the description and the rights otherwise."""
    config.site_name = site.title.partition(":")[0] or config.site_name
    config.site_description = config.site_description or site.description
    if course:
        config.copyright = config.copyright or rights(course, language or course.language)


def rights(course: Course, language: Language) -> str:
    """The authors, the publisher and the licence as the foot of every page shows them."""
    record = course.record
    parts = [", ".join(record.authors)]
    parts += [text.best(language)[0] for text in (record.publisher,) if text]
    parts += [f"{word(language, 'license')} {text.best(language)[0]}" for text in (record.license,) if text]
    return str(escape(" · ".join(filter(None, parts))))
