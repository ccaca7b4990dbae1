"""What may stand in mkdocs.yml for the plugin, and what the plugin writes into the other settings."""

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from samut.course.office import NAME
from samut.render.html import EXTENSIONS, settings
from samut.schema.base import Language


class BoxConfig(Config):
    """What the theme asks of its search plugin."""

    enabled = Type(bool, default=True)


class SearchBox(BasePlugin[BoxConfig]):
    """Has the theme show its search box; what is behind the box is ours."""


def box() -> SearchBox:
    """A search box as the theme knows it."""
    made = SearchBox()
    made.load_config({})
    return made


class SamutConfig(Config):
    """What may stand under `samut:` in mkdocs.yml."""

    course = Type(str, default=".")
    """The course's folder, as seen from mkdocs.yml."""
    messages = Optional(Type(str))
    """The language of problems, th or en; Thai if not given."""
    offline = Type(bool, default=True)
    """Whether the built site is kept for reading offline; not for pages shown in a frame."""

    office = Optional(Type(str))
    """The profile of the office whose site it is, as seen from mkdocs.yml; without it, office.yml."""

    @property
    def spoken(self) -> Language:
        """The language of problems."""
        return "en" if self.messages == "en" else "th"

    def root(self, config: MkDocsConfig) -> Path:
        """The course's folder."""
        return (Path(config.config_file_path).parent / self.course).resolve()

    def profile(self, config: MkDocsConfig) -> Path | None:
        """The office's profile, if there is one."""
        folder = Path(config.config_file_path).parent
        if self.office is not None:
            return folder / self.office
        return folder / NAME if (folder / NAME).is_file() else None


def reader(config: MkDocsConfig) -> Language:
    """The language of a site's readers."""
    return "en" if config.theme.get("language") == "en" else "th"


def prepare(config: MkDocsConfig, root: Path) -> None:
    """The dialect's extensions, and the folders to watch."""
    config.use_directory_urls = False
    for name in EXTENSIONS:
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
    for name, values in settings(reader(config)).items():
        config.mdx_configs.setdefault(name, {}).update(values)
    folders = (root / name for name in ("content", "modules", "quizzes"))
    config.watch += [str(folder) for folder in folders if folder.is_dir()]
