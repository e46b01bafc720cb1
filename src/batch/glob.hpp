// Patterns for names of files, as people type them for git and shells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cchc::batch {

// `*` and `?` stay within a folder, `**` does not; `[a-z]`, `[!a]`; `{docx,odt}` is either; a
// backslash takes the next letter as it is. Capitals and small letters are one, as they are where
// reports come from. A pattern without '/' is about the last name of a path, one with it about all
// of the path. Costs no more than pattern times path.
class Glob {
 public:
  // No pattern where braces stand for more than max_alternatives; it then matches nothing.
  explicit Glob(std::string_view pattern);
  [[nodiscard]] bool matches(std::string_view path) const;
  [[nodiscard]] bool valid() const { return valid_; }

  static constexpr std::size_t max_alternatives = 256;
  static constexpr std::size_t max_letters = 4096;

 private:
  struct Step {
    enum class Kind : unsigned char { letter, any, set, star, globstar } kind = Kind::letter;
    char32_t letter = 0;
    std::u32string set = {};  // pairs: from, to
    bool negated = false;
  };
  struct Alternative {
    std::vector<Step> steps;
    bool of_last_name = true;
  };

  static Alternative parse(std::u32string_view pattern);
  static Step parse_set(std::u32string_view pattern, std::size_t& at);
  static bool fits(const Step& step, char32_t letter);
  static bool run(const std::vector<Step>& steps, std::u32string_view path);

  std::vector<Alternative> alternatives_;
  bool valid_ = true;
};

}  // namespace cchc::batch
