"""A course without some of its modules: what is left holds together as the whole did."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from samut.course import address
from samut.course.check.tokens import image_name
from samut.course.course import Course
from samut.course.prose import Prose
from samut.questions.quiz import Quiz
from samut.schema.form import AnyBlock, Form
from samut.schema.module import Lesson, Module
from samut.schema.schedule import Half, Schedule, Session, WorkshopDay
from samut.schema.text import texts
from samut.source.markdown import Token, scan


def without(course: Course, names: tuple[str, ...]) -> Course:
    """The course as if nobody had written these modules; links to them keep their words alone."""
    if not names:
        return course
    modules = tuple(one for one in course.modules if one.id not in names)
    lessons = {lesson.id: lesson for module in modules for lesson in module.lessons}
    quizzes = {one.id: one for quiz in course.quizzes.values() if (one := _quiz(quiz, lessons))}
    sheets = (_form(course, form, lessons) for form in course.forms.values())
    forms = {sheet.id: sheet for sheet in sheets if sheet}
    modules = tuple(_module(one, modules, quizzes, forms) for one in modules)
    used = {one.quiz for one in modules if one.quiz}
    tests = {name: value if value in quizzes else None for name, value in _tests(course).items()}
    kept = course.record.model_copy(
        update={"modules": tuple(one.id for one in modules), "minutes": None, **tests}
    )
    quizzes = {name: quizzes[name] for name in quizzes if name in used or name in kept.tests}
    left = replace(course, record=kept, modules=modules, quizzes=quizzes, forms=forms)
    absent = frozenset(_pages(course)) - frozenset(_pages(left))
    prose = {place: one for place, one in course.prose.items() if place[1] not in absent}
    return _used(course, replace(left, prose=prose, absent=absent))


def links(course: Course) -> Iterator[tuple[Prose, Token]]:
    """Every link of the course's prose to a page that was left out."""
    for prose in course.prose.values():
        for token in prose.tokens:
            if (
                token.kind in {"link", "definition"}
                and leads(token.parts["target"], prose.uri) in course.absent
            ):
                yield prose, token


def leads(target: str, base: str) -> str:
    """The page of the course a link's target means; empty where it leaves the course."""
    clean = address.clean(target)
    return "" if address.is_outside(clean) else address.inside(clean, base)[0]


def _tests(course: Course) -> dict[str, str | None]:
    return {"pretest": course.record.pretest, "posttest": course.record.posttest}


def _quiz(quiz: Quiz, lessons: Mapping[str, Lesson]) -> Quiz | None:
    """The quiz with the questions whose lesson is there, and as much less time; none if no question is."""
    kept = tuple(one for one in quiz.questions if one.lesson in lessons)
    minutes = max(1, round(quiz.minutes * len(kept) / len(quiz.questions)))
    return quiz.model_copy(update={"questions": kept, "minutes": minutes}) if kept else None


def _module(
    module: Module, modules: tuple[Module, ...], quizzes: Mapping[str, Quiz], forms: Mapping[str, Form]
) -> Module:
    known = {one.id for one in modules}
    lessons = tuple(
        one.model_copy(update={"forms": tuple(name for name in one.forms if name in forms)})
        for one in module.lessons
    )
    return module.model_copy(
        update={
            "lessons": lessons,
            "requires": tuple(name for name in module.requires if name in known),
            "quiz": module.quiz if module.quiz in quizzes else None,
        }
    )


def _form(course: Course, form: Form, lessons: Mapping[str, Lesson]) -> Form | None:
    """The form, its schedule without the lessons; none if only they use it or nothing is left on it."""
    users = {lesson.id for _, lesson in course.lessons.values() if form.id in lesson.forms}
    if users and users.isdisjoint(lessons):
        return None
    blocks = tuple(one for block in form.blocks if (one := _block(block, lessons)))
    return form.model_copy(update={"blocks": blocks}) if blocks else None


def _block(block: AnyBlock, lessons: Mapping[str, Lesson]) -> AnyBlock | None:
    if not isinstance(block, Schedule):
        return block
    days = tuple(one for day in block.days if (one := _day(day, lessons)))
    update = {"days": days, "minutes": sum(day.minutes for day in days)}
    return block.model_copy(update=update) if days else None


def _day(day: WorkshopDay, lessons: Mapping[str, Lesson]) -> WorkshopDay | None:
    halves = tuple(one for half in day.halves if (one := _half(half, lessons)))
    update = {"halves": halves, "minutes": sum(half.minutes for half in halves)}
    return day.model_copy(update=update) if halves else None


def _half(half: Half, lessons: Mapping[str, Lesson]) -> Half | None:
    sessions = tuple(one for session in half.sessions if (one := _session(session, lessons)))
    update = {"sessions": sessions, "minutes": sum(one.minutes for one in sessions)}
    return half.model_copy(update=update) if sessions else None


def _session(session: Session, lessons: Mapping[str, Lesson]) -> Session | None:
    kept = tuple(name for name in session.lessons if name in lessons)
    if len(kept) == len(session.lessons):
        return session
    minutes = sum(lessons[name].workshop_minutes or 0 for name in kept)
    return session.model_copy(update={"lessons": kept, "minutes": minutes}) if minutes else None


def _pages(course: Course) -> Iterator[str]:
    """The pages that modules, tests and forms make."""
    for module in course.modules:
        yield address.module(module.id)
        yield from (address.lesson(module.id, lesson.id) for lesson in module.lessons)
    yield from map(address.quiz, course.quizzes)
    yield from map(address.form, course.forms)


def _used(course: Course, left: Course) -> Course:
    """Terms and images that only the modules left out used are left out too."""
    (terms, images), (terms_before, images_before) = _named(left), _named(course)
    while more := {name for term in terms & set(course.terms) for name in _in(course, term)} - terms:
        terms |= more
    gone, unseen = terms_before - terms, images_before - images
    return replace(
        left,
        terms={name: term for name, term in course.terms.items() if name not in gone},
        images=tuple(name for name in course.images if name not in unseen),
    )


def _named(course: Course) -> tuple[set[str], set[str]]:
    """The terms and images that lessons, quizzes and forms name."""
    terms, images = set[str](), set[str]()
    written = [(prose.file.name, prose.tokens) for prose in course.prose.values()]
    for record in (course.record, *course.modules, *course.quizzes.values(), *course.forms.values()):
        for _, text in texts(record):
            written += [("", scan(words)) for words in {text.th, text.en} - {None} if words]
    for file, tokens in written:
        terms.update(token.parts["id"] for token in tokens if token.kind == "term")
        images.update(
            image_name(file, token.parts["src"].strip("<>")) for token in tokens if token.kind == "image"
        )
    return terms, images


def _in(course: Course, term: str) -> Iterator[str]:
    """The terms that a term's definition names."""
    definition = course.terms[term].definition
    for words in {definition.th, definition.en} - {None}:
        yield from (token.parts["id"] for token in scan(str(words)) if token.kind == "term")
