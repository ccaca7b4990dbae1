"""Any colour an office may have can be read wherever it is used."""

import random
import re
from pathlib import Path

import pytest
from samut.course.colours import DARK, LIGHT, USES, contrast, palette

CSS = Path(__file__).parents[2] / "generator" / "samut"
FOCUS = 3
"""The contrast of what shows where the focus is, and the bar it stands on."""


def test_a_thousand_colours_can_be_read_wherever_they_are_used() -> None:
    """Words, links, buttons, bar and foot in both schemes and in print: AA, with no exception."""
    chance = random.Random(7)  # noqa: S311 - the same colours each time
    for _ in range(1000):
        brand = f"#{chance.randrange(1 << 24):06x}"
        for name, colour in palette(brand).colours.items():
            least = min(contrast(colour, ground) for ground in USES[name].grounds)
            assert least >= USES[name].least, (brand, name, colour)


@pytest.mark.parametrize(
    "brand", ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#777777"]
)
def test_the_corners_can_be_read_too(brand: str) -> None:
    """Black, white, grey and the purest colours; the ring of the focus is white on the bar."""
    found = palette(brand)
    for name, colour in found.colours.items():
        assert all(contrast(colour, ground) >= USES[name].least for ground in USES[name].grounds)
    assert contrast("#ffffff", found.colours["header"]) >= FOCUS


def test_a_colour_that_can_be_read_stays() -> None:
    """Nothing is changed without need, and what is told is what was changed."""
    found = palette("#14505C")
    assert found.colours["header"] == found.colours["link"] == found.colours["print"] == "#14505c"
    assert set(dict(found.changes())) == {"footer", "header-dark", "link-dark", "strong-dark"}


def test_the_grounds_are_those_of_the_styles() -> None:
    """Every ground in the table stands in the style sheets, and no scheme has a ground beside them."""
    screen = (CSS / "site/assets/css/20-colour.css").read_text("utf-8")
    light, dark = screen.split('[data-md-color-scheme="slate"] {')[:2]
    for text, grounds in ((light, LIGHT), (dark, DARK)):
        written = re.findall(r"--samut-(?:\w+-)?ground: (#\w{6})", text)
        assert set(written) <= set(grounds)
        assert len(written) == len(grounds) - 1
    paper = "".join(path.read_text("utf-8") for path in (CSS / "handbook/css").glob("*.css"))
    assert set(re.findall(r"background: (#\w{6})", paper)) <= set(USES["print"].grounds)
    for name in ("footer", "header"):
        assert USES[name].grounds
    words = re.findall(r"--md-footer-fg-color--\w+: (#\w{6})", light)
    assert set(words) == set(USES["footer"].grounds)
