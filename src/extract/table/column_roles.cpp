#include "extract/table/column_roles.hpp"

#include <algorithm>
#include <string>

#include "extract/metadata/period.hpp"
#include "lexicon/column_words.hpp"
#include "lexicon/words.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

using lexicon::names_body;
using lexicon::Word;
using lexicon::words_in;
using lexicon::WordSet;

// A period that a heading names, as far as it does: "Quý III" has no year.
struct NamedPeriod {
  int year = 0;
  int month = 0;   // the last one; 0: the whole year
  int months = 0;  // how many; 0: none named

  [[nodiscard]] bool named() const { return year != 0 || month != 0; }
  [[nodiscard]] int rank() const { return year * 100 + (month == 0 ? 12 : month); }
};

struct ColumnSense {
  WordSet leaf;
  WordSet all;
  NamedPeriod period;
  std::string folded;  // of the leaf
};

int number_of(std::string_view word) {
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return word.size() > 4 ? 0 : value;
}

// "quý III", "tháng 9", "9 tháng", "năm 2024", "2024".
NamedPeriod period_of(std::string_view folded, int own_year) {
  NamedPeriod named;
  const auto words = lexicon::split_words(folded);
  for (const auto word : words) {
    const int value = number_of(word);
    if (value >= 1990 && value <= 2100) named.year = value;
  }
  const int year = named.year != 0 ? named.year : own_year != 0 ? own_year : 2000;
  for (std::size_t k = 0; k + 1 < words.size(); ++k) {
    const int value = number_of(words[k + 1]);
    if (words[k] == "thang" && value >= 1 && value <= 12) {
      named.month = value;
      named.months = 1;
    }
  }
  const std::string with_year = std::string(folded) + " nam " + std::to_string(year);
  const auto period = read_period(with_year);
  if (period && period->kind != Period::Kind::year) {
    const MonthRange months = months_of(*period);
    named.month = months.last;
    named.months = months.last - months.first + 1;
  }
  if (named.month != 0 && named.year == 0) named.year = own_year;
  return named;
}

class RoleReader {
 public:
  RoleReader(std::vector<ValueColumn>& values, bool lists_indicators,
             const std::optional<Period>& period)
      : values_(values), lists_indicators_(lists_indicators), period_(period) {
    for (const ValueColumn& value : values_) senses_.push_back(sense_of(value.heading));
  }

  void assign() {
    for (std::size_t k = 0; k < values_.size(); ++k) describe(values_[k].heading, senses_[k]);
    if (values_.size() == 1) {
      values_.front().heading.role = ColumnRole::result;
      return;
    }
    for (ValueColumn& value : values_) value.heading.role = ColumnRole::value;
    set_shares();
    if (!assign_periods() && lists_indicators_) assign_parts();
  }

 private:
  [[nodiscard]] ColumnSense sense_of(const TableColumn& column) const {
    ColumnSense sense;
    for (const std::string& heading : column.path) {
      sense.folded = text::fold(heading);
      sense.leaf = words_in(sense.folded);
      if (names_body(heading)) sense.leaf.add(Word::body);
      sense.all.add(sense.leaf);
      const NamedPeriod named = period_of(sense.folded, period_ ? period_->year : 0);
      if (named.named()) sense.period = named;
    }
    return sense;
  }

  static void describe(TableColumn& column, const ColumnSense& sense) {
    const bool in_percent = sense.folded.find('%') != std::string::npos ||
                            sense.folded.starts_with("ti le") ||
                            sense.folded.starts_with("ti trong");
    if (in_percent) {
      column.kind = IndicatorKind::percent;
      column.unit = "%";
    } else if (sense.leaf.has(Word::score)) {
      column.kind = IndicatorKind::measure;
    }
  }

  void set_shares() {
    for (std::size_t k = 0; k < values_.size(); ++k) {
      TableColumn& column = values_[k].heading;
      const ColumnSense& sense = senses_[k];
      if (sense.all.has(Word::comparison)) {
        column.role = ColumnRole::comparison;
      } else if (column.kind == IndicatorKind::percent) {
        column.role = ColumnRole::share;
      }
    }
  }

  [[nodiscard]] bool is_result_word(std::size_t k) const {
    return senses_[k].all.has(Word::current) || senses_[k].leaf.has(Word::result);
  }

  // Figures that came over from the period before are a part of this one's.
  [[nodiscard]] bool is_other_period(std::size_t k) const {
    const ColumnSense& sense = senses_[k];
    const bool carried = sense.folded.starts_with("tu ") ||
                         sense.folded.find("chuien") != std::string::npos ||
                         sense.folded.find("ton") != std::string::npos;
    return sense.all.has_any(Word::previous, Word::same_period) && !carried;
  }

