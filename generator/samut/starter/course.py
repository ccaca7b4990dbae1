"""A new course: one module with its quiz, a glossary, a source, and a site's settings."""

from collections.abc import Sequence
from datetime import date

from samut.course.schemas import schemas
from samut.schema.base import Language
from samut.starter import module, quiz
from samut.starter.addition import Addition
from samut.starter.template import filled

TITLE = {"th": "ถามให้คิด", "en": "Questions that make students think"}
_FILES = {
    "modules/course.yaml": "course/course.yaml",
    "content/glossary.yaml": "course/glossary.yaml",
    "content/references.json": "course/references.json",
    "content/style.yaml": "course/style.yaml",
    "content/images/wait.svg": "course/wait.svg",
    "mkdocs.yml": "course/mkdocs.yml",
    ".gitignore": "course/gitignore",
    ".vscode/settings.json": "course/settings.json",
}
"""The template of each file; names that tools take for their own stand differently among the templates."""


def course(identity: str, languages: Sequence[Language], today: date) -> Addition:
    """Every file of a course that checks, builds and prints as it stands."""
    example = module.Example(
        "m1", number=1, languages=languages, pages=languages, terms={"wait-time"}, sources={"rowe1974"}
    )
    values = {
        "id": identity,
        "today": today.isoformat(),
        "minutes": module.MINUTES + quiz.MINUTES,
        "title": TITLE[languages[0]],
    }
    files = {name: filled(template, languages, **values) for name, template in _FILES.items()}
    for language in languages:
        files[f"content/{language}/index.md"] = filled(f"course/{language}/index.md", languages)
    files |= example.files(figure=True)
    return Addition(files | {f"schemas/{name}": text for name, text in schemas().items()})
