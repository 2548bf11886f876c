"""What makes a paper readable in thirty years: PDF/A-2a and PDF/UA-1 as it says of itself.

Colours have their profile, the metadata say the same in both places, and the terms of PDF/UA are
explained where PDF/A does not know them (ISO 19005-2, 6.6.2.3).
"""

from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, String

from mia_desktop.pdf.colours import srgb_profile
from mia_desktop.pdf.meta import PaperMeta

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>MIA Desktop</pdf:Producer><xmp:CreatorTool>MIA Desktop</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the paper follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def make_archival(pdf: Pdf, meta: PaperMeta) -> None:
    """Say what the paper is, in which language and colours, and since when."""
    root, say = pdf.Root, meta.words
    root.Lang = String(say.tag)
    # No direction for a paper from right to left: PDFium then turns about the Swedish words in it.
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    filled = _XMP.format(
        title=escape(meta.title), language=escape(say.tag), day=meta.day.isoformat()
    )
    stream = pdf.make_stream(filled.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    root.Metadata = stream
    stamp = f"D:{meta.day:%Y%m%d}000000Z"
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(meta.title),
            Creator=String("MIA Desktop"),
            Producer=String("MIA Desktop"),
            CreationDate=String(stamp),
            ModDate=String(stamp),
        )
    )
    _colours(pdf)


def _colours(pdf: Pdf) -> None:
    profile = pdf.make_stream(srgb_profile())
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )
