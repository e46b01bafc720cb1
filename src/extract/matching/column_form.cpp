#include "extract/matching/column_form.hpp"

#include <algorithm>
#include <string>

#include "cchc/row_code.hpp"
#include "text/fold.hpp"

namespace cchc::extract {
namespace {

constexpr std::size_t shortest_inside = 6;  // letters; shorter wordings stand in others by chance

bool are_alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  const std::string_view inner = a.size() < b.size() ? a : b;
  const std::string_view outer = a.size() < b.size() ? b : a;
  return inner.size() >= shortest_inside && outer.find(inner) != std::string_view::npos;
}

// A heading of a form may be worded in several ways: "Tiếp nhận|Số hồ sơ nhận giải quyết".
bool is_worded(std::string_view wordings, std::string_view folded) {
  while (!wordings.empty()) {
    const std::size_t end = std::min(wordings.find('|'), wordings.size());
    if (are_alike(text::fold(wordings.substr(0, end)), folded)) return true;
    wordings.remove_prefix(std::min(end + 1, wordings.size()));
  }
  return false;
}

// Numbers are written with and without blanks, and in either case.
std::string form_key(std::string_view number) {
  std::string key = text::fold(number);
  std::erase(key, ' ');
  return key;
}

class Fitter {
 public:
  explicit Fitter(const ReportTable& table) : table_(table) {
    for (const TableColumn& column : table.columns) {
      auto& path = folded_.emplace_back();
      for (const std::string& heading : column.path) path.push_back(text::fold(heading));
    }
  }

  struct Fit {
    std::vector<std::size_t> columns;
    std::size_t alike = 0;  // columns whose headings are the form's
    bool numbered = false;  // the table bears the form's number
    [[nodiscard]] bool is_enough() const {
      constexpr std::size_t tenths = 10;  // of the columns; `least` is counted in them
      const std::size_t least = numbered ? 5 : 8;
      return !columns.empty() && alike * tenths >= columns.size() * least;
    }
  };

  [[nodiscard]] Fit fit(const Schema& schema, const FormSchema& form) const {
    const auto columns = schema.indicators.subspan(form.first, form.last - form.first);
    Fit fit;
    fit.numbered = form_key(form.number) == form_key(table_.form);
    fit.columns = places(columns);
    for (std::size_t k = 0; k < fit.columns.size(); ++k) {
      if (is_headed(columns[k], fit.columns[k])) ++fit.alike;
    }
    return fit;
  }

 private:
  // By the numbers that both print, else in order where there are as many, else by headings.
  [[nodiscard]] std::vector<std::size_t> places(std::span<const Indicator> columns) const {
    std::vector<std::size_t> places;
    for (const Indicator& column : columns) {
      const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                      [&](const TableColumn& own) { return bears(own, column); });
      if (found == table_.columns.end()) break;
      places.push_back(static_cast<std::size_t>(found - table_.columns.begin()));
    }
    if (places.size() == columns.size() && std::is_sorted(places.begin(), places.end()))
      return places;
    if (columns.size() != table_.columns.size()) return places_by_heading(columns);
    places.clear();
    for (std::size_t k = 0; k < columns.size(); ++k) places.push_back(k);
    return places;
  }

  // The form's columns in their order, others between them.
  [[nodiscard]] std::vector<std::size_t> places_by_heading(
      std::span<const Indicator> columns) const {
    std::vector<std::size_t> places;
    std::size_t next = 0;
    for (const Indicator& column : columns) {
      while (next < folded_.size() && !is_headed(column, next)) ++next;
      if (next == folded_.size()) return {};
      places.push_back(next++);
    }
    return places;
  }

  // "C1" is "C.1", however the two print it.
  static bool bears(const TableColumn& own, const Indicator& column) {
    if (own.number == column.number) return true;
    const auto number = RowCode::parse(own.number);
    return number && number == RowCode::parse(column.number);
  }

  [[nodiscard]] bool is_headed(const Indicator& column, std::size_t place) const {
    const auto& path = folded_[place];
    if (path.empty() || column.headings.empty()) return false;
    if (!is_worded(column.headings.back(), path.back())) return false;
    return column.headings.size() == 1 ||
           std::any_of(path.begin(), path.end(), [&](const std::string& heading) {
             return is_worded(column.headings.front(), heading);
           });
  }

  const ReportTable& table_;
  std::vector<std::vector<std::string>> folded_;
};

}  // namespace

std::optional<ColumnForm> find_column_form(std::span<const Schema* const> schemas,
                                           const ReportTable& table) {
  const Fitter fitter(table);
  std::optional<ColumnForm> best;
  std::size_t best_worth = 0;
  for (const Schema* schema : schemas) {
    for (std::size_t form = 0; form < schema->forms.size(); ++form) {
      if (!schema->forms[form].has_columns()) continue;
      Fitter::Fit fit = fitter.fit(*schema, schema->forms[form]);
      if (!fit.is_enough()) continue;
      // Of two forms that fit the one with the table's number, then the one more like it.
      const std::size_t worth = 2 * fit.alike + (fit.numbered ? table.columns.size() : 0);
      if (best && worth <= best_worth) continue;
      best = {schema, static_cast<std::uint16_t>(form), std::move(fit.columns)};
      best_worth = worth;
    }
  }
  return best;
}

std::vector<std::size_t> columns_of_form(const ReportTable& table) {
  return Fitter(table).fit(*table.schema, table.schema->forms[table.schema_form]).columns;
}

}  // namespace cchc::extract
