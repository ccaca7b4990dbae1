"""The words each script says; pages hand them over, so that the scripts know no language."""

STORE = ("saved", "unsaved", "store-blocked", "store-full", "store-newer", "store-damaged")
"""Said by every page that keeps something."""

QUESTION = (
    *("check", "again", "keep", "kept", "change", "changed", "counts", "flag"),
    *("right", "wrong", "pair", "decoy", "in-place", "out-of-place", "order-moved"),
    *("result-right", "result-partly", "result-wrong", "result-none", "result-typed"),
    *("result-picked", "result-answer", "none-match", "none-order", "none-fill", "none-scenario"),
)
"""Said by questions."""

QUIZ = (
    *STORE,
    *QUESTION,
    *("progress", "flagged", "map-open", "map-kept", "map-right", "map-partly", "map-wrong"),
    *("map-changed", "hand-open", "score", "history", "gain"),
    *("verdict-pass", "verdict-below", "verdict-pretest", "unnamed"),
)
"""Said on quiz pages."""

PRACTICE = (
    *STORE,
    *QUESTION,
    *("practice-due", "practice-none", "practice-unread", "practice-later", "practice-done"),
    *("practice-more", "practice-failed"),
)
"""Said on the practice page."""

STUDY = (*STORE, "read", "best-of")
"""Said on lessons, the front page and the pages of modules."""

MINE = (
    *STORE,
    *("unnamed", "read-of", "state-open", "state-begun", "state-done", "whole-done", "erased"),
    *("file-saved", "file-merged", "file-not-ours", "file-other-course", "file-newer", "file-damaged"),
)
"""Said on the page of one's own progress."""

KEEPER = ("update-ready", "update-now")
"""Said on every page when a new version of the site has come."""

PANEL = (
    *("offline-keep", "offline-busy", "offline-all", "offline-some", "offline-none"),
    *("offline-network", "offline-full", "offline-kept", "offline-open"),
)
"""Said where the learner sees what is kept for reading offline."""

LESSON = (
    *STUDY,
    *("tools", "other-names", "card-tap", "card-enter", "zoom", "zoom-close"),
    *("copy-link", "link-copied", "link-not-copied"),
    *("aloud", "aloud-pause", "aloud-resume", "aloud-back", "aloud-on", "aloud-rate", "aloud-end"),
)
"""Said on lessons."""
