"""The files for each kind of web server, filled in for one address and folder."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from samut.site.policy import FRAMES, policy

SERVERS = {
    "nginx.conf": "nginx.conf.j2",
    "Caddyfile": "Caddyfile.j2",
    "htaccess.txt": "htaccess.j2",
    "_headers": "netlify.j2",
}
"""What each file is called, and the template it is made from; `.htaccess` would be hidden in a folder."""
HEADERS = (
    ("Content-Security-Policy", f"{policy()}; frame-ancestors {FRAMES}"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""What every answer of a server says beside its content (OWASP Secure Headers Project)."""
FRESH = "no-cache"
"""Asked again each time, and answered in a few bytes while nothing has changed."""
LASTING = "public, max-age=31536000, immutable"
TYPES = (
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "application/javascript"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("txt", "text/plain"),
    ("xml", "text/xml"),
)


def server_files(at: str, folder: str) -> dict[str, str]:
    """The text of each file, for a site served from `folder` at the path `at`, such as `/course/`."""
    environment = Environment(
        loader=PackageLoader("samut.site", "hosting"),
        autoescape=False,  # noqa: S701 - these are settings of servers, not HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    data = {"headers": HEADERS, "fresh": FRESH, "lasting": LASTING, "types": TYPES}
    return {
        name: environment.get_template(template).render(at=at, folder=folder, **data)
        for name, template in SERVERS.items()
    }
