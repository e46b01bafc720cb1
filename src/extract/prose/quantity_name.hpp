// What a figure of the prose counts, as its sentence names it, so that two sentences can be
// compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cchc/period.hpp"
#include "cchc/prose.hpp"
#include "cchc/report.hpp"
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

// Telling words, sorted, once each; states and ways in.
struct ToldWords {
  std::vector<std::uint64_t> words;
  CueSet states = 0;
};

// What a sentence tells of a figure, as sets, for a comparison with what has nearly the same words.
struct NamedFigure {
  ToldWords told;            // in its clause
  std::uint64_t period = 0;  // as Telling::period
  Quantity quantity;
  std::size_t begin = 0;  // of its clause in the sentence
  std::size_t end = 0;
};

// A name as it is compared: folded, with a sign for each state, way in and the like, so that "qua
// mạng" and "trực tuyến" are one; and which of them it names. That what came in online was received
// goes without saying.
struct PlainName {
  std::string words;
  CueSet states = 0;
};
PlainName plain_name(std::string_view text);

// The figure of a claim, and its words on one line.
ClaimFigure figure_of(const Quantity& quantity);
std::string words_of(const ProseSentence& sentence, std::size_t begin, std::size_t end);

class NameReader {
 public:
  // Naming the report's own period or body tells nothing.
  explicit NameReader(const Metadata& metadata)
      : words_(metadata), own_(NameWords::own_of(metadata.level)) {}

  // Nothing where the words tell too little, or that the figure is none of this period, or only
  // about, or a change. Sentences are best asked about one after the other.
  std::optional<QuantityName> name_of(const ProseSentence& sentence, std::size_t figure);

  // Asks less: nothing only where the figure is a change, a goal or of another period, or where
  // `wanted` does not want it, which is asked before its words are read.
  using Wanted = std::function<bool(const Quantity&)>;
  std::optional<NamedFigure> figure_named(const ProseSentence& sentence, std::size_t figure,
                                          const Wanted& wanted);

  // Of the whole sentence, good until another is asked about.
  const ToldWords& told_in(const ProseSentence& sentence);

  // Whether one of these cues stands in the sentence.
  bool tells(const ProseSentence& sentence, CueSet cues);

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
  // Whether none of these cues stands before the figure.
  [[nodiscard]] bool tells_plainly(const Clause& clause, CueSet not_plain) const;
  [[nodiscard]] CueSet cues_of(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string plain(std::size_t begin, std::size_t end, CueSet& cues) const;
  [[nodiscard]] lexicon::ProseUnit unit_of(const Clause& clause) const;
  [[nodiscard]] std::string folded(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool counts_within(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string context_of(const Clause& clause) const;
  void read_opening();

  NameWords words_;
  NameWords::Own own_;
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
  std::optional<ToldWords> told_;      // in the sentence
};

}  // namespace cchc::extract
