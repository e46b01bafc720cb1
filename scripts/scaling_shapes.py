"""Reports of any size in shapes that tempt a program to look at everything again.

SHAPES: name → (n, suffix, what n gives: text or bytes). Twice the n is twice the report.
"""
import io
import zipfile

HEAD = 'BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\n'
COLUMNS = 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n'
SPACED = 'STT   Chỉ tiêu                      Đơn vị tính    Số liệu\n'
WORD_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF_SPACES = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ('office', 'text', 'table', 'style'))
SHEET_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS_SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE_SPACE = 'http://schemas.openxmlformats.org/package/2006'


# --- text ---

def table(rows):
    return HEAD + COLUMNS + ''.join(rows)


def spaced(n, every):
    """Columns by spaces; the heading comes again after so many rows, as on each page."""
    rows = []
    for k in range(n):
        if k % every == 0:
            rows.append('\f' + SPACED)
        rows.append(f'{k + 1:<6}Số hồ sơ của đơn vị {k:<10}Hồ sơ          {k + 3}\n')
    return HEAD + ''.join(rows)


def shares(n):
    rows = []
    for k in range(1, n + 1):
        rows += [f'{k}.\tTổng số hồ sơ loại {k}\tHồ sơ\t{k + 10}\t\n', f'{k}.1.\tĐúng hạn\tHồ sơ\t{k}\t\n',
                 f'{k}.2.\tTỷ lệ đúng hạn\t%\t{100 * k // (k + 10)}\t\n']
    return table(rows)


def levels(n):
    code, rows = [], []
    for k in range(n):
        code = (code + [1]) if len(code) < 8 else code[:1]
        if len(code) == 1:
            code = [k + 1]
        rows.append('.'.join(map(str, code)) + f'.\tChỉ tiêu {k}\tHồ sơ\t{k}\t\n')
    return table(rows)


def one_sum(n, total):
    return table([f'1.\tTổng số hồ sơ\tHồ sơ\t{total}\t\n'] +
                 [f'1.{k}.\tHồ sơ loại {k}\tHồ sơ\t{k}\t\n' for k in range(1, n)])


def wide(n, rows):
    heading = '\t'.join(['STT', 'Đơn vị'] + [f'Cột {k}' for k in range(n)]) + '\n'
    return HEAD + heading + ''.join(
        '\t'.join([str(r), f'Xã {r}'] + [str(k + r) for k in range(n)]) + '\n' for r in range(1, rows + 1))


def formula(n):
    numbers = '\t'.join(f'({k})' for k in range(1, n)) + '\t(%d)=%s\n' % (n, '+'.join(f'({k})' for k in range(3, n)))
    heading = '\t'.join(['STT', 'Đơn vị'] + [f'Loại {k}' for k in range(3, n)] + ['Tổng số']) + '\n'
    return HEAD + heading + numbers + ''.join(
        '\t'.join([str(r), f'Xã {r}'] + ['1'] * (n - 3) + [str(n - 3)]) + '\n' for r in range(1, 4))


# --- Word, OpenDocument, spreadsheets ---

def package(parts):
    bytes_of = io.BytesIO()
    with zipfile.ZipFile(bytes_of, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return bytes_of.getvalue()


def paragraph(text, properties=''):
    return f'<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>'


def body(text):
    return f'<w:document {WORD_SPACE}><w:body>{text}</w:body></w:document>'


def docx(text, **parts):
    kinds = ''.join(f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
                    f'officedocument.wordprocessingml.{name}+xml"/>' for name in parts)
    links = ''.join(f'<Relationship Id="r{name}" Type="{LINKS_SPACE}/{name}" Target="{name}.xml"/>' for name in parts)
    return package({
        '[Content_Types].xml': f'<Types xmlns="{PACKAGE_SPACE}/content-types"><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        f'{kinds}</Types>',
        '_rels/.rels': f'<Relationships xmlns="{PACKAGE_SPACE}/relationships"><Relationship Id="r" '
        f'Type="{LINKS_SPACE}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships xmlns="{PACKAGE_SPACE}/relationships">{links}</Relationships>',
        'word/document.xml': body(text),
        **{f'word/{name}.xml': text for name, text in parts.items()}})


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def word_row(cells):
    return '<w:tr>' + ''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells) + '</w:tr>'


