"""The reports on which scripts/measure_thresholds tries each number: the suite's cases, a report each, reports that
are made here, and the samples with slips planted and as other programs print them. The same in every run.
"""
import importlib.machinery
import importlib.util
import pathlib
import random
import re
import shutil
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = ROOT / 'tests/extract/cases'
HEAD = ('ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 12/BC-UBND\nTân Lập, ngày 12 tháng 9 năm 2024\n\n'
        'BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\n')
TABLE = HEAD + 'Phụ lục\nBIỂU SỐ LIỆU\n\nSTT\tNội dung\tĐơn vị tính\tSố liệu\tGhi chú\n'
SLIPS_OF_A_SAMPLE = 3
MADE_OF_A_SHAPE = 4


def module(name):
    loader = importlib.machinery.SourceFileLoader(name, str(ROOT / 'scripts' / name))
    made = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(made)
    return made


def sections(path, mark):
    """(title, lines) of each part of a file that a line with `mark` begins."""
    parts = re.split(rf'^{mark} ', path.read_text(encoding='utf-8'), flags=re.M)[1:]
    return [(part.split('\n', 1)[0], part.split('\n')[1:]) for part in parts]


def lines_of(path):
    return [line for line in path.read_text(encoding='utf-8').split('\n') if line and not line.startswith('#')]


def rows(lines):
    """Rows whose cells stand between bars; other lines are paragraphs before the table."""
    cells = [[cell.strip() for cell in line.split('|')] for line in lines if '|' in line]
    prose = [line for line in lines if '|' not in line and line.strip() and not line.startswith(('error', 'warning', 'info'))]
    return TABLE.replace('Phụ lục', '\n'.join(prose) + '\nPhụ lục') + '\n'.join('\t'.join(row) for row in cells) + '\n'


def numbering(lines, excess):
    """As tests/properties/numberings_test.cpp: of each total the sum of the parts behind it."""
    made, total, count = [], None, 0
    for k, (printed, role, _) in enumerate([cell.strip() for cell in line.split('|')] for line in lines if line.count('|') == 2):
        if role in ('section', 'heading'):
            made.append([printed, ['Chỉ đạo, điều hành', 'Cải cách thể chế', 'Thủ tục hành chính'][k % 3], '', ''])
        elif role == 'total':
            total, count = len(made), 0
            made.append([printed, 'Tổng số văn bản đã ban hành, bao gồm:', 'Văn bản', excess])
        elif role == 'part' and total is not None:
            made.append([printed, 'Văn bản của ' + ['đảng ủy', 'hội đồng', 'ủy ban', 'đoàn thể'][count % 4], 'Văn bản', 3 + count])
            made[total][3] += 3 + count
            count += 1
        else:
            made.append([printed, ['Số cuộc họp', 'Số buổi làm việc', 'Số hội nghị'][k % 3], 'Cuộc', 5 + k])
    return TABLE + '\n'.join('\t'.join(map(str, row)) for row in made) + '\n'


def slip(value, rng):
    """A figure as a hand slips: a digit wrong, lost, doubled or exchanged, its mark moved, zeros more."""
    digits = [k for k, c in enumerate(value) if c.isdigit()]
    k = rng.choice(digits)
    kind = rng.randrange(7)
    if kind == 0 or len(digits) < 2:
        return value[:k] + str((int(value[k]) + rng.randint(1, 8)) % 10) + value[k + 1:]
    if kind == 1:
        return value[:k] + value[k + 1:]
    if kind == 2:
        return value[:k] + value[k] + value[k:]
    if kind == 3:
        return value[:digits[0]] + value[digits[1]] + value[digits[0] + 1:digits[1]] + value[digits[0]] + value[digits[1] + 1:]
    if kind == 4:
        return value + '000'
    if kind == 5:
        return value.replace('.', '').replace(',', '') if len(digits) < len(value) else value[:k] + ',' + value[k:]
    return value + '/' + value


def with_slip(text, rng):
    lines = text.split('\n')
    places = [(n, c) for n, line in enumerate(lines) if '\t' in line
              for c, cell in enumerate(line.split('\t')) if c >= 2 and re.fullmatch(r'[\d.,]+', cell.strip())]
    if not places:
        return text
    n, c = rng.choice(places)
    cells = lines[n].split('\t')
    how = rng.randrange(10)
    if how == 0 and c + 1 < len(cells):  # into the next column
        cells[c], cells[c + 1] = cells[c + 1], cells[c]
    elif how == 1:
        cells[c] = ''
    elif how == 2 and n + 1 < len(lines) and lines[n + 1].count('\t') == lines[n].count('\t'):  # of the row below
        below = lines[n + 1].split('\t')
        cells[c], below[c] = below[c], cells[c]
        lines[n + 1] = '\t'.join(below)
    else:
        cells[c] = slip(cells[c].strip(), rng)
    lines[n] = '\t'.join(cells)
    return '\n'.join(lines)


