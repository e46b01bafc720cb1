#include "load/sheet/open_sheet.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "load/document/text_collector.hpp"
#include "load/sheet/number_text.hpp"
#include "load/sheet/sheet_builder.hpp"
#include "text/utf8.hpp"

namespace cchc::load::sheet {
namespace {

using namespace odf;

std::uint32_t times(const Attributes& attributes, std::string_view name, std::uint32_t most) {
  return static_cast<std::uint32_t>(
      std::clamp(attributes.number(name, 1), 1, static_cast<int>(most)));
}

bool is_hidden(const Attributes& attributes) {
  const std::string_view visibility = attributes.get("visibility");
  return visibility == "collapse" || visibility == "filter";
}

class SheetReader : public XmlHandler {
 public:
  SheetReader(Styles& styles, SheetBuilder& builder)
      : styles_(styles), styles_reader_(styles), builder_(builder) {}

  void start(Token token, const Attributes& attributes) override {
    path_.push_back(token);
    if (!found_) styles_reader_.start(token, attributes);
    switch (token) {
      case office_spreadsheet:
        found_ = true;
        break;
      case object:
        ++objects_;
        break;
      case table:
        if (is_sheet()) begin_sheet(attributes);
        break;
      case table_column:
        if (is_sheet()) begin_columns(attributes);
        break;
      case table_row:
        if (is_sheet()) begin_row(attributes);
        break;
      case table_cell:
      case covered_cell:
        if (is_sheet()) begin_cell(token, attributes);
        break;
      default:
        start_text(token, attributes);
    }
  }

  void end(Token token) override {
    if (!found_) styles_reader_.end(token);
    path_.pop_back();
    switch (token) {
      case object:
        --objects_;
        break;
      case table:
        if (is_sheet() && skipped_tables_ == 0) builder_.end_sheet();
        if (is_sheet() && skipped_tables_ > 0) --skipped_tables_;
        break;
      case table_row:
        if (is_sheet()) end_row();
        break;
      case table_cell:
      case covered_cell:
        if (is_sheet()) end_cell();
        break;
      case span:
        if (looks_.size() > 1) looks_.pop_back();
        show_look();
        break;
      default:
        break;
    }
  }

  void text(std::string_view piece) override {
    if (!in_text() || looks_.back().hidden.value_or(false)) return;
    if (looks_.back().struck.value_or(false)) {
      struck_ = struck_ || !text::trim(piece).empty();
    } else {
      collector_.append_collapsing(piece);
    }
  }

  [[nodiscard]] bool found() const { return found_; }

 private:
  struct KeptCell {
    std::uint32_t column = 1;
    std::uint32_t times = 1;
    SheetCell cell;
  };

  // Objects hold documents of their own.
  [[nodiscard]] bool is_sheet() const { return found_ && objects_ == 0; }
  [[nodiscard]] bool in_text() const {
    return in_cell_ && objects_ == 0 && !path_.empty() &&
           (path_.back() == p || path_.back() == span);
  }

  void begin_sheet(const Attributes& attributes) {
    const std::string_view name = attributes.get("name");
    if (name.starts_with("'file:")) {  // a copy of another file's sheet that formulas refer to
      ++skipped_tables_;
      return;
    }
    builder_.begin_sheet(std::string(name), !styles_.is_displayed(attributes.get("style-name")));
    row_ = 1;
    column_ = 1;
  }

  void begin_columns(const Attributes& attributes) {
    const std::uint32_t count = times(attributes, "number-columns-repeated", max_columns);
    if (is_hidden(attributes) && skipped_tables_ == 0) {
      builder_.hide_columns(column_, column_ + count - 1);
    }
    column_ = std::min(column_ + count, max_columns + 1);
  }

  void begin_row(const Attributes& attributes) {
    column_ = 1;
    row_times_ = times(attributes, "number-rows-repeated", max_rows);
    row_is_hidden_ = is_hidden(attributes);
    cells_.clear();
  }

