#include "properties/spaced_tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "properties/random.hpp"
#include "text/utf8.hpp"

namespace cchc::test {
namespace {

constexpr std::size_t columns = 5;
enum class Align { left, centre, right };

struct Shape {
  std::array<double, columns> begin{};  // letters, before any drift
  std::array<double, columns> width{};
  std::array<Align, columns> align{};
  bool top = false;         // cells begin in the row's first line, else in its middle
  bool two_rows = false;    // "Kết quả thống kê" over "Đơn vị tính | Số liệu"
  bool repeats = false;     // the heading, on each page
  bool dotted = false;      // "1.2." rather than "1.2"
  std::size_t page = 0;     // lines; 0: no page breaks
  std::size_t running = 0;  // 0: none, 1: lone page numbers, 2: "Trang 2/5" below, 3: a head
  double letters = 1;       // a column's letters to one of its width
};

const std::vector<std::string> subjects = {"Số văn bản đã ban hành",
                                           "Số hồ sơ tiếp nhận trong kỳ",
                                           "Số hồ sơ đã giải quyết",
                                           "Tỷ lệ hồ sơ giải quyết đúng hạn",
                                           "Số thủ tục hành chính đang áp dụng",
                                           "Số cuộc kiểm tra đã thực hiện",
                                           "Số vấn đề phát hiện qua kiểm tra",
                                           "Số công chức được cử đi bồi dưỡng",
                                           "Số tin, bài tuyên truyền",
                                           "Số buổi họp dân",
                                           "Số nhiệm vụ được giao",
                                           "Số đơn thư đã nhận",
                                           "Số máy tính còn dùng được",
                                           "Tỷ lệ văn bản được gửi dưới dạng điện tử",
                                           "Số thôn đã có nhà văn hóa"};
const std::vector<std::string> tails = {
    "",
    "",
    "",
    " trên địa bàn xã",
    " (lũy kế đến thời điểm báo cáo)",
    " thuộc thẩm quyền",
    " do Ủy ban nhân dân xã tiếp nhận, kể cả hồ sơ của tổ chức và cá nhân ngoài địa bàn",
    " theo kế hoạch đã được phê duyệt đầu năm",
    " qua dịch vụ bưu chính công ích",
    " của các thôn, khu phố và đơn vị trực thuộc trong kỳ báo cáo"};
const std::vector<std::string> units = {
    "Văn bản",  "Hồ sơ",           "%",          "Thủ tục", "Cuộc", "Người", "Tin, bài",
    "Nhiệm vụ", "Cơ quan, đơn vị", "Triệu đồng", "Máy"};
const std::vector<std::string> notes = {"Đang cập nhật", "Báo cáo số 12", "Chờ thẩm định",
                                        "Không phát sinh", "Có 2 cuộc đột xuất"};

double width_of(std::string_view letter) {
  static constexpr std::string_view narrow = "iljtfrI.,;:()/1";
  static constexpr std::string_view wide = "mwMWÔƠĐNHQ%";
  if (letter == " ") return 0.6;
  if (narrow.find(letter) != std::string_view::npos) return 0.7;
  if (wide.find(letter) != std::string_view::npos) return 1.4;
  return letter[0] >= 'A' && letter[0] <= 'Z' ? 1.25 : 1;
}

double width_of_text(std::string_view text) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    text::next_code_point(text, at);
    width += width_of(text.substr(from, at - from));
  }
  return width;
}

std::vector<std::string> wrap(const std::string& text, double width) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (lines.empty() || width_of_text(lines.back() + " " + word) > width) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
    at = end + 1;
  }
  return lines;
}

struct Placed {
  double at = 0;
  std::string text;
};
using Line = std::vector<Placed>;

