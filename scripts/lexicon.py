"""Makes the dictionary of the spelling check from the word lists of PyThaiNLP (CC0).

Run `uv run --no-project --with pythainlp==5.4.0 python scripts/lexicon.py`; the bytes are the same each time.
"""

import lzma
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parents[1] / "generator/samut/course/check/language/words.txt.xz"
WORD = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]{2,}")


def lines(name: str) -> list[str]:
    """The lines of one of PyThaiNLP's lists."""
    return files("pythainlp.corpus").joinpath(name).read_text("utf-8-sig").splitlines()


def main() -> None:
    """Writes each word with how often the Thai National Corpus and the Thai Textbook Corpus have it."""
    seen: Counter[str] = Counter()
    for line in (*lines("tnc_freq.txt"), *lines("ttc_freq.txt")):
        word, _, count = line.partition("\t")
        seen[word] += int(count) if count.strip().isdigit() else 0
    words = sorted({line.strip() for line in lines("words_th.txt") if WORD.fullmatch(line.strip())})
    text = "".join(f"{word} {seen[word] or ''}".rstrip() + "\n" for word in words)
    TARGET.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(words)} words, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
