#!/usr/bin/env python3
"""Makes the seeds in corpus/load from the readers' case files: make_corpus.py

Each file of tests/load/cases becomes one small document of its kind, with all its cases in it.
"""
import pathlib
import re
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE.parent / 'load' / 'cases'
OUT = HERE / 'corpus' / 'load'

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
ODF = ' '.join(f'xmlns:{prefix}="{OASIS}{name}:1.0"' for prefix, name in [
    ('office', 'office'), ('text', 'text'), ('table', 'table'), ('style', 'style'),
    ('draw', 'drawing'), ('fo', 'xsl-fo-compatible'), ('svg', 'svg-compatible')])
ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def sections(path):
    """The sections of all cases of a file, joined by name."""
    found, name = {}, None
    for line in path.read_text(encoding='utf-8').splitlines():
        if line.startswith('=== '):
            name = None
        elif re.fullmatch(r'\[\w+\]', line):
            name = line[1:-1]
        elif name:
            found[name] = found.get(name, '') + line + '\n'
    return found


def relations(targets):
    items = ''.join(f'<Relationship Id="r{k}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for k, (kind, target) in enumerate(targets))
    return f'{XML}<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def word_parts(cases):
    def part(root, content):
        return f'{XML}<w:{root} {WORD}>{content}</w:{root}>'
    return {
        '_rels/.rels': relations([('officeDocument', 'word/document.xml')]),
        'word/_rels/document.xml.rels':
            relations([('styles', 'styles.xml'), ('numbering', 'numbering.xml')]),
        'word/styles.xml': part('styles', cases.get('styles', '')),
        'word/numbering.xml': part('numbering', cases.get('numbering', '')),
        'word/document.xml': part('document', f"<w:body>{cases['document']}</w:body>"),
    }


def flat_word(parts):
    items = ''.join(f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{xml[len(XML):]}'
                    '</pkg:xmlData></pkg:part>' for name, xml in parts.items())
    return (f'{XML}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
            f'{items}</pkg:package>')


def odf_parts(cases):
    body = f"<office:body><office:text>{cases['text']}</office:text></office:body>"
    automatic = f"<office:automatic-styles>{cases.get('automatic', '')}</office:automatic-styles>"
    styles = cases.get('styles', '')
    return {
        'mimetype': 'application/vnd.oasis.opendocument.text',
        'styles.xml': f'{XML}<office:document-styles {ODF}>{styles}</office:document-styles>',
        'content.xml': f'{XML}<office:document-content {ODF}>{automatic}{body}'
                       '</office:document-content>',
    }, f'{XML}<office:document {ODF}>{styles}{automatic}{body}</office:document>'


def write_zip(path, parts):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for path in sorted((CASES / 'word').glob('*.txt')):
        parts = word_parts(sections(path))
        write_zip(OUT / f'word-{path.stem}.docx', parts)
        (OUT / f'word-{path.stem}-flat.xml').write_text(flat_word(parts), encoding='utf-8')
        (OUT / f'word-{path.stem}-bare.xml').write_text(parts['word/document.xml'],
                                                       encoding='utf-8')
    for path in sorted((CASES / 'odf').glob('*.txt')):
        parts, flat = odf_parts(sections(path))
        write_zip(OUT / f'odf-{path.stem}.odt', parts)
        (OUT / f'odf-{path.stem}.fodt').write_text(flat, encoding='utf-8')
    for path in sorted((CASES / 'html').glob('*.txt')):
        (OUT / f'html-{path.stem}.html').write_text(sections(path)['html'], encoding='utf-8')
    text = 'STT\tChỉ tiêu\tSố liệu\n1.\tSố hồ sơ đã giải quyết\t1.902\n'
    for name, encoding in [('utf-8', 'utf-8'), ('utf-16', 'utf-16'), ('latin', 'latin-1')]:
        (OUT / f'text-{name}.txt').write_bytes(text.encode(encoding, 'replace'))


main()
