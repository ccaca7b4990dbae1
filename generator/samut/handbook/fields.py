"""Fields of a PDF made fit for Thai: a font that shows what is typed, radio buttons that are one field."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from samut.handbook.letters import letters_font

ALIAS = Name.Wingdings
"""What fields call their font. PDFium, which is Chrome's and Edge's, asks a field's own font for Thai
letters only if it is called so; under any other name it takes a font of the computer or shows nothing."""
_SIZE = 10


def mend(content: bytes) -> bytes:
    """The same pages, with fields that Thai can be typed into; forms that are only read have none."""
    with Pdf.open(BytesIO(content)) as pdf:
        if "/AcroForm" not in pdf.Root:
            return content
        form, look = pdf.Root.AcroForm, String(f"{ALIAS} {_SIZE} Tf 0.15 g")
        form.DR = Dictionary(Font=Dictionary({str(ALIAS): letters_font(pdf)}))
        form.DA = look
        for field in form.Fields:
            if field.get("/FT") == Name.Tx:
                field.DA = look
            if "/Kids" in field:
                _one(field)
        form.Fields = Array([field for field in form.Fields if "/Parent" not in field])
        for page in pdf.pages:
            page.Tabs = Name.S
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
        return written.getvalue()


def _one(group: Object) -> None:
    """Radio buttons under one name, told as what is asked; each button is told as its answer."""
    group.TU = String(str(group.TU).rpartition(" · ")[0])
    for button in group.Kids:
        del button["/T"]
