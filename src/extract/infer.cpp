#include "extract/infer.hpp"

#include <algorithm>
#include <array>
#include <set>
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

// Syllables that all names begin with, or end with.
std::size_t shared(const std::vector<std::vector<std::uint32_t>>& names, bool at_end) {
  const auto at = [&](const std::vector<std::uint32_t>& name, std::size_t n) {
    return at_end ? name[name.size() - 1 - n] : name[n];
  };
  for (std::size_t n = 0;; ++n) {
    for (const auto& name : names) {
      if (n >= name.size() || at(name, n) != at(names.front(), n)) return n;
    }
  }
}

// What tells the parts of a breakdown apart, where it is one of a closed set: the level that acts,
// the channel that is used. Other names that look alike may overlap or leave something out.
std::string_view member_of_set(std::string_view name) {
  constexpr std::array<std::string_view, 10> members = {"cap tinh",
                                                        "cap huien",
                                                        "cap xa",
                                                        "so nganh",
                                                        "ui ban nhan dan tinh",
                                                        "ui ban nhan dan huien",
                                                        "ui ban nhan dan xa",
                                                        "truc tiep",
                                                        "truc tuien",
                                                        "buu chinh"};
  for (const std::string_view member : members) {
    if (name.find(member) != std::string_view::npos) return member;
  }
  return {};
}

// Distinct members of one set, or kinds that the total's own name lists ("Tổng số cán bộ, công
// chức" over "Số cán bộ …" and "Số công chức …").
bool are_breakdown(const Wording& total, const std::vector<const Wording*>& parts) {
  std::set<std::string_view> members;
  std::vector<std::vector<std::uint32_t>> names;
  for (const Wording* part : parts) {
    members.insert(member_of_set(part->name));
    names.push_back(text::syllables(part->name));
  }
  if (members.size() == parts.size() && !members.contains(std::string_view{})) return true;
  const auto whole = text::syllables(total.name);
  const std::size_t front = shared(names, false);
  const std::size_t back = shared(names, true);
  constexpr std::size_t telling = 3;
  if (front + back < telling) return false;
  std::size_t from = 0;
  for (const auto& name : names) {
    if (name.size() <= front + back) return false;
    const auto kind = name.begin() + static_cast<std::ptrdiff_t>(front);
    const auto kind_end = name.end() - static_cast<std::ptrdiff_t>(back);
    const auto found =
        std::search(whole.begin() + static_cast<std::ptrdiff_t>(from), whole.end(), kind, kind_end);
    if (found == whole.end()) return false;
    from =
        static_cast<std::size_t>(found - whole.begin()) + static_cast<std::size_t>(kind_end - kind);
  }
  return true;
}

// Words that turn a share away from what was done to what was not, or to a change.
bool turns_away(const Wording& share, const Wording& part) {
  constexpr std::array<std::string_view, 9> words = {
      "tang", "giam", "qua han", "tre han", "cham", "chua", "con lai", "khong", "vuot"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::array<std::string_view, 1> one = {word};
    return has_any(share.name, one) && !has_any(part.name, one);
  });
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
    const std::int32_t part = whole == counts[0] ? counts[1] : counts[0];
    if (turns_away(wording(share), wording(part))) return;
    add(RelationKind::ratio, share, {part, whole});
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
      if (are_breakdown(wording(total), words)) add(RelationKind::at_least, total, parts);
      return;
    }
    if (parts.size() < 2 || !are_breakdown(wording(total), words)) return;
    add(wording(total).total ? RelationKind::sum : RelationKind::at_least, total, parts);
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
    constexpr std::array<std::string_view, 2> settled = {"giai quiet", "hoan thanh"};
    const Wording& whole = wording(before);
    const bool presence = has_any(wording(part).name, present) && has_any(whole.name, assigned);
    // What was received may be less than what was settled on time: some was carried over.
    const bool timeliness = has_any(wording(part).name, timely) && whole.total &&
                            has_any(whole.name, settled) && !has_any(whole.name, timely);
    if (presence || timeliness) add(RelationKind::at_most, part, {before});
  }

  Report& report_;
  std::vector<Wording> wordings_;
  std::vector<Rows> children_;
};

}  // namespace

void infer_relations(Report& report) { Inference(report).run(); }

}  // namespace cchc::extract
