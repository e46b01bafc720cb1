#include "extract/align.hpp"

#include <algorithm>
#include <limits>

#include "extract/number.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

// What agreement is worth, in units of one name that agrees wholly.
constexpr float same_number = 0.35F;
constexpr float same_last_part = 0.12F;  // "1." under 2.2 for 2.2.1, "10.2.7" for 3.2.7
constexpr float other_number = -0.10F;
constexpr float number_where_none = -0.12F;
constexpr float no_number = -0.04F;
constexpr float same_unit = 0.05F;
constexpr float least_name = 0.62F;           // a name less alike is another indicator
constexpr float least_numbered_name = 0.45F;  // unless the number agrees
constexpr float nameless = 0.30F;             // a row without a name whose number agrees
constexpr float skip_row = -0.05F;
constexpr float skip_indicator = -0.012F;
constexpr float same_form = 0.02F;  // the form's title names the indicator's form
constexpr float impossible = -1.0F;

std::string_view last_part(std::string_view number) {
  const auto dot = number.rfind('.');
  return dot == std::string_view::npos ? number : number.substr(dot + 1);
}

float number_score(std::string_view printed, std::string_view expected) {
  if (printed.empty()) return expected.empty() ? 0.0F : no_number;
  if (expected.empty()) return number_where_none;
  if (printed == expected) return same_number;
  return last_part(printed) == last_part(expected) ? same_last_part : other_number;
}

// Names that agree wholly are found by hash; the rest are compared only for rows without one.
class NameScores {
 public:
  NameScores(const Schema& schema, const FormKeys& keys)
      : width_(schema.indicators.size()), scores_(keys.size() * width_, 0.0F) {
    for (std::size_t row = 0; row < keys.size(); ++row) {
      if (keys[row].name.folded.empty()) continue;
      const bool exact = mark(schema, row, keys[row].name.folded_hash, 1.0F) |
                         mark(schema, row, keys[row].name.core_hash, 0.98F);
      if (!exact) compare(schema, row, keys[row].name);
    }
  }

  [[nodiscard]] float at(std::size_t row, std::size_t indicator) const {
    return scores_[row * width_ + indicator];
  }

 private:
  bool mark(const Schema& schema, std::size_t row, std::uint64_t hash, float score) {
    const auto names = same_names(schema, hash);
    for (const NameHash& name : names) raise(row, schema.spellings[name.spelling].indicator, score);
    return !names.empty();
  }

  void compare(const Schema& schema, std::size_t row, const NameKey& name) {
    for (const Spelling& spelling : schema.spellings) {
      raise(row, spelling.indicator, name_similarity(name, spelling));
    }
  }

  void raise(std::size_t row, std::size_t indicator, float score) {
    float& entry = scores_[row * width_ + indicator];
    entry = std::max(entry, score);
  }

  std::size_t width_;
  std::vector<float> scores_;
};

bool unit_agrees(const RowKey& key, const Indicator& indicator) {
  return !key.folded_unit.empty() &&
         std::any_of(indicator.units.begin(), indicator.units.end(),
                     [&](std::string_view unit) { return text::fold(unit) == key.folded_unit; });
}

float pair_score(const RowKey& key, const Indicator& indicator, float name, bool form_agrees) {
  const float number = number_score(key.number, indicator.number);
  const bool number_agrees = number == same_number;
  if (key.name.folded.empty()) return number_agrees ? nameless : impossible;
  if (name < (number_agrees ? least_numbered_name : least_name)) return impossible;
  float score = name + number + (form_agrees ? same_form : 0.0F);
  // Units are only asked where the names leave a doubt: folding them costs more than it tells.
  if (name < 0.97F && unit_agrees(key, indicator)) score += same_unit;
  return score;
}

struct FormAlignment {
  std::vector<std::int32_t> indicators;
  float score = 0;
};

// Global in the rows, free at both ends of the schema, so that each form finds its own place.
class FormAligner {
 public:
  FormAligner(const Schema& schema, const FormRows& form, const FormKeys& keys,
              const NameScores& names)
      : schema_(schema), form_(form), keys_(keys), names_(names) {}

  // `editions`: by form, the only edition whose indicators may be matched; 0: every one.
  FormAlignment run(const std::vector<std::uint8_t>& editions) const {
    const std::size_t rows = keys_.size();
    const std::size_t width = schema_.indicators.size();
    const std::size_t stride = width + 1;
    std::vector<float> best((rows + 1) * stride, 0.0F);
    enum Move : std::uint8_t { skip_a_row, skip_an_indicator, match };
    std::vector<std::uint8_t> moves((rows + 1) * stride, skip_an_indicator);
    for (std::size_t i = 1; i <= rows; ++i) {
      best[i * stride] = best[(i - 1) * stride] + skip_row;
      moves[i * stride] = skip_a_row;
      for (std::size_t j = 1; j <= width; ++j) {
        const std::size_t here = i * stride + j;
        const std::size_t above = here - stride;
        best[here] = best[above] + skip_row;
        moves[here] = skip_a_row;
        const float skipped = best[here - 1] + (i == rows ? 0.0F : skip_indicator);
        if (skipped > best[here]) {
          best[here] = skipped;
          moves[here] = skip_an_indicator;
        }
        const float score = pair(i - 1, j - 1, editions);
        if (score > 0 && best[above - 1] + score > best[here]) {
          best[here] = best[above - 1] + score;
          moves[here] = match;
        }
      }
    }
    FormAlignment result{std::vector<std::int32_t>(rows, -1), best[rows * stride + width]};
    for (std::size_t i = rows, j = width; i > 0;) {
      switch (moves[i * stride + j]) {
        case match:
          result.indicators[--i] = static_cast<std::int32_t>(--j);
          break;
        case skip_a_row:
          --i;
          break;
        default:
          --j;
      }
    }
    recover_moved(result, editions);
    return result;
  }