  void begin_cell(Token token, const Attributes& attributes) {
    in_cell_ = true;
    covered_ = token == covered_cell;
    cell_times_ = times(attributes, "number-columns-repeated", max_columns);
    type_ = attributes.get("value-type");
    value_ = attributes.get("value");
    cell_ = {};
    cell_.row_span = times(attributes, "number-rows-spanned", max_rows);
    cell_.column_span = times(attributes, "number-columns-spanned", max_columns);
    Look look = styles_.look("table-cell", attributes.get("style-name"));
    look.position.reset();
    looks_.assign(1, look);
    struck_ = false;
    paragraphs_ = 0;
    show_look();
  }

  void start_text(Token token, const Attributes& attributes) {
    if (!in_cell_ || objects_ > 0) return;
    if (token == p && paragraphs_++ > 0) collector_.append_sign('\n');
    if (token == tab) collector_.append_sign(' ');
    if (token == line_break) collector_.append_sign('\n');
    if (token == s) {
      for (std::uint32_t k = times(attributes, "c", 100); k > 0; --k) collector_.append_sign(' ');
    }
    if (token != span) return;
    const Look own = styles_.look("text", attributes.get("style-name"));
    Look merged = looks_.back();
    if (own.hidden) merged.hidden = own.hidden;
    if (own.struck) merged.struck = own.struck;
    if (own.position) merged.position = own.position;
    looks_.push_back(merged);
    show_look();
  }

  void show_look() {
    if (!looks_.empty()) {
      collector_.set_position(looks_.back().position.value_or(Position::on_line));
    }
  }

  void end_cell() {
    in_cell_ = false;
    std::string text(text::trim(std::exchange(collector_, {}).take()));
    const bool number = type_ == "float" || type_ == "percentage" || type_ == "currency";
    if (number) text = in_vietnamese(text, value_, type_ == "percentage");
    cell_.text = std::move(text);
    cell_.struck = struck_;
    const bool kept = !covered_ && column_ <= max_columns && (!cell_.text.empty() || cell_.struck);
    if (kept) cells_.push_back({column_, cell_times_, std::move(cell_)});
    column_ = std::min(column_ + cell_times_, max_columns + 1);
  }

  void end_row() {
    const bool blank = cells_.empty() || skipped_tables_ > 0;
    for (std::uint32_t k = 0; !blank && k < row_times_ && row_ + k <= max_rows; ++k) {
      if (row_is_hidden_) builder_.hide_row(row_ + k);
      for (const KeptCell& kept : cells_) put(kept, row_ + k);
    }
    row_ = std::min(row_ + row_times_, max_rows + 1);
  }

  void put(const KeptCell& kept, std::uint32_t row) {
    for (std::uint32_t k = 0; k < kept.times && kept.column + k <= max_columns; ++k) {
      SheetCell cell = kept.cell;
      cell.row = row;
      cell.column = kept.column + k;
      const bool spans = cell.row_span > 1 || cell.column_span > 1;
      if (spans) {
        builder_.merge(
            {row, cell.column, row + cell.row_span - 1, cell.column + cell.column_span - 1});
      }
      cell.row_span = cell.column_span = 1;  // merge() says it
      builder_.add(std::move(cell));
    }
  }

  Styles& styles_;
  StylesReader styles_reader_;
  SheetBuilder& builder_;
  std::vector<Token> path_;
  bool found_ = false;
  int objects_ = 0;
  int skipped_tables_ = 0;
  std::uint32_t row_ = 1;
  std::uint32_t column_ = 1;
  std::uint32_t row_times_ = 1;
  bool row_is_hidden_ = false;
  std::vector<KeptCell> cells_;  // of the open row
  bool in_cell_ = false;
  bool covered_ = false;
  std::uint32_t cell_times_ = 1;
  std::string type_;
  std::string value_;
  SheetCell cell_;
  TextCollector collector_;
  std::vector<Look> looks_;
  bool struck_ = false;
  int paragraphs_ = 0;
};

}  // namespace

LoadResult read_open_sheet(std::string_view xml, std::string_view part, Styles& styles,
                           const LoadOptions& options) {
  SheetBuilder builder(options.max_expanded_size);
  SheetReader reader(styles, builder);
  CurrentText current(reader);
  if (auto error = parse_xml(xml, part, odf::vocabulary, current)) return *std::move(error);
  if (!reader.found()) return LoadError{LoadProblem::other_package, "OpenDocument", 0};
  Document document = builder.finish();
  document.part = part;
  return document;
}

}  // namespace cchc::load::sheet
