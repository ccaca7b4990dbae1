"""The content security policy of every page: only the site's own files, no script or style in a page."""

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""What a page may load, and from where; `data:` pictures are the marks in style sheets."""
FRAMES = "'self'"
"""Who may show a page in a frame; only a header can say so."""


def policy() -> str:
    """The policy as a `meta` element carries it."""
    return "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES.items())
