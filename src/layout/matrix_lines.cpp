#include "layout/matrix_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

#include "layout/words.hpp"

namespace cchc::layout {
namespace {

// How far lines that hold no figures may reach.
struct MatrixReach {
  std::size_t heading = 26;  // lines; five rows of wrapped headings in narrow columns
  std::size_t between =
      16;                  // lines between figures: a name or a section wrapped in a narrow column
  std::size_t ahead = 40;  // lines below "STT" in which figures must begin
  std::size_t looked_at = 8;  // lines of figures that tell a matrix from a list
  std::uint32_t slack = 3;    // letters that a name may reach into the figures
};
constexpr MatrixReach reach;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_group_of_three(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_dash(std::string_view text) { return text == "-" || text == "–" || text == "—"; }

bool has_wide_gaps(std::string_view text) {
  const auto gap = text.find("  ");
  return gap != std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

std::size_t figures_in(const SpacedLine& line) {
  const auto cells = cells_of_line(line);
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [&](const Chunk& cell) { return is_figure_cell(line, cell); }));
}

// A row's number before its name is no figure.
std::size_t values_in(const SpacedLine& line) {
  const auto cells = cells_of_line(line);
  std::size_t values = 0;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const bool number = k == 0 && cells.size() > 1 && !is_figure_cell(line, cells[1]) &&
                        may_number_row(line.text(cells[0]));
    if (!number && is_figure_cell(line, cells[k])) ++values;
  }
  return values;
}

bool is_formula(std::string_view text) {
  return text.find_first_not_of("0123456789()+-*/=%:x. ") == std::string_view::npos &&
         text.find_first_of("0123456789()=") != std::string_view::npos;
}

bool is_formula_line(const SpacedLine& line) {
  if (line.chunks().empty()) return false;
  bool joins = false;  // "(3)=(4)+(5)" and its rest; plain figures are a row's
  for (const Chunk& chunk : line.chunks()) {
    const std::string_view text = line.text(chunk);
    if (!is_formula(text)) return false;
    joins = joins || text.find_first_of("()+=") != std::string_view::npos;
  }
  return joins;
}

class Finder {
 public:
  Finder(Lines lines, std::size_t at, std::size_t floor) : lines_(lines), at_(at), floor_(floor) {}

  std::optional<MatrixLines> run() {
    const SpacedLine first(lines_[at_]);
    if (first.is_odd()) return std::nullopt;
    const bool count = is_column_count(first);
    if (!count && values_in(first) < 2) return std::nullopt;
    zone_ = value_begin(first);
    found_.begin = heading_begin();
    if (found_.begin == at_) return std::nullopt;
    std::size_t body = count ? at_ : first_row();
    for (std::size_t k = found_.begin; k < body; ++k) add_heading(SpacedLine(lines_[k]));
    found_.heading = body - found_.begin;
    if (count) {
      add(body++);
      while (body < lines_.size() && is_formula_line(SpacedLine(lines_[body]))) {
        add(body++);
      }
      found_.count = body - at_;
    }
    read_body(body);
    if (rows_ == 0 || (rows_ < 2 && !count && headings_ < 3)) return std::nullopt;
    found_.numbered = is_numbered();
    return std::move(found_);
  }

 private:
  void add(std::size_t at) { found_.lines.emplace_back(lines_[at]); }

  void add_heading(SpacedLine line) {
    for (std::size_t k = 0; k < line.words().size(); ++k) words_.insert(line.text(k, k + 1));
    headings_ += line.chunks().size();
    found_.lines.push_back(std::move(line));
  }

  // Where figures begin: that of the first one behind a name, or the third cell of a count.
  [[nodiscard]] static std::uint32_t value_begin(const SpacedLine& line) {
    const auto cells = cells_of_line(line);
    for (std::size_t k = 1; k < cells.size(); ++k) {
      if (is_figure_cell(line, cells[k]) && !is_figure_cell(line, cells[k - 1]))
        return cells[k].at.begin;
    }
    return cells[std::min<std::size_t>(cells.size() - 1, 1)].at.begin;
  }

  [[nodiscard]] bool may_head(const SpacedLine& line, bool gap) const {
    const auto& chunks = line.chunks();
    if (chunks.empty() || line.is_odd()) return false;
    // "Đơn vị báo cáo: …"
    const bool states = line.text(chunks.front()).find(':') != std::string_view::npos;
    if (states && (chunks.size() == 1 || chunks.front().at.begin + reach.slack < zone_))
      return false;
    const bool shouts = has_only_capitals(line.text(0, line.words().size()));
    if (chunks.size() == 1) {
      // Over figures or over names, never across both as a title is.
      const Extent& at = chunks.front().at;
      const bool over_figures = at.begin + reach.slack >= zone_;
      const bool over_names = at.end <= zone_ + reach.slack && !gap && !shouts;
      return !gap && (over_figures || over_names) && !is_form_title(line.text(chunks.front()));
    }
    if (gap && shouts) return false;
    return figures_in(line) * 2 <= chunks.size();
  }