// The text of a line: each piece where it stands, or a single space behind the one before.
std::string print(Line line, double drift) {
  std::stable_sort(line.begin(), line.end(),
                   [](const Placed& a, const Placed& b) { return a.at < b.at; });
  std::string out;
  std::size_t letters = 0;
  for (const Placed& piece : line) {
    const auto wanted = static_cast<std::size_t>(std::max(0.0, std::round(piece.at * drift)));
    const std::size_t begin = letters == 0 ? wanted : std::max(wanted, letters + 1);
    out.append(begin - letters, ' ');
    out += piece.text;
    letters = begin + text::count_letters(piece.text);
  }
  return out;
}

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed * 7919 + 17) {}

  SpacedReport run() {
    line("ỦY BAN NHÂN DÂN XÃ SUỐI MÂY");
    line("BÁO CÁO");
    line("Công tác cải cách hành chính quý III năm 2024");
    line("");
    const std::size_t tables = 1 + random_.below(3);
    for (std::size_t k = 1; k <= tables; ++k) {
      title(k);
      table();
    }
    if (random_.one_in(2)) {
      line("Nơi nhận: Ủy ban nhân dân huyện; Lưu: VT.");
    }
    return std::move(report_);
  }

 private:
  void line(const std::string& text) {
    if (page_begins_) report_.text += '\f';
    page_begins_ = false;
    report_.text += text;
    report_.text += '\n';
    ++lines_;
  }

  void title(std::size_t number) {
    static const std::vector<std::string> words = {"BIỂU MẪU ", "Phụ lục ", "Biểu mẫu "};
    line(random_.pick(words) + std::to_string(number));
    if (random_.one_in(2)) line("Kết quả thực hiện cải cách hành chính");
    if (!random_.one_in(3)) line("");
  }

  void choose() {
    shape_ = {};
    const double gap = 1 + 0.5 * static_cast<double>(random_.below(5));
    const std::array<std::size_t, columns> least = {5, 28, 9, 7, 8};
    const std::array<std::size_t, columns> range = {4, 34, 8, 6, 10};
    double at = random_.one_in(3) ? static_cast<double>(random_.below(6)) : 0;
    for (std::size_t k = 0; k < columns; ++k) {
      shape_.begin[k] = at;
      shape_.width[k] = static_cast<double>(least[k] + random_.below(range[k]));
      at += shape_.width[k] + gap;
    }
    const std::vector<Align> few = {Align::left, Align::centre};
    const std::vector<Align> all = {Align::left, Align::centre, Align::right};
    shape_.align = {random_.pick(few), Align::left, random_.pick(few), random_.pick(all),
                    Align::left};
    shape_.top = random_.one_in(3);
    shape_.two_rows = random_.one_in(2);
    shape_.repeats = random_.one_in(2);
    shape_.dotted = random_.one_in(2);
    shape_.page = random_.one_in(3) ? 0 : 24 + random_.below(20);
    shape_.running = random_.below(4);
    shape_.letters = 1.05 + 0.05 * static_cast<double>(random_.below(4));
  }

  void table() {
    choose();
    drift_ = shape_.letters;
    heading();
    std::vector<std::size_t> code = {0};
    const std::size_t count = 6 + random_.below(16);
    for (std::size_t k = 0; k < count; ++k) {
      if (k > 0 && code.size() < 3 && random_.one_in(4)) {
        code.push_back(0);
      } else if (code.size() > 1 && code.back() > 1 && random_.one_in(3)) {
        code.pop_back();
      }
      ++code.back();
      row(make_row(code));
    }
  }

  SpacedRow make_row(const std::vector<std::size_t>& code) {
    SpacedRow row;
    for (const std::size_t part : code) {
      if (!row.number.empty()) row.number += '.';
      row.number += std::to_string(part);
    }
    if (shape_.dotted) row.number += '.';
    row.name = random_.pick(subjects);
    row.name += random_.pick(tails);  // in this order with every compiler
    row.unit = row.name.starts_with("Tỷ lệ") ? "%" : random_.pick(units);
    if (random_.one_in(12)) row.unit = "Có = 1; Không = 0";
    if (row.unit == "Có = 1; Không = 0") {
      row.value = random_.one_in(2) ? "1" : "0";
    } else if (row.unit == "%") {
      row.value = random_.one_in(2) ? "100"
                                    : std::to_string(random_.below(99)) + "," +
                                          std::to_string(1 + random_.below(98));
    } else {
      row.value = std::to_string(random_.below(random_.one_in(3) ? 2000 : 90));
      if (row.value.size() > 3 && random_.one_in(2)) row.value.insert(row.value.size() - 3, ".");
    }
    if (random_.one_in(7)) row.value.clear();
    if (random_.one_in(6)) row.note = random_.pick(notes);
    return row;
  }

  double place(std::size_t first, std::size_t last, Align align, const std::string& text) const {
    const double begin = shape_.begin[first];
    const double room = shape_.begin[last] + shape_.width[last] - begin - width_of_text(text);
    if (align == Align::left || room <= 0) return begin;
    return align == Align::right ? begin + room : begin + room / 2;
  }

  struct Block {
    std::size_t first;
    std::size_t last;
    Align align;
    std::vector<std::string> lines;
    std::size_t top;  // half lines
  };

  void put(const std::vector<Block>& blocks, std::size_t height) {
    for (std::size_t k = 0; k < 2 * height; ++k) {
      Line out;
      for (const Block& block : blocks) {
        if (k < block.top || (k - block.top) % 2 > 0) continue;
        const std::size_t index = (k - block.top) / 2;
        if (index >= block.lines.size()) continue;
        const std::string& text = block.lines[index];
        out.push_back({place(block.first, block.last, block.align, text), text});
      }
      if (!out.empty()) line(print(std::move(out), drift_));
    }
  }

  void heading() {
    static const std::vector<std::string> names = {
        "Chỉ tiêu", "Nội dung", "Chỉ tiêu thống kê",
        "Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)"};
    if (name_heading_.empty() || random_.one_in(2)) name_heading_ = random_.pick(names);
    write_heading();
  }

  void write_heading() {
    const auto lines = [&](std::size_t k, const std::string& text) {
      return wrap(text, shape_.width[k]);
    };
    const auto upper = wrap("Kết quả thống kê", shape_.width[2] + shape_.width[3]);
    std::vector<Block> blocks = {{0, 0, Align::centre, lines(0, "STT"), 0},
                                 {1, 1, Align::centre, lines(1, name_heading_), 0},
                                 {2, 2, Align::centre, lines(2, "Đơn vị tính"), 0},
                                 {3, 3, Align::centre, lines(3, "Số liệu"), 0},
                                 {4, 4, Align::centre, lines(4, "Ghi chú"), 0}};
    const std::size_t above = shape_.two_rows ? upper.size() : 0;
    std::size_t height = 0;
    for (const Block& block : blocks) {
      const bool lower = block.first == 2 || block.first == 3;
      height = std::max(height, block.lines.size() + (lower ? above : 0));
    }
    for (Block& block : blocks) {
      const bool lower = block.first == 2 || block.first == 3;
      const std::size_t from = lower ? above : 0;
      const std::size_t room = height - from - block.lines.size();
      block.top = 2 * from + (shape_.top ? 0 : room);
    }
    if (shape_.two_rows) blocks.push_back({2, 3, Align::centre, upper, 0});
    put(blocks, height);
  }

  void row(const SpacedRow& row) {
    const std::array<const std::string*, columns> cells = {&row.number, &row.name, &row.unit,
                                                           &row.value, &row.note};
    std::vector<Block> blocks;
    std::size_t height = 0;
    for (std::size_t k = 0; k < columns; ++k) {
      blocks.push_back({k, k, shape_.align[k], wrap(*cells[k], shape_.width[k]), 0});
      height = std::max(height, blocks.back().lines.size());
    }
    if (shape_.page > 0 && lines_ + height > shape_.page) turn_page();
    for (Block& block : blocks) {
      block.top = shape_.top || block.lines.empty() ? 0 : height - block.lines.size();
    }
    put(blocks, height);
    report_.rows.push_back(row);
  }

  void turn_page() {
    ++page_;
    if (shape_.running == 2) {
      line("");
      line(std::string(40, ' ') + "Trang " + std::to_string(page_) + "/9");
    }
    page_begins_ = true;
    lines_ = 0;
    if (shape_.running == 1) line(std::string(36, ' ') + std::to_string(page_ + 1));
    if (shape_.running == 3) {
      line("UBND XÃ SUỐI MÂY" + std::string(30, ' ') + "Báo cáo quý III năm 2024");
      line("");
    }
    // Each page has its own letters to a width.
    drift_ = shape_.letters * (0.95 + 0.02 * static_cast<double>(random_.below(6)));
    if (shape_.repeats) write_heading();
  }

  Random random_;
  Shape shape_;
  SpacedReport report_;
  std::string name_heading_;
  std::size_t lines_ = 0;
  std::size_t page_ = 0;
  double drift_ = 1;
  bool page_begins_ = false;
};

}  // namespace

SpacedReport make_spaced_report(std::uint64_t seed) { return Writer(seed).run(); }

}  // namespace cchc::test
