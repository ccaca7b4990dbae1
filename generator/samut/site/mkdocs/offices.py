"""What an office's profile changes in the settings, and the icons it adds."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from samut.course.course import Course
from samut.site.officeicons import SVG
from samut.site.offline.worker import ICONS, icons


def watched(profile: Path) -> list[str]:
    """The profile and the files beside it, of which it may name some; no folder: outputs may stand there."""
    return [str(path) for path in profile.parent.iterdir() if path.is_file()]


def prepare(config: MkDocsConfig, course: Course, *, moves: bool) -> None:
    """The address pages say they stand at, and the icon of a browser's tab."""
    office = course.office
    if office is None:
        return
    if office.record.address and moves:
        config.site_url = f"{office.record.address.rstrip('/')}/"
    if office.record.logo:
        drawn = office.record.logo.file.lower().endswith(".svg")
        config.theme["favicon"] = SVG if drawn else next(iter(ICONS))


def add_icons(folder: Path, course: Course) -> None:
    """Writes the office's icons beside the pages that name them."""
    if course.office and course.office.record.logo:
        for name, content in icons(course).items():
            (folder / name).write_bytes(content)
