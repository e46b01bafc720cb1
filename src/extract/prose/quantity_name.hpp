// What a figure of the prose counts, as its sentence names it, so that two sentences can be
// compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/period.hpp"
#include "cchc/prose.hpp"
#include "extract/prose/name_words.hpp"
#include "extract/prose/words_of_text.hpp"

namespace cchc::extract {

struct QuantityName {
  // Of its telling words in whatever order, with its period and what it is measured in.
  std::uint64_t own = 0;
  // The same with what the sentence says before: "Sau sắp xếp, …", "Sở Xây dựng: …".
  std::uint64_t whole = 0;
  bool of_all = false;    // "tổng số", "toàn huyện": of all that the report is about
  Quantity quantity;      // value, kind, unit and range
  std::size_t begin = 0;  // of its clause in the sentence
  std::size_t end = 0;
};

class NameReader {
 public:
  // `own`: the report's period, where known. Naming it tells nothing.
  explicit NameReader(const std::optional<Period>& own) : words_(own) {}

  // Nothing where the words tell too little, or that the figure is none of this period, or only
  // about, or a change. Sentences are best asked about one after the other.
  std::optional<QuantityName> name_of(const ProseSentence& sentence, std::size_t figure);

 private:
  struct Clause {
    std::size_t begin = 0;  // tokens
    std::size_t name_end = 0;
    std::size_t figure = 0;
    std::size_t behind = 0;
    std::size_t end = 0;
  };

  void open(const ProseSentence& sentence);
  [[nodiscard]] bool parts(std::size_t token) const;
  [[nodiscard]] lexicon::CueMatch cue_at(std::size_t token) const;
  [[nodiscard]] std::optional<Clause> clause_of(std::size_t figure) const;
  [[nodiscard]] bool tells_plainly(const Clause& clause) const;
  [[nodiscard]] std::string folded(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool counts_within(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string context_of(const Clause& clause) const;
  void read_opening();

  NameWords words_;
  const ProseSentence* sentence_ = nullptr;
  std::vector<ProseToken> tokens_;
  std::vector<std::uint64_t> hashes_;  // of its words, 0 for the others
  std::vector<std::size_t> figures_;   // their tokens; the number of tokens for a period
  std::size_t opening_ = 0;            // the token that ends its first clause
  bool opening_counts_ = false;        // a figure stands in that
  bool opening_long_ = false;          // longer than any name
  bool opening_of_all_ = false;        // what that says is of all
  std::uint64_t opening_period_ = 0;   // that it names
  std::string opening_words_;          // folded
};

}  // namespace cchc::extract