def mangled(text, rng):
    """Names, numbers and units of rows as offices that type the form anew make them."""
    lines = text.split('\n')
    for n, line in enumerate(lines):
        cells = line.split('\t')
        words = cells[1].split() if len(cells) > 3 else []
        if len(words) < 3 or rng.random() < 0.5:
            continue
        k = rng.randrange(len(words) - 1)
        how = rng.randrange(6)
        if how == 0:
            words[k:k + 2] = reversed(words[k:k + 2])
        elif how == 1:
            del words[k]
        elif how == 2:
            words[k] = words[k][:-1] or 'a'
        elif how == 3:
            words = words[:max(3, len(words) * 2 // 3)]
        elif how == 4:
            words[k:k] = rng.choice(['của đơn vị', 'trong kỳ', 'đã được']).split()
        else:
            words = ['Số', 'liệu', 'khác']
        cells[1] = ' '.join(words)
        if rng.random() < 0.4:
            cells[0] = rng.choice(['', cells[0].rstrip('.').split('.')[-1], cells[0].rstrip('.') + '.1', str(rng.randint(1, 9))])
        if rng.random() < 0.2:
            cells[2] = rng.choice(['', 'Đơn vị', cells[2]])
        lines[n] = '\t'.join(cells)
    return '\n'.join(lines)


class Spaced:
    """A report with tabs as a program prints it that knows no columns: spaces, wrapped cells, pages on which they drift."""

    def __init__(self, text, rng):
        self.rng, self.out, self.drift = rng, [], 1
        self.top, self.centred = rng.random() < 0.5, rng.random() < 0.5
        self.page, self.repeats = rng.choice([0, 34, 48]), rng.random() < 0.5
        self.name_width, self.gap = rng.choice([24, 32, 44]), rng.choice([1, 2, 3])
        table = []
        for line in text.split('\n') + ['']:
            if '\t' in line:
                table.append(line.split('\t'))
                continue
            if table:
                self.print_table(table)
                table = []
            self.out += textwrap.wrap(line, 92) or ['']
        self.text = self.paged()

    def print_table(self, table):
        count = max(map(len, table))
        table = [row + [''] * (count - len(row)) for row in table]
        widths = []
        for c in range(count):
            longest = max(len(row[c]) for row in table)
            word = max(len(w) for row in table for w in row[c].split() or [''])
            widths.append(max(word, min(longest, self.name_width if longest > 24 else 12), 3))
        for k, row in enumerate(table):
            printed = self.print_row(row, widths)
            self.out += printed
            if k < 2:
                self.heading = printed if k == 0 else self.heading + printed

    def print_row(self, row, widths):
        cells = [textwrap.wrap(cell, width) for cell, width in zip(row, widths)]
        height = max(map(len, cells)) or 1
        grid = [''] * height
        at = 0
        if self.rng.random() < 0.03:
            self.drift = self.rng.choice([0.94, 0.97, 1, 1, 1.03, 1.06])
        for lines, width in zip(cells, widths):
            first = 0 if self.top else (height - len(lines)) // 2
            for k, line in enumerate(lines):
                begin = round(at * self.drift) + ((width - len(line)) // 2 if self.centred and width < 20 else 0)
                before = grid[first + k]
                grid[first + k] = before + ' ' * max(begin - len(before), 1 if before else 0) + line
            at += width + self.gap
        return grid

    def paged(self):
        if not self.page:
            return '\n'.join(self.out)
        pages = [self.out[k:k + self.page] for k in range(0, len(self.out), self.page)]
        text = ''
        for k, page in enumerate(pages):
            inside = k > 0 and self.repeats and any('   ' in line for line in page[:1])
            text += ('\f' + ' ' * 44 + str(k + 1) + '\n\n' if k else '') + '\n'.join((self.heading if inside else []) + page) + '\n'
        return text


class Cases:
    def __init__(self, folder):
        self.folder, self.count = pathlib.Path(folder), 0
        shutil.rmtree(self.folder, ignore_errors=True)

    def add(self, group, name, text, suffix='.txt'):
        path = self.folder / group / (re.sub(r'[^\w-]+', '-', str(name)).strip('-')[:60] + suffix)
        if path.exists():
            path = path.with_name(f'{path.stem}-{self.count}{suffix}')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.count += 1

    def add_files(self, group, paths):
        for path in sorted(paths):
            self.add(group, path.stem, path.read_bytes(), path.suffix)

    def add_tables(self):
        for path in sorted((CASES / 'inference').glob('*.txt')):
            for title, lines in sections(path, '==='):
                self.add('inference-' + path.stem, title, rows(lines))
        for path in sorted((CASES / 'provincial').glob('*.tables')):
            for title, lines in sections(path, '==='):
                self.add('provincial-' + path.stem, title, HEAD + '\n'.join(lines))
        for path in sorted((CASES / 'heads').glob('*.txt')):
            for title, lines in sections(path, '==='):
                self.add('heads-' + path.stem, title, '\n'.join(lines) + '\nSTT\tNội dung\tĐơn vị tính\tSố liệu\n1\tSố cuộc họp\tCuộc\t4\n')
        for title, lines in sections(ROOT / 'tests/properties/numberings.cases', '=='):
            for excess in (0, 50):
                self.add('numberings', f'{title} {excess or ""}', numbering(lines, excess))
        for path in [CASES / 'unlisted.cases', ROOT / 'tests/check/prose_tables.cases', *sorted((ROOT / 'tests/check/cases').glob('*.txt'))]:
            for title, lines in sections(path, '=='):
                self.add('check-' + path.stem, title, rows(lines[:lines.index('--')] if '--' in lines else lines))

    def add_sentences(self):
        for path in sorted((ROOT / 'tests/extract/claims').glob('*.cases')) + [CASES / n for n in ('self_mentions.cases', 'prose.cases', 'bodies.cases')]:
            for k, line in enumerate(lines_of(path), 1):
                self.add('claims-' + path.stem, k, HEAD + line.split(' | ')[0].replace('⏎', '\n') + '\n')
        for path in (CASES / 'values.cases', CASES / 'values_as_written.cases', CASES / 'quantities.cases'):
            for k, line in enumerate(lines_of(path), 1):
                cells = [cell.strip().replace('‹nbsp›', '\u00a0').replace('‹narrow›', '\u202f') for cell in line.split('|')]
                is_value = path.stem != 'quantities'
                self.add(path.stem, k, TABLE + f'1\tSố liệu thử\t{cells[1]}\t{cells[0]}\t\n' if is_value else HEAD + cells[0] + '\n')

    def add_samples(self):
        for path in sorted((ROOT / 'samples').glob('*.txt')):
            text, rng = path.read_text(encoding='utf-8'), random.Random(path.stem)
            self.add('samples', path.stem, text)
            for k in range(SLIPS_OF_A_SAMPLE):
                self.add('samples-slips', f'{path.stem}-{k}', with_slip(text, rng))
            for k in range(3):
                self.add('samples-mangled', f'{path.stem}-{k}', mangled(text, rng))
            self.add('samples-spaced', path.stem, Spaced(text, rng).text)

    def add_made(self):
        tables, lists = module('measure_tables'), module('measure_lists')
        for shape in tables.SHAPES:
            for k in range(MADE_OF_A_SHAPE):
                for wrong in (False, True):
                    made = tables.Case(shape, k, wrong)
                    text = made.file('text').decode()
                    self.add('made-tables', f'{shape}-{k}{"-wrong" * wrong}', text)
                self.add('made-tables-spaced', f'{shape}-{k}', Spaced(text, random.Random(f'{shape}{k}')).text)
                self.add('made-tables-html', f'{shape}-{k}', tables.Case(shape, k, False).file('html'), '.html')
        for k in range(6 * MADE_OF_A_SHAPE):
            for wrong in (False, True):
                text = lists.Case(k, wrong).text()
                self.add('made-lists', f'{k}{"-wrong" * wrong}', text)
            self.add('made-lists-spaced', k, Spaced(text, random.Random(k)).text)


def write_cases(folder, reports):
    """Writes them all, and the files of the folders `reports`; gives their number."""
    cases = Cases(folder)
    cases.add_files('layout', (ROOT / 'tests/layout/cases').glob('*.txt'))
    for name in ('structural', 'matched'):
        cases.add_files(name, (CASES / name).glob('*.txt'))
    cases.add_tables()
    cases.add_sentences()
    cases.add_samples()
    cases.add_made()
    for given in reports:
        cases.add_files('given-' + pathlib.Path(given).name,
                        [p for p in pathlib.Path(given).rglob('*') if p.suffix in ('.txt', '.docx', '.html', '.odt', '.xlsx')])
    return cases.count


if __name__ == '__main__':
    print(write_cases(sys.argv[1], sys.argv[2:]))
