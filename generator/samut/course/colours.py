"""An office's colour wherever it is used: as light or dark as it must be to be read (WCAG 2.2, AA)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coloraide import Color

TEXT = 4.5
"""The least contrast of text and its ground."""
WHITE = "#ffffff"
LIGHT = ("#ffffff", "#f3f7f7", "#e9f5ee", "#fdf5e0", "#fcefee")
"""Every ground of text in the light scheme: the page, boxes, and answers right, partly and wrong."""
DARK = ("#12191b", "#1a2427", "#14291d", "#2b2412", "#2f1918")
"""The same in the dark scheme."""
PAPER = ("#ffffff", "#f2f5f5", "#f3efe6")
"""Every ground of print: paper, boxes, and a trainer's sheet."""
FAINT = "#cccccc"
"""White at four fifths on black: no colour makes the bar's quieter words darker than this."""
_STEPS = 9
_HALF = 0.2
"""The light that stands between dark grounds and light ones."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a colour: what it stands on or carries, and the contrast that asks for."""

    grounds: Sequence[str]
    least: float = TEXT


USES: Mapping[str, Use] = {
    "header": Use((WHITE, FAINT)),
    "link": Use(LIGHT),
    "strong": Use(LIGHT, 7),
    "footer": Use(("#e3eef0", "#c4d6da")),
    "header-dark": Use((WHITE, FAINT)),
    "link-dark": Use(DARK),
    "strong-dark": Use(DARK, 7),
    "print": Use(PAPER),
}
"""What is coloured, by name. Bar and foot are grounds of white words; the rest is words on grounds."""
_DEEPEST: Mapping[str, float] = {"footer": 0.33, "header-dark": 0.34}
"""How light, at most, a ground is that must look dark beside the page (OKLCH)."""


@dataclass(frozen=True, slots=True)
class Palette:
    """A brand's colour by use."""

    brand: str
    colours: Mapping[str, str]

    def changes(self) -> Iterator[tuple[str, str]]:
        """Each use in which another colour took the brand's place, with that colour."""
        return ((use, one) for use, one in self.colours.items() if one != self.brand)


@lru_cache(maxsize=256)
def palette(brand: str) -> Palette:
    """The brand's colour for every use: itself where readable, else the nearest lightness of the hue."""
    brand = brand.lower()
    return Palette(brand, {name: _readable(name, brand) for name in USES})


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2: from 1 to 21."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=4096)
def _light(colour: str) -> float:
    return float(Color(colour).luminance())


def _readable(name: str, brand: str) -> str:
    use = USES[name]
    start = Color(brand).convert("oklch")
    if (most := _DEEPEST.get(name)) is not None and start["lightness"] > most:
        start = start.set("lightness", most)
        return _hex(start) if _holds(_hex(start), use) else _nearest(start, use)
    return brand if _holds(brand, use) else _nearest(start, use)


def _nearest(start: Color, use: Use) -> str:
    """The lightness nearest to the brand's that can be read; away from the grounds it always can."""
    goal = 0.0 if _light(use.grounds[0]) > _HALF else 1.0
    near, far = float(start["lightness"]), goal
    for _ in range(_STEPS):
        middle = (near + far) / 2
        if _holds(_hex(start.clone().set("lightness", middle)), use):
            far = middle
        else:
            near = middle
    return _hex(start.clone().set("lightness", far))


def _holds(colour: str, use: Use) -> bool:
    return all(contrast(colour, ground) >= use.least for ground in use.grounds)


def _hex(colour: Color) -> str:
    return str(colour.convert("srgb").fit(method="raytrace", pspace="oklch").to_string(hex=True))
