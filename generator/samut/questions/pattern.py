"""HTML filled with values: what Markup.format does, for patterns used ten thousand times a build."""

from functools import lru_cache
from itertools import chain

from markupsafe import Markup, escape


def filled(pattern: str, *values: object) -> Markup:
    """The pattern with each `{}` replaced by a value in turn; what is no HTML yet is escaped."""
    first, *others = _pieces(pattern)
    pairs = zip(map(escape, values), others, strict=True)
    return Markup("".join([first, *chain.from_iterable(pairs)]))


@lru_cache(maxsize=256)
def _pieces(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.split("{}"))
