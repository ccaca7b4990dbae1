"""Each recipe for a web server, started on this machine and asked: headers, types, sub-path, compression."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from samut.site.hosting.files import FRESH, HEADERS, LASTING, server_files

AT = "/office/plc/"
NGINX = """
daemon off; error_log stderr; pid {work}/nginx.pid;
{user}
events {{ }}
http {{
  access_log off;
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  server {{ listen 127.0.0.1:{port};
{recipe}
  }}
}}
"""
CADDY = """
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
{recipe}
}}
"""
APACHE = """
ServerRoot "{modules}"
{loads}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
TypesConfig /dev/null
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
Alias {at} {folder}/
<Directory {folder}>
  Require all granted
  AllowOverride FileInfo Indexes
</Directory>
"""
LOADS = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "deflate", "filter")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site's folder with a file of each kind, readable by any server's own user."""
    root = tmp_path_factory.mktemp("hosted")
    files = {
        "index.html": "<p>หน้าแรก</p>" * 200,
        "404.html": "<p>ไม่พบหน้านี้</p>",
        "lessons/m1/l1-1.html": "<p>บทเรียน</p>",
        "sw.js": "// worker",
        "site.webmanifest": "{}",
        "assets/samut/fonts/a.woff2": "font",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for path in (root, *root.parents):
        if path.owner() == root.owner() and len(path.parts) > 2:
            path.chmod(path.stat().st_mode | 0o011)
    return root


@contextmanager
def running(command: list[str], port: int) -> Iterator[int]:
    """A server, once it answers."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        for _ in range(200):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, (process.stderr or "") and process.stderr.read().decode()
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=20)


def free() -> int:
    """A port nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def nginx(folder: Path, work: Path, port: int) -> list[str]:
    """Nginx with our recipe in its server block."""
    recipe = server_files(AT, str(folder))["nginx.conf"]
    user = "user root;" if Path("/").owner() == folder.owner() else ""
    (work / "nginx.conf").write_text(NGINX.format(work=work, port=port, recipe=recipe, user=user))
    return ["nginx", "-c", str(work / "nginx.conf"), "-e", "stderr"]


def caddy(folder: Path, work: Path, port: int) -> list[str]:
    """Caddy with our recipe in its site block."""
    recipe = server_files(AT, str(folder))["Caddyfile"]
    (work / "Caddyfile").write_text(CADDY.format(port=port, recipe=recipe))
    return ["caddy", "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"]


def apache(folder: Path, work: Path, port: int) -> list[str]:
    """Apache with our file in the site's folder."""
    (folder / ".htaccess").write_text(server_files(AT, str(folder))["htaccess.txt"])
    modules = Path("/usr/lib/apache2/modules")
    loads = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in LOADS)
    text = APACHE.format(modules=modules.parent, loads=loads, port=port, work=work, at=AT, folder=folder)
    (work / "apache.conf").write_text(text)
    return ["apache2", "-X", "-f", str(work / "apache.conf")]


@pytest.fixture(params=[nginx, caddy, apache], ids=lambda one: one.__name__)
def server(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[int]:
    """Each kind of server with its recipe; the port it answers at."""
    recipe: Callable[[Path, Path, int], list[str]] = request.param
    port = free()
    command = recipe(folder, tmp_path, port)
    found = shutil.which(command[0], path="/usr/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
    if found is None and "CI" not in os.environ:
        pytest.skip(f"{command[0]} is not installed; continuous integration installs it")
    assert found, f"{command[0]} is not installed"
    with running([found, *command[1:]], port) as port:
        yield port


def asked(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of one request."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    link.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = link.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    link.close()
    return found


def test_a_recipe_keeps_its_promises(server: int) -> None:
    """Every answer carries the headers; types, folders, and compression are right."""
    status, headers, body = asked(server, AT)
    assert (status, "หน้าแรก" in body.decode()) == (200, True)
    for name, value in HEADERS:
        assert headers[name.lower()] == value
    assert headers["content-type"].lower().replace(" ", "") == "text/html;charset=utf-8"
    assert headers["cache-control"] == FRESH
    for name, kind in {"sw.js": "javascript", "site.webmanifest": "application/manifest+json"}.items():
        status, headers, _ = asked(server, AT + name)
        assert (status, headers["cache-control"]) == (200, FRESH)
        assert kind in headers["content-type"]
    status, headers, _ = asked(server, f"{AT}assets/samut/fonts/a.woff2")
    assert (status, headers["cache-control"], headers["content-type"]) == (200, LASTING, "font/woff2")
    assert headers["x-content-type-options"] == "nosniff"
    status, headers, _ = asked(server, f"{AT}index.html", Accept_Encoding="gzip")
    assert (status, headers.get("content-encoding")) == (200, "gzip")
    assert asked(server, f"{AT}lessons/m1/l1-1.html")[0] == 200
    assert asked(server, f"{AT}lessons/none.html")[0] == 404


@pytest.mark.parametrize("server", [nginx, caddy], indirect=True, ids=lambda one: one.__name__)
def test_the_address_typed_without_its_last_slash_leads_there(server: int) -> None:
    """Also behind another server that speaks https, so the answer names no host."""
    status, headers, _ = asked(server, AT.rstrip("/"))
    assert (status in (301, 302), headers["location"]) == (True, AT)


def test_netlify_and_cloudflare_are_told_the_same() -> None:
    """The file `_headers` holds every header, for the site's path."""
    text = server_files("/", "/srv/site")["_headers"]
    assert text.startswith("#")
    assert all(f"  {name}: {value}\n" in text for name, value in HEADERS)
