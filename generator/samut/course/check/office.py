"""An office's profile: pictures that are there and harmless, a readable colour, modules that may go."""

from pathlib import Path, PurePosixPath

from PIL import Image, UnidentifiedImageError

from samut.course.check.images import svg
from samut.course.colours import palette
from samut.course.course import Course
from samut.course.left_out import links
from samut.schema.office import OfficeRecord
from samut.schema.reading import near
from samut.schema.text import texts
from samut.source.files import Sources
from samut.source.node import Node
from samut.source.problem import Problems

MARK = 100_000
"""The largest logo, in bytes: it stands on every page."""
PICTURE = 3_000_000
"""The largest picture of a cover, in bytes."""
KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
Path_ = tuple[str | int, ...]


def check(sources: Sources, node: Node, record: OfficeRecord, course: Course) -> None:
    """What is wrong in the profile itself and in the files it names."""
    problems = sources.problems
    for path, text in texts(record):
        if path != ("annex",) and text.get(course.language) is None:
            problems.add("L16", node.at(path).place, language=course.language)
    if record.logo:
        _picture(sources, node, ("logo", "file"), record.logo.file, (".svg", ".png"), MARK)
    if record.cover and record.cover.image:
        path = ("cover", "image", "file")
        _picture(sources, node, path, record.cover.image.file, (".svg", *KINDS), PICTURE)
    if record.annex:
        for name in {record.annex.th, record.annex.en} - {None}:
            path = ("annex",) if record.annex.th == record.annex.en else ("annex", _key(record, str(name)))
            _beside(sources, node, path, str(name), (".md",))
    if record.colours:
        _colour(problems, node, record.colours.brand)
    _modules(problems, node, record, course)


def left(problems: Problems, node: Node, course: Course, rest: Course) -> None:
    """What a course without the modules no longer has, told where the office leaves them out."""
    place, kept = node.at(("without",)).place, {one.id for one in rest.modules}
    for module in course.modules:
        gone = [name for name in module.requires if name not in kept]
        if module.id in kept and gone:
            problems.add("O06", place, module=module.id, names=", ".join(gone))
    for prose, token in links(rest):
        at = prose.file.place(token.start)
        problems.add("O07", place, target=token.parts["target"], at=f"{at.file}:{at.line}:{at.column}")
    for name in (course.record.pretest, course.record.posttest):
        if name and name not in rest.quizzes:
            problems.add("O09", place, name=name)


def _key(record: OfficeRecord, name: str) -> str:
    return "th" if record.annex and record.annex.th == name else "en"


def _beside(sources: Sources, node: Node, path: Path_, name: str, kinds: tuple[str, ...]) -> str | None:
    """The name, from the course's folder, of a file that stands beside the profile; None with a problem."""
    place, inside = node.at(path).place, PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or "\\" in name:
        sources.problems.add("O02", place, name=name)
        return None
    full = (Path(node.file.name).parent / name).as_posix()
    if not (sources.root / full).is_file():
        folder = (sources.root / full).parent
        names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
        sources.problems.add("O01", place, name=name, suggestion=near(inside.name, names))
        return None
    if inside.suffix.lower() not in kinds:
        sources.problems.add("O03", place, name=name, allowed=", ".join(kinds))
        return None
    return full


def _picture(
    sources: Sources, node: Node, path: Path_, name: str, kinds: tuple[str, ...], limit: int
) -> None:
    full = _beside(sources, node, path, name, kinds)
    if full is None:
        return
    if full.lower().endswith(".svg"):
        if file := sources.read(full):
            svg(sources.problems, full, file.text)
        return
    raw = sources.raw(full, limit)
    if raw is not None and not _sound(sources.root / full):
        sources.problems.add("O03", node.at(path).place, name=name, allowed=", ".join(kinds))


def _sound(path: Path) -> bool:
    """Whether a picture is what its name says and can be read to its end."""
    try:
        with Image.open(path, formats=[KINDS[path.suffix.lower()]]) as picture:
            picture.load()
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return False
    return True


def _colour(problems: Problems, node: Node, brand: str) -> None:
    changes = [f"{use} {colour}" for use, colour in palette(brand).changes() if use in _TOLD]
    if changes:
        problems.add("O04", node.at(("colours", "brand")).place, brand=brand, uses=", ".join(changes))


def _modules(problems: Problems, node: Node, record: OfficeRecord, course: Course) -> None:
    known = [one.id for one in course.modules]
    for index, name in enumerate(record.without):
        if name not in known:
            place = node.at(("without", index)).place
            problems.add("L02", place, name=name, suggestion=near(name, known))
    if set(known) <= set(record.without):
        problems.add("O05", node.at(("without",)).place)


_TOLD = frozenset(("header", "link", "strong", "header-dark", "link-dark", "strong-dark", "print"))
"""The uses an office looks at; the rest is made to go with them."""
