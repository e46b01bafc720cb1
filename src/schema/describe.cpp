#include "schema/describe.hpp"

#include <fmt/format.h>

#include <vector>

namespace cchc::schema {
namespace {

struct Words {
  std::string_view version;
  std::string_view source;
  std::string_view levels;
  std::string_view form;
  std::string_view required;
  std::string_view heading;
  std::string_view filled_by;
  std::string_view edition;
  std::string_view cumulative;
  std::string_view may_exceed;
  std::string_view counts;
  std::string_view rows_of;
  std::string_view columns;
};
constexpr Words vietnamese = {"phiên bản",
                              "Nguồn",
                              "Cấp báo cáo",
                              "Biểu mẫu",
                              "bắt buộc với",
                              "tiêu đề",
                              "phải điền",
                              "phiên bản",
                              "lũy kế",
                              "có thể trên 100",
                              "{} chỉ tiêu, {} quan hệ",
                              "mỗi dòng là",
                              "các cột"};
constexpr Words english = {"version",
                           "Source",
                           "Reported by",
                           "Form",
                           "required of",
                           "heading",
                           "filled by",
                           "edition",
                           "cumulative",
                           "may exceed 100",
                           "{} indicators, {} relations",
                           "rows are of",
                           "columns"};

std::string level_list(LevelSet levels, Language language) {
  std::string out;
  for (const Level level : {Level::province, Level::department, Level::district, Level::commune}) {
    if ((levels & static_cast<LevelSet>(level)) == 0) continue;
    out += out.empty() ? "" : ", ";
    out += level_word(level, language);
  }
  return out;
}

class Describer {
 public:
  Describer(const Schema& schema, Language language)
      : schema_(schema),
        language_(language),
        words_(language == Language::vietnamese ? vietnamese : english),
        relations_(schema.indicators.size()) {
    for (const SchemaRelation& relation : schema.relations) {
      relations_[relation.target].push_back(&relation);
    }
  }

  std::string run() {
    add("{}  {} {}\n", schema_.id, words_.version, schema_.version);
    add("{}\n", language_ == Language::vietnamese ? schema_.title_vi : schema_.title_en);
    if (!schema_.source.empty()) add("{}: {}\n", words_.source, schema_.source);
    if (schema_.levels != 0) add("{}: {}\n", words_.levels, level_list(schema_.levels, language_));
    add("{}\n", fmt::format(fmt::runtime(words_.counts), schema_.indicators.size(),
                            schema_.relations.size()));
    for (const FormSchema& form : schema_.forms) describe_form(form);
    return std::move(out_);
  }

 private:
  template <typename... Arguments>
  void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  void describe_form(const FormSchema& form) {
    if (form.part == FormPart::columns) return describe_columns(form);
    add("\n{} {}. {}", words_.form, form.number, form.title);
    if (form.required_of != 0)
      add(" ({} {})", words_.required, level_list(form.required_of, language_));
    add("\n");
    if (form.part == FormPart::matrix) add("  {}: {}\n", words_.rows_of, form.rows_of);
    for (std::uint32_t i = form.first; i < form.last; ++i) describe_row(form, i);
  }

  // Behind the listed rows of the same form.
  void describe_columns(const FormSchema& form) {
    add("  {}:\n", words_.columns);
    for (std::uint32_t i = form.first; i < form.last; ++i) describe_row(form, i);
  }

  void describe_row(const FormSchema& form, std::uint32_t index) {
    const Indicator& row = schema_.indicators[index];
    const std::string indent(2 + 2 * depth(row), ' ');
    add("{}{}  {}", indent, shown_number(row), row.name);
    for (const std::string& remark : remarks(form, row)) add("; {}", remark);
    add("\n");
    for (const SchemaRelation* relation : relations_[index]) {
      add("{}    {}", indent, describe(schema_, *relation));
      if (relation->edition != row.edition) {
        add(" ({} {})", words_.edition, form.editions[relation->edition - 1U]);
      }
      add("\n");
    }
  }

  [[nodiscard]] std::vector<std::string> remarks(const FormSchema& form,
                                                 const Indicator& row) const {
    std::vector<std::string> out;
    if (!row.units.empty()) out.push_back(fmt::format("{}", fmt::join(row.units, " | ")));
    if (row.kind == IndicatorKind::heading) out.emplace_back(words_.heading);
    if (row.edition != 0) {
      out.push_back(fmt::format("{} {}", words_.edition, form.editions[row.edition - 1U]));
    }
    if (row.filled_by != 0) {
      const std::string levels = level_list(row.filled_by, language_);
      out.push_back(language_ == Language::vietnamese
                        ? fmt::format("{} {}", levels, words_.filled_by)
                        : fmt::format("{} {}", words_.filled_by, levels));
    }
    if (row.cumulative) out.emplace_back(words_.cumulative);
    if (row.may_exceed_100) out.emplace_back(words_.may_exceed);
    return out;
  }

  [[nodiscard]] std::size_t depth(const Indicator& row) const {
    std::size_t steps = 0;
    for (auto i = row.parent; i.known(); i = schema_.indicators[*i].parent) {
      ++steps;
    }
    return steps;
  }

  const Schema& schema_;
  Language language_;
  const Words& words_;
  std::vector<std::vector<const SchemaRelation*>> relations_;
  std::string out_;
};

}  // namespace

std::string summarize(const Schema& schema, Language language) {
  const auto title = language == Language::vietnamese ? schema.title_vi : schema.title_en;
  std::string out = fmt::format("{}  {}", schema.id, title);
  if (schema.levels != 0) out += fmt::format(" ({})", level_list(schema.levels, language));
  return out;
}

std::string describe(const Schema& schema, Language language) {
  return Describer(schema, language).run();
}

std::string describe(const Schema& schema, const SchemaRelation& relation) {
  const std::uint16_t home = schema.indicators[relation.target].form;
  const std::size_t count = relation.operands.size();
  const bool is_ratio = relation.kind == RelationKind::ratio;
  const auto code = [&](std::size_t i) {
    const Indicator& operand = schema.indicators[relation.operands[i]];
    const std::string form =
        operand.form == home ? "" : fmt::format("{}:", schema.forms[operand.form].number);
    return form + std::string(shown_number(operand));
  };
  const auto sum = [&](std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
      const bool taken = i >= count - relation.minus;
      if (i != first) text += taken ? " − " : " + ";
      text += code(i);
    }
    return is_ratio && last - first > 1 ? "(" + text + ")" : text;
  };
  std::string out(shown_number(schema.indicators[relation.target]));
  out += relation.kind == RelationKind::at_most    ? " ≤ "
         : relation.kind == RelationKind::at_least ? " ≥ "
                                                   : " = ";
  const std::size_t over = is_ratio ? relation.numerators : count;
  out += sum(0, over);
  return is_ratio ? out + " / " + sum(over, count) : out;
}

}  // namespace cchc::schema
