"""What helps a reader of a lesson: terms explained, figures enlarged, links copied, the text read aloud."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from visit import opened, until

At = Callable[[str], str]
LESSON = "lessons/m5/l5-1.html"
VOICES = """
class Said extends EventTarget { constructor(text) { super(); this.text = text; } }
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Said });
Object.defineProperty(window, "speechSynthesis", { value: {
  said: [], cancelled: 0,
  getVoices: () => window.voices ?? [],
  speak(one) { this.said.push(one); },
  cancel() { this.cancelled += 1; },
  addEventListener() {},
} });
"""
THAI = "window.voices = [{ lang: 'th-TH', localService: true, default: true, name: 'Kanya' }];"
ENGLISH = "window.voices.push({ lang: 'en-GB', localService: true, default: false, name: 'Kate' });"
REMOTE = "window.voices = [{ lang: 'th-TH', localService: false, default: true, name: 'Far' }];"


@pytest.fixture
def lesson(page: Page, address: At) -> Page:
    """A lesson on a phone."""
    page.goto(address(LESSON))
    return page


@pytest.fixture
def voiced(browser: Browser, address: At) -> Iterator[Page]:
    """A lesson on a device with a Thai voice of its own."""
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        page.add_init_script(VOICES + THAI)
        page.goto(address(LESSON))
        yield page


def test_a_term_is_explained_by_keyboard(lesson: Page) -> None:
    """Focus shows what a word means and ties it to the word; Escape takes it away and leaves the focus."""
    term = lesson.locator("article a.term").first
    lesson.locator("#outcomes").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    while not term.evaluate("node => node === document.activeElement"):
        lesson.keyboard.press("Tab")
    card = lesson.locator(".samut-card")
    expect(card).to_be_visible()
    assert term.get_attribute("aria-describedby") == card.get_attribute("id")
    assert card.get_by_role("strong").first.inner_text()
    lesson.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert term.evaluate("node => node === document.activeElement")
    assert term.get_attribute("aria-describedby") is None


def test_a_term_is_explained_by_pointer(lesson: Page) -> None:
    """The card comes when the pointer rests on a word, stays while on the card, goes when it leaves."""
    lesson.locator("article a.term").nth(2).hover()
    card = lesson.locator(".samut-card")
    expect(card).to_be_visible()
    card.hover()
    lesson.wait_for_timeout(500)
    expect(card).to_be_visible()
    lesson.mouse.move(5, 800)
    expect(card).to_be_hidden()


def test_a_term_is_explained_by_touch(browser: Browser, address: At) -> None:
    """The first tap shows the card within the window, the second opens the glossary at the word."""
    with opened(browser, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True) as page:
        page.goto(address(LESSON))
        term = page.locator("article a.term").nth(1)
        term.tap()
        card = page.locator(".samut-card")
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        term.tap()
        page.wait_for_url("**/glossary.html#*")


def test_names_in_the_other_language_stand_beside_terms(lesson: Page, address: At) -> None:
    """The button shows them, marked as English; the next lesson shows them too; pressed again, they go."""
    button = lesson.get_by_role("button", name="แสดงคำอังกฤษ")
    button.click()
    expect(lesson.locator(".samut-other").first).to_be_visible()
    assert {one.get_attribute("lang") for one in lesson.locator(".samut-other").all()} == {"en"}
    lesson.goto(address("lessons/m5/l5-2.html"))
    expect(lesson.locator(".samut-other").first).to_be_visible()
    button.click()
    expect(lesson.locator(".samut-other")).to_have_count(0)


def test_names_asked_for_twice_stand_once(page: Page, address: At) -> None:
    """However often the button is pressed before the names have come, each term is followed by one."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/terms.js", hold)
    page.goto(address(LESSON))
    for _ in range(3):
        page.get_by_role("button", name="แสดงคำอังกฤษ").click()
    held[0].continue_()
    expect(page.locator(".samut-other").first).to_be_visible()
    assert page.locator(".samut-other + .samut-other").count() == 0
    page.unroute("**/terms.js")


