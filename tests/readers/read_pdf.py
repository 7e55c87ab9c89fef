"""Reads PDF files, and those attached to mails (.eml), with pypdf and prints one JSON per PDF: what a reader's program learns of it."""

import email
import email.policy
import io
import json
import sys
from pathlib import Path

from pypdf import PdfReader


def titles(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield entry.title


def fonts(reader):
    found = {}
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = inner["/FontDescriptor"].get_object()
            found[str(font["/BaseFont"])] = any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def roles(element, found):
    """How often each kind of element stands in the tree of the structure."""
    element = element.get_object()
    if not isinstance(element, dict):
        return
    if "/S" in element and "/K" in element:
        kind = str(element["/S"])
        found[kind] = found.get(kind, 0) + 1
        if kind == "/Figure":
            found["alt"] = str(element.get("/Alt"))
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        if hasattr(child, "get_object"):
            roles(child, found)


def edges(page):
    """The leftmost and the rightmost beginning of a piece of text, in points."""
    across = []

    def seen(text, cm, tm, font, size):
        if text.strip():
            across.append(tm[4] * cm[0] + cm[4])

    page.extract_text(visitor_text=seen)
    return [min(across), max(across)] if across else None


def pdf(data, name):
    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    elements = {}
    if "/StructTreeRoot" in root:
        roles(root["/StructTreeRoot"], elements)
    links = [
        a.get_object()["/Subtype"]
        for page in reader.pages
        for a in page.get("/Annots", [])
    ]
    print(
        json.dumps(
            {
                "name": name,
                "pages": [page.extract_text() for page in reader.pages],
                "sizes": [[round(float(x)) for x in page.mediabox[2:]] for page in reader.pages],
                "edges": [edges(page) for page in reader.pages],
                "outline": list(titles(reader.outline)),
                "title": reader.metadata.title,
                "language": str(root.get("/Lang")),
                "direction": str(root.get("/ViewerPreferences", {}).get("/Direction")),
                "marked": bool(root.get("/MarkInfo", {}).get("/Marked")),
                "accessible": b"pdfuaid:part" in data,
                "fonts": fonts(reader),
                "elements": elements,
                "links": len(links),
            },
            ensure_ascii=False,
        )
    )


for path in map(Path, sys.argv[1:]):
    data = path.read_bytes()
    if path.suffix == ".eml":
        mail = email.message_from_bytes(data, policy=email.policy.default)
        for part in mail.iter_attachments():
            if part.get_content_type() == "application/pdf":
                pdf(part.get_content(), part.get_filename())
    else:
        pdf(data, path.name)
