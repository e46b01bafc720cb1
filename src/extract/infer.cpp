#include "extract/infer.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using Rows = std::vector<std::int32_t>;

// What a row says of itself, folded once.
struct Wording {
  std::string name;
  std::string unit;
  bool total = false;  // "Tổng số …"
  bool whole = false;  // all there is to do: assigned, planned, received
  bool part = false;   // what was done of it
  bool share = false;  // "Tỷ lệ …" in percent
};

bool has_any(std::string_view name, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
      const bool begins = at == 0 || name[at - 1] == ' ';
      const auto end = at + word.size();
      if (begins && (end == name.size() || name[end] == ' ')) return true;
    }
    return false;
  });
}

constexpr std::array<std::string_view, 9> whole_words = {
    "duoc giao", "de ra",        "ke hoach",     "can phai", "phai thuc hien",
    "phat hien", "du dieu kien", "da tiep nhan", "tiep nhan"};
constexpr std::array<std::string_view, 11> part_words = {
    "da hoan thanh", "da xu li",      "xu li xong",  "giai quiet xong", "da giai quiet", "dung han",
    "da thuc hien",  "dang cung cap", "da tich hop", "da duoc",         "co mat"};

Wording wording_of(const Observation& row) {
  Wording out;
  out.name = text::fold_core(row.label);
  out.unit = text::fold(row.unit);
  out.total = out.name.starts_with("tong so ") || out.name.starts_with("tong ");
  out.part = has_any(out.name, part_words);
  out.whole = out.total || (has_any(out.name, whole_words) && !out.part);
  out.share = row.kind == IndicatorKind::percent && out.name.starts_with("ti le ");
  return out;
}

bool is_quantity(const Observation& row) {
  return row.kind == IndicatorKind::count || row.kind == IndicatorKind::money;
}

// Syllables that all names begin with, and end with.
std::size_t shared(const std::vector<std::vector<std::uint32_t>>& names, bool at_end) {
  const auto at = [&](const std::vector<std::uint32_t>& name, std::size_t k) {
    return at_end ? name[name.size() - 1 - k] : name[k];
  };
  for (std::size_t k = 0;; ++k) {
    for (const auto& name : names) {
      if (k >= name.size() || at(name, k) != at(names.front(), k)) return k;
    }
  }
}

// Names that say the same of different things ("Số cán bộ bị kỷ luật", "Số công chức bị kỷ luật"),
// so that they can be parts of one whole.
bool are_parallel(const std::vector<const Wording*>& parts) {
  constexpr std::size_t telling = 3;
  std::vector<std::vector<std::uint32_t>> names;
  names.reserve(parts.size());
  for (const Wording* part : parts) names.push_back(text::syllables(part->name));
  return shared(names, false) + shared(names, true) >= telling;
}

// Whether a share's name says what a count is of: "Tỷ lệ hồ sơ giải quyết đúng hạn" of "Số hồ sơ
// giải quyết đúng hạn".
bool names_count(const Wording& share, const Wording& count) {
  std::string_view counted = count.name;
  for (const std::string_view lead : {"tong so ", "so luong ", "so "}) {
    if (counted.starts_with(lead)) {
      counted.remove_prefix(lead.size());
      break;
    }
  }
  const auto wanted = text::syllables(counted);
  const auto said = text::syllables(share.name);
  std::size_t found = 0;
  for (const std::uint32_t syllable : said) {
    if (found < wanted.size() && syllable == wanted[found]) ++found;
  }
  constexpr std::size_t telling = 3;
  return wanted.size() >= telling && found == wanted.size();
}

class Inference {
 public:
  explicit Inference(Report& report) : report_(report) {
    wordings_.reserve(report.observations.size());
    children_.resize(report.observations.size());
    for (std::size_t k = 0; k < report.observations.size(); ++k) {
      const Observation& row = report.observations[k];
      wordings_.push_back(wording_of(row));
      if (row.parent >= 0)
        children_[static_cast<std::size_t>(row.parent)].push_back(static_cast<std::int32_t>(k));
    }
  }

  void run() {
    for (std::size_t k = 0; k < wordings_.size(); ++k) {
      const auto index = static_cast<std::int32_t>(k);
      if (row(index).indicator >= 0) continue;
      if (wordings_[k].share) {
        infer_share(index);
      } else {
        infer_breakdown(index);
      }
      infer_within_before(index);
    }
  }

