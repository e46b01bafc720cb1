"""Copies of sources in which named numbers are read at run time, so that one build tries them all.

`constexpr double drift = 4;` becomes a constant that asks the environment once: CCHC_THRESHOLD holds
"KEY=FACTOR", and the constant of that key is FACTOR times as large, whole numbers rounded away from
what they were. CCHC_THRESHOLDS_SEEN names a file into which each constant that is used writes its
key and its value.
"""
import collections
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ('src/layout', 'src/extract', 'src/check')
NUMBER = r'(?:unsigned |signed )?(?:int|long|float|double|std::(?:u?int(?:8|16|32|64)_t|size_t|ptrdiff_t))'
CONSTANT = re.compile(rf'^(?P<before> *)(?P<how>(?:static |inline )*constexpr) (?P<type>{NUMBER}) (?P<name>\w+)'
                      r'\s*=\s*(?P<value>[^;]+);', re.M)
MEMBER = re.compile(rf'^(?P<before> +)(?P<type>{NUMBER}) (?P<name>\w+)\s*=\s*(?P<value>[^;{{}}]+);', re.M)
GROUP = re.compile(r'^(?P<before> *)constexpr (?P<type>[A-Z]\w*) (?P<name>\w+)(?:\{\})?;', re.M)

HEADER = '''#pragma once
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <type_traits>

namespace cchc_threshold {

template <class T>
T scaled(T value, double factor) {
  double moved = static_cast<double>(value) * factor;
  if constexpr (!std::is_floating_point_v<T>) {
    moved = moved < static_cast<double>(value) ? std::floor(moved) : std::ceil(moved);
    if (moved >= static_cast<double>(std::numeric_limits<T>::max())) return std::numeric_limits<T>::max();
  }
  return static_cast<T>(moved);
}

inline void say(const char* key, double value) {
  static const char* const path = std::getenv("CCHC_THRESHOLDS_SEEN");
  if (path == nullptr) return;
  if (std::FILE* const file = std::fopen(path, "a")) {
    std::fprintf(file, "%s\\t%.9g\\n", key, value);
    std::fclose(file);
  }
}

template <class T>
T read(const char* key, T value) {
  static const char* const wanted = std::getenv("CCHC_THRESHOLD");
  say(key, static_cast<double>(value));
  if (wanted == nullptr) return value;
  const std::size_t length = std::strlen(key);
  if (std::strncmp(wanted, key, length) != 0 || wanted[length] != '=') return value;
  return scaled(value, std::strtod(wanted + length + 1, nullptr));
}

}  // namespace cchc_threshold
'''

Constant = collections.namedtuple('Constant', 'key path line name value is_cost comment')
REASON = re.compile(r'; |\b(?:[Bb]ounds?|[Pp]rotects?|[Ll]earned)\b')


def is_no_size(name, value):
    """Signs for "none" and "never" are no thresholds."""
    return name in ('impossible', 'never', 'none') or 'numeric_limits' in value or '~0' in value or re.fullmatch(r'-\d+', value.strip()) is not None


def comment_of(text, begin, end):
    """What is said behind a number, in the lines that go on with it, and in those right above it."""
    behind = re.compile(r'[^\n]*?//([^\n]*(?:\n *//[^\n]*)*)|').match(text, end)
    before = re.search(r'((?:^ *//[^\n]*\n)*)\Z', text[:text.rfind('\n', 0, begin) + 1], re.M)
    return f'{before[1]} {behind[1] or ""}'.replace('//', ' ')


class Sources:
    """`constants`: what can be moved, by key. `left`: why a constant cannot, by key. `files`: those that hold some."""

    def __init__(self, copy):
        self.copy, self.constants, self.left, self.lines, self.files = pathlib.Path(copy), {}, {}, {}, set()
        self.known = self.copy / 'left.json'  # by former runs; without it they are found anew
        if self.known.is_file():
            self.left = json.loads(self.known.read_text(encoding='utf-8'))

    def write(self):
        """Brings the copies up to date; a file that stays as it is keeps its time, so that it is not built again."""
        self.constants, self.files = {}, set()
        self.put('src/cchc_threshold.hpp', HEADER)
        for path in sorted(p for folder in FOLDERS for p in (ROOT / folder).rglob('*.?pp')):
            place = str(path.relative_to(ROOT))
            text = self.rewritten(path, place)
            if text is None:
                (self.copy / place).unlink(missing_ok=True)
            else:
                self.files.add(place)
                self.put(place, text)

    def put(self, place, text):
        path = self.copy / place
        if path.is_file() and path.read_text(encoding='utf-8') == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def rewritten(self, path, place):
        text = path.read_text(encoding='utf-8')
        edits = []
        for found in CONSTANT.finditer(text):
            how = 'static inline const' if found['before'] and 'static' in found['how'] else 'static const'
            self.edit(edits, text, place, found, found['name'], f'{found["before"]}{how} {found["type"]} {found["name"]} = ')
        for group in GROUP.finditer(text):
            self.edit_group(edits, text, place, group)
        for begin, end, new in sorted(edits, reverse=True):
            text = text[:begin] + new + text[end:]
        return '#include "cchc_threshold.hpp"\n#line 1\n' + text if edits else None

    def edit_group(self, edits, text, place, group):
        begin = re.search(rf'^( *)struct {group["type"]} \{{$', text, re.M)
        if begin is None:
            self.left[f'{place.removeprefix("src/")} {group["name"]}'] = 'its struct stands elsewhere'
            return
        end = re.compile(rf'^{begin[1]}\}};', re.M).search(text, begin.end()).start()
        moved = False
        for member in MEMBER.finditer(text, begin.end(), end):
            moved |= self.edit(edits, text, place, member, f'{group["type"]}.{member["name"]}',
                               f'{member["before"]}{member["type"]} {member["name"]} = ')
        if moved:
            edits.append((group.start(), group.end(), f'{group["before"]}static const {group["type"]} {group["name"]}{{}};'))

    def edit(self, edits, text, place, found, name, declared):
        line = text.count('\n', 0, found.start('name')) + 1
        key, value = f'{place.removeprefix("src/")} {name}', found['value'].strip()
        if key in self.constants or key in self.left and self.lines.get(key, line) != line:
            key += f'@{line}'
        self.lines[key] = line
        if is_no_size(found['name'], value):
            self.left[key] = 'a sign, no size'
        if key in self.left:
            return False
        is_cost = found['type'] in ('float', 'double')
        self.constants[key] = Constant(key, place, line, found['name'], value, is_cost, comment_of(text, found.start('name'), found.end()))
        edits.append((found.start(), found.end(), f'{declared}::cchc_threshold::read<{found["type"]}>("{key}", {found["value"]});'))
        return True

    def leave(self, said):
        """Leaves what the compiler wants to know: constants at the places it names, else those its errors speak of."""
        places = {(p, int(line)) for p, line in re.findall(r'(src/[\w/.]+):(\d+):\d+: (?:note|error)', said)}
        errors = [(p, text) for p, text in re.findall(r'(src/[\w/.]+):\d+:\d+: error: (.*(?:\n(?! ?\S+:\d+:).*)*)', said)]
        named = [c for c in self.constants.values() if (c.path, c.line) in places]
        if not named:
            named = [c for c in self.constants.values() for p, text in errors
                     if re.search(rf'\b{c.name}\b', text) and (c.path == p or c.path.endswith('.hpp'))]
        for constant in named:
            self.left[constant.key] = 'the compiler needs it'
            self.constants.pop(constant.key, None)
        self.known.write_text(json.dumps(self.left, indent=1), encoding='utf-8')
        return bool(named)
