"""Makes the index that shows whether a text repeats the source article, which is not in this repository.

Run `python scripts/shingles.py ARTICLE.txt`: every run of 40 Thai characters becomes a 6-byte number.
"""

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

TARGET = Path(__file__).parents[1] / "tests" / "vectors" / "article.shingles"
LENGTH = 40
SIZE = 6
"""Bytes of a number: chance accuses one text of a million runs in ten thousand."""
_OTHER = re.compile("[^\u0e01-\u0e3a\u0e40-\u0e4e]+")


def shingles(text: str) -> Iterator[tuple[bytes, str]]:
    """The number of every run of `LENGTH` Thai characters, spaces and signs left out, with the run."""
    letters = _OTHER.sub("", text)
    for start in range(len(letters) - LENGTH + 1):
        run = letters[start : start + LENGTH]
        yield blake2b(run.encode(), digest_size=SIZE).digest(), run


def main() -> None:
    """Writes the numbers, sorted, so that the order of the article cannot be read from them."""
    article = Path(sys.argv[1]).read_text("utf-8")
    numbers = sorted({number for number, _ in shingles(article)})
    TARGET.write_bytes(b"".join(numbers))
    print(f"{len(numbers)} runs, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
