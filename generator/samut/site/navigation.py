"""The navigation of a site: home, a section a module, what stands beside the course."""

from typing import TYPE_CHECKING

from samut.course import address
from samut.schema.module import Module
from samut.site import formpages
from samut.site.page import Nav

if TYPE_CHECKING:
    from samut.site.pages import Pages


def nav(of: "Pages") -> Nav:
    """The whole navigation."""
    entries: Nav = [{of.word("course"): address.HOME}]
    if test := of.course.pretest:
        entries.append({of.text(test.title): address.quiz(test.id)})
    for module in of.course.modules:
        title = f"{module.number}. {of.text(module.title)}"
        entries.append({title: _section(of, module, title)})
    if test := of.course.posttest:
        entries.append({of.text(test.title): address.quiz(test.id)})
    entries += [{of.word("practice"): address.PRACTICE}, {of.word("mine"): address.MINE}]
    return [*entries, *formpages.nav(of), *_beside(of)]


def _section(of: "Pages", module: Module, title: str) -> Nav:
    section: Nav = [{title: address.module(module.id)}]
    section += [{of.lesson_title(lesson): address.lesson(module.id, lesson.id)} for lesson in module.lessons]
    if quiz := of.course.quiz(module):
        section.append({of.text(quiz.title): address.quiz(quiz.id)})
    return section


def _beside(of: "Pages") -> Nav:
    others: Nav = [{_first_heading(of, uri): uri} for uri in of.course.pages(of.language)]
    others += [{of.word("glossary"): address.GLOSSARY}, {of.word("references"): address.REFERENCES}]
    return [*others, {of.word("access"): address.ACCESS}]


def _first_heading(of: "Pages", uri: str) -> str:
    found = of.course.text(uri, of.language)
    titles = found[0].headings if found else []
    return titles[0].title if titles else uri.removesuffix(".md")
