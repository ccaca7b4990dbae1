"""Prints what the copies of many offices cost in one run beside as many separate builds.

Every office has a name, a mark, a colour, a contact, an address, a signatory and a page of its own; one in
ten leaves a module out. A separate build is a whole process in a fresh copy of the course, as each office
would run it; a few of them are timed, and their mean stands for all. CPU time is told too.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from books import Cost, cost

HERE = Path(__file__).parent
STUDIED = HERE.parent / "tests" / "courses" / "studied"
SAMUT = [sys.executable, "-m", "samut", "build", "--messages", "en"]
PROFILE = """\
id: office-{number}
name: {{th: สำนักงานเขตสมมติ{word}}}
logo: {{file: logo.svg, alt: {{th: ตรา{word}}}}}
colours: {{brand: "{colour}"}}
contact: {{phone: "{phone}", email: desk@{canary}.example}}
address: https://{canary}.example/course/
cover: {{text: {{th: คำนำของ{word}}}}}
signatory: {{name: {{th: นาย{word}}}, position: {{th: ผู้อำนวยการ{word}}}}}
annex: page.md
"""
MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="{colour}" d="M0 0h9v9z"/></svg>'
TENTH = 10
LETTERS = "กขคจชดตถทธนบปผพมยรลวสหอ"


def canary(number: int) -> str:
    """A name that no other office has, and no text."""
    return f"qz{number:03d}xw"


def invent(folder: Path, count: int, out: str) -> None:
    """Writes so many profiles; one in ten leaves out the module `out`."""
    chance = random.Random(count)
    for number in range(count):
        word = "".join(chance.choices(LETTERS, k=9))
        values = {
            "number": number,
            "word": word,
            "canary": canary(number),
            "colour": f"#{chance.randrange(1 << 24):06x}",
            "phone": f"0{chance.randrange(10**8):08d}",
        }
        place = folder / f"office-{number}"
        place.mkdir(parents=True)
        text = PROFILE.format(**values) + (f"without: [{out}]\n" if number % TENTH == TENTH - 1 else "")
        (place / "office.yml").write_text(text, "utf-8")
        (place / "logo.svg").write_text(MARK.format(**values), "utf-8")
        (place / "page.md").write_text(f"# หน้าของ{word} {{#own}}\n\nถาม {canary(number)} ได้\n", "utf-8")


def copied(course: Path, target: Path) -> Path:
    """The course alone, without anything made of it."""
    left = shutil.ignore_patterns(
        ".samut", "site", "handbooks", "packages", "offices", ".git", ".venv", ".tools"
    )
    shutil.copytree(course, target, ignore=left)
    return target


def leaks(root: Path, count: int) -> list[str]:
    """Every file of one office that names another one."""
    names = {number: canary(number).encode() for number in range(count)}
    found = []
    for number in range(count):
        for path in (root / "site" / f"office-{number}").rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            found += [
                f"{path}: {other}" for other, name in names.items() if other != number and name in content
            ]
        for path in (root / "handbooks" / f"office-{number}").glob("*.pdf"):
            text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
            found += [f"{path}: {other}" for other, name in names.items() if other != number and name in text]
    return found


def main() -> None:
    """Builds, compares and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--course", type=Path, default=STUDIED)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--samples", type=int, default=3, help="how many separate builds are timed")
    parser.add_argument("--without", default="m2", help="the module that one in ten leaves out")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = copied(asked.course, Path(folder) / "together")
        invent(root / "offices", asked.count, asked.without)
        single = []
        for number in range(asked.samples):
            alone = copied(asked.course, Path(folder) / f"alone-{number}")
            profile = root / "offices" / f"office-{number * asked.count // asked.samples}" / "office.yml"
            single.append(cost([*SAMUT, "--office", str(profile)], alone))
            print(f"one office alone: {single[-1].wall:.1f} s, CPU {single[-1].cpu:.1f} s", flush=True)
        together = cost([*SAMUT, "--offices", "offices"], root)
        mean = Cost(*(sum(part) / len(single) for part in zip(*single, strict=True)))
        print(f"{asked.count} offices together: {together.wall:.1f} s, CPU {together.cpu:.1f} s")
        print(f"largest process: {together.peak:.0f} MiB")
        wall, cpu = together.wall / (asked.count * mean.wall), together.cpu / (asked.count * mean.cpu)
        print(f"of {asked.count} separate builds: {wall:.2f} by the clock, {cpu:.2f} of CPU")
        found = leaks(root, asked.count)
        print(f"files that name another office: {len(found)}")
        for line in found[:20]:
            print(line)


if __name__ == "__main__":
    main()
