"""annotate.py PROGRAM SAMPLES WORK: see annotate.bash. Samples become DOCX here, and ODT by LibreOffice."""
import html
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

PROGRAM, SAMPLES, WORK = sys.argv[1:4]
NAMES = ["huyen-dong-linh-2024q3.txt", "xa-phu-lac-2023.txt"]
SEVERITIES = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Lưu ý"}
SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def name(space, local):
    return "{%s}%s" % (SPACES[space], local)


def paragraph(text):
    plain = html.escape(re.sub(r"</?i>|\*\*", "", text), quote=False)
    return f'<w:p><w:r><w:t xml:space="preserve">{plain}</w:t></w:r></w:p>'


def row(line):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in line.split("\t")) + "</w:tr>"


def write_docx(text, path):
    body, rows = [], []

    def close_table():
        if rows:
            body.append("<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>")
            rows.clear()

    for line in text.split("\n"):
        if "\t" in line:
            rows.append(row(line))
        else:
            close_table()
            if line.strip():
                body.append(paragraph(line))
    close_table()
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            head + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            "</Types>")
        package.writestr(
            "_rels/.rels",
            head + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type='
            f'"{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr(
            "word/document.xml",
            head + f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body)}</w:body></w:document>')


def convert(path, kind):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{WORK}/profile", "--headless", "--convert-to", kind,
         "--outdir", f"{WORK}/{kind}", path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    return f"{WORK}/{kind}/" + os.path.splitext(os.path.basename(path))[0] + "." + kind


def program(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, check=False)


def results(path):
    report = json.loads(program("-f", "json", path).stdout)["reports"][0]
    for finding in report["findings"]:
        del finding["fingerprint"]  # it names the file
    return report


def squeezed(text):
    return re.sub(r"\s+", "", text)


def own_text(element):
    parts = [element.text or ""]
    for child in element:
        if child.tag != name("office", "annotation"):
            parts.append(own_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def comments(element, cell=None):
    """(comment, text of its cell or paragraph) of each of ours, in order."""
    if element.tag in (name("table", "table-cell"), name("text", "p")) and (
            cell is None or cell.tag == name("text", "p")):
        cell = element
    if element.tag == name("office", "annotation"):
        if element.findtext("dc:creator", namespaces=SPACES) == "cchc-check":
            yield squeezed("".join(element.find("text:p", SPACES).itertext())), squeezed(own_text(cell))
        return
    for child in element:
        yield from comments(child, cell)


def cells(path):
    """Texts by (table, row, cell), as the program reads them."""
    places = {}
    for block in json.loads(program("inspect", "--stage", "document", path).stdout)["blocks"]:
        for cells_of_row in block.get("rows", []):
            for cell in cells_of_row:
                at = cell["location"]
                places[at["table"], at["row"], at["cell"]] = squeezed(cell["text"])
    return places


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {entry: package.read(entry) for entry in package.namelist()}


def require(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def check(original, may_change):
    copy = f"{WORK}/copies/" + os.path.basename(original)
    made = program("annotate", "-o", copy, original)
    require(made.returncode == 0, f"{original}: {made.stderr.decode()}")
    before, after = results(original), results(copy)
    for key in ("findings", "observations", "metadata"):
        require(before[key] == after[key], f"{copy}: {key} differ from the original's")
    old, new = parts(original), parts(copy)
    changed = {entry for entry in old | new if old.get(entry) != new.get(entry)}
    require(changed <= may_change, f"{copy}: changed {changed - may_change}")

    places = cells(original)
    found = list(comments(ET.parse(convert(copy, "fodt")).getroot()))
    require(len(found) == len(before["findings"]) > 0, f"{copy}: {len(found)} comments read back")
    for finding in before["findings"]:
        at = finding.get("location") or {}
        place = places.get((at.get("table"), at.get("row"), at.get("cell")))
        severity = SEVERITIES[finding["severity"]]
        says = squeezed(f"{severity} [{finding['rule']}]: {finding['message']}")
        fits = [c for c in found if c[0] == says and (place is None or c[1] == place)]
        require(fits, f"{copy}: {says} not in the cell {place!r}")
        found.remove(fits[0])

    again = f"{WORK}/copies/again-" + os.path.basename(original)
    program("annotate", "-o", again, copy)
    require(parts(again) == new, f"{copy}: comments of the earlier run were not replaced")
    print(f"{os.path.basename(copy)}: {len(before['findings'])} comments at their cells")


os.makedirs(f"{WORK}/copies")
for sample in NAMES:
    with open(f"{SAMPLES}/{sample}", encoding="utf-8") as file:
        text = file.read()
    docx = f"{WORK}/" + sample.replace(".txt", ".docx")
    write_docx(text, docx)
    check(docx, {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
                 "[Content_Types].xml"})
    check(convert(docx, "odt"), {"content.xml"})
