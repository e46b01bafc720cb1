#include "extract/matching/align.hpp"

#include <algorithm>
#include <cmath>

#include "cchc/row_code.hpp"
#include "extract/matching/best_chain.hpp"
#include "extract/matching/fit.hpp"
#include "extract/matching/name_scores.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

// What agreement is worth, in units of one name that agrees wholly. Learned from samples/ and real
// reports whose names, numbers and units were mangled (tests/properties/names_test.cpp): a number
// decides between like names, and never outweighs another name. Where a comment says that one
// protects, names alone decide in all cases so far.
struct Agreement {
  float same_number = 0.35F;
  float same_last_part = 0.12F;  // "1." for 2.2.1, "10.2.7" for 3.2.7; protects mangled names
  float other_number = -0.10F;
  float no_number = -0.04F;  // protects rows of the form's own numbers from remarks among them
  float same_unit = 0.05F;  // protects "Tỷ lệ hồ sơ …" from "Số hồ sơ …" where a name is mangled
  float same_form = 0.02F;  // the title names the form; protects names that stand in several
  float nameless = 0.30F;   // no name, but the number agrees; protects rows whose name is lost
  float skip_row = -0.05F;  // protects the order of rows from one that is another form's
  float skip_indicator = -0.012F;  // cheap; lower levels leave out whole blocks
  float least_name = 0.62F;  // a share of likeness: a name less alike is another indicator, unless
                             // the number agrees; then least_likeness is enough
  float doubtful_name = 0.97F;  // likeness below which units are asked
  float sure_name = 0.9F;       // likeness with which a row that moved is known by its name alone
};
constexpr Agreement worth;
constexpr float impossible = -1.0F;

constexpr float worth_unit = 1U << 20U;  // whole parts of one; protects from the order of adding

Worth worth_of(float score) { return std::llround(score * worth_unit); }

float number_score(const RowKey& key, std::string_view expected) {
  if (key.number.empty()) return expected.empty() ? 0.0F : worth.no_number;
  if (key.number == expected) return worth.same_number;
  if (expected.empty()) return worth.other_number;
  const auto code = RowCode::parse(expected);
  return code && code->last() == key.last_part ? worth.same_last_part : worth.other_number;
}

bool unit_agrees(const RowKey& key, const Indicator& indicator) {
  return !key.folded_unit.empty() &&
         std::any_of(indicator.units.begin(), indicator.units.end(),
                     [&](std::string_view unit) { return text::fold(unit) == key.folded_unit; });
}

float pair_score(const RowKey& key, const Indicator& indicator, float name, bool form_agrees) {
  const float number = number_score(key, indicator.number);
  const bool number_agrees = number == worth.same_number;
  if (key.name.folded.empty()) return number_agrees ? worth.nameless : impossible;
  if (name < (number_agrees ? least_likeness : worth.least_name)) return impossible;
  float score = name + number + (form_agrees ? worth.same_form : 0.0F);
  // Units are only asked where the names leave a doubt: folding them costs more than it tells.
  if (name < worth.doubtful_name && unit_agrees(key, indicator)) score += worth.same_unit;
  return score;
}

// What a row and an indicator that may be matched are worth, and how alike their names are.
struct Match {
  std::uint32_t row = 0;
  std::uint32_t indicator = 0;
  float score = 0;
  float likeness = 0;
};

std::vector<Match> find_matches(const Schema& schema, const FormRows& form, const FormKeys& keys) {
  const NameScores names(schema, keys);
  std::vector<Match> matches;
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    for (const Likeness& name : names.of(row)) {
      const Indicator& indicator = schema.indicators[name.indicator];
      const bool form_agrees =
          !form.number.empty() && schema.forms[indicator.form].number == form.number;
      const float score = pair_score(keys[row], indicator, name.score, form_agrees);
      if (score > 0) matches.push_back({row, name.indicator, score, name.score});
    }
  }
  return matches;
}

struct FormAlignment {
  std::vector<IndicatorId> indicators;
  float score = 0;
  float likeness = 0;  // of the matched rows
};

// Global in the rows, free at both ends of the schema, so that each form finds its own place.
class FormAligner {
 public:
  FormAligner(const Schema& schema, const FormRows& form, const FormKeys& keys)
      : schema_(schema), rows_(keys.size()), matches_(find_matches(schema, form, keys)) {}

  // `editions`: by form, the only edition whose indicators may be matched; 0: every one.
  [[nodiscard]] FormAlignment run(const std::vector<std::uint8_t>& editions) const {
    std::vector<Match> allowed;
    std::vector<Pair> pairs;
    for (const Match& match : matches_) {
      const Indicator& indicator = schema_.indicators[match.indicator];
      const std::uint8_t edition = editions[indicator.form];
      if (edition != 0 && indicator.edition != 0 && indicator.edition != edition) continue;
      allowed.push_back(match);
      pairs.push_back({match.row, match.indicator, worth_of(match.score)});
    }
    const Chain chain = best_chain(
        {static_cast<std::uint32_t>(rows_), static_cast<std::uint32_t>(schema_.indicators.size()),
         worth_of(worth.skip_row), worth_of(worth.skip_indicator)},
        pairs);
    FormAlignment result{std::vector<IndicatorId>(rows_),
                         static_cast<float>(chain.worth) / worth_unit, 0};
    for (const std::uint32_t index : chain.pairs) take(allowed[index], result);
    recover_moved(allowed, result);
    return result;
  }