def style_chain(n):
    styles = ''.join(f'<w:style w:type="paragraph" w:styleId="s{k}"><w:basedOn w:val="s{k - 1}"/></w:style>'
                     for k in range(n))
    text = ''.join(paragraph('câu', f'<w:pPr><w:pStyle w:val="s{k}"/></w:pPr>') for k in range(n))
    return docx(text, styles=f'<w:styles {WORD_SPACE}>{styles}</w:styles>')


def numbered(n):
    kinds = ''.join(f'<w:abstractNum w:abstractNumId="{k}"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
                    f'<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' for k in range(n))
    lists = ''.join(f'<w:num w:numId="{k + 1}"><w:abstractNumId w:val="{k}"/></w:num>' for k in range(n))
    text = ''.join(paragraph('câu', f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{k + 1}"/></w:numPr></w:pPr>')
                   for k in range(n))
    return docx(text, numbering=f'<w:numbering {WORD_SPACE}>{kinds}{lists}</w:numbering>')


def odt(text, styles=''):
    return package({
        'mimetype': 'application/vnd.oasis.opendocument.text',
        'content.xml': f'<office:document-content {ODF_SPACES} office:version="1.3"><office:automatic-styles>{styles}'
        f'</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>'
        '</office:document-content>'})


def odt_chain(n):
    styles = ''.join(f'<style:style style:name="s{k}" style:family="paragraph" style:parent-style-name="s{k - 1}"/>'
                     for k in range(n))
    return odt(''.join(f'<text:p text:style-name="s{k}">câu</text:p>' for k in range(n)), styles)


def odt_rows(n):
    rows = [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu']] + [[k, f'Số hồ sơ loại {k}', 'Hồ sơ', k] for k in range(1, n)]
    return odt('<table:table>' + ''.join('<table:table-row>' + ''.join(
        f'<table:table-cell><text:p>{cell}</text:p></table:table-cell>' for cell in row) + '</table:table-row>'
        for row in rows) + '</table:table>')


def xlsx(rows, behind='', strings=''):
    return package({
        '[Content_Types].xml': f'<Types xmlns="{PACKAGE_SPACE}/content-types"><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{PACKAGE_SPACE}/relationships"><Relationship Id="r" '
        f'Type="{LINKS_SPACE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml': f'<workbook {SHEET_SPACE} xmlns:r="{LINKS_SPACE}"><sheets><sheet name="Biểu 1" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{PACKAGE_SPACE}/relationships"><Relationship Id="r1" '
        f'Type="{LINKS_SPACE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="{LINKS_SPACE}/sharedStrings" '
        'Target="strings.xml"/></Relationships>',
        'xl/strings.xml': f'<sst {SHEET_SPACE}>{strings}</sst>',
        'xl/sheet.xml': f'<worksheet {SHEET_SPACE}><sheetData>{rows}</sheetData>{behind}</worksheet>'})


def sheet_row(k, cells):
    return f'<row r="{k}">' + ''.join(
        f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells) + '</row>'


def sheet_rows(n):
    return sheet_row(1, ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu']) + ''.join(
        sheet_row(k + 1, [k, f'Số hồ sơ loại {k}', 'Hồ sơ', k]) for k in range(1, n))


def merged(n):
    ranges = ''.join(f'<mergeCell ref="A{2 * k}:D{2 * k + 1}"/>' for k in range(1, n))
    return xlsx(sheet_rows(2 * n), f'<mergeCells>{ranges}</mergeCells>')


def styled(n):
    """As many rules of a page's style as elements that they may be about."""
    rules = ''.join(f'.c{k} {{color: red}} ' for k in range(n))
    return f'<html><style>{rules}</style>' + ''.join(f'<p class="c{k} d{k}">câu</p>' for k in range(n)) + '</html>'


SHAPES = {
    'rows': (500, 'txt', lambda n: table(f'{k}.\tSố hồ sơ loại {k}\tHồ sơ\t{k}\t\n' for k in range(1, n + 1))),
    'same-rows': (500, 'txt', lambda n: table(['1.\tSố hồ sơ đã giải quyết\tHồ sơ\t7\t\n'] * n)),
    'no-numbers': (500, 'txt', lambda n: table(f'\tSố hồ sơ loại {k}\tHồ sơ\t{k}\t\n' for k in range(n))),
    'shares': (150, 'txt', shares),
    'levels': (500, 'txt', levels),
    'deep-number': (2000, 'txt', lambda n: table(['1.' * n + '\tSố hồ sơ\tHồ sơ\t7\t\n'])),
    'long-figure': (4000, 'txt', lambda n: table([f'1.\tSố hồ sơ\tHồ sơ\t{"7" * n}\t\n'])),
    'right-sum': (500, 'txt', lambda n: one_sum(n, n * (n - 1) // 2)),
    'wrong-sum': (500, 'txt', lambda n: one_sum(n, n * (n - 1) // 2 + 3)),
    'totals': (300, 'txt', lambda n: table(f'{k}.\tTổng số hồ sơ\tHồ sơ\t{k}\t\n' for k in range(1, n))),
    'ratios': (300, 'txt', lambda n: table(f'{k}.\tTỷ lệ hồ sơ đúng hạn\t%\t{k}/{k + 1}\t\n' for k in range(1, n))),
    'of-which': (300, 'txt', lambda n: table(f'{k}.\tTrong đó: số hồ sơ loại {k}\tHồ sơ\t{n - k}\t\n' for k in range(1, n))),
    'repeated-heading': (600, 'txt', lambda n: spaced(n, 2)),
    'page-headings': (800, 'txt', lambda n: spaced(n, 40)),
    'wide': (100, 'txt', lambda n: wide(n, 5)),
    'matrix': (100, 'txt', lambda n: wide(12, n)),
    'formula': (60, 'txt', formula),
    'ragged': (200, 'txt', lambda n: HEAD + ''.join('\t'.join('x' * (k % 7)) + '\n' for k in range(n * 4))),
    'one-line': (20000, 'txt', lambda n: HEAD + 'hồ sơ 12 đạt 34% ' * n + '\n'),
    'one-spaced-line': (8000, 'txt', lambda n: HEAD + SPACED + 'hồ sơ    12  ' * n + '\n'),
    'tabs': (8000, 'txt', lambda n: HEAD + '\t' * n + '\n' + 'a\tb\n'),
    'pipes': (4000, 'txt', lambda n: HEAD + '|' * n + '\n|---|---|\n'),
    'brackets': (8000, 'txt', lambda n: table(['1.\tSố hồ sơ ' + '(' * n + '\tHồ sơ\t7\t\n'])),
    'dots': (8000, 'txt', lambda n: table(['1.\tSố hồ sơ\tHồ sơ\t' + '.' * n + '\t\n'])),
    'small-tables': (60, 'txt', lambda n: ''.join(
        f'\nBiểu mẫu {k}\n' + COLUMNS + '1.\tSố hồ sơ\tHồ sơ\t3\t\n' for k in range(n))),
    'prose': (400, 'txt', lambda n: HEAD + ''.join(
        f'Trong quý đã tiếp nhận {k + 20} hồ sơ, trong đó đúng hạn {k + 10} hồ sơ, đạt {100 * (k + 10) // (k + 20)}%.\n'
        for k in range(n))),
    'row-named-in-one-sentence': (400, 'txt', lambda n: HEAD + 'Kết quả: ' + ', '.join(
        f'tiếp nhận {412 + k % 50} hồ sơ của thôn {k}' for k in range(n)) + '.\n\n'
        + 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tTổng số hồ sơ tiếp nhận\tHồ sơ\t412\n'),
    'row-repeated-in-one-sentence': (400, 'txt', lambda n: HEAD + 'Tổng số hồ sơ tiếp nhận: 412 hồ sơ; ' * n + '.\n\n'
        + 'STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tTổng số hồ sơ tiếp nhận\tHồ sơ\t412\n'),
    'endless-sentence': (400, 'txt', lambda n: HEAD + 'Đã tiếp nhận 900 hồ sơ, trong đó ' + ', '.join(
        f'{k} hồ sơ loại {k}' for k in range(1, n)) + '.\n'),
    'wrapped': (300, 'txt', lambda n: HEAD + SPACED + ''.join(
        f'{k:<6}Số hồ sơ đã          Hồ sơ          {k}\n      giải quyết xong\n' for k in range(1, n))),
    'cell-a-line': (300, 'txt', lambda n: HEAD + 'STT\nChỉ tiêu\nĐơn vị tính\nSố liệu\n' + ''.join(
        f'{k}\nSố hồ sơ loại {k}\nHồ sơ\n{k}\n' for k in range(1, n))),
    'marks': (4000, 'txt', lambda n: HEAD + 'a' + '\u0323\u0301' * n + '\n'),
    'invisible': (8000, 'txt', lambda n: HEAD + 'a' + '\u200b\u2060' * n + 'b\n'),
    'soft-hyphens': (8000, 'xml', lambda n: body(paragraph('a' + '\u00ad' * n))),
    'open-fields': (2000, 'xml', lambda n: body('<w:p>' + (field('begin') + field('separate')) * n + '</w:p>' +
                                               ('<w:p>' + field('begin') + '<w:r><w:t>x</w:t></w:r></w:p>') * n)),
    'paragraphs': (1500, 'xml', lambda n: body(''.join(paragraph(f'câu {k}') for k in range(n)))),
    'runs': (2000, 'xml', lambda n: body('<w:p>' + '<w:r><w:t>1</w:t></w:r>' * n + '</w:p>')),
    'tab-stops': (1000, 'xml', lambda n: body(('<w:p>' + '<w:r><w:t>1</w:t></w:r><w:r><w:tab/></w:r>' * n + '</w:p>') * 2)),
    'word-rows': (300, 'xml', lambda n: body('<w:tbl>' + word_row(['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu']) + ''.join(
        word_row([k, f'Số hồ sơ loại {k}', 'Hồ sơ', k]) for k in range(1, n)) + '</w:tbl>')),
    'word-tables': (80, 'xml', lambda n: body(('<w:tbl>' + word_row(['1', 'Số hồ sơ', '5']) + '</w:tbl>' + paragraph('.')) * n)),
    'style-chain': (400, 'docx', style_chain),
    'lists': (300, 'docx', numbered),
    'odt-style-chain': (400, 'odt', odt_chain),
    'odt-rows': (300, 'odt', odt_rows),
    'odt-spaces': (2000, 'odt', lambda n: odt('<text:p>a<text:s text:c="9"/>b</text:p>' * n)),
    'sheet-rows': (300, 'xlsx', lambda n: xlsx(sheet_rows(n))),
    'merged-cells': (150, 'xlsx', merged),
    'conditions': (4000, 'html', lambda n: '<html><body><p>' + '<![' * n + '</p></body></html>'),
    'comments': (4000, 'html', lambda n: '<html><body><p>' + '<!-' * n + '</p></body></html>'),
    'html-rows': (300, 'html', lambda n: '<html><table><tr><td>STT<td>Chỉ tiêu<td>Đơn vị tính<td>Số liệu' + ''.join(
        f'<tr><td>{k}<td>Số hồ sơ loại {k}<td>Hồ sơ<td>{k}' for k in range(1, n)) + '</table></html>'),
    'html-open': (200, 'html', lambda n: '<html>' + '<p><b>x</b>' * n + '</html>'),
    'html-lists': (400, 'html', lambda n: '<html><ol>' + '<li>câu' * n + '</ol></html>'),
    'html-styles': (150, 'html', styled),
}
