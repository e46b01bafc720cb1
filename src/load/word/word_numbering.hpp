// numbering.xml: how Word numbers paragraphs. Definitions only; word_counters.hpp counts.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "load/document/number_format.hpp"
#include "load/word/word_styles.hpp"

namespace cchc::load::word {

inline constexpr int level_count = 9;

struct Level {
  int start = 0;  // what ISO 29500 says of a level without w:start
  NumberFormat format;
  std::string text;          // "%1.%2." where %n is the number of level n
  int restart_after = -1;    // restarts after this level (from 1); 0: never; -1: after any above
  bool all_decimal = false;  // numbers of the levels above are written in digits here
  bool joins = false;        // nothing between the number and the text
  std::string style;         // paragraphs of this style are at this level
};
using Levels = std::array<std::optional<Level>, level_count>;

struct AbstractNumbering {
  Levels levels;
  std::string style_link;  // a numbering style whose levels stand for these
};

struct NumberingInstance {
  int abstract_id = 0;
  Levels levels;  // that replace the abstract numbering's
  std::array<std::optional<int>, level_count> starts;
};

class Numbering {
 public:
  void add(int id, AbstractNumbering&& numbering);
  void add(int id, NumberingInstance&& instance);

  // Null where the file has none: such paragraphs have no number.
  [[nodiscard]] const NumberingInstance* instance(int num_id) const;
  [[nodiscard]] const Level* level(int num_id, int index, const Styles& styles) const;
  [[nodiscard]] std::optional<int> level_of_style(int num_id, std::string_view style,
                                                  const Styles& styles) const;

 private:
  [[nodiscard]] const AbstractNumbering* definition(int num_id, const Styles& styles) const;

  std::unordered_map<int, AbstractNumbering> abstract_;
  std::unordered_map<int, NumberingInstance> instances_;
};

// Reads numbering.xml.
class NumberingReader : public XmlHandler {
 public:
  explicit NumberingReader(Numbering& numbering) : numbering_(numbering) {}
  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view /*text*/) override {}

 private:
  void read_level_property(Token token, const Attributes& attributes);
  void finish_level();

  Numbering& numbering_;
  int id_ = 0;
  std::optional<AbstractNumbering> abstract_;
  std::optional<NumberingInstance> instance_;
  std::optional<Level> level_;
  int level_index_ = 0;
};

}  // namespace cchc::load::word
