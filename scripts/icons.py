"""Draws the icons of an installed site: an open notebook, with room around it for any shape of mask."""

from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parents[1] / "generator" / "samut" / "site" / "assets" / "icons"
DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="{size}" height="{size}">
<rect width="96" height="96" fill="#17565f"/>
<g fill="none" stroke="#fff" stroke-width="3.6" stroke-linejoin="round" stroke-linecap="round">
<path d="M48 34c-6-5-14-7-24-7v38c10 0 18 2 24 7 6-5 14-7 24-7V27c-10 0-18 2-24 7zM48 34v38"/>
<path d="M32 38c3 .3 6 1 9 2.2M32 47c3 .3 6 1 9 2.2M55 40.2c3-1.2 6-1.9 9-2.2M55 49.2c3-1.2 6-1.9 9-2.2"/>
</g></svg>
"""


def main() -> None:
    """Writes each size."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size in (192, 512):
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f'<body style="margin:0">{DRAWING.format(size=size)}')
            page.screenshot(path=FOLDER / f"icon-{size}.png")
        browser.close()


if __name__ == "__main__":
    main()