  [[nodiscard]] std::size_t heading_begin() const {
    std::size_t begin = at_;
    std::size_t wide = at_;  // the topmost line with several headings
    while (begin > floor_ && at_ - begin < reach.heading) {
      const std::size_t gap = blank_lines_before(lines_, begin);
      const SpacedLine above(lines_[begin - 1]);
      if (gap > 1 || begins_page(lines_[begin]) || !may_head(above, gap > 0)) break;
      --begin;
      if (above.chunks().size() > 1) wide = begin;
    }
    // A line alone above the others is a heading only over figures.
    while (begin < wide) {
      const SpacedLine top(lines_[begin]);
      if (top.chunks().front().at.begin + reach.slack >= zone_) break;
      ++begin;
    }
    return begin;
  }

  // A section may stand between the heading and the first figures.
  [[nodiscard]] std::size_t first_row() const {
    for (std::size_t k = found_.begin + 1; k < at_; ++k) {
      const SpacedLine line(lines_[k]);
      const auto& chunks = line.chunks();
      if (chunks.empty() || chunks.back().at.begin >= zone_) continue;
      const bool number = chunks.front().end == 1 ? may_number_row(line.text(chunks.front()))
                                                  : look_of(line.text(0, 1)) == Look::number;
      if (number && !is_number_heading(line.text(0, 1)) && line.text(0, 1) != "T") return k;
    }
    // One alone in its line behind the whole heading is a section as well.
    const SpacedLine last(lines_[at_ - 1]);
    const bool section = at_ - 1 > found_.begin && last.chunks().size() == 1 &&
                         last.chunks().front().at.begin < zone_ &&
                         last.chunks().front().at.begin <= 1 &&
                         !begins_in_the_middle(last.text(last.chunks().front()));
    return section ? at_ - 1 : at_;
  }

  // Words of the heading and no others: it repeats on a new page.
  [[nodiscard]] bool repeats(const SpacedLine& line) const {
    for (std::size_t k = 0; k < line.words().size(); ++k) {
      if (!words_.contains(line.text(k, k + 1))) return false;
    }
    return !line.words().empty() && line.chunks().size() > 1;
  }

  [[nodiscard]] bool heads_other(const SpacedLine& line) const {
    const auto& chunks = line.chunks();
    const auto over = std::count_if(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
      return chunk.at.begin + reach.slack >= zone_ && look_of(line.text(chunk)) == Look::text;
    });
    return over > 1 || (over > 0 && is_number_heading(line.text(chunks.front()))) ||
           (chunks.size() > 1 && is_number_heading(line.text(chunks.front())));
  }

  [[nodiscard]] static bool is_prose(const SpacedLine& line) {
    constexpr std::uint32_t long_line = 60;  // letters without a gap; names of rows are narrower
    return line.chunks().size() == 1 && line.chunks().front().at.width() >= long_line &&
           look_of(line.text(0, 1)) != Look::number;
  }

  void read_body(std::size_t body) {
    std::vector<std::size_t> waiting;  // lines without figures since the last row
    bool repeated = false;
    std::size_t end = body;
    for (std::size_t k = body; k < lines_.size(); ++k) {
      const SpacedLine line(lines_[k]);
      if (line.is_odd() || k - end > reach.between) break;
      if (line.chunks().empty()) continue;
      if (is_column_count(line) && found_.count > 0) continue;
      const bool again = repeats(line);
      if (again && (repeated || begins_page(lines_[k]) || page_since(end, k))) {
        repeated = true;
        continue;
      }
      if (repeated && is_formula_line(line)) continue;
      if (is_row(line)) {
        for (const std::size_t at : waiting) add(at);
        waiting.clear();
        add(k);
        end = k + 1;
        ++rows_;
        repeated = false;
        continue;
      }
      if (is_form_title(line.text(0, line.words().size())) || heads_other(line) ||
          (is_prose(line) && !is_row_next(k)))
        break;
      waiting.push_back(k);
    }
    // What a row's last cell still needs, up to the first gap.
    for (std::size_t k = end; k < lines_.size() && !waiting.empty() && k == waiting.front(); ++k) {
      if (blank_lines_before(lines_, k) > 0 || begins_page(lines_[k])) break;
      add(k);
      waiting.erase(waiting.begin());
      end = k + 1;
    }
    found_.end = end;
  }

  // A section across the whole table has rows right below.
  [[nodiscard]] bool is_row_next(std::size_t at) const {
    return at + 1 < lines_.size() && blank_lines_before(lines_, at + 1) == 0 &&
           is_row(SpacedLine(lines_[at + 1]));
  }

  [[nodiscard]] bool page_since(std::size_t begin, std::size_t at) const {
    for (std::size_t k = begin; k <= at; ++k) {
      if (begins_page(lines_[k])) return true;
    }
    return false;
  }

