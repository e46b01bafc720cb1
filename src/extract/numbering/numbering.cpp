#include "extract/numbering/numbering.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "extract/numbering/number_search.hpp"

namespace cchc::extract {
namespace {

using Style = CodePart::Style;

// Codes of the rows without a number of their own: ordinals under the row that they are parts of.
class Ordinals {
 public:
  void number(const RowCode& code) {
    block_ = code;
    open_.clear();
  }

  // A row whose code is known, with its ordinal.
  void known(const RowCode& code, Indent indent) { open_.push_back({indent, code}); }

  RowCode next(Indent indent, const std::set<RowCode>& used) {
    while (!open_.empty() && open_.back().indent >= indent) open_.pop_back();
    const RowCode parent = open_.empty() ? block_ : open_.back().code;
    for (std::uint32_t& ordinal = last_[parent.to_string()];;) {
      const RowCode code = parent.with({Style::ordinal, ++ordinal});
      if (code.empty()) return code;
      if (used.contains(code)) continue;
      open_.push_back({indent, code});
      return code;
    }
  }

 private:
  struct Open {
    Indent indent;
    RowCode code;
  };
  RowCode block_;
  std::vector<Open> open_;
  std::unordered_map<std::string, std::uint32_t> last_;  // the last one tried, by the row above
};

// Codes that no two rows share.
class Codes {
 public:
  explicit Codes(const std::vector<std::string>& known) : codes_(known), taken_(known.size()) {
    for (std::size_t row = 0; row < known.size(); ++row) {
      if (!known[row].empty()) reserve(row, RowCode::parse(known[row]).value_or(RowCode{}));
    }
  }

  void reserve(std::size_t row, const RowCode& code) {
    taken_[row] = code;
    used_.insert(code);
  }

  void set(std::size_t row, const RowCode& code) {
    reserve(row, code);
    codes_[row] = code.to_string();
  }

  // The next of those that bear the number.
  RowCode unused(const RowCode& code) {
    if (!used_.contains(code)) return code;
    for (std::uint32_t& copy = copies_.try_emplace(code.to_string(), 1U).first->second;;) {
      const RowCode candidate = code.with({Style::copy, ++copy});
      if (candidate.empty() || !used_.contains(candidate)) return candidate;
    }
  }

  [[nodiscard]] const RowCode& at(std::size_t row) const { return taken_[row]; }
  [[nodiscard]] bool is_set(std::size_t row) const { return !codes_[row].empty(); }
  [[nodiscard]] const std::set<RowCode>& used() const { return used_; }
  std::vector<std::string> take() { return std::move(codes_); }

 private:
  std::vector<std::string> codes_;
  std::vector<RowCode> taken_;
  std::set<RowCode> used_;
  std::unordered_map<std::string, std::uint32_t> copies_;  // how many there are of a code so far
};

// The search counts all rows that may head a section; here their ordinals become those of the rows
// beside them.
class Sections {
 public:
  void add(const RowCode& found, const RowCode& code) {
    codes_.emplace(found.last().value(), code);
    longest_ = std::max(longest_, found.size());
  }

  [[nodiscard]] RowCode code_of(const RowCode& found) const {
    for (std::size_t part = 0; part < std::min(longest_, found.size()); ++part) {
      if (found[part].style() == Style::ordinal)
        return codes_.at(found[part].value()).with(found.from(part + 1));
    }
    return found;
  }

 private:
  std::unordered_map<std::uint32_t, RowCode> codes_;
  std::size_t longest_ = 0;
};

}  // namespace

std::vector<std::string> number_rows(const FormRows& form, const std::vector<std::string>& known) {
  const bool all_known = std::none_of(known.begin(), known.end(),
                                      [](const std::string& code) { return code.empty(); });
  if (all_known) return known;
  const auto found = search_numbers(form, known);
  Codes codes(known);
  Ordinals ordinals;
  Sections sections;
  for (std::size_t row = 0; row < found.size(); ++row) {
    const Indent indent = form.rows[row].indent;
    if (codes.is_set(row)) {
      const RowCode& code = codes.at(row);
      if (code.is_numbered()) {
        ordinals.number(code);
      } else {
        ordinals.known(code, indent);
      }
    } else if (found[row].heads_section) {
      const RowCode& code = found[row].code;
      ordinals.number(code.first(code.size() - 1));
      codes.set(row, ordinals.next(indent, codes.used()));
      sections.add(code, codes.at(row));
    } else if (found[row].code.empty()) {
      codes.set(row, ordinals.next(indent, codes.used()));
    } else {
      codes.set(row, codes.unused(sections.code_of(found[row].code)));
      ordinals.number(codes.at(row));
    }
  }
  return codes.take();
}

}  // namespace cchc::extract
