"""Reports that were made as data, written as files: HTML, DOCX and XLSX with merged headings.

A report is a list of lines and a grid: rows of (text, columns, rows) for each cell that begins there.
"""
import html, io, zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def placed(grid):
    """Each cell with its row, its column and its size."""
    taken = set()
    for r, row in enumerate(grid):
        c = 0
        for text, width, height in row:
            while (r, c) in taken:
                c += 1
            for k in range(height):
                for j in range(width):
                    taken.add((r + k, c + j))
            yield r, c, width, height, text


def as_html(lines, grid):
    out = ["<html><head><meta charset=\"utf-8\"></head><body>"]
    out += [f"<p>{html.escape(line)}</p>" for line in lines]
    out.append("<table border=\"1\">")
    for row in grid:
        out.append("<tr>")
        for text, width, height in row:
            span = (f" colspan=\"{width}\"" if width > 1 else "") + (f" rowspan=\"{height}\"" if height > 1 else "")
            out.append(f"<td{span}>{html.escape(text)}</td>")
        out.append("</tr>")
    return ("\n".join(out) + "</table></body></html>").encode()


def package(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
    return data.getvalue()


def relations(*targets):
    items = "".join(f"<Relationship Id=\"r{k}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>" for k, (kind, target) in enumerate(targets, 1))
    return f"<Relationships xmlns=\"{RELATIONS}\">{items}</Relationships>"


def types(**overrides):
    items = "".join(f"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}+xml\"/>" for part, kind in overrides.values())
    return (f"<Types xmlns=\"{TYPES}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            f"<Default Extension=\"xml\" ContentType=\"application/xml\"/>{items}</Types>")


def as_docx(lines, grid):
    def paragraph(text):
        return f"<w:p><w:r><w:t xml:space=\"preserve\">{html.escape(text, quote=False)}</w:t></w:r></w:p>"

    rows = [[] for _ in grid]
    for r, c, width, height, text in placed(grid):
        span = f"<w:gridSpan w:val=\"{width}\"/>" if width > 1 else ""
        for k in range(height):
            merge = "" if height == 1 else "<w:vMerge w:val=\"restart\"/>" if k == 0 else "<w:vMerge/>"
            rows[r + k].append((c, f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraph(text if k == 0 else '')}</w:tc>"))
    width = max(c + w for _, c, w, _, _ in placed(grid))
    table = "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol w:w=\"1000\"/>" * width + "</w:tblGrid>"
    table += "".join("<w:tr>" + "".join(cell for _, cell in sorted(row)) + "</w:tr>" for row in rows) + "</w:tbl>"
    body = "".join(paragraph(line) for line in lines) + table + paragraph("")
    return package({
        "[Content_Types].xml": types(document=("/word/document.xml", "wordprocessingml.document.main")),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document xmlns:w=\"{WORD}\"><w:body>{body}</w:body></w:document>"})


def column_name(k):
    name = ""
    k += 1
    while k:
        k, rest = divmod(k - 1, 26)
        name = chr(65 + rest) + name
    return name


def as_xlsx(lines, grid):
    def cell(r, c, text):
        place = f"{column_name(c)}{r + 1}"
        plain = text.isdigit() and (text == "0" or not text.startswith("0"))
        if plain:
            return f"<c r=\"{place}\"><v>{text}</v></c>"
        return f"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{html.escape(text, quote=False)}</t></is></c>"

    rows, merges = {}, []
    for r, line in enumerate(lines):
        rows.setdefault(r, []).append((0, cell(r, 0, line)))
    first = len(lines) + 1
    for r, c, width, height, text in placed(grid):
        if text:
            rows.setdefault(first + r, []).append((c, cell(first + r, c, text)))
        if width > 1 or height > 1:
            merges.append(f"<mergeCell ref=\"{column_name(c)}{first + r + 1}:{column_name(c + width - 1)}{first + r + height}\"/>")
    data = "".join(f"<row r=\"{r + 1}\">" + "".join(text for _, text in sorted(rows[r])) + "</row>" for r in sorted(rows))
    merged = f"<mergeCells count=\"{len(merges)}\">{''.join(merges)}</mergeCells>" if merges else ""
    return package({
        "[Content_Types].xml": types(book=("/xl/workbook.xml", "spreadsheetml.sheet.main"), sheet=("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
        "xl/workbook.xml": f"<workbook xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Bieu\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/worksheets/sheet1.xml": f"<worksheet xmlns=\"{SHEET}\"><sheetData>{data}</sheetData>{merged}</worksheet>"})


WRITERS = {"html": as_html, "docx": as_docx, "xlsx": as_xlsx}