 private:
  [[nodiscard]] const Observation& row(std::int32_t index) const {
    return report_.observations[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const Wording& wording(std::int32_t index) const {
    return wordings_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const Rows& children(std::int32_t index) const {
    return children_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Term term(std::int32_t index) const {
    return {index, row(index).form, row(index).code};
  }

  void add(RelationKind kind, std::int32_t target, const Rows& operands) {
    Relation relation{kind, Relation::Origin::inferred, term(target), {}};
    for (const std::int32_t operand : operands) relation.operands.push_back(term(operand));
    report_.relations.push_back(std::move(relation));
  }

  // Rows with the same parent, in order.
  [[nodiscard]] Rows siblings(std::int32_t index) const {
    const std::int32_t parent = row(index).parent;
    if (parent >= 0) return children(parent);
    Rows rows;
    for (std::size_t k = 0; k < wordings_.size(); ++k) {
      const auto other = static_cast<std::int32_t>(k);
      if (row(other).parent < 0 && row(other).form == row(index).form) rows.push_back(other);
    }
    return rows;
  }

  // Which of two counts is the whole; -1 where the words leave both readings.
  [[nodiscard]] std::int32_t whole_of(std::int32_t a, std::int32_t b) const {
    const Wording& first = wording(a);
    const Wording& second = wording(b);
    if (first.whole != second.whole) return first.whole ? a : b;
    if (first.total != second.total) return first.total ? a : b;
    if (first.part != second.part) return first.part ? b : a;
    return -1;
  }

  void infer_share(std::int32_t share) {
    Rows counts;
    for (const std::int32_t child : children(share)) {
      if (is_quantity(row(child))) counts.push_back(child);
    }
    if (children(share).empty()) counts = counts_beside(share);
    if (children(share).empty() && counts.empty()) counts = counts_above(share);
    drop_subsets(counts);
    if (counts.size() != 2 || wording(counts[0]).unit != wording(counts[1]).unit) return;
    const std::int32_t whole = whole_of(counts[0], counts[1]);
    if (whole < 0) return;
    add(RelationKind::ratio, share, {whole == counts[0] ? counts[1] : counts[0], whole});
  }

  // Counts whose name goes on from that of the count before ("Số TTHC đang cung cấp", "Số TTHC đang
  // cung cấp có phát sinh hồ sơ") are a part of it and no part of the share.
  void drop_subsets(Rows& counts) {
    if (counts.size() < 3) return;
    const std::string before = wording(counts[1]).name + ' ';
    for (auto count = counts.begin() + 2; count != counts.end();) {
      const bool subset = wording(*count).name.starts_with(before) &&
                          wording(*count).unit == wording(counts[1]).unit;
      if (!subset) return;
      add(RelationKind::at_most, *count, {counts[1]});
      count = counts.erase(count);
    }
  }

  // The only two counts among the share's brothers, standing right above or below it.
  [[nodiscard]] Rows counts_beside(std::int32_t share) const {
    const Rows brothers = siblings(share);
    Rows counts;
    for (const std::int32_t brother : brothers) {
      if (brother == share) continue;
      if (wording(brother).share || !is_quantity(row(brother)) || !children(brother).empty())
        return {};
      counts.push_back(brother);
    }
    return counts;
  }

  // The two counts right above a share among more brothers, where its name repeats that of the
  // part.
  [[nodiscard]] Rows counts_above(std::int32_t share) const {
    const Rows brothers = siblings(share);
    const auto here = std::find(brothers.begin(), brothers.end(), share);
    if (here - brothers.begin() < 2) return {};
    Rows counts(here - 2, here);
    for (const std::int32_t count : counts) {
      if (!is_quantity(row(count)) || !children(count).empty()) return {};
    }
    const std::int32_t whole = whole_of(counts[0], counts[1]);
    const std::int32_t part = whole == counts[0] ? counts[1] : counts[0];
    if (whole < 0 || !names_count(wording(share), wording(part))) return {};
    return counts;
  }

  void infer_breakdown(std::int32_t total) {
    if (!is_quantity(row(total))) return;
    Rows parts;
    std::vector<const Wording*> words;
    bool among = false;
    for (const std::int32_t child : children(total)) {
      const Observation& part = row(child);
      if (part.kind == IndicatorKind::percent) continue;
      const bool same_unit =
          wording(child).unit.empty() || wording(child).unit == wording(total).unit;
      if (!is_quantity(part) || !same_unit || wording(child).part) return;
      among = among || part.among;
      parts.push_back(child);
      words.push_back(&wording(child));
    }
    if (parts.empty()) return;
    // "Trong đó" may name only some parts; they still cannot exceed the whole.
    if (among) {
      if (disjoint(words)) add(RelationKind::at_least, total, parts);
      return;
    }
    if (parts.size() < 2 || !are_parallel(words)) return;
    add(wording(total).total ? RelationKind::sum : RelationKind::at_least, total, parts);
  }

  // Parts that are named by level or by channel do not overlap; other lists may.
  static bool disjoint(const std::vector<const Wording*>& parts) {
    constexpr std::array<std::string_view, 4> levels = {"cap tinh", "cap huien", "cap xa",
                                                        "so nganh"};
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Wording* part) { return has_any(part->name, levels); });
  }

  // "… có mặt" after "… được giao", "… đúng hạn" after "Tổng số …": within its whole.
  void infer_within_before(std::int32_t part) {
    const Rows brothers = siblings(part);
    const auto here = std::find(brothers.begin(), brothers.end(), part);
    if (here == brothers.begin() || here == brothers.end()) return;
    const std::int32_t before = *(here - 1);
    if (!is_quantity(row(part)) || !is_quantity(row(before)) ||
        wording(part).unit != wording(before).unit)
      return;
    constexpr std::array<std::string_view, 1> present = {"co mat"};
    constexpr std::array<std::string_view, 1> assigned = {"duoc giao"};
    constexpr std::array<std::string_view, 1> timely = {"dung han"};
    const Wording& whole = wording(before);
    const bool presence = has_any(wording(part).name, present) && has_any(whole.name, assigned);
    const bool timeliness =
        has_any(wording(part).name, timely) && whole.total && !has_any(whole.name, timely);
    if (presence || timeliness) add(RelationKind::at_most, part, {before});
  }

  Report& report_;
  std::vector<Wording> wordings_;
  std::vector<Rows> children_;
};

}  // namespace

void infer_relations(Report& report) { Inference(report).run(); }

}  // namespace cchc::extract
