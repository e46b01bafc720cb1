#include "extract/numbering/numbering.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <unordered_map>

#include "extract/numbering/number.hpp"

namespace cchc::extract {
namespace {

using Path = std::vector<int>;

// Letters, Roman numerals and capitals are parts of their own kind, so that "I.1" and "1.1" stay
// apart.
constexpr int letter_base = 1000;
constexpr int roman_base = 2000;
constexpr int capital_base = 3000;

// Capitals stand above Roman numerals, those above Arabic ones.
int rank_of(int part) { return part < letter_base ? 0 : part / letter_base; }

Path path_of(const RowNumber& number) {
  switch (number.style) {
    case NumberStyle::letter:
      return {letter_base + number.parts.front()};
    case NumberStyle::roman:
      return {roman_base + number.parts.front()};
    case NumberStyle::capital:
      return {capital_base + number.parts.front()};
    case NumberStyle::arabic:
      break;
  }
  return number.parts;
}

std::string text_of(const Path& path) {
  std::string text;
  for (const int part : path) {
    if (part > added_letter) {
      text += static_cast<char>('a' + part - added_letter - 1);
      continue;
    }
    if (!text.empty()) text += '.';
    if (part >= capital_base) {
      text += to_string(RowNumber{NumberStyle::capital, {part - capital_base}});
    } else if (part >= roman_base) {
      text += to_string(RowNumber{NumberStyle::roman, {part - roman_base}});
    } else if (part >= letter_base) {
      text += to_string(RowNumber{NumberStyle::letter, {part - letter_base}});
    } else {
      text += std::to_string(part);
    }
  }
  return text;
}

// The path of a code that a schema gave; the ordinal of a row without a number is no part of it.
Path path_of_code(const std::string& code) {
  const auto number = read_row_number(code.substr(0, code.find_first_of("/(")));
  return number ? path_of(*number) : Path{};
}

constexpr int intact = -100;  // the printed number is believed as it stands

// A way of reading the numbers so far, and what it costs in slips that it supposes.
struct State {
  Path last;
  float cost = 0;
  std::int32_t before = -1;  // index in the row before
  Path code;                 // of this row; empty: no number of its own
  int lost_parts = intact;   // how many parts more it has than what is printed, where only the
                             // last printed one is believed
};

constexpr std::size_t beam = 32;
constexpr std::size_t deepest = 12;     // parts; else blocks could open forever, one in another
constexpr float gap = 0.3F;             // a sibling was left out
constexpr float far_jump = 2.5F;        // into a block that was never opened
constexpr float repaired = 1.0F;        // only the last part is believed
constexpr float repaired_again = 0.3F;  // as of the row before: a slip that goes through the block
constexpr float other_depth = 0.5F;
constexpr float repeats = 0.7F;
constexpr float out_of_order = 0.9F;  // behind a later number of its own block

// Whether `path` stands under the block that `last` is in or opens.
bool is_in_block(const Path& path, const Path& last) {
  return path.size() <= last.size() + 1 && std::equal(path.begin(), path.end() - 1, last.begin());
}

// What it costs that `next` follows `last`, both believed as they stand.
float step_cost(const Path& last, const Path& next) {
  if (!is_in_block(next, last)) return far_jump;
  const std::size_t depth = next.size() - 1;
  const int sibling = last.size() > depth ? last[depth] : 0;
  const int base = next.back() > added_letter    ? added_letter
                   : next.back() >= capital_base ? capital_base
                   : next.back() >= roman_base   ? roman_base
                   : next.back() >= letter_base  ? letter_base
                                                 : 0;
  const int expected = std::max(sibling, base) + 1;
  return next.back() == expected ? 0.0F : gap;
}

// A lone "1." says too little of the block that it would belong to.
bool returns_to_block(const Path& path, const Path& last) {
  return path.size() > 1 && is_in_block(path, last);
}

class Numberer {
 public:
  explicit Numberer(const FormRows& form, const std::vector<std::string>& known) {
    levels_.push_back({State{}});
    for (std::size_t row = 0; row < form.rows.size(); ++row) {
      const auto& states = levels_.back();
      if (Path path = path_of_code(known[row]); !path.empty()) {
        // Whatever was read before, the block is known again: only the cheapest reading goes on.
        const float cost = states.front().cost;
        levels_.push_back({State{path, cost, 0, path, intact}});
        continue;
      }
      const auto printed = read_row_number(form.rows[row].number);
      std::vector<State> next;
      for (std::size_t k = 0; k < states.size(); ++k) {
        extend(states[k], static_cast<std::int32_t>(k), printed, known[row], next);
      }
      if (next.empty()) {
        // Too deep to be a block of any form: numbers begin anew.
        const Path path = path_of(*printed);
        next.push_back({path, states.front().cost + far_jump, 0, path, intact});
      }
      levels_.push_back(prune(std::move(next)));
    }
  }

  // Of the readings that leave the same block open the cheapest, and of those the best few.
  static std::vector<State> prune(std::vector<State> states) {
    std::stable_sort(states.begin(), states.end(),
                     [](const State& a, const State& b) { return a.cost < b.cost; });
    std::vector<State> kept;
    for (State& state : states) {
      const bool known = std::any_of(kept.begin(), kept.end(),
                                     [&](const State& k) { return k.last == state.last; });
      if (!known) kept.push_back(std::move(state));
      if (kept.size() == beam) break;
    }
    return kept;
  }

