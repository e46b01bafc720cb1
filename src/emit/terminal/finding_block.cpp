#include "emit/terminal/finding_block.hpp"

#include <fmt/format.h>

#include <iterator>

#include "cchc/row_code.hpp"
#include "cchc/words.hpp"
#include "emit/phrases.hpp"
#include "emit/terminal/finding_line.hpp"
#include "emit/terminal/place.hpp"
#include "emit/terminal/table_row.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace cchc::emit {
namespace {

constexpr std::size_t row_indent = 4;

class BlockWriter {
 public:
  BlockWriter(const Report& report, const Finding& finding, const BlockOptions& options,
              const Painter& paint)
      : report_(report),
        finding_(finding),
        options_(options),
        words_(phrases(options.language)),
        paint_(paint) {}

  std::string write() {
    sentence(finding_line(report_, finding_, options_.language, paint_, Gravity::words), 2);
    if (const auto* row = observation(finding_.observation)) marked_row(*row);
    for (const auto& related : finding_.related) note(related);
    if (finding_.inferred) labelled(words_.note, Tint::cyan, words_.inferred);
    const std::string slip = words::hint(finding_, options_.language);
    if (!slip.empty()) labelled(words_.hint, Tint::green, text::escape(slip));
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Observation* observation(CellId index) const {
    const auto& rows = report_.observations;
    return index.known() && *index < rows.size() ? &rows[*index] : nullptr;
  }

  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void sentence(const std::string& text, std::size_t indent) {
    if (!options_.wrap) return line(text);
    const auto lines = text::wrap(text, options_.width, indent);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      line(std::string(k == 0 ? 0 : indent, ' ') + lines[k]);
    }
  }

  void marked_row(const Observation& row) {
    const RowLine shown = row_as_it_stands(row, column_at(row, finding_.location),
                                           options_.width - row_indent, options_.language);
    line(std::string(row_indent, ' ') + shown.text);
    line(std::string(row_indent + shown.mark, ' ') +
         paint_(tint_of(finding_.severity), std::string(shown.length, '^')));
    if (!was_put_back(row)) return;
    const std::size_t width = width_behind(text::count_letters(words_.read_as) + 1);
    const std::string_view number =
        row.printed.empty() ? shown_number(row, row.code) : std::string_view(row.printed);
    labelled(words_.read_as, Tint::cyan,
             row_line(row, number, Column::value, width, options_.language).text);
  }

  [[nodiscard]] std::size_t width_behind(std::size_t letters) const {
    constexpr std::size_t label_indent = 2;
    const std::size_t taken = label_indent + letters + 1;
    return options_.width > taken ? options_.width - taken : 0;
  }

  void note(const Related& related) {
    // A paragraph has no number to be found by, and the message has its words.
    const bool has_number = related.location.in_text() || related.location.in_sheet();
    const bool same_line = related.location.line == finding_.location.line;
    if (is_prose(related) && (!has_number || (related.location.in_text() && same_line))) return;
    std::string place = place_of_related(report_, finding_, related, options_.language);
    if (!place.empty()) place += ": ";
    if (is_prose(related)) {
      labelled(words_.note, Tint::cyan, place + std::string(words_.prose));
      return;
    }
    const auto* row = observation(related.observation);
    if (row == nullptr) {
      const std::string code = text::escape(related.code);
      labelled(words_.note, Tint::cyan, fmt::format("{}{} {}", place, code, words_.absent));
      return;
    }
    const std::size_t width =
        width_behind(text::count_letters(words_.note) + 1 + text::count_letters(place));
    labelled(words_.note, Tint::cyan,
             place + row_line(*row, number_to_find(*row, related.code), Column::value, width,
                              options_.language)
                         .text);
  }

  // A row without a number of its own has none to be found by.
  static std::string_view shown_number(const Observation& row, std::string_view code) {
    const auto number = RowCode::parse(code);
    return number && !number->is_numbered() ? std::string_view(row.printed) : code;
  }

  // As it stands there, and what it was taken for: "3.2.3. (hiểu là 3.2.2)".
  [[nodiscard]] std::string number_to_find(const Observation& row, std::string_view code) const {
    const std::string_view shown = shown_number(row, code);
    const std::string_view printed =
        std::string_view(row.printed).substr(0, row.printed.find_last_not_of(". ") + 1);
    const auto known = RowCode::parse(code);
    const bool same = printed.empty() || printed == shown ||
                      (known && known->own_number().to_string() == printed);
    if (same || !RowCode::parse(printed)) return std::string(shown);
    const bool vietnamese = options_.language == Language::vietnamese;
    return fmt::format("{} ({} {})", row.printed, vietnamese ? "hiểu là" : "taken as", shown);
  }

  void labelled(std::string_view label, Tint tint, std::string_view text) {
    sentence(fmt::format("  {} {}", paint_(tint, fmt::format("{}:", label)), text), 4);
  }

  const Report& report_;
  const Finding& finding_;
  const BlockOptions& options_;
  const Phrases& words_;
  const Painter& paint_;
  std::string out_;
};

}  // namespace

std::string finding_block(const Report& report, const Finding& finding, const BlockOptions& options,
                          const Painter& paint) {
  return BlockWriter(report, finding, options, paint).write();
}

}  // namespace cchc::emit
