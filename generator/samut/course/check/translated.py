"""Where a translation is behind its source; told only once a language has stamps."""

from samut.course.draft import Draft
from samut.course.translation.compared import Compared, Pair, State
from samut.course.translation.translation import Translation
from samut.schema.base import Language
from samut.schema.glossary import Glossary
from samut.source.packed import Packed
from samut.source.problem import Place

CODES = {State.STALE: "V01", State.GONE: "V01", State.UNCONFIRMED: "V02"}
SHOWN = 40
"""How much of the first text is shown."""


def check(draft: Draft) -> None:
    """Files whose translation is stale or unconfirmed, and prose a complete language lacks."""
    source, *others = draft.languages
    for language in others:
        one = Translation(source, language, draft.prose, _records(draft), draft.stamps)
        if one.begun:
            for file in (*map(one.values, one.records), *one.pages()):
                if file.stamps not in draft.broken:
                    _file(draft, language, file)
            if draft.languages[language] == "complete":
                _missing(draft, one)


def _records(draft: Draft) -> dict[str, object]:
    read = [*draft.modules.values(), *draft.quizzes.values(), *draft.forms.values()]
    read += [draft.course] if draft.course else []
    records: dict[str, object] = {one.file.name: one.record for one in read}
    terms = tuple(one.record for one in draft.terms)
    return records | ({"content/glossary.yaml": Glossary(terms=terms)} if terms else {})


def _file(draft: Draft, language: Language, file: Compared) -> None:
    for code in ("V01", "V02"):
        states = [state for state, name in CODES.items() if name == code]
        if pairs := list(file.of(*states)):
            place = _place(draft, language, file, pairs[0])
            data = {"language": language, "file": file.translation, "text": shown(pairs[0])}
            draft.problems.add(code, place, count=len(pairs), **data)


def _missing(draft: Draft, translation: Translation) -> None:
    for file in translation.pages():
        if pairs := list(file.of(State.MISSING)):
            start = pairs[0].source.start if pairs[0].source else 0
            place = draft.sources.files[file.source].place(start)
            data = {"file": file.translation, "text": shown(pairs[0])}
            draft.problems.add("V03", place, count=len(pairs), **data)


def _place(draft: Draft, language: Language, file: Compared, pair: Pair) -> Place:
    """Where a translation stands."""
    if pair.path:
        nodes = {name: node for node, name in draft.nodes}
        node = nodes[file.source] if file.source in nodes or not draft.course else draft.course.kept
        whole = node.node if isinstance(node, Packed) else node
        return whole.at((*pair.path, language)).place
    start = pair.translation.start if pair.translation else 0
    return draft.sources.files[file.translation].place(start)


def shown(pair: Pair) -> str:
    """The beginning of a text."""
    text = pair.text or (pair.translation.text if pair.translation else "")
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
