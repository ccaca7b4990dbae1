"""Every code on paper leads to a page that the built site has."""

from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import zxingcpp
from samut.course.course import Course
from samut.handbook.edition import Edition
from samut.site.pages import site

DPI = 150


def codes(book: Path) -> list[str]:
    """What a phone reads from every page, printed in grey at 150 dpi."""
    with pypdfium2.PdfDocument(book) as pdf:
        pictures = [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in pdf]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_every_code_leads_to_a_page_of_the_site(whole: Course, books: dict[Edition, Path]) -> None:
    """One beside each lesson, quiz and test; below the course's address stands what the site builds."""
    found = codes(books[Edition.LEARNER])
    assert len(found) == len(set(found)) == 5
    root = str(whole.record.address)
    assert all(url.startswith(root) for url in found)
    built = {page.uri.removesuffix(".md") + ".html" for page in site(whole, "th").pages}
    assert {url.removeprefix(root) for url in found} <= built
    assert all(not urlsplit(url).fragment for url in found)
