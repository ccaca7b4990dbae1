"""The templates of the pages, and what they may say of a text."""

import re

from jinja2 import Environment
from markupsafe import Markup

from samut.course import address
from samut.course.course import Course
from samut.questions.quiz import Quiz, type_of
from samut.render import compiled
from samut.render.thai import tongue
from samut.schema.module import Lesson
from samut.site.whole import finished


def templates(course: Course) -> Environment:
    """The page templates; a name they do not know is an error."""
    environment = compiled.templates("samut.site", comment=("{##", "##}"))
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    environment.globals |= {"course": course, "type_of": type_of, "address": address, "tongue": tongue}
    environment.filters |= {"heading": heading, "names": names, "was": was, "finished": finished}
    return environment


def heading(text: str) -> Markup:
    """A title as the words of a Markdown heading: nothing in it is markup."""
    return Markup(re.sub(r"([\\`*_{}\[\]<>#&])", r"\\\1", text))


def names(one: Quiz | Lesson) -> list[str]:
    """The id of a lesson or quiz, and those it had before."""
    return [one.id, *one.was]


def was(one: Quiz | Lesson) -> Markup:
    """The former ids as an attribute, for scripts that look up what learners did under them."""
    return Markup(' data-was="{}"').format(" ".join(one.was)) if one.was else Markup("")


def quoted(text: str) -> str:
    """A text as a value of a page's front matter."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
