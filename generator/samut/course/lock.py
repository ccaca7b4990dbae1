"""The lock brought up to date, and what has changed since it was written."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from samut.course.course import Course
from samut.course.locked import entry, unknown
from samut.questions.contract import Question
from samut.questions.inner import inner, retired
from samut.questions.meaning import Numbers
from samut.questions.quiz import Quiz, answerable, numbers_of
from samut.schema.lock import Lock, LockedQuestion

HEAD = """\
# รหัสที่ผู้เรียนเคยตอบ และความหมายของคำตอบ: samut ids --write เขียนไฟล์นี้เอง อย่าแก้ด้วยมือ และเก็บไว้กับหลักสูตร
# Ids learners answered under and what they meant: `samut ids --write` alone writes it; keep it
"""


class Change(NamedTuple):
    """A question that means something else than in the lock: to everyone, or to those who chose `parts`."""

    id: str
    parts: tuple[str, ...]


def new(course: Course) -> list[str]:
    """The ids the lock does not know yet."""
    return [name for _, question in course.questions() for name in unknown(course.lock, question)]


def changes(course: Course) -> Iterator[Change]:
    """Questions whose answers will be shown as given to an earlier wording."""
    for _, question in course.questions():
        locked, now = entry(course.lock, question), numbers_of(question, course.plain)
        if locked is None:
            continue
        if now.whole[0] not in locked.whole:
            yield Change(question.id, ())
        elif parts := tuple(_changed(locked, question, now)):
            yield Change(question.id, parts)


def _changed(locked: LockedQuestion, question: Question, now: Numbers) -> Iterator[str]:
    for one in answerable(question):
        known = [locked.parts[name] for name in one.names if name in locked.parts]
        if known and now.parts[one.id][0] not in known[0]:
            yield one.id


def renewed(course: Course, same: Collection[str] = ()) -> Lock:
    """The lock of today; questions in `same` still mean what they meant when it was written."""
    questions = {question.id: _locked(course, quiz, question, same) for quiz, question in course.questions()}
    gone = {name: quiz.id for quiz in course.quizzes.values() for name in quiz.retired}
    known = {
        name for _, question in course.questions() for name in (question.id, *question.was)
    } | gone.keys()
    kept = {name: one for name, one in course.lock.questions.items() if name not in known}
    was = {name: quiz for name, quiz in course.lock.retired.items() if name not in known}
    return Lock(questions=kept | questions, retired=was | gone)


def declared(course: Course, same: Collection[str]) -> Lock:
    """The lock as it stands, but for questions in `same`, whose wording alone has changed."""
    today = renewed(course, same).questions
    gone = {name for _, question in course.questions() if question.id in same for name in question.was}
    kept = {name: one for name, one in course.lock.questions.items() if name not in gone}
    return course.lock.model_copy(update={"questions": kept | {name: today[name] for name in same}})


def _locked(course: Course, quiz: Quiz, question: Question, same: Collection[str]) -> LockedQuestion:
    numbers = course.numbers(question)
    old = entry(course.lock, question)
    if old and question.id in same:
        numbers = _joined(question, old, numbers)
    live = [one.id for one in answerable(question)]
    known = {name for one in inner(question) for name in one.names if live}
    known |= {name for one in retired(question) for name in one.names if live}
    known |= {*old.parts, *old.retired} if old else set()
    present = {one.id for one in inner(question)}
    return LockedQuestion(
        quiz=quiz.id,
        was=tuple(sorted(question.was)),
        whole=numbers.whole,
        parts={name: numbers.parts[name] for name in sorted(live)},
        retired=tuple(sorted(known - present)),
    )


def _joined(question: Question, old: LockedQuestion, now: Numbers) -> Numbers:
    """The present numbers before those of the lock."""
    parts = dict(now.parts)
    for one in answerable(question):
        known = next((old.parts[name] for name in one.names if name in old.parts), ())
        parts[one.id] = tuple(dict.fromkeys((*now.parts[one.id], *known)))
    return Numbers(tuple(dict.fromkeys((*now.whole, *old.whole))), parts)


def text(lock: Lock) -> str:
    """The lock as YAML, sorted, a line for each thing that may change."""
    lines = [HEAD + f"version: {lock.version}", "questions:" if lock.questions else "questions: {}"]
    for name, one in sorted(lock.questions.items()):
        lines += [f"  {name}:", f"    quiz: {_said(one.quiz)}"]
        lines += [f"    was: {_said(one.was)}"] if one.was else []
        lines += [f"    whole: {_said(one.whole)}"]
        lines += ["    parts:"] if one.parts else []
        lines += [f"      {part}: {_said(numbers)}" for part, numbers in one.parts.items()]
        lines += [f"    retired: {_said(one.retired)}"] if one.retired else []
    if lock.retired:
        lines += ["retired:", *(f"  {name}: {_said(quiz)}" for name, quiz in sorted(lock.retired.items()))]
    return "\n".join(lines) + "\n"


def _said(value: str | Iterable[str]) -> str:
    return json.dumps(value if isinstance(value, str) else list(value))
