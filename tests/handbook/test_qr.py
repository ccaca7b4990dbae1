"""Every code on paper leads to a place that the built site has."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pypdfium2
import zxingcpp
from samut.course.course import Course
from samut.handbook.edition import Edition

DPI = 150
SHIPPED = Path(__file__).parents[2]


def codes(book: Path) -> list[str]:
    """What a phone reads from every page, printed in grey at 150 dpi."""
    with pypdfium2.PdfDocument(book) as pdf:
        pictures = [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in pdf]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_every_code_leads_to_a_place_of_the_built_site(
    whole: Course, books: dict[Edition, Path], tmp_path: Path
) -> None:
    """One beside each lesson, quiz and test; below the course's address stands what MkDocs built."""
    found = codes(books[Edition.LEARNER])
    assert len(found) == len(set(found)) == 5
    root = str(whole.record.address)
    settings = (SHIPPED / "mkdocs.yml").read_text("utf-8")
    (whole.root / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=whole.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for url in found:
        assert url.startswith(root)
        place = urlsplit(url.removeprefix(root))
        page = tmp_path / "site" / unquote(place.path)
        assert page.is_file()
        assert not place.fragment or f'id="{unquote(place.fragment)}"' in page.read_text("utf-8")