  // Columns that are periods, plans and what is made of them. False where they are none.
  bool assign_periods() {
    std::vector<std::size_t> own;
    std::size_t others = 0;
    for (std::size_t k = 0; k < values_.size(); ++k) {
      const ColumnRole role = values_[k].heading.role;
      if (role == ColumnRole::share || role == ColumnRole::comparison) {
        ++others;
        continue;
      }
      const ColumnSense& sense = senses_[k];
      if (sense.all.has(Word::cumulative) || is_other_period(k) || is_plan(sense)) {
        ++others;
      } else if (is_result_word(k) || sense.period.named()) {
        own.push_back(k);
      } else {
        return false;
      }
    }
    if (own.empty() || (own.size() == 1 && others == 0)) return false;
    const std::size_t result = own.size() == 1 ? own.front() : latest(own);
    const bool alike = std::all_of(own.begin(), own.end(), [&](std::size_t k) {
      return k == result || senses_[k].period.named() || !senses_[result].period.named();
    });
    if (own.size() > 1 && (!alike || !periods_differ(own))) return false;
    for (std::size_t k = 0; k < values_.size(); ++k) set_time_role(k, result);
    return true;
  }

  static bool is_plan(const ColumnSense& sense) {
    return sense.leaf.has(Word::plan) && !sense.leaf.has(Word::share);
  }

  [[nodiscard]] bool periods_differ(const std::vector<std::size_t>& columns) const {
    for (std::size_t a = 0; a < columns.size(); ++a) {
      for (std::size_t b = a + 1; b < columns.size(); ++b) {
        const NamedPeriod& one = senses_[columns[a]].period;
        const NamedPeriod& other = senses_[columns[b]].period;
        if (one.rank() == other.rank() && one.months == other.months) return false;
      }
    }
    return true;
  }

  // The column of the report's own period, else of the latest.
  [[nodiscard]] std::size_t latest(const std::vector<std::size_t>& columns) const {
    if (period_) {
      const MonthRange own = months_of(*period_);
      const int length = own.last - own.first + 1;
      for (const std::size_t k : columns) {
        const NamedPeriod& named = senses_[k].period;
        if (named.year == period_->year && named.month == own.last && named.months == length)
          return k;
      }
    }
    return *std::max_element(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) {
      return senses_[a].period.rank() < senses_[b].period.rank();
    });
  }

  void set_time_role(std::size_t k, std::size_t result) {
    ColumnRole& role = values_[k].heading.role;
    if (role == ColumnRole::share || role == ColumnRole::comparison) return;
    const ColumnSense& sense = senses_[k];
    const NamedPeriod& named = sense.period;
    const NamedPeriod& own = senses_[result].period;
    if (k == result) {
      role = ColumnRole::result;
    } else if (sense.all.has(Word::same_period)) {
      role = ColumnRole::same_period;
    } else if (sense.all.has(Word::cumulative)) {
      role = ColumnRole::cumulative;
    } else if (is_plan(sense)) {
      role = ColumnRole::plan;
    } else if (named.named() && own.named() && named.year + 1 == own.year &&
               named.month == own.month && named.month != 0) {
      role = ColumnRole::same_period;
    } else {
      role = ColumnRole::previous;
    }
  }

  // One total beside levels or bodies: the total is what the indicator says.
  void assign_parts() {
    std::size_t total = values_.size();
    for (std::size_t k = 0; k < values_.size(); ++k) {
      const ColumnRole role = values_[k].heading.role;
      if (role == ColumnRole::share || role == ColumnRole::comparison) continue;
      const ColumnSense& sense = senses_[k];
      if (sense.leaf.has(Word::total)) {
        if (total != values_.size()) return;
        total = k;
      } else if (!sense.all.has_any(Word::level, Word::body) ||
                 sense.leaf.has_any(Word::state, Word::way, Word::received, Word::settled,
                                    Word::pending)) {
        return;
      }
    }
    if (total == values_.size()) return;
    for (std::size_t k = 0; k < values_.size(); ++k) {
      ColumnRole& role = values_[k].heading.role;
      if (role != ColumnRole::value) continue;
      role = k == total                        ? ColumnRole::result
             : senses_[k].all.has(Word::level) ? ColumnRole::level
                                               : ColumnRole::body;
    }
  }

  std::vector<ValueColumn>& values_;
  bool lists_indicators_;
  const std::optional<Period>& period_;
  std::vector<ColumnSense> senses_;
};

}  // namespace

void assign_roles(std::vector<ValueColumn>& values, bool lists_indicators,
                  const std::optional<Period>& period) {
  RoleReader(values, lists_indicators, period).assign();
}

}  // namespace cchc::extract
