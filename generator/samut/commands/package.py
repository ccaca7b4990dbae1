"""The commands that make one file of the course to hand over."""

import re
from typing import Annotated

import typer

from samut import work
from samut.commands.offices import Every, Several, copies
from samut.commands.shared import HERE, Folder, Messages, Speech, course_in, known, made
from samut.commands.working import progress

package = typer.Typer(no_args_is_help=True, help="Make one file of the course to hand over.")


@package.command("zip")
def package_zip(
    course: Folder = HERE,
    language: Speech = None,
    office: Several = None,
    offices: Every = None,
    messages: Messages = None,
) -> None:
    """Pack the site as a folder that opens by double-click, for USB sticks and chat groups."""
    speech = known(language, "--language") if language else None
    for found, _ in copies(course_in(course, messages), office, offices, messages):
        with progress(found, messages) as say:
            say(work.SITE)
            made([work.package(found, speech or found.language)])


@package.command("headers")
def package_headers(
    at: Annotated[str, typer.Option(help="The path the site is served at, such as /course/.")] = "/",
    folder: Annotated[str, typer.Option(help="The site's folder on the server.")] = "/var/www/site",
    course: Folder = HERE,
) -> None:
    """Write settings for nginx, Apache, Caddy and Netlify that serve the site safely."""
    if not re.fullmatch(r"/|/[A-Za-z0-9._~/-]+/", at):
        message = f"a path that begins and ends with /, not {at}"
        raise typer.BadParameter(message, param_hint="--at")
    if not re.fullmatch(r"/[A-Za-z0-9._~/-]+", folder):
        message = f"an absolute path of ASCII letters without spaces, not {folder}"
        raise typer.BadParameter(message, param_hint="--folder")
    made([work.headers(course, at, folder)])
