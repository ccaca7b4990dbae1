"""What authors do to a course between two editions, one function an edit."""

from collections.abc import Callable

from edits import LOOKS, NUMBERS, Asked, Entry, Words, World, declared, locked


def _texts(asked: Asked) -> list[Words]:
    below = [one for part in asked.entries for one in part.below]
    return [asked.stem, *(words for one in (*asked.entries, *below) for words in one.words)]


def _groups(asked: Asked) -> list[list[Entry]]:
    """Lists of entries an author may shuffle, extend or cut; of a case, those of its parts."""
    return [part.below for part in asked.entries] if asked.type == "scenario" else [asked.entries]


def _free(asked: Asked) -> bool:
    return asked.type != "true-false"


def look(world: World, asked: Asked) -> None:
    """Another comma, another space, emphasis: nothing anyone would call a change."""
    for one in _texts(asked):
        one.look = world.random.randrange(len(LOOKS))


def reword(world: World, asked: Asked) -> None:
    """One text says something else: a stem, a key, a choice someone picked or nobody did."""
    _changed(world, asked, world.random.choice(_texts(asked)))


def restem(world: World, asked: Asked) -> None:
    """The stem asks something else."""
    _changed(world, asked, asked.stem)


def _changed(world: World, asked: Asked, words: Words) -> None:
    """Other words, or the same with another number: they differ by a sign."""
    if asked.mended or world.random.choice((True, False)):
        words.code = next(world.ids)
    else:
        words.number = (words.number + world.random.randrange(1, len(NUMBERS))) % len(NUMBERS)
    words.sense = (words.code, words.number)


def mend(world: World, asked: Asked) -> None:
    """A clumsy wording is mended, and the author declares that it means the same.

    From then on nobody goes back to an earlier text of this question: what it was declared to mean is
    forgotten with the next lock, and the model would have to forget it too.
    """
    asked.mended = True
    locked(world)
    world.random.choice(_texts(asked)).code = next(world.ids)
    declared(world, asked)


def shuffle(world: World, asked: Asked) -> None:
    """Choices, pairs, parts and questions in another order."""
    if asked.type not in {"order", "fill"}:
        for group in (asked.entries, *_groups(asked)):
            world.random.shuffle(group)
    for quiz in world.quizzes:
        world.random.shuffle(quiz)


def move(world: World, asked: Asked) -> None:
    """The question moves to the other quiz."""
    here, there = sorted(world.quizzes, key=lambda quiz: asked not in quiz)
    if len(here) > 1:
        here.remove(asked)
        there.insert(world.random.randint(0, len(there)), asked)


def rename(world: World, asked: Asked) -> None:
    """The question gets another id."""
    asked.was.append(asked.id)
    asked.id = f"q{next(world.ids)}"


def rename_inner(world: World, asked: Asked) -> None:
    """A choice, pair, item or part gets another id, perhaps two in a row."""
    group = world.random.choice([asked.entries, *_groups(asked)])
    for one in world.random.sample(group, world.random.randint(1, 2)) if _free(asked) else ():
        one.was.append(one.id)
        one.id = f"x{next(world.ids)}"


def retire(world: World, asked: Asked) -> None:
    """The question is no more."""
    quiz = next(one for one in world.quizzes if asked in one)
    if len(quiz) > 1:
        quiz.remove(asked)
        world.gone += [asked.id, *asked.was]


def replace(world: World, asked: Asked) -> None:
    """Another question of the same words takes its place, under a new id."""
    quiz = next(one for one in world.quizzes if asked in one)
    quiz[quiz.index(asked)] = Asked(f"q{next(world.ids)}", asked.type, asked.stem, asked.entries, asked.truth)
    world.gone += [asked.id, *asked.was]


def add(world: World, asked: Asked) -> None:
    """A further distractor, decoy or wording; or a whole question."""
    if asked.type in {"single", "multiple", "match", "scenario", "fill"}:
        group = world.random.choice(_groups(asked))
        decoys = sum(not one.right for one in group)
        if asked.type != "match" or decoys < 3:
            group.append(world.entry())
    world.random.choice(world.quizzes).append(world.asked())


def rekey(world: World, asked: Asked) -> None:
    """Another answer is right."""
    if asked.mended:
        return
    if asked.type == "true-false":
        asked.truth = not asked.truth
    elif asked.type in {"order", "fill"}:
        asked.entries.append(asked.entries.pop(0))
    elif asked.type == "match":
        one, other = world.random.sample([one for one in asked.entries if one.right], 2)
        one.words[1], other.words[1] = other.words[1], one.words[1]
    else:
        group = world.random.choice(_groups(asked))
        key = world.random.choice([one for one in group if one.right])
        wrong = world.random.choice([one for one in group if not one.right])
        key.right, wrong.right = False, True


def swap(world: World, asked: Asked) -> None:
    """Someone exchanges two texts and leaves the ids where they are, or moves the ids alone."""
    if _free(asked) and not asked.mended:
        group = world.random.choice(_groups(asked))
        most = max(len(one.words) for one in group)
        one, other = world.random.sample([one for one in group if len(one.words) == most], 2)
        one.words, other.words = other.words, one.words
        if world.random.choice((True, False)):
            here, there = group.index(one), group.index(other)
            group[here], group[there] = other, one


def cut(world: World, asked: Asked) -> None:
    """A choice or a decoy is no more."""
    if asked.type in {"single", "multiple", "match", "scenario"}:
        group = world.random.choice(_groups(asked))
        wrong = [one for one in group if not one.right]
        if len(wrong) > (asked.type != "match"):
            one = world.random.choice(wrong)
            group.remove(one)
            owner = next((part for part in asked.entries if part.below is group), asked)
            owner.retired += [one.id, *one.was]


EDITS: tuple[Callable[[World, Asked], None], ...] = (
    look, look, reword, reword, restem, mend, mend, shuffle, shuffle, move, rename, rename, rename_inner,
    rename_inner, retire, replace, add, rekey, swap, cut, cut,
)  # fmt: skip
"""Every edit, frequent ones more than once."""


def edit(world: World) -> None:
    """One edit by chance."""
    world.random.choice(EDITS)(world, world.random.choice(world.all))