 private:
  static void take(const Match& match, FormAlignment& result) {
    result.indicators[match.row] = IndicatorId(match.indicator);
    result.likeness += match.likeness;
  }

  // Rows that stand out of order: a name that is surely that of an indicator which no row took, in
  // a form that the other rows are in.
  void recover_moved(const std::vector<Match>& allowed, FormAlignment& result) const {
    std::vector<bool> taken(schema_.indicators.size(), false);
    std::vector<bool> form_seen(schema_.forms.size(), false);
    for (const IndicatorId index : result.indicators) {
      if (!index.known()) continue;
      taken[*index] = true;
      form_seen[schema_.indicators[*index].form] = true;
    }
    for (auto match = allowed.begin(); match != allowed.end();) {
      const std::uint32_t row = match->row;
      const Match* best = nullptr;
      for (; match != allowed.end() && match->row == row; ++match) {
        if (taken[match->indicator] || !form_seen[schema_.indicators[match->indicator].form] ||
            match->likeness < worth.sure_name)
          continue;
        if (best == nullptr || match->score > best->score) best = &*match;
      }
      if (best == nullptr || result.indicators[row].known()) continue;
      take(*best, result);
      taken[best->indicator] = true;
      result.score += best->score / 2;
    }
  }

  const Schema& schema_;
  std::size_t rows_;
  std::vector<Match> matches_;
};

// Which edition of a form the matched rows belong to: the one with more of them.
std::vector<std::uint8_t> choose_editions(const Schema& schema,
                                          const std::vector<std::vector<IndicatorId>>& matches) {
  std::vector<std::uint8_t> editions(schema.forms.size(), 0);
  for (std::size_t form = 0; form < schema.forms.size(); ++form) {
    const std::size_t count = schema.forms[form].editions.size();
    if (count == 0) continue;
    std::vector<std::size_t> votes(count + 1, 0);
    for (const auto& rows : matches) {
      for (const IndicatorId index : rows) {
        if (!index.known()) continue;
        const Indicator& indicator = schema.indicators[*index];
        if (indicator.form == form) ++votes[indicator.edition];
      }
    }
    const auto best = std::max_element(votes.begin() + 1, votes.end());
    editions[form] = *best == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(best - votes.begin());
  }
  return editions;
}

// How many rows bear a name that the schema knows: cheap enough to ask of every schema.
std::size_t known_names(const Schema& schema, const std::vector<FormKeys>& keys) {
  std::size_t count = 0;
  for (const FormKeys& form : keys) {
    for (const RowKey& key : form) {
      if (!same_names(schema, key.name.folded_hash).empty() ||
          !same_names(schema, key.name.core_hash).empty())
        ++count;
    }
  }
  return count;
}

}  // namespace

FormKeys make_row_keys(const FormRows& form) {
  FormKeys keys;
  keys.reserve(form.rows.size());
  for (const SourceRow& row : form.rows) {
    RowKey key;
    key.name = make_name_key(row.label);
    if (const auto number = read_printed(row.printed)) {
      key.number = number->code.to_string();
      key.last_part = number->code.last();
    }
    key.folded_unit = text::fold(row.unit);
    keys.push_back(std::move(key));
  }
  return keys;
}

Alignment align(const Schema& schema, const std::vector<FormRows>& forms,
                const std::vector<FormKeys>& keys) {
  Alignment result;
  result.editions.assign(schema.forms.size(), 0);
  std::vector<FormAligner> aligners;
  aligners.reserve(forms.size());
  for (std::size_t form = 0; form < forms.size(); ++form)
    aligners.emplace_back(schema, forms[form], keys[form]);
  const auto run = [&] {
    result.indicators.clear();
    result.score = 0;
    result.likeness = 0;
    for (const FormAligner& aligner : aligners) {
      FormAlignment aligned = aligner.run(result.editions);
      result.score += aligned.score;
      result.likeness += aligned.likeness;
      result.indicators.push_back(std::move(aligned.indicators));
    }
  };
  run();
  const auto editions = choose_editions(schema, result.indicators);
  const bool mixed =
      std::any_of(editions.begin(), editions.end(), [](std::uint8_t e) { return e != 0; });
  result.editions = editions;
  if (mixed) run();
  for (const FormKeys& form : keys) {
    result.rows += static_cast<std::size_t>(std::count_if(
        form.begin(), form.end(), [](const RowKey& key) { return !key.name.folded.empty(); }));
  }
  return result;
}

BestFit choose_schema(std::span<const Schema* const> schemas, bool given, Level level,
                      const std::vector<FormRows>& forms, const std::vector<FormKeys>& keys) {
  std::vector<std::pair<std::size_t, const Schema*>> candidates;
  std::size_t most = 0;
  for (const Schema* schema : schemas) {
    candidates.emplace_back(known_names(*schema, keys), schema);
    most = std::max(most, candidates.back().first);
  }
  BestFit best;
  for (const auto& [known, schema] : candidates) {
    if (known * 2 < most) continue;  // another schema knows more than twice as many names
    Alignment alignment = align(*schema, forms, keys);
    const bool other_level =
        level != Level::unknown && (schema->levels & static_cast<LevelSet>(level)) == 0;
    if (!given && !fits(measure_fit(*schema, keys, alignment), other_level)) continue;
    if (best.schema == nullptr || alignment.score > best.alignment.score) {
      best = {schema, std::move(alignment)};
    }
  }
  return best;
}

}  // namespace cchc::extract
