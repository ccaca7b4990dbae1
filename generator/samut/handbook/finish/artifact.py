"""Which marks of a page belong to no text: the heads and feet that WeasyPrint left out of the tree."""

import pikepdf

from samut.handbook.finish.elements import elements


def unread(book: pikepdf.Pdf) -> list[frozenset[int]]:
    """For each page the marks whose element hangs in no tree; nothing points to these elements any more."""
    read = {element.objgen for element in elements(book)}
    parents = pikepdf.NumberTree(book.Root.StructTreeRoot.ParentTree)
    found = []
    for page in book.pages:
        marks = parents[int(page.obj.StructParents)]
        orphans = [
            mark for mark, parent in enumerate(marks) if parent is not None and parent.objgen not in read
        ]
        for mark in orphans:
            marks[mark] = None
        found.append(frozenset(orphans))
    return found
