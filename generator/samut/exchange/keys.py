"""The keys of a quiz's YAML: which hold lists of things, and in what order all stand."""

WITHIN = {
    "question": "questions",
    "choice": "choices",
    "pair": "pairs",
    "decoy": "decoys",
    "item": "items",
    "accepted": "accepted",
    "mistake": "mistakes",
    "part": "parts",
}
"""For the name of a thing the key of the list it stands in."""
WRITTEN = (
    *("id", "was", "retired", "module", "title", "minutes", "parallel", "type", "lesson", "outcome"),
    *("section", "level", "covers", "keep_order", "stem", "case", "left", "right", "text", "correct"),
    *("answer", *WITHIN.values(), "rationales", "rationale", "hint", "note"),
)
"""The keys of the YAML in the order an author reads them."""