 private:
  [[nodiscard]] float pair(std::size_t row, std::size_t index,
                           const std::vector<std::uint8_t>& editions) const {
    const float name = names_.at(row, index);
    if (name < least_numbered_name && !keys_[row].name.folded.empty()) return impossible;
    const Indicator& indicator = schema_.indicators[index];
    const std::uint8_t edition = editions[indicator.form];
    if (edition != 0 && indicator.edition != 0 && indicator.edition != edition) return impossible;
    const bool form_agrees =
        !form_.number.empty() && schema_.forms[indicator.form].number == form_.number;
    return pair_score(keys_[row], indicator, name, form_agrees);
  }

  // Rows that stand out of order: a name that is surely that of an indicator which no row took, in
  // a form that the other rows are in.
  void recover_moved(FormAlignment& result, const std::vector<std::uint8_t>& editions) const {
    std::vector<bool> taken(schema_.indicators.size(), false);
    std::vector<bool> form_seen(schema_.forms.size(), false);
    for (const std::int32_t index : result.indicators) {
      if (index < 0) continue;
      taken[static_cast<std::size_t>(index)] = true;
      form_seen[schema_.indicators[static_cast<std::size_t>(index)].form] = true;
    }
    constexpr float sure = 0.9F;
    for (std::size_t row = 0; row < keys_.size(); ++row) {
      if (result.indicators[row] >= 0) continue;
      float best = 0;
      std::int32_t found = -1;
      for (std::size_t index = 0; index < schema_.indicators.size(); ++index) {
        if (taken[index] || !form_seen[schema_.indicators[index].form] ||
            names_.at(row, index) < sure)
          continue;
        const float score = pair(row, index, editions);
        if (score > best) {
          best = score;
          found = static_cast<std::int32_t>(index);
        }
      }
      if (found < 0) continue;
      result.indicators[row] = found;
      taken[static_cast<std::size_t>(found)] = true;
      result.score += best / 2;
    }
  }

  const Schema& schema_;
  const FormRows& form_;
  const FormKeys& keys_;
  const NameScores& names_;
};

// Which edition of a form the matched rows belong to: the one with more of them.
std::vector<std::uint8_t> choose_editions(const Schema& schema,
                                          const std::vector<std::vector<std::int32_t>>& matches) {
  std::vector<std::uint8_t> editions(schema.forms.size(), 0);
  for (std::size_t form = 0; form < schema.forms.size(); ++form) {
    const std::size_t count = schema.forms[form].editions.size();
    if (count == 0) continue;
    std::vector<std::size_t> votes(count + 1, 0);
    for (const auto& rows : matches) {
      for (const std::int32_t index : rows) {
        if (index < 0) continue;
        const Indicator& indicator = schema.indicators[static_cast<std::size_t>(index)];
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

bool has_other_number(const RowKey& key, const Indicator& indicator) {
  return !key.number.empty() && key.number != indicator.number;
}

}  // namespace

bool Alignment::fits(bool other_level) const {
  // Forms of one family share many names, so that a third of the rows agrees by chance.
  constexpr float same_level_share = 0.6F;
  constexpr float other_level_share = 0.85F;
  constexpr float least = 2.5F;  // rows; a page with two known names is no form
  constexpr std::size_t many_rows = 20;
  // A short table with other numbers is another form with some of the same names.
  const bool renumbered = clashes * 2 > matched;
  const float share = other_level || renumbered ? other_level_share : same_level_share;
  if (renumbered && rows < many_rows) return false;
  return likeness >= least && likeness >= share * static_cast<float>(rows);
}

FormKeys make_row_keys(const FormRows& form) {
  FormKeys keys;
  keys.reserve(form.rows.size());
  for (const SourceRow& row : form.rows) {
    RowKey key;
    key.name = make_name_key(row.label);
    if (const auto number = read_row_number(row.number)) key.number = to_string(*number);
    key.folded_unit = text::fold(row.unit);
    keys.push_back(std::move(key));
  }
  return keys;
}

Alignment align(const Schema& schema, const std::vector<FormRows>& forms,
                const std::vector<FormKeys>& keys) {
  Alignment result;
  result.editions.assign(schema.forms.size(), 0);
  std::vector<NameScores> names;
  names.reserve(keys.size());
  for (const FormKeys& form : keys) names.emplace_back(schema, form);
  const auto run = [&] {
    result.indicators.clear();
    result.score = 0;
    for (std::size_t form = 0; form < forms.size(); ++form) {
      FormAlignment aligned =
          FormAligner(schema, forms[form], keys[form], names[form]).run(result.editions);
      result.score += aligned.score;
      result.indicators.push_back(std::move(aligned.indicators));
    }
  };
  run();
  const auto editions = choose_editions(schema, result.indicators);
  const bool mixed =
      std::any_of(editions.begin(), editions.end(), [](std::uint8_t e) { return e != 0; });
  result.editions = editions;
  if (mixed) run();
  for (std::size_t form = 0; form < forms.size(); ++form) {
    for (std::size_t row = 0; row < keys[form].size(); ++row) {
      if (!keys[form][row].name.folded.empty()) ++result.rows;
      const std::int32_t index = result.indicators[form][row];
      if (index < 0) continue;
      result.likeness += names[form].at(row, static_cast<std::size_t>(index));
      ++result.matched;
      if (has_other_number(keys[form][row], schema.indicators[static_cast<std::size_t>(index)]))
        ++result.clashes;
    }
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
    if (!given && !alignment.fits(other_level)) continue;
    if (best.schema == nullptr || alignment.score > best.alignment.score) {
      best = {schema, std::move(alignment)};
    }
  }
  return best;
}

}  // namespace cchc::extract
