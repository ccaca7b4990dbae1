"""The site's pages written to a folder, for a site generator that runs no plugin of ours."""

import json
import shutil
from pathlib import Path
from typing import Any

from samut.course import address
from samut.render.html import EXTENSIONS, settings
from samut.schema.base import Language
from samut.site.assets import STYLE
from samut.site.page import Site

DOCS = "docs"
"""The folder of the pages inside the stage."""


def stage(site: Site, folder: Path, language: Language) -> None:
    """Writes pages, assets and a `mkdocs.yml` that names no plugin of ours."""
    docs = folder / DOCS
    # A stage holds one language.
    for page in (one for one in site.pages if not one.uri.startswith(address.SIDE)):
        _write(docs / page.uri, page.content)
    for asset in site.assets:
        target = docs / asset.uri
        if asset.path is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(asset.path, target)
        else:
            _write(target, asset.content)
    # JSON is YAML: every site generator reads it, and nothing in a title can break it.
    config = json.dumps(_config(site, language), ensure_ascii=False, indent=2)
    _write(folder / "mkdocs.yml", config + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _config(site: Site, language: Language) -> dict[str, Any]:
    values = settings(language)
    return {
        "site_name": site.title,
        "site_description": site.description,
        "docs_dir": DOCS,
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": language,
            "font": False,
            "features": ["navigation.footer", "navigation.indexes", "navigation.sections"],
            "palette": {"primary": "custom", "accent": "custom"},
        },
        "extra_css": [STYLE],
        "markdown_extensions": [{name: values.get(name, {})} for name in ("toc", *EXTENSIONS)],
        "nav": site.nav,
    }
