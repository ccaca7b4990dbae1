"""An order that looks like chance, is the same in every output and every build, and never is the answer."""

from collections.abc import Sequence
from hashlib import sha256


def shuffled(seed: str, answer: Sequence[str], others: Sequence[str] = ()) -> list[str]:
    """The ids of `answer` and `others` mixed by `seed`; those of `answer` not in their own order."""
    mixed = sorted((*answer, *others), key=lambda one: sha256(f"{seed}/{one}".encode()).digest())
    while len(answer) > 1 and [one for one in mixed if one in answer] == list(answer):
        mixed = [*mixed[1:], mixed[0]]
    return mixed
