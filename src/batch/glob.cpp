#include "batch/glob.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace cchc::batch {
namespace {

// Bytes that are no UTF-8 stand for themselves, above all characters.
std::u32string letters_of(std::string_view text) {
  constexpr char32_t beyond = 0x110000;
  std::u32string letters;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t letter = text::next_code_point(text, position);
    const bool is_byte = letter == text::replacement && position == start + 1;
    letters +=
        is_byte
            ? beyond + static_cast<unsigned char>(text[start])
            : static_cast<char32_t>(u_foldCase(static_cast<UChar32>(letter), U_FOLD_CASE_DEFAULT));
  }
  return letters;
}

struct Braces {
  std::size_t begin = 0;
  std::size_t end = 0;  // of the closing one
  std::vector<std::u32string> items;
};

// The first pair that has a comma; others stand for themselves.
std::optional<Braces> first_braces(std::u32string_view pattern) {
  std::vector<std::size_t> open;
  std::vector<std::vector<std::size_t>> commas;
  std::optional<Braces> found;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    const char32_t c = pattern[k];
    if (c == U'\\') {
      ++k;
    } else if (c == U'{') {
      open.push_back(k);
      commas.emplace_back();
    } else if (c == U',' && !open.empty()) {
      commas.back().push_back(k);
    } else if (c == U'}' && !open.empty()) {
      if (!commas.back().empty() && (!found || open.back() < found->begin)) {
        found = Braces{open.back(), k, {}};
        std::size_t from = open.back() + 1;
        commas.back().push_back(k);
        for (const std::size_t to : commas.back()) {
          found->items.emplace_back(pattern.substr(from, to - from));
          from = to + 1;
        }
      }
      open.pop_back();
      commas.pop_back();
      if (open.empty() && found) return found;
    }
  }
  return found;
}

// Nothing where there are too many.
std::optional<std::vector<std::u32string>> expand(std::u32string pattern) {
  std::vector<std::u32string> waiting = {std::move(pattern)};
  std::vector<std::u32string> done;
  while (!waiting.empty()) {
    const std::u32string next = std::move(waiting.back());
    waiting.pop_back();
    const auto braces = first_braces(next);
    if (!braces) {
      done.push_back(next);
    } else {
      for (const std::u32string& item : braces->items) {
        waiting.push_back(next.substr(0, braces->begin) + item + next.substr(braces->end + 1));
      }
    }
    if (done.size() + waiting.size() > Glob::max_alternatives) return std::nullopt;
  }
  return done;
}

}  // namespace

Glob::Glob(std::string_view pattern) {
  std::u32string letters = letters_of(pattern);
  auto expanded = letters.size() > max_letters ? std::nullopt : expand(std::move(letters));
  valid_ = expanded.has_value();
  if (!expanded) return;
  for (const std::u32string& alternative : *expanded) alternatives_.push_back(parse(alternative));
}

// A set without its end stands for nothing.
Glob::Step Glob::parse_set(std::u32string_view pattern, std::size_t& at) {
  Step step{Step::Kind::set};
  std::size_t k = at + 1;
  if (k < pattern.size() && (pattern[k] == U'!' || pattern[k] == U'^')) {
    step.negated = true;
    ++k;
  }
  for (bool first = true; k < pattern.size() && (first || pattern[k] != U']'); first = false) {
    const char32_t low = pattern[k++];
    char32_t high = low;
    if (k + 1 < pattern.size() && pattern[k] == U'-' && pattern[k + 1] != U']') {
      high = pattern[k + 1];
      k += 2;
    }
    step.set.append({low, high});
  }
  if (k == pattern.size()) {
    step.set.clear();
    step.negated = false;
  }
  at = k;
  return step;
}

Glob::Alternative Glob::parse(std::u32string_view pattern) {
  Alternative result;
  result.of_last_name = pattern.find(U'/') == std::u32string_view::npos;
  if (pattern.starts_with(U'/')) pattern.remove_prefix(1);
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    const char32_t c = pattern[k];
    if (c == U'*') {
      const bool crosses = k + 1 < pattern.size() && pattern[k + 1] == U'*';
      const bool repeats = !result.steps.empty() && result.steps.back().kind == Step::Kind::star;
      if (crosses) ++k;
      // `a/**/b` is also `a/b`: the slash behind belongs to what may be left out.
      if (crosses && k + 1 < pattern.size() && pattern[k + 1] == U'/') {
        ++k;
        result.steps.push_back({Step::Kind::globstar, U'/'});
      } else if (crosses) {
        result.steps.push_back({Step::Kind::globstar});
      } else if (!repeats) {
        result.steps.push_back({Step::Kind::star});
      }
    } else if (c == U'?') {
      result.steps.push_back({Step::Kind::any});
    } else if (c == U'[') {
      result.steps.push_back(parse_set(pattern, k));
    } else {
      if (c == U'\\' && k + 1 < pattern.size()) ++k;
      result.steps.push_back({Step::Kind::letter, pattern[k]});
    }
  }
  return result;
}

bool Glob::fits(const Step& step, char32_t letter) {
  switch (step.kind) {
    case Step::Kind::letter:
      return step.letter == letter;
    case Step::Kind::any:
      return letter != U'/';
    case Step::Kind::set:
      break;
    default:
      return false;
  }
  if (letter == U'/' || step.set.empty()) return false;
  bool found = false;
  for (std::size_t k = 0; k < step.set.size(); k += 2) {
    found = found || (step.set[k] <= letter && letter <= step.set[k + 1]);
  }
  return found != step.negated;
}

// All places in the pattern at once, letter by letter.
bool Glob::run(const std::vector<Step>& steps, std::u32string_view path) {
  std::vector<char> now(steps.size() + 1);
  std::vector<char> next(steps.size() + 1);
  // What may stand for nothing is passed at once; a globstar with its slash only where a name
  // begins.
  const auto pass = [&](std::vector<char>& places, bool at_name) {
    for (std::size_t k = 0; k < steps.size(); ++k) {
      if (places[k] == 0) continue;
      const bool star = steps[k].kind == Step::Kind::star;
      const bool globstar = steps[k].kind == Step::Kind::globstar;
      if (star || (globstar && (steps[k].letter == 0 || at_name))) places[k + 1] = 1;
    }
  };
  now[0] = 1;
  pass(now, true);
  for (const char32_t letter : path) {
    std::fill(next.begin(), next.end(), 0);
    for (std::size_t k = 0; k < steps.size(); ++k) {
      if (now[k] == 0) continue;
      const bool stays = steps[k].kind == Step::Kind::globstar ||
                         (steps[k].kind == Step::Kind::star && letter != U'/');
      if (stays) next[k] = 1;
      if (fits(steps[k], letter)) next[k + 1] = 1;
    }
    pass(next, letter == U'/');
    std::swap(now, next);
  }
  return now.back() != 0;
}

bool Glob::matches(std::string_view path) const {
  const std::u32string letters = letters_of(path);
  const std::u32string_view all = letters;
  const std::u32string_view name = all.substr(all.find_last_of(U'/') + 1);
  return std::any_of(alternatives_.begin(), alternatives_.end(), [&](const Alternative& one) {
    return run(one.steps, one.of_last_name ? name : all);
  });
}

}  // namespace cchc::batch
