#!/usr/bin/env python3
"""Writes tests/layout/cases/: tests/layout/report.txt as other programs would print it.

The suite needs none of them; this does: pandoc, LibreOffice, docx2txt, antiword, catdoc, pdftotext
and python3-docx. Afterwards run the tests with CCHC_UPDATE_EXPECTED=1 and read what changed.
"""
import html
import pathlib
import subprocess
import tempfile

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as Vertical
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "tests/layout"
COLUMNS = 5


def read_report():
    """[('paragraph', text) | ('table', rows)], the two heading rows of a table among its rows."""
    parts = []
    for line in (FOLDER / "report.txt").read_text(encoding="utf-8").splitlines():
        if "\t" not in line:
            parts.append(("paragraph", line))
        elif parts and parts[-1][0] == "table":
            parts[-1][1].append(line.split("\t"))
        else:
            parts.append(("table", [line.split("\t")]))
    return parts


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout


def convert(source, target, folder):
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
        target, "--outdir", folder, source)


def to_html(parts, merged):
    """With the heading's cells merged, or with one heading row for programs that know no merging."""
    out = ["<html><meta charset='utf-8'><body>"]
    for kind, value in parts:
        if kind == "paragraph":
            out.append(f"<p>{html.escape(value)}</p>")
            continue
        upper, lower, *rows = value
        out.append("<table border='1'>")
        if merged:
            out.append(f"<tr><td rowspan='2'>{upper[0]}</td><td rowspan='2'>{upper[1]}</td>"
                       f"<td colspan='2'>{upper[2]}</td><td rowspan='2'>{upper[4]}</td></tr>"
                       f"<tr><td>{lower[2]}</td><td>{lower[3]}</td></tr>")
        else:
            heading = [low or up for up, low in zip(upper, lower)]
            out.append("<tr>" + "".join(f"<th>{cell}</th>" for cell in heading) + "</tr>")
        for row in rows:
            out.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>")
        out.append("</table>")
    return "\n".join(out)


def fill(cell, text, align, vertical):
    paragraph = cell.paragraphs[0]
    paragraph.add_run(text)
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(0)
    cell.vertical_alignment = vertical


def add_page_number(section):
    run_ = section.header.paragraphs[0].add_run()
    section.header.paragraphs[0].alignment = Align.CENTER
    for kind, text in (("begin", None), (None, " PAGE "), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run_._r.append(element)


def to_docx(parts, path, widths, size, vertical, repeat):
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(size)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(17)  # low, for more page breaks
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    add_page_number(section)
    aligns = [Align.CENTER, Align.LEFT, Align.CENTER, Align.CENTER, Align.LEFT]
    for kind, value in parts:
        if kind == "paragraph":
            document.add_paragraph(value).alignment = Align.JUSTIFY
            continue
        table = document.add_table(rows=2, cols=COLUMNS)
        table.style, table.autofit = "Table Grid", False
        for row, heading in enumerate(value[:2]):
            for column, text in enumerate(heading):
                if text:
                    fill(table.cell(row, column), text, Align.CENTER, vertical)
        for column in (0, 1, 4):
            table.cell(0, column).merge(table.cell(1, column))
        table.cell(0, 2).merge(table.cell(0, 3))
        for row in table.rows if repeat else []:
            header = OxmlElement("w:tblHeader")
            header.set(qn("w:val"), "true")
            row._tr.get_or_add_trPr().append(header)
        for texts in value[2:]:
            cells = table.add_row().cells
            for column, text in enumerate(texts):
                fill(cells[column], text, aligns[column], vertical)
        for column, width in enumerate(widths):
            table.columns[column].width = Cm(width)
    document.save(path)


def printed(parts, folder, name, **style):
    path = f"{folder}/{name}.docx"
    to_docx(parts, path, **style)
    convert(path, "pdf", folder)
    return run("pdftotext", "-layout", f"{folder}/{name}.pdf", "-")


def main():
    parts = read_report()
    cases = FOLDER / "cases"
    with tempfile.TemporaryDirectory() as folder:
        merged, flat = f"{folder}/report.html", f"{folder}/flat.html"
        pathlib.Path(merged).write_text(to_html(parts, True), encoding="utf-8")
        pathlib.Path(flat).write_text(to_html(parts, False), encoding="utf-8")
        run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
            folder, merged)
        word = f"{folder}/report.docx"
        convert(word, "doc", folder)
        convert(word, "txt:Text (encoded):UTF8", folder)
        made = {
            "tabs-report": (FOLDER / "report.txt").read_bytes(),
            "dashed-simple": run("pandoc", flat, "-t", "plain", "--columns=100"),
            "dashed-wrapped": run("pandoc", word, "-t", "plain", "--columns=90"),
            "ruled-markdown": run("pandoc", flat, "-t", "gfm", "--columns=100"),
            "ruled-grid": run("pandoc", word, "-t", "rst", "--columns=100"),
            "ruled-antiword": run("antiword", "-m", "UTF-8.txt", "-w", "0", f"{folder}/report.doc"),
            "lines-docx2txt": run("docx2txt", word, "-"),
            "lines-libreoffice": pathlib.Path(f"{folder}/report.txt").read_bytes(),
            "catdoc-report": run("catdoc", "-d", "utf-8", f"{folder}/report.doc"),
            "columns-centred": printed(parts, folder, "centred", size=13, repeat=True,
                                       widths=[1.5, 7, 2.6, 2.2, 3.2], vertical=Vertical.CENTER),
            "columns-top": printed(parts, folder, "top", size=12, repeat=False,
                                   widths=[1.6, 7.4, 2.8, 2.1, 2.6], vertical=Vertical.TOP),
            "columns-narrow": printed(parts, folder, "narrow", size=11, repeat=True,
                                      widths=[1.2, 6.5, 2.2, 1.8, 4.8], vertical=Vertical.CENTER),
        }
    for name, data in made.items():
        (cases / f"{name}.txt").write_bytes(data)


main()
