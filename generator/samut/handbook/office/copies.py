"""An office's copies of the handbook: what every office shares is typeset once, its own beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from samut.course import address
from samut.course.course import Course
from samut.course.office import Office
from samut.handbook.edition import Edition
from samut.handbook.office.bind import bound, dressed
from samut.handbook.office.own import OwnPages
from samut.handbook.options import Options
from samut.handbook.pdf import Printed
from samut.handbook.qr import HERE
from samut.handbook.typeset.cache import Cache
from samut.handbook.typeset.job import Told
from samut.handbook.typeset.produce import produce
from samut.handbook.typeset.volume import Volume
from samut.handbook.volumes import finish, volumes
from samut.schema.base import Language

_last: dict[object, dict[str, Printed]] = {}
"""What the last office's copies were bound from: the next office most often shares it."""


def unfinished(content: bytes) -> bytes:
    """The pages as they were typeset: an office's copy is finished when it is bound."""
    return content


@dataclass(frozen=True)
class OfficeCopies:
    """Makes the editions of one office."""

    course: Course
    office: Office
    language: Language
    options: Options
    cache: Cache

    def make(self, editions: list[Edition], told: Told) -> dict[str, Printed]:
        """The editions as PDF, by name."""
        inner = self.shared(editions, told)
        own = self.own(editions, inner)
        return {
            edition.value: replace(
                inner[edition.value],
                content=finish(self.copy(edition, own.content, inner[edition.value].content), self.options),
                lacks=tuple(dict.fromkeys([*own.lacks, *inner[edition.value].lacks])),
            )
            for edition in editions
        }

    def copy(self, edition: Edition, own: bytes, inner: bytes) -> bytes:
        """One edition bound and dressed, not yet finished."""
        return self.dress(bound(own, inner, edition), own, self.told(edition.word))

    def forms(self, content: bytes) -> bytes:
        """The file of forms to fill in."""
        own = self.own([], {})
        return self.dress(content, own.content, self.told("forms-file"))

    def dress(self, content: bytes, own: bytes, told: dict[str, str]) -> bytes:
        """Pages in the office's colour and with its name."""
        return dressed(content, own, self.course, told, self.pages.ink)

    def told(self, name: str) -> dict[str, str]:
        """What the file says of itself."""
        plain, record = self.pages.press.medium.plain, self.course.record
        office = plain(self.office.record.name)
        return {
            "/Title": f"{plain(record.title)} · {self.pages.press.word(name)} · {office}",
            "/Author": ", ".join([*record.authors, office]),
        }

    @cached_property
    def pages(self) -> OwnPages:
        """The office's own pages."""
        return OwnPages(self.course, self.office, self.language, self.options)

    def own(self, editions: list[Edition], inner: Mapping[str, Printed]) -> Printed:
        """The office's own pages typeset."""
        learners = inner.get(Edition.LEARNER)
        job = self.pages.job(editions, learners.folios if learners else {})
        return produce([Volume(job.name, (job,), unfinished)], self.cache, lambda *_: None)[job.name]

    def shared(self, editions: list[Edition], told: Told) -> dict[str, Printed]:
        """The books without covers that every office shares which leaves out the same modules."""
        wanted = [*editions]
        if self.annexed and Edition.LEARNER not in wanted:
            wanted.append(Edition.LEARNER)
        course = self.everybodys
        options = replace(self.options, bare=True, annexed=self.annexed)
        record = course.record.model_dump_json()
        key = (course.root, course.fingerprint, record, tuple(wanted), self.language, options)
        if key not in _last:
            made = produce(volumes(course, wanted, self.language, options, unfinished), self.cache, told)
            _last.clear()
            _last[key] = made
        return _last[key]

    @property
    def annexed(self) -> bool:
        """Whether the office has a page of its own."""
        return self.course.text(address.OFFICE, self.language) is not None

    @property
    def everybodys(self) -> Course:
        """The course as it is for every office that leaves out the same modules."""
        course, own = self.course, {(language, address.OFFICE) for language in self.course.record.languages}
        update = {"address": HERE} if self.office.record.address else {}
        return replace(
            course,
            office=None,
            record=course.record.model_copy(update=update),
            prose={place: one for place, one in course.prose.items() if place not in own},
            digests={name: one for name, one in course.digests.items() if name not in self.office.digests},
        )
