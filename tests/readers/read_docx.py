"""Reads a DOCX with python-docx and says as JSON what a word processor would find: headings, lists, tables, direction, languages, pictures."""

import json
import sys
import zipfile
from xml.dom import minidom

import docx
from docx.oxml.ns import qn

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    assert archive.testzip() is None
    names = archive.namelist()
    for name in names:
        if name.endswith((".xml", ".rels")):
            minidom.parseString(archive.read(name))

document = docx.Document(path)
body = document.element.body


def has(element, tag):
    return element is not None and element.find(qn(tag)) is not None


runs = [r for r in body.iter(qn("w:r")) if "".join(t.text or "" for t in r.findall(qn("w:t"))).strip()]


def text(run):
    return "".join(t.text or "" for t in run.findall(qn("w:t")))


numbered = {}
for paragraph in document.paragraphs:
    if paragraph.style.name == "List Number":
        number = paragraph._p.pPr.numPr.numId.val
        numbered.setdefault(number, []).append(paragraph.text)

print(
    json.dumps(
        {
            "title": document.core_properties.title,
            "language": document.core_properties.language,
            "parts": sorted(names),
            "styles": sorted({p.style.name for p in document.paragraphs}),
            "headings": [
                [int(p.style.name[-1]), p.text]
                for p in document.paragraphs
                if p.style.name.startswith("Heading ")
            ],
            "bullets": [p.text for p in document.paragraphs if p.style.name == "List Bullet"],
            "numbered": list(numbered.values()),
            "paragraphs": [p.text for p in document.paragraphs if p.style.name == "Normal"],
            "tables": [
                {
                    "repeats": has(t.rows[0]._tr.trPr, "w:tblHeader"),
                    "rtl": has(t._tbl.tblPr, "w:bidiVisual"),
                    "rows": [[c.text for c in row.cells] for row in t.rows],
                }
                for t in document.tables
            ],
            "contents": [p.text for p in document.paragraphs if p.style.name.startswith("toc ")],
            "fields": [i.text.strip() for i in body.iter(qn("w:instrText"))],
            "rtl_style": has(document.styles["Normal"].element.pPr, "w:bidi"),
            "rtl": [text(r) for r in runs if has(r.rPr, "w:rtl")],
            "ltr": [text(r) for r in runs if not has(r.rPr, "w:rtl")],
            "pictures": [
                {"title": p.get("title"), "says": p.get("descr")} for p in body.iter(qn("wp:docPr"))
            ],
        }
    )
)
