"""A course as the pages and the navigation of a website in one language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from samut.course import address
from samut.course.course import Course, Prose, citations
from samut.questions.quiz import Quiz, type_of
from samut.render.citations import Citations
from samut.render.compiled import COMPILED
from samut.render.medium import Medium
from samut.render.thai import sort_key
from samut.render.words import word
from samut.schema.base import Language
from samut.schema.module import Lesson, Module
from samut.schema.text import Text
from samut.site import formpages, quizpages, spoken
from samut.site.assets import asset, assets
from samut.site.page import Nav, Page, Site
from samut.site.steady import steady
from samut.site.target import HtmlTarget, MarkdownTarget
from samut.site.terms import terms

T = TypeVar("T")


@dataclass(frozen=True)
class Pages:
    """Builds the pages of one course in one language."""

    course: Course
    language: Language

    @cached_property
    def site(self) -> Site:
        """All pages, assets and the navigation."""
        pages = [self.home(), *self.modules(), *self.tests(), quizpages.practice(self), self.mine()]
        pages += [*self.once("forms", formpages.pages), *self.others(), self.glossary(), self.references()]
        pages.append(self.access())
        title = self.text(self.course.record.title)
        description = self.text(self.course.record.description)
        files = [*assets(self.course), *self.once("decks", quizpages.decks), terms(self)]
        return Site(title, description, pages, files, self.nav())

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return steady(self.course, self.language)

    def once(self, name: str, make: Callable[["Pages"], T]) -> T:
        """What `make` makes of the course's records; made anew only where they changed."""
        if name not in self._kept:
            self._kept[name] = make(self)
        made: T = self._kept[name]
        return made

    @cached_property
    def citations(self) -> Citations:
        """The sources, as this language names them."""
        return Citations(self.course, self.language)

    @cached_property
    def templates(self) -> Environment:
        """The page templates; a name they do not know is an error."""
        environment = Environment(
            loader=PackageLoader("samut.site", "templates"),
            bytecode_cache=COMPILED,
            autoescape=True,
            undefined=StrictUndefined,
            comment_start_string="{##",
            comment_end_string="##}",
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals |= {
            "course": self.course,
            "word": self.word,
            "type_of": type_of,
            "address": address,
        }
        environment.filters |= {"heading": heading, "names": names, "was": was}
        return environment

    def part(self, template: str, name: str, uri: str) -> Any:
        """A macro of a template, for page `uri`."""
        return getattr(self.templates.get_template(f"{template}.md.j2").make_module({"here": uri}), name)

    def words(self, names: tuple[str, ...]) -> dict[str, str]:
        """Words of the interface by name, as scripts are handed them."""
        return {name: self.word(name) for name in names}

    def word(self, name: str, **data: object) -> str:
        """A word of the interface."""
        return word(self.language, name, **data)

    def text(self, text: Text) -> str:
        """A text of the course without markup, for titles."""
        return self.medium(address.HOME).plain(text)

    def medium(self, uri: str) -> Medium:
        """What a page needs to show the course's texts as HTML."""
        return Medium(self.course, self.language, HtmlTarget(uri), self.citations)

    def page(self, template: str, uri: str, origin: str, title: str, **data: object) -> Page:
        """A page made from a template, with its front matter."""
        medium = self.medium(uri)
        body = self.templates.get_template(f"{template}.md.j2").render(
            page=medium,
            title=title,
            here=address.html(uri),
            root=medium.target.link(address.HOME).removesuffix("index.html"),
            asset=lambda name: asset(name, uri),
            **data,
        )
        return Page(uri, f"---\ntitle: {_quoted(title)}\n---\n{body}", origin)

    def prose(self, uri: str) -> Markup:
        """The prose of a page in standard Markdown; a notice where it is in another language."""
        found = self.course.text(uri, self.language)
        if found is None:
            return Markup("")
        prose, language = found
        markdown = Markup(self._standard(prose))
        if language == self.language:
            return markdown
        notice = self.word("untranslated")
        return Markup(
            '<p class="samut-notice">{}</p>\n\n<div lang="{}" markdown="1">\n\n{}\n\n</div>'
        ).format(notice, language, markdown)

    def _standard(self, prose: Prose) -> str:
        target = MarkdownTarget(prose.uri)
        dialect = Medium(self.course, self.language, target, self.citations).dialect
        return dialect.standard(prose.file.text, prose.uri, prose.file.name, prose.tokens)

    def home(self) -> Page:
        """The front page: what the course is, where to start, the path through its modules."""
        title = self.text(self.course.record.title)
        uri, origin = address.HOME, f"content/{self.language}/{address.HOME}"
        words = self.words(spoken.STUDY)
        return self.page("home", uri, origin, title, prose=self.prose(uri), words=words)

    def modules(self) -> list[Page]:
        """The page of each module, its lessons and its quiz, in the order of study."""
        pages = []
        for module in self.course.modules:
            origin = f"modules/{module.id}.yaml"
            title = f"{self.word('module', number=module.number)} {self.text(module.title)}"
            words = self.words(spoken.STUDY)
            uri = address.module(module.id)
            pages.append(self.page("module", uri, origin, title, module=module, words=words))
            pages += [self.lesson(module, lesson) for lesson in module.lessons]
            if quiz := self.course.quiz(module):
                pages.append(self.quiz(quiz, module))
        return pages

    def quiz(self, quiz: Quiz, module: Module | None) -> Page:
        """The page of a quiz or test."""
        return self.once(address.quiz(quiz.id), lambda pages: quizpages.quiz(pages, quiz, module))

    def tests(self) -> list[Page]:
        """The tests before and after the course."""
        return [self.quiz(test, None) for test in (self.course.pretest, self.course.posttest) if test]

    def mine(self) -> Page:
        """The page of one's own progress."""
        uri, title = address.MINE, self.word("mine")
        prefix = "" if self.language == self.course.language else f"{self.language}-"
        return self.page(
            "mine",
            uri,
            "modules/course.yaml",
            title,
            words=self.words(spoken.MINE),
            panel=self.words(spoken.PANEL),
            bundle=lambda name: f"{prefix}{name}",
        )

    def lesson(self, module: Module, lesson: Lesson) -> Page:
        """The page of a lesson."""
        uri = address.lesson(module.id, lesson.id)
        prose, language = self.course.lesson_text(lesson.id, self.language)
        return self.page(
            "lesson",
            uri,
            f"content/{language}/{uri}",
            self.lesson_title(lesson),
            module=module,
            lesson=lesson,
            prose=self.prose(uri),
            sources=self.entries(citations(prose.tokens)),
            words=self.words(spoken.LESSON),
        )

    def glossary(self) -> Page:
        """All terms in dictionary order, with their names in the other language."""
        terms = sorted(
            self.course.terms.values(),
            key=lambda term: sort_key(term.term.best(self.language)[0]),
        )
        uri, title = address.GLOSSARY, self.word("glossary")
        return self.page("glossary", uri, "content/glossary.yaml", title, terms=terms)

    def references(self) -> Page:
        """The works cited anywhere in the course."""
        uri, title = address.REFERENCES, self.word("references")
        entries = self.entries(self.course.cited)
        return self.page("references", uri, "content/references.json", title, sources=entries)

    def access(self) -> Page:
        """The page that tells what is checked of barriers; a build writes its findings into it."""
        return self.page("access", address.ACCESS, "modules/course.yaml", self.word("access"))

    def others(self) -> list[Page]:
        """Hand-written pages beside the front page and the lessons."""
        return [
            Page(uri, str(self.prose(uri)), f"content/{self.language}/{uri}")
            for uri in self.course.pages(self.language)
        ]

    def entries(self, keys: object) -> list[tuple[str, Markup]]:
        """Reference-list entries for these citations, with the anchor of each."""
        listed = self.citations.listed(keys)  # type: ignore[arg-type]
        return [(key, self.citations.entry(key)) for key in listed]

    def lesson_title(self, lesson: Lesson) -> str:
        """Number and title, such as “5.2 …”."""
        return f"{self.course.number(lesson.id)} {self.text(lesson.title)}"

    def nav(self) -> Nav:
        """The navigation: home, a section a module, other pages, glossary, references."""
        nav: Nav = [{self.word("course"): address.HOME}]
        if test := self.course.pretest:
            nav.append({self.text(test.title): address.quiz(test.id)})
        for module in self.course.modules:
            title = f"{module.number}. {self.text(module.title)}"
            section: Nav = [{title: address.module(module.id)}]
            section += [
                {self.lesson_title(lesson): address.lesson(module.id, lesson.id)} for lesson in module.lessons
            ]
            if quiz := self.course.quiz(module):
                section.append({self.text(quiz.title): address.quiz(quiz.id)})
            nav.append({title: section})
        if test := self.course.posttest:
            nav.append({self.text(test.title): address.quiz(test.id)})
        nav += [{self.word("practice"): address.PRACTICE}, {self.word("mine"): address.MINE}]
        nav += formpages.nav(self)
        nav += [
            {_first_heading(self.course, uri, self.language): uri} for uri in self.course.pages(self.language)
        ]
        nav.append({self.word("glossary"): address.GLOSSARY})
        nav.append({self.word("references"): address.REFERENCES})
        nav.append({self.word("access"): address.ACCESS})
        return nav


def site(course: Course, language: Language) -> Site:
    """The website of a course in one language."""
    return Pages(course, language).site


def heading(text: str) -> Markup:
    """A title as the words of a Markdown heading: nothing in it is markup."""
    return Markup(re.sub(r"([\\`*_{}\[\]<>#&])", r"\\\1", text))


def names(one: Quiz | Lesson) -> list[str]:
    """The id of a lesson or quiz, and those it had before."""
    return [one.id, *one.was]


def was(one: Quiz | Lesson) -> Markup:
    """The former ids as an attribute, for scripts that look up what learners did under them."""
    return Markup(' data-was="{}"').format(" ".join(one.was)) if one.was else Markup("")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _first_heading(course: Course, uri: str, language: Language) -> str:
    found = course.text(uri, language)
    titles = found[0].headings if found else []
    return titles[0].title if titles else uri.removesuffix(".md")
