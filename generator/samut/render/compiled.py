"""Templates compiled once a process, however many forms, languages and builds ask for them."""

from types import CodeType

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Keeps compiled templates in memory, each under its file's name and the digest of its text."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hands out what was compiled of the very same text."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was just compiled."""
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()
"""For every environment: what a template is compiled to depends on its text alone."""


def templates(package: str, comment: tuple[str, str] = ("{#", "#}")) -> Environment:
    """The HTML templates of a package; a name they do not know is an error.

    `comment` is what stands around a comment, for templates whose text has the usual signs.
    """
    begin, end = comment
    return Environment(
        loader=PackageLoader(package, "templates"),
        bytecode_cache=COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        comment_start_string=begin,
        comment_end_string=end,
        trim_blocks=True,
        lstrip_blocks=True,
    )