def test_a_picture_without_a_caption_has_a_name(page: Page, address: At, site: Path) -> None:
    """Button and dialogue are called what the picture shows."""
    picture = '<figure><img alt="ครูสองคน" src="../../icon-192.png"></figure>'
    text = re.sub(
        "<figure.*?</figure>", picture, (site / LESSON).read_text("utf-8"), count=1, flags=re.DOTALL
    )
    page.route(f"**/{LESSON}", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(address(LESSON))
    page.locator(".samut-zoom-open").first.click()
    expect(page.get_by_role("dialog", name="ครูสองคน")).to_be_visible()
    page.unroute(f"**/{LESSON}")


def test_a_figure_is_enlarged(lesson: Page) -> None:
    """The picture itself fills a dialogue named after it; closed, it is back, and so is the focus."""
    whole = "node => [node.id, ...[...node.children].map((one) => one.localName), node.textContent]"
    before = lesson.locator("article figure").first.evaluate(whole)
    button = lesson.locator(".samut-zoom-open").first
    button.click()
    dialog = lesson.locator("dialog")
    expect(dialog).to_be_visible()
    assert dialog.locator("svg, img").count() == 1
    lesson.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert lesson.locator("article figure").first.evaluate(whole) == before
    assert button.evaluate("node => node === document.activeElement")


def test_the_link_to_a_section_is_copied(lesson: Page) -> None:
    """The button beside a heading says which, copies the address with its anchor, and says that it has."""
    lesson.evaluate("navigator.clipboard.writeText = (text) => ((window.copied = text), Promise.resolve())")
    button = lesson.get_by_role("button", name="คัดลอกลิงก์ของหัวข้อนี้ จบบทนี้แล้วทำอะไรได้")
    button.click()
    expect(lesson.get_by_text("คัดลอกลิงก์แล้ว")).to_be_visible()
    assert lesson.evaluate("window.copied").endswith(f"{LESSON}#outcomes")


def test_the_text_is_read_aloud_stretch_by_stretch(voiced: Page) -> None:
    """Reading begins at the top, goes on by itself, marks what is said, and keeps the order."""
    voiced.get_by_role("button", name="ฟังบทนี้").click()
    spoken = "speechSynthesis.said.map((one) => one.text.trim())"
    assert voiced.evaluate(spoken) == [voiced.locator("h1").inner_text()]
    assert (
        voiced.evaluate("[...CSS.highlights.get('samut-aloud')].map(String)")[0].strip()
        == voiced.evaluate(spoken)[0]
    )
    for _ in range(6):
        voiced.evaluate("speechSynthesis.said.at(-1).dispatchEvent(new Event('end'))")
    said = voiced.evaluate(spoken)
    assert len(said) == 7
    text = "".join("".join(voiced.locator("article").inner_text().split()).split("คัดลอกลิงก์แล้ว"))
    places = [text.find("".join(one.split())) for one in said]
    assert -1 not in places
    assert places == sorted(places)
    assert all(len(one) <= 300 for one in said)


def test_reading_aloud_is_held_and_ended(voiced: Page) -> None:
    """Pause silences, going on repeats the stretch, stop takes bar and mark away, focus comes back."""
    start = voiced.get_by_role("button", name="ฟังบทนี้")
    start.click()
    voiced.get_by_role("button", name="ย่อหน้าถัดไป").click()
    count = voiced.evaluate("speechSynthesis.said.length")
    voiced.get_by_role("button", name="หยุดพัก").click()
    voiced.evaluate("speechSynthesis.said.at(-1).dispatchEvent(new Event('end'))")
    assert voiced.evaluate("speechSynthesis.said.length") == count
    voiced.get_by_role("button", name="ฟังต่อ").click()
    last = voiced.evaluate("speechSynthesis.said.slice(-2).map((one) => one.text)")
    assert last[0] == last[1]
    voiced.get_by_role("button", name="เลิกฟัง").click()
    assert voiced.locator(".samut-aloud").count() == 0
    assert voiced.evaluate("CSS.highlights.has('samut-aloud')") is False
    assert start.evaluate("node => node === document.activeElement")


@pytest.mark.parametrize(
    ("more", "said"), [("", ["th", "th"]), (ENGLISH, ["en", "th"])], ids=["thai", "both"]
)
def test_each_text_is_read_in_its_own_language(voiced: Page, more: str, said: list[str]) -> None:
    """What is shown in another language than the page is said in that, if the device has such a voice."""
    voiced.locator("h1").evaluate(f"(one) => {{ one.lang = 'en'; {more} }}")
    voiced.get_by_role("button", name="ฟังบทนี้").click()
    voiced.get_by_role("button", name="ย่อหน้าถัดไป").click()
    assert voiced.evaluate("speechSynthesis.said.map((one) => one.lang)") == said


def test_who_stops_listening_stays_where_they_are(voiced: Page) -> None:
    """The page does not jump back to its top, where the button is that began it."""
    voiced.get_by_role("button", name="ฟังบทนี้").click()
    voiced.evaluate("scrollTo(0, 1500)")
    until(voiced, "scrollY === 1500")
    voiced.get_by_role("button", name="เลิกฟัง").click()
    assert voiced.evaluate("scrollY") == 1500


def test_a_voice_that_fails_is_held(voiced: Page) -> None:
    """The bar offers to go on, as after a pause; it does not stand still as if something were being said."""
    voiced.get_by_role("button", name="ฟังบทนี้").click()
    voiced.evaluate("speechSynthesis.said.at(-1).dispatchEvent(new Event('error'))")
    assert voiced.get_by_role("button", name="ฟังต่อ").is_visible()


@pytest.mark.parametrize("voices", ["", REMOTE], ids=["none", "elsewhere"])
def test_only_a_voice_of_the_device_reads(browser: Browser, address: At, voices: str) -> None:
    """Without a voice there is no button; a voice on somebody else's computer is none."""
    with opened(browser) as page:
        page.add_init_script(VOICES + voices)
        page.goto(address(LESSON))
        expect(page.get_by_role("button", name="แสดงคำอังกฤษ")).to_be_visible()
        assert page.get_by_role("button", name="ฟังบทนี้").count() == 0


def test_pages_turn_by_keys(lesson: Page) -> None:
    """The links to the next and the previous page have keys of the browser's own kind."""
    assert lesson.locator("a.md-footer__link--next[accesskey=n]").count() == 1
    assert lesson.locator("a.md-footer__link--prev[accesskey=p]").count() == 1
