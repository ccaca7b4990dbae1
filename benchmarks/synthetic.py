"""A synthetic course of any size, made of the shipped course's own phrases: same seed, same course."""

import json
import random
import re
import shutil
import sys
from pathlib import Path

SHIPPED = Path(__file__).parents[1]
LESSONS = 5
"""Lessons a module; each has about 600 words, two boxes, a table, lists and a figure."""
QUESTIONS = 12
"""Questions a module, of four choices, each with a reason."""


def phrases() -> list[str]:
    """Runs of Thai from the shipped lessons, without markup."""
    text = " ".join(path.read_text("utf-8") for path in sorted((SHIPPED / "content" / "th").rglob("*.md")))
    found = re.findall(r"(?<![ก-๎])[ก-๎]{8,40}(?![ก-๎])", text)
    return sorted(set(found))


class Writer:
    """Writes the files of one course."""

    def __init__(self, folder: Path, modules: int) -> None:
        self.folder, self.modules, self.phrases = folder, modules, phrases()

    def words(self, chance: random.Random, count: int) -> str:
        """`count` phrases with spaces between."""
        return " ".join(chance.choices(self.phrases, k=count))

    def put(self, name: str, text: str) -> None:
        """One file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def write(self) -> None:
        """The whole course."""
        chance = random.Random(0)
        names = [f"m{number}" for number in range(1, self.modules + 1)]
        course = {
            "id": "synthetic",
            "version": "1.0.0",
            "date": "2026-11-23",
            "title": "หลักสูตรทดสอบ",
            "description": self.words(chance, 6),
            "languages": {"th": "complete"},
            "modules": names,
        }
        self.put("modules/course.yaml", json.dumps(course, ensure_ascii=False, indent=1))
        self.put("content/th/index.md", self.words(chance, 40) + "\n")
        for name in ("glossary.yaml", "references.json"):
            shutil.copy(SHIPPED / "content" / name, self.folder / "content" / name)
        images = self.folder / "content" / "images"
        shutil.copytree(SHIPPED / "content" / "images", images, dirs_exist_ok=True)
        shutil.copy(SHIPPED / "mkdocs.yml", self.folder / "mkdocs.yml")
        for number in range(1, self.modules + 1):
            self.module(number)

    def module(self, number: int) -> None:
        """A module, its lessons and its quiz."""
        chance = random.Random(number)
        lessons = [self.lesson(number, index) for index in range(1, LESSONS + 1)]
        record = {
            "id": f"m{number}",
            "number": number,
            "title": self.words(chance, 2),
            "idea": self.words(chance, 4),
            "minutes": 30 * LESSONS,
            "workshop_minutes": 25 * LESSONS,
            "quiz": f"m{number}",
            "lessons": lessons,
        }
        self.put(f"modules/m{number}.yaml", json.dumps(record, ensure_ascii=False, indent=1))
        questions = [self.question(number, index) for index in range(1, QUESTIONS + 1)]
        quiz = {"id": f"m{number}", "module": f"m{number}", "title": self.words(chance, 2), "minutes": 20}
        text = json.dumps({**quiz, "questions": questions}, ensure_ascii=False, indent=1)
        self.put(f"quizzes/m{number}.yaml", text)

    def lesson(self, number: int, index: int) -> dict[str, object]:
        """A lesson's record; its prose is written too."""
        chance = random.Random(number * 1000 + index)
        name = f"l{number}-{index}"
        self.put(f"content/th/lessons/m{number}/{name}.md", self.prose(chance))
        steps = [{"minutes": 5, "text": self.words(chance, 6)} for _ in range(5)]
        return {
            "id": name,
            "title": self.words(chance, 2),
            "minutes": 30,
            "workshop_minutes": 25,
            "outcomes": [
                {"id": f"{name}-o{one}", "level": "apply", "text": self.words(chance, 3)} for one in (1, 2, 3)
            ],
            "activity": {"title": self.words(chance, 2), "minutes": 10, "text": self.words(chance, 30)},
            "reflection": {"prompt": self.words(chance, 6)},
            "discussion": [{"question": self.words(chance, 5), "expected": self.words(chance, 10)}] * 2,
            "facilitation": {"steps": steps, "materials": self.words(chance, 4)},
        }

    def prose(self, chance: random.Random) -> str:
        """About 600 words of Markdown."""
        parts = [self.words(chance, 12)]
        for section in range(1, 5):
            parts += [f"## {self.words(chance, 2)} {{#part-{section}}}", self.words(chance, 20)]
            parts.append(f"{self.words(chance, 8)} [[trust]] {self.words(chance, 6)} [@hord1997]")
        rows = [f"| {' | '.join(self.words(chance, 1) for _ in range(3))} |" for _ in range(6)]
        parts.append("\n".join([rows[0], "|---|---|---|", *rows[1:]]))
        parts.append("\n".join(f"- **{self.words(chance, 1)}** {self.words(chance, 3)}" for _ in range(5)))
        parts.append(f'!!! example "{self.words(chance, 1)}"\n\n    {self.words(chance, 10)}')
        parts.append(f'!!! summary "{self.words(chance, 1)}"\n\n    {self.words(chance, 10)}')
        picture = "../../../images/m5-five-dimensions.svg"
        parts.append(f'![{self.words(chance, 2)}]({picture} "{self.words(chance, 3)}")')
        return "\n\n".join(parts) + "\n"

    def question(self, number: int, index: int) -> dict[str, object]:
        """A question of four choices."""
        chance = random.Random(number * 1000 + 500 + index)
        lesson = f"l{number}-{index % LESSONS + 1}"
        choices = [
            {"id": letter, "text": f"{self.words(chance, 2)} {letter}", "rationale": self.words(chance, 4)}
            for letter in "abcd"
        ]
        choices[chance.randrange(4)] |= {"correct": True}  # type: ignore[dict-item]
        return {
            "id": f"m{number}-q{index:02d}",
            "type": "single",
            "lesson": lesson,
            "outcome": f"{lesson}-o1",
            "level": "apply",
            "stem": self.words(chance, 4),
            "choices": choices,
        }


if __name__ == "__main__":
    Writer(Path(sys.argv[2]), int(sys.argv[1])).write()
