"""Two editions of one course: what was answered in the first is found in the second, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import STUDIED, WORK, built
from learner import RIGHT, WRONG, check, ready
from playwright.sync_api import Browser, Locator, Page
from visit import opened

Edit = Callable[[dict[str, Any]], None]
CHANGED = "ข้อนี้ปรับปรุงแล้ว"
ANSWERED: dict[str, object] = {
    **{name: RIGHT[name] for name in ("m1-q1", "m1-q4", "m1-q7")},
    **{name: WRONG[name] for name in ("m1-q2", "m1-q3", "m1-q5", "m1-q6", "m2-q1", "m2-q2")},
}


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second edition, in another folder, as an author would leave it after a busy term."""
    course = tmp_path_factory.mktemp("second") / "anywhere" / "course"
    shutil.copytree(STUDIED, course, ignore=WORK)
    edit(course / "quizzes" / "m1.yaml", first_quiz)
    edit(course / "quizzes" / "m2.yaml", second_quiz)
    for test in ("pretest", "posttest"):
        edit(course / "quizzes" / f"{test}.yaml", move)
    edit(course / "modules" / "m1.yaml", first_module)
    edit(course / "modules" / "m2.yaml", second_module)
    (course / "quizzes" / "m1.yaml").rename(course / "quizzes" / "doors.yaml")
    lesson = course / "content" / "th" / "lessons" / "m1" / "l1-2.md"
    lesson.rename(course / "content" / "th" / "lessons" / "m2" / "l2-0.md")
    return built(course, tmp_path_factory.mktemp("host") / "other" / "path")


def edit(file: Path, change: Edit) -> None:
    """Reads a file of the course, changes it and writes it back."""
    data = yaml.safe_load(file.read_text("utf-8"))
    change(data)
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def first_quiz(quiz: dict[str, Any]) -> None:
    """Renamed page, new order, a mended comma and a typo, an added choice, a changed key, renamed ids."""
    questions = {one["id"]: one for one in quiz["questions"]}
    quiz.update(id="doors", was=["m1"])
    questions["m1-q1"]["choices"].append(
        {"id": "e", "text": {"th": "ห้องประชุมใหม่"}, "rationale": {"th": "คุยกันหน้าห้องก็เริ่มได้"}}
    )
    questions["m1-q1"]["choices"][0]["text"] = {"th": "คำสั่งจากสำนักงานเขต"}
    questions["m1-q1"]["stem"] = {"th": "ทีม  เริ่มจากอะไร?"}
    questions["m1-q2"]["choices"][0]["rationale"] = {"th": "เสียงของเด็กคือหลักฐานที่ดีที่สุด"}
    questions["m1-q3"].update(answer=True, stem={"th": "ทีมต้องมีสิบคนขึ้นไป"})
    questions["m1-q4"]["pairs"].reverse()
    questions["m1-q4"]["pairs"][0].update(id="thanks", was=["thank"])
    questions["m1-q5"].update(id="opening", was=["m1-q5"])
    move(quiz)
    quiz["questions"] = [questions[f"m1-q{number}"] for number in (7, 5, 3, 1, 6, 4, 2)]


def move(quiz: dict[str, Any]) -> None:
    """Questions follow their lesson."""
    for one in quiz["questions"]:
        one["lesson"] = {"l1-2": "l2-0"}.get(one["lesson"], one["lesson"])


def second_quiz(quiz: dict[str, Any]) -> None:
    """One question retired, another one beside it under a name never used."""
    retired = quiz["questions"].pop(0)
    quiz["retired"] = [retired["id"]]
    quiz["questions"].append({**retired, "id": "m2-q3", "stem": {"th": "ข้อใดเป็นหลักฐานที่ใช้คุยกันได้"}})


def first_module(module: dict[str, Any]) -> None:
    """Its second lesson has moved away."""
    module["lessons"].pop()
    module.update(minutes=10, quiz="doors")


def second_module(module: dict[str, Any]) -> None:
    """The lesson that came from module 1, with a new id."""
    moved = {"id": "l2-0", "was": ["l1-2"], "title": {"th": "เปิดห้อง"}, "minutes": 10}
    outcome = {"id": "l1-2-o1", "level": "apply", "text": {"th": "เปิดห้องให้เพื่อนดูหนึ่งครั้ง"}}
    module["lessons"].insert(0, {**moved, "outcomes": [outcome]})
    module["minutes"] = 20


@pytest.fixture(scope="module")
def later(browser: Browser, studied: Callable[[str], str], second: Path) -> dict[str, Any]:
    """What a learner of the first edition finds in the second: the state of every question, and more."""
    with opened(browser) as page:
        page.goto(studied("lessons/m1/l1-2.html"))
        page.get_by_role("button", name="อ่านบทนี้จบแล้ว").click()
        for quiz in ("m1", "m2"):
            page.goto(studied(f"quizzes/{quiz}.html"))
            ready(page)
            for name, answer in ANSWERED.items():
                if name.startswith(quiz):
                    check(page, name, answer)
        found = {"before": store(page), "items": {}}
        for quiz in ("doors", "m2"):
            page.goto((second / f"quizzes/{quiz}.html").as_uri())
            ready(page)
            found["items"] |= {
                one.get_attribute("id"): told(one) for one in page.locator(".samut-item").all()
            }
            if quiz == "doors":
                found["best"] = page.locator(".samut-count").inner_text()
        page.goto((second / "index.html").as_uri())
        found["read"] = page.locator(".samut-done").all_inner_texts()
        found["after"] = store(page)
    return found