  [[nodiscard]] static bool is_row(const SpacedLine& line) {
    const std::size_t values = values_in(line);
    return values > 1 || (values == 1 && line.chunks().size() > 1);
  }

  [[nodiscard]] bool is_numbered() const {
    std::size_t numbered = 0;
    std::size_t rows = 0;
    for (std::size_t k = 0; k < found_.lines.size(); ++k) {
      const SpacedLine& line = found_.lines[k];
      if (line.chunks().empty()) continue;
      const Chunk& first = line.chunks().front();
      if (k < found_.heading) {
        if (is_number_heading(line.text(first)) || is_number_heading(line.text(0, 1))) return true;
        continue;
      }
      if (k < found_.heading + found_.count || !is_row(line)) continue;
      ++rows;
      if (line.chunks().size() > 1 && may_number_row(line.text(first)) &&
          !is_figure_cell(line, line.chunks()[1])) {
        ++numbered;
      }
    }
    return 2 * numbered > rows;
  }

  Lines lines_;
  std::size_t at_;
  std::size_t floor_;
  std::uint32_t zone_ = 0;  // where figures begin
  std::size_t rows_ = 0;
  std::size_t headings_ = 0;
  std::set<std::string_view> words_;
  MatrixLines found_;
};

}  // namespace

std::vector<Chunk> cells_of_line(const SpacedLine& line) {
  std::vector<Chunk> cells;
  for (const Chunk& chunk : line.chunks()) {
    bool figures = chunk.end > chunk.first + 1;
    for (std::size_t k = chunk.first; k < chunk.end && figures; ++k) {
      figures = is_number_or_figure(line.text(k, k + 1)) || is_formula(line.text(k, k + 1)) ||
                is_dash(line.text(k, k + 1));
    }
    if (!figures) {
      cells.push_back(chunk);
      continue;
    }
    for (std::size_t k = chunk.first; k < chunk.end; ++k) {
      // "12 345" is one figure.
      if (k > chunk.first && is_group_of_three(line.text(k, k + 1)) &&
          line.words()[k - 1].at.width() <= 3) {
        cells.back().end = k + 1;
        cells.back().at.end = line.words()[k].at.end;
      } else {
        cells.push_back({line.words()[k].at, k, k + 1});
      }
    }
  }
  return cells;
}

bool is_figure_cell(const SpacedLine& line, const Chunk& cell) {
  const std::string_view text = line.text(cell);
  if (is_dash(text)) return true;
  const bool digits = text.find_first_of("0123456789") != std::string_view::npos;
  const Look look = look_of(text);
  return look == Look::figure || (look == Look::number && digits);
}

bool is_column_count(const SpacedLine& line) {
  constexpr std::size_t fewest = 3;  // columns
  const auto cells = cells_of_line(line);
  if (cells.size() < fewest) return false;
  std::size_t counts = 0;
  int before = 0;
  for (const Chunk& cell : cells) {
    std::string_view text = line.text(cell);
    if (text.starts_with('(')) text.remove_prefix(1);
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'D') continue;
    std::size_t digits = 0;
    int number = 0;
    for (; digits < text.size() && digits < 3 && is_digit(text[digits]); ++digits) {
      number = number * 10 + (text[digits] - '0');
    }
    const std::string_view rest = text.substr(digits);
    const bool closed =
        rest.empty() || rest == ")" ||
        ((rest.starts_with(")=") || rest.starts_with('=') || rest.starts_with(") =")) &&
         is_formula(rest));
    if (digits == 0 || digits > 2 || !closed) return false;
    if (number != before + 1 && counts > 0) return false;
    before = number;
    ++counts;
  }
  return counts > 1;
}

std::optional<MatrixLines> find_matrix_lines(Lines lines, std::size_t at, std::size_t floor) {
  if (!has_wide_gaps(content(lines[at]))) return std::nullopt;
  return Finder(lines, at, floor).run();
}

bool heads_matrix(Lines lines, std::size_t at) {
  std::size_t rows = 0;
  std::size_t many = 0;
  std::size_t two = 0;
  bool unit = false;
  for (std::size_t k = at; k < std::min(lines.size(), at + reach.ahead) && rows < reach.looked_at;
       ++k) {
    const SpacedLine line(lines[k]);
    if (k > at && line.chunks().size() > 1 && is_number_heading(line.text(line.chunks().front())))
      break;
    if (is_column_count(line)) continue;
    const std::size_t values = values_in(line);
    if (values == 0 && rows == 0) {
      unit = unit ||
             std::any_of(line.chunks().begin(), line.chunks().end(),
                         [&](const Chunk& chunk) { return is_unit_heading(line.text(chunk)); });
    }
    if (values == 0) continue;
    ++rows;
    if (values > 2) ++many;
    if (values > 1) ++two;
  }
  return rows > 0 && (2 * many > rows || (!unit && 2 * two > rows));
}

}  // namespace cchc::layout
