#!/usr/bin/env python3
"""Writes many reports, derived from samples/ with other places and figures; the same ones every time.

    make_corpus.py FOLDER COUNT [text|docx]

Real reports are two thirds prose, the samples mostly tables: prose is added up to that share. A DOCX
is written as Word writes it (runs with properties, a style part), and its main part once more beside
it, in FOLDER/parts, for who wants to read only that.
"""
import pathlib
import random
import re
import sys
import zipfile
from xml.sax.saxutils import escape

SAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / 'samples'
PLACES = ['Đông Lĩnh', 'Hòa Lâm', 'Phước Khánh', 'Tân Lập', 'Vĩnh Hòa', 'Hải Sơn', 'Lam Giang', 'An Hải',
          'Bình Nguyên', 'Cẩm Sơn', 'Phú Lạc', 'Thanh Khê', 'Xuân Đài']
SYLLABLES = ('An Bình Cao Đại Đồng Hòa Hưng Khánh Long Lộc Minh Nam Ngọc Phong Phú Quang Sơn Tân Thịnh Thuận '
             'Tiên Trường Vĩnh Xuân Yên').split()
PROSE_SHARE = 0.66
CHANGED_FIGURES = 0.01  # of the rows: a slip here and there

NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
RUN = f'<w:rPr>{FONT}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'
BORDERS = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                  for side in ('top', 'left', 'bottom', 'right'))


def is_prose(line):
    return '\t' not in line and len(line) > 200


def other_figures(line, rng, chance):
    """The line with one digit of some numbers changed."""
    def other(match):
        if rng.random() >= chance:
            return match.group()
        digits = list(match.group())
        digits[rng.randrange(len(digits))] = rng.choice('123456789')
        return ''.join(digits)
    return re.sub(r'\d+', other, line)


def other_places(text, rng):
    for place in PLACES:
        new = ' '.join(rng.sample(SYLLABLES, 2))
        text = text.replace(place, new).replace(place.upper(), new.upper())
    return text


def with_prose(lines, pool, rng):
    tables = sum(len(line.encode()) for line in lines if '\t' in line)
    prose = sum(len(line.encode()) for line in lines if '\t' not in line)
    place = next((k for k, line in enumerate(lines) if is_prose(line)), len(lines))
    added = []
    while prose < tables * PROSE_SHARE / (1 - PROSE_SHARE):
        line = other_figures(rng.choice(pool), rng, 0.5)
        added += [line, '']
        prose += len(line.encode()) + 2
    return lines[:place] + added + lines[place:]


def reports(count):
    samples = [path.read_text(encoding='utf-8-sig').splitlines() for path in sorted(SAMPLES.glob('*.txt'))]
    pool = [line for lines in samples for line in lines if is_prose(line)]
    for number in range(count):
        rng = random.Random(number)
        lines = with_prose(samples[number % len(samples)], pool, rng)
        lines = [other_figures(line, rng, CHANGED_FIGURES) if '\t' in line else line for line in lines]
        yield other_places('\n'.join(lines) + '\n', rng)


def runs(text, rng):
    """Word cuts a paragraph into runs wherever somebody typed or checked the spelling."""
    out, start = [], 0
    while start < len(text):
        end = start + rng.randint(20, 120)
        out.append(f'<w:r w:rsidR="00{rng.getrandbits(24):06X}">{RUN}'
                   f'<w:t xml:space="preserve">{escape(text[start:end])}</w:t></w:r>')
        start = end
    return ''.join(out)


def paragraph(text, rng, align):
    return (f'<w:p w:rsidR="00{rng.getrandbits(24):06X}" w:rsidRDefault="00B44A12"><w:pPr>'
            f'<w:spacing w:before="60" w:after="60"/><w:jc w:val="{align}"/>{RUN}</w:pPr>{runs(text, rng)}</w:p>')


def table(rows, rng):
    width = max(len(row) for row in rows)
    out = ['<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>',
           f'<w:gridCol w:w="{9600 // width}"/>' * width, '</w:tblGrid>']
    for row in rows:
        out.append('<w:tr w:rsidR="00A1C3F5"><w:trPr><w:jc w:val="center"/></w:trPr>')
        for cell in row + [''] * (width - len(row)):
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{9600 // width}" w:type="dxa"/><w:tcBorders>{BORDERS}'
                       f'</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>{paragraph(cell, rng, "left")}</w:tc>')
        out.append('</w:tr>')
    return ''.join(out) + '</w:tbl>'


def main_part(report, rng):
    body, rows = [], []
    for line in report.splitlines() + ['']:
        if '\t' in line:
            rows.append(line.split('\t'))
            continue
        if rows:
            body.append(table(rows, rng))
            rows = []
        body.append(paragraph(line, rng, 'both'))
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body)}</w:body></w:document>')


def styles():
    each = ''.join(f'<w:style w:type="paragraph" w:styleId="S{k}"><w:name w:val="Style {k}"/>'
                   f'<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="{k}"/></w:pPr>{RUN}</w:style>'
                   for k in range(60))
    return (f'<w:styles xmlns:w="{NAMESPACE}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            f'<w:name w:val="Normal"/></w:style>{each}</w:styles>')


def write_docx(path, part):
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    package = 'http://schemas.openxmlformats.org/package/2006'
    word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    parts = {
        '[Content_Types].xml':
            f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{word}.styles+xml"/></Types>',
        '_rels/.rels':
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels':
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/styles" Target="styles.xml"/></Relationships>',
        'word/document.xml': part,
        'word/styles.xml': styles(),
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def write_corpus(folder, count, kind):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if kind == 'docx':
        (folder / 'parts').mkdir(exist_ok=True)
    for number, report in enumerate(reports(count)):
        if kind == 'text':
            (folder / f'{number:05}.txt').write_text(report, encoding='utf-8')
            continue
        part = main_part(report, random.Random(number))
        write_docx(folder / f'{number:05}.docx', part)
        # Not named .xml: a run over the folder would take it for a report.
        (folder / 'parts' / f'{number:05}.part').write_text(part, encoding='utf-8')


if __name__ == '__main__':
    write_corpus(sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else 'text')
