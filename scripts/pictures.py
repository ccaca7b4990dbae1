"""Takes the two pictures of README from the real output: a lesson on a phone, two pages of the handbook."""

import subprocess
import tempfile
from itertools import dropwhile
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "images"
GROUND = (232, 236, 237)
GAP = 24


def site(folder: Path) -> Image.Image:
    """Front page, lesson and an answered question, as a phone shows them."""
    shots = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 780})
        for name in ("index", "lessons/m5/l5-1", "quizzes/m5"):
            page.goto((ROOT / "site" / f"{name}.html").as_uri())
            if "quizzes" in name:
                page.locator("#m5-q02 input[value=true]").check()
                page.locator("#m5-q02 .samut-check").click()
                page.locator("#m5-q02").evaluate("node => scrollTo(0, node.offsetTop - 60)")
            path = folder / f"{len(shots)}.png"
            page.screenshot(path=path)
            shots.append(Image.open(path))
        browser.close()
    return side_by_side(shots)


def handbook(folder: Path) -> Image.Image:
    """Cover, lesson and reflection of the learner edition."""
    pdf = ROOT / "handbooks" / "plc-learner-th.pdf"
    shots = []
    for number in ("1", *map(str, lesson_pages(pdf))):
        target = folder / f"page-{number}"
        command = ["pdftoppm", "-r", "66", "-png", "-singlefile", "-f", number, "-l", number, pdf, target]
        subprocess.run(command, check=True)
        shots.append(Image.open(target.with_suffix(".png")))
    return side_by_side(shots)


def lesson_pages(pdf: Path) -> tuple[int, int]:
    """The sheets where the lesson of the site's picture begins, and where it asks to reflect."""
    with pypdfium2.PdfDocument(pdf) as book:
        marks = dropwhile(lambda mark: not mark.get_title().startswith("โมดูล 5 "), book.get_toc())
        first = next(dest.get_index() for mark in marks if mark.level == 1 and (dest := mark.get_dest()))
        texts = (book[page].get_textpage().get_text_bounded() for page in range(first, len(book)))
        return first + 1, next(first + 1 + at for at, text in enumerate(texts) if "สะท้อนคิด" in text)


def side_by_side(shots: list[Image.Image]) -> Image.Image:
    """Pictures of one height in a row on a quiet ground."""
    width = sum(shot.width + GAP for shot in shots) + GAP
    picture = Image.new("RGB", (width, shots[0].height + 2 * GAP), GROUND)
    left = GAP
    for shot in shots:
        picture.paste(shot, (left, GAP))
        left += shot.width + GAP
    return picture.quantize(128)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        PICTURES.mkdir(parents=True, exist_ok=True)
        site(Path(temporary)).save(PICTURES / "site.png", optimize=True)
        handbook(Path(temporary)).save(PICTURES / "handbook.png", optimize=True)