def told(item: Locator) -> dict[str, Any]:
    """What the page shows of one question."""
    question = item.locator("samut-question")
    return {
        "state": question.get_attribute("data-state"),
        "picked": [one.get_attribute("value") for one in item.locator("input:checked").all()],
        "sides": [one.input_value() for one in item.locator("select").all()],
        "steps": [one.get_attribute("data-row") for one in item.locator(".samut-step").all()],
        "note": item.locator(".samut-note").inner_text(),
    }


def store(page: Page) -> dict[str, str]:
    """Everything the device keeps of answers."""
    kept: dict[str, str] = page.evaluate("({...localStorage})")
    return {key: text for key, text in kept.items() if ".a." in key}


def test_what_an_edit_left_alone_is_intact(later: dict[str, Any]) -> None:
    """Order, other typos, punctuation, added choices, new pages and renamed ids leave answers alone."""
    items = later["items"]
    assert items["m1-q1"]["state"] == "right"
    assert items["m1-q1"]["picked"] == ["b"]
    assert items["m1-q2"]["state"] == "partly"
    assert items["m1-q2"]["picked"] == ["a"]
    assert items["m1-q4"]["state"] == "right"
    assert sorted(items["m1-q4"]["sides"]) == ["listen", "look", "thanks"]
    assert items["opening"]["state"] == "partly"
    assert items["opening"]["steps"] == WRONG["m1-q5"]
    assert items["m1-q6"]["state"] == "wrong"
    assert items["m1-q7"]["state"] == "right"
    assert items["m2-q2"]["state"] == "wrong"
    assert all(not one["note"] for name, one in items.items() if name != "m1-q3")


def test_what_changed_says_so(later: dict[str, Any]) -> None:
    """The question with another key asks for a new answer and says why; the old one no longer counts."""
    assert later["items"]["m1-q3"]["state"] is None
    assert later["items"]["m1-q3"]["picked"] == []
    assert CHANGED in later["items"]["m1-q3"]["note"]
    assert later["best"] == "ตอบแล้ว 6 จาก 7 ข้อ"


def test_nothing_is_given_to_another_question(later: dict[str, Any]) -> None:
    """A new question has no answer, and nothing kept is lost, not even the retired one's."""
    assert later["items"]["m2-q3"]["state"] is None
    assert later["items"]["m2-q3"]["note"] == ""
    assert later["before"].items() <= later["after"].items()
    assert any(key.endswith(".a.m2-q1") for key in later["after"])


def test_a_lesson_read_stays_read(later: dict[str, Any]) -> None:
    """A lesson that moved to another module under another id is still marked as read."""
    assert "อ่านจบแล้ว" in later["read"]


def test_a_new_answer_takes_the_old_ones_place(
    browser: Browser, studied: Callable[[str], str], second: Path
) -> None:
    """Answered again after the edit, the question counts again and stays answered."""
    with opened(browser) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        for name, answer in ANSWERED.items():
            if name.startswith("m1"):
                check(page, name, answer)
        page.goto((second / "quizzes/doors.html").as_uri())
        ready(page)
        assert page.locator(".samut-map a[data-item=m1-q3]").get_attribute("data-state") == "changed"
        check(page, "m1-q3", "true")
        page.reload()
        ready(page)
        assert page.locator("#m1-q3 samut-question").get_attribute("data-state") == "right"
        assert page.locator(".samut-map a[data-item=m1-q3]").get_attribute("data-state") == "right"
        assert page.locator(".samut-count").inner_text() == "ตอบแล้ว 7 จาก 7 ข้อ"


def test_an_accepted_wording_more(browser: Browser, studied: Callable[[str], str], tmp_path: Path) -> None:
    """A typed answer that was wrong and is accepted now is not shown as wrong: the question asks again."""
    course = tmp_path / "course"
    shutil.copytree(STUDIED, course, ignore=WORK)

    def accept(quiz: dict[str, Any]) -> None:
        quiz["questions"][5]["accepted"].append({"id": "thai", "text": "พีแอลซี"})

    edit(course / "quizzes" / "m1.yaml", accept)
    third = built(course, tmp_path / "site")
    with opened(browser) as page:
        page.goto(studied("quizzes/m1.html"))
        ready(page)
        check(page, "m1-q6", "พีแอลซี")
        check(page, "m1-q1", "b")
        page.goto((third / "quizzes/m1.html").as_uri())
        ready(page)
        assert CHANGED in page.locator("#m1-q6 .samut-note").inner_text()
        assert page.locator("#m1-q1 samut-question").get_attribute("data-state") == "right"
        check(page, "m1-q6", "พีแอลซี")
        assert page.locator(".samut-map a[data-item=m1-q6]").get_attribute("data-state") == "right"
