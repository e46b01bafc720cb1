#include "lexicon/prose_units.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "lexicon/prose_words.hpp"

namespace cchc::lexicon {
namespace {

using Kind = ProseUnit::Kind;

struct Line {
  std::string_view words;
  Kind kind;
  std::int64_t factor;
  std::string_view name;
};

constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t billion = 1'000'000'000;

constexpr std::array unit_lines = {
    Line{"phần trăm", Kind::percent, 1, "%"},
    Line{"đồng", Kind::money, 1, "đồng"},
    Line{"đ", Kind::money, 1, "đồng"},
    Line{"vnđ", Kind::money, 1, "đồng"},
    Line{"vnd", Kind::money, 1, "đồng"},
    Line{"nghìn đồng", Kind::money, thousand, "nghìn đồng"},
    Line{"ngàn đồng", Kind::money, thousand, "nghìn đồng"},
    Line{"triệu đồng", Kind::money, million, "triệu đồng"},
    Line{"triệu", Kind::money, million, "triệu đồng"},
    Line{"trđ", Kind::money, million, "triệu đồng"},
    Line{"tr đ", Kind::money, million, "triệu đồng"},
    Line{"tr đồng", Kind::money, million, "triệu đồng"},
    Line{"trđồng", Kind::money, million, "triệu đồng"},
    Line{"tr", Kind::money, million, "triệu đồng"},
    Line{"triệu vnđ", Kind::money, million, "triệu đồng"},
    Line{"tỷ đồng", Kind::money, billion, "tỷ đồng"},
    Line{"tỉ đồng", Kind::money, billion, "tỷ đồng"},
    Line{"tỷ", Kind::money, billion, "tỷ đồng"},
    Line{"tỉ", Kind::money, billion, "tỷ đồng"},
    Line{"tỷ vnđ", Kind::money, billion, "tỷ đồng"},
    Line{"nghìn tỷ đồng", Kind::money, thousand* billion, "nghìn tỷ đồng"},
    Line{"nghìn tỷ", Kind::money, thousand* billion, "nghìn tỷ đồng"},
    Line{"nghìn", Kind::scale, thousand, "nghìn"},
    Line{"ngàn", Kind::scale, thousand, "nghìn"},
    Line{"vạn", Kind::scale, 10 * thousand, "vạn"},
    Line{"trăm", Kind::scale, 100, "trăm"},
    Line{"triệu lượt", Kind::scale, million, "triệu"},
    Line{"triệu người", Kind::scale, million, "triệu"},
    Line{"triệu hồ sơ", Kind::scale, million, "triệu"},
    Line{"triệu giao dịch", Kind::scale, million, "triệu"},
    Line{"triệu bản", Kind::scale, million, "triệu"},
    Line{"ha", Kind::measure, 1, "ha"},
    Line{"héc ta", Kind::measure, 1, "ha"},
    Line{"hecta", Kind::measure, 1, "ha"},
    Line{"km", Kind::measure, 1, "km"},
    Line{"km2", Kind::measure, 1, "km²"},
    Line{"m", Kind::measure, 1, "m"},
    Line{"m2", Kind::measure, 1, "m²"},
    Line{"m3", Kind::measure, 1, "m³"},
    Line{"tấn", Kind::measure, 1, "tấn"},
    Line{"kg", Kind::measure, 1, "kg"},
    Line{"tạ", Kind::measure, 1, "tạ"},
    Line{"lần", Kind::times, 1, "lần"},
    Line{"điểm", Kind::aside, 1, "điểm"},
    Line{"điểm phần trăm", Kind::aside, 1, "điểm phần trăm"},
    Line{"ngày", Kind::aside, 1, "ngày"},
    Line{"ngày làm việc", Kind::aside, 1, "ngày"},
    Line{"tháng", Kind::aside, 1, "tháng"},
    Line{"tuần", Kind::aside, 1, "tuần"},
    Line{"năm", Kind::aside, 1, "năm"},
    Line{"giờ", Kind::aside, 1, "giờ"},
    Line{"phút", Kind::aside, 1, "phút"},
    Line{"tuổi", Kind::aside, 1, "tuổi"},
};

struct Entry {
  std::vector<std::uint64_t> words;
  const Line* line = nullptr;
};
using Table = std::unordered_map<std::uint64_t, std::vector<Entry>>;

Table make_table() {
  Table table;
  for (const Line& line : unit_lines) {
    Entry entry;
    entry.line = &line;
    for (std::string_view rest = line.words; !rest.empty();) {
      const auto end = rest.find(' ');
      entry.words.push_back(prose_word(rest.substr(0, end)));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    table[entry.words.front()].push_back(entry);
  }
  for (auto& [word, entries] : table) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() > b.words.size();
    });
  }
  return table;
}

}  // namespace

ProseUnit find_prose_unit(std::span<const std::uint64_t> words) {
  static const Table table = make_table();
  if (words.empty()) return {};
  const auto found = table.find(words.front());
  if (found == table.end()) return {};
  for (const Entry& entry : found->second) {
    if (entry.words.size() <= words.size() &&
        std::equal(entry.words.begin(), entry.words.end(), words.begin()))
      return {entry.line->kind, entry.line->factor, entry.line->name,
              entry.line->kind == Kind::scale ? 1 : entry.words.size()};
  }
  return {};
}

ProseUnit prose_unit_named(std::string_view name) {
  for (const Line& line : unit_lines) {
    if (line.name == name) return {line.kind, line.factor, line.name, 0};
  }
  return {};
}

bool is_glued_unit(std::string_view letters) {
  constexpr std::array<std::string_view, 14> units = {
      "ha", "km", "m2", "m²", "m3", "m³", "đ", "đồng", "tr", "trđ", "tỷ", "kg", "triệu", "km2"};
  return std::find(units.begin(), units.end(), letters) != units.end();
}

}  // namespace cchc::lexicon