  // The cheapest reading, one state a row.
  [[nodiscard]] std::vector<State> best() const {
    std::vector<State> chosen(levels_.size() - 1);
    std::int32_t k = 0;
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
      const State& state = levels_[level][static_cast<std::size_t>(k)];
      chosen[level - 1] = state;
      k = state.before;
    }
    return chosen;
  }

 private:
  static void extend(const State& state, std::int32_t index,
                     const std::optional<RowNumber>& printed, const std::string& known,
                     std::vector<State>& next) {
    if (!known.empty() || !printed) {
      next.push_back({state.last, state.cost, index, {}, intact});
      return;
    }
    const Path path = path_of(*printed);
    if (printed->style == NumberStyle::letter) {
      under_block(state, index, path, 0.0F, next);
      return;
    }
    if (path == state.last) next.push_back({state.last, state.cost + repeats, index, path, intact});
    if (path < state.last && returns_to_block(path, state.last)) {
      next.push_back({state.last, state.cost + out_of_order, index, path, intact});
    }
    if (path > state.last) {
      next.push_back({path, state.cost + step_cost(state.last, path), index, path, intact});
    }
    // Numbers begin anew under each Roman one, and those under each capital.
    Path inside;
    for (const int part : state.last) {
      if (rank_of(part) <= rank_of(path.front())) break;
      inside.push_back(part);
    }
    if (!inside.empty()) {
      inside.insert(inside.end(), path.begin(), path.end());
      if (inside > state.last) {
        next.push_back({inside, state.cost + step_cost(state.last, inside), index, inside, intact});
      }
    }
    under_block(state, index, path, repaired, next);
  }

  // The last part under each block that is open: the row's number lost its beginning, or has that
  // of another block.
  static void under_block(const State& state, std::int32_t index, const Path& printed, float cost,
                          std::vector<State>& next) {
    for (std::size_t depth = std::min(state.last.size() + 1, deepest); depth-- > 0;) {
      Path path(state.last.begin(), state.last.begin() + static_cast<std::ptrdiff_t>(depth));
      path.push_back(printed.back());
      if (path <= state.last) continue;
      const int lost = static_cast<int>(path.size()) - static_cast<int>(printed.size());
      const bool same_slip = state.lost_parts == lost && path.size() == state.last.size();
      float slip = same_slip && cost > 0 ? repaired_again : cost;
      // A number of several parts that lost or gained some is stranger than a lone "1.".
      if (printed.size() > 1 && lost != 0) slip += other_depth;
      next.push_back({path, state.cost + slip + step_cost(state.last, path), index, path,
                      cost > 0 ? lost : intact});
    }
  }

  std::vector<std::vector<State>> levels_;
};

// Codes of the rows without a number of their own: ordinals under the row that they are parts of.
class Ordinals {
 public:
  void number(const std::string& code) {
    block_ = code;
    open_.clear();
  }

  // A row whose code the schema gave, with its ordinal.
  void known(const std::string& code, Indent indent) { open_.push_back({indent, code}); }

  std::string next(Indent indent, const std::set<std::string>& used) {
    while (!open_.empty() && open_.back().indent >= indent) open_.pop_back();
    const std::string& parent = open_.empty() ? block_ : open_.back().code;
    for (int& ordinal = last_[parent];;) {
      ++ordinal;
      std::string code =
          parent.empty() ? std::to_string(ordinal) : parent + '/' + std::to_string(ordinal);
      if (used.contains(code)) continue;
      open_.push_back({indent, code});
      return code;
    }
  }

 private:
  struct Open {
    Indent indent;
    std::string code;
  };
  std::string block_;
  std::vector<Open> open_;
  std::unordered_map<std::string, int> last_;  // the last ordinal tried, by the row above
};

// `copies`: how many there are of a code so far.
std::string unused(const std::string& code, const std::set<std::string>& used,
                   std::unordered_map<std::string, int>& copies) {
  if (!used.contains(code)) return code;
  for (int& copy = copies.try_emplace(code, 1).first->second;;) {
    ++copy;
    std::string candidate = code + '(' + std::to_string(copy) + ')';
    if (!used.contains(candidate)) return candidate;
  }
}

}  // namespace

std::vector<std::string> number_rows(const FormRows& form, const std::vector<std::string>& known) {
  const bool all_known = std::none_of(known.begin(), known.end(),
                                      [](const std::string& code) { return code.empty(); });
  if (all_known) return known;
  const auto states = Numberer(form, known).best();
  std::set<std::string> used(known.begin(), known.end());
  std::vector<std::string> codes(form.rows.size());
  std::unordered_map<std::string, int> copies;
  Ordinals ordinals;
  for (std::size_t row = 0; row < codes.size(); ++row) {
    std::string& code = codes[row];
    if (!known[row].empty()) {
      code = known[row];
      if (code.find('/') == std::string::npos) {
        ordinals.number(code);
      } else {
        ordinals.known(code, form.rows[row].indent);
      }
      continue;
    }
    if (states[row].code.empty()) {
      code = ordinals.next(form.rows[row].indent, used);
    } else {
      code = unused(text_of(states[row].code), used, copies);
      ordinals.number(code);
    }
    used.insert(code);
  }
  return codes;
}

}  // namespace cchc::extract
