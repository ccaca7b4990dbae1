"""What a browser shows while a course under work has mistakes: the problems, at every address."""

from markupsafe import Markup

from samut.course import address
from samut.render.words import word
from samut.schema.base import Language
from samut.site.assets import own
from samut.site.page import Page, Site


def problems_site(text: str, language: Language, last: Site | None) -> Site:
    """The report in place of every page of the last good site, so that a reload shows it at once."""
    content = Markup("# {} {{#problems}}\n\n<p>{}</p>\n\n<pre>{}</pre>\n").format(
        word(language, "problems"), word(language, "problems-hint"), Markup(text_lines(text))
    )
    if last is None:
        page = Page(address.HOME, content, "modules/course.yaml")
        return Site("", "", [page], own(), [{word(language, "problems"): address.HOME}])
    pages = [Page(page.uri, content, page.origin) for page in last.pages]
    return Site(last.title, last.description, pages, last.assets, last.nav)


def text_lines(text: str) -> str:
    """The report as HTML text; blank lines kept from ending the block they stand in."""
    return str(Markup("{}").format(text)).replace("\n\n", "\n&#10;")
