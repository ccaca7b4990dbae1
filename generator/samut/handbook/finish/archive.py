"""What an archive and PDF/UA want to be told of the whole file."""

from importlib.resources import files
from xml.sax.saxutils import escape

import pikepdf

_PRINTED = 4
"""The flag of an annotation that is printed; PDF/A wants no other."""


def archive(book: pikepdf.Pdf) -> None:
    """Say what the file is and conforms to, and what its colours mean."""
    fillable = "/AcroForm" in book.Root
    book.Root.Metadata = pikepdf.Stream(
        book,
        metadata(book.docinfo, archival=not fillable),
        Type=pikepdf.Name.Metadata,
        Subtype=pikepdf.Name.XML,
    )
    book.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    book.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    book.Root.OutputIntents = pikepdf.Array([_colours(book)])
    for page in book.pages:
        page.obj.Tabs = pikepdf.Name.S
        for annotation in page.obj.get("/Annots", []):
            annotation.F = _PRINTED


def _colours(book: pikepdf.Pdf) -> pikepdf.Object:
    profile = (files("weasyprint") / "pdf" / "sRGB2014.icc").read_bytes()
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=pikepdf.Stream(book, profile, N=3),
    )


def metadata(info: pikepdf.Object, *, archival: bool) -> bytes:
    """The XMP packet: the same that the document's information says, and what the file conforms to.

    What is still to be filled in belongs in no archive, and says so.
    """
    told = {key: str(info[key]) for key in _ELEMENTS if key in info}
    dated = {key: _iso(value) if key.endswith("Date") else escape(value) for key, value in told.items()}
    rows = "\n".join(_ELEMENTS[key].format(value) for key, value in dated.items())
    return _PACKET.format(_ARCHIVAL if archival else "", rows).encode()


def _iso(date: str) -> str:
    year, month, day = date[2:6], date[6:8] or "01", date[8:10] or "01"
    time = date[10:16].ljust(6, "0")
    return f"{year}-{month}-{day}T{time[:2]}:{time[2:4]}:{time[4:]}Z"


_ALT = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_ELEMENTS = {
    "/Title": f"<dc:title>{_ALT}</dc:title>",
    "/Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "/Subject": f"<dc:description>{_ALT}</dc:description>",
    "/Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "/Producer": "<pdf:Producer>{}</pdf:Producer>",
    "/Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
    "/CreationDate": "<xmp:CreateDate>{}</xmp:CreateDate>",
    "/ModDate": "<xmp:ModifyDate>{}</xmp:ModifyDate>",
}
"""How XMP calls what the document's information holds."""

_ARCHIVAL = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
# PDF/A wants a property it does not know described in the packet itself: here PDF/UA's.
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{}<pdfuaid:part>1</pdfuaid:part>
{}
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
