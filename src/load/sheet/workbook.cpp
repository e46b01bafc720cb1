#include "load/sheet/workbook.hpp"

#include <optional>
#include <utility>

#include "load/container/part_name.hpp"
#include "load/sheet/worksheet.hpp"

namespace cchc::load::sheet {
namespace {

class Workbook {
 public:
  Workbook(ZipArchive& archive, const std::string& main, const LoadOptions& options)
      : archive_(archive), main_(main), folder_(folder_of(main)), options_(options) {}

  LoadResult read() {
    if (is_own_result()) return LoadError{LoadProblem::own_result, "XLSX", 0};
    WorkbookReader sheets;
    if (auto error = parse(main_, sheets)) return *std::move(error);
    if (sheets.sheets.empty()) return LoadError{LoadProblem::missing_part, "sheet", 0};
    context_.from_1904 = sheets.from_1904;
    if (auto error = read_context()) return *std::move(error);
    SheetBuilder builder(options_.max_expanded_size);
    for (const SheetEntry& entry : sheets.sheets) {
      if (auto error = read_sheet(entry, builder)) return *std::move(error);
    }
    Document document = builder.finish();
    document.part = main_;
    return document;
  }

 private:
  [[nodiscard]] bool is_own_result() {
    const std::string part = "docProps/core.xml";
    if (!archive_.has(part)) return false;
    const auto bytes = archive_.read(part);
    const auto* const xml = std::get_if<std::string>(&bytes);
    return xml != nullptr && xml->find("<dc:creator>cchc-check</dc:creator>") != std::string::npos;
  }

  std::optional<LoadError> parse(const std::string& part, XmlHandler& reader) {
    const auto bytes = archive_.read(part);
    if (const auto* const error = std::get_if<LoadError>(&bytes)) return *error;
    return parse_xml(std::get<std::string>(bytes), part, vocabulary, reader);
  }

  std::optional<LoadError> read_context() {
    const std::string file = main_.substr(folder_.empty() ? 0 : folder_.size() + 1);
    const std::string own = (folder_.empty() ? "" : folder_ + "/") + "_rels/" + file + ".rels";
    if (!archive_.has(own)) return LoadError{LoadProblem::missing_part, own, 0};
    if (auto error = parse(own, relations_)) return error;
    const std::string styles = resolve_part(folder_, relations_.first("styles"));
    if (!styles.empty() && archive_.has(styles)) {
      if (auto error = parse(styles, context_.formats)) return error;
    }
    const std::string strings = resolve_part(folder_, relations_.first("sharedStrings"));
    if (strings.empty() || !archive_.has(strings)) return std::nullopt;
    SharedStringsReader reader(options_.max_expanded_size);
    if (auto error = parse(strings, reader)) return error;
    context_.strings = std::move(reader.strings);
    return std::nullopt;
  }

  std::optional<LoadError> read_sheet(const SheetEntry& entry, SheetBuilder& builder) {
    const auto target = relations_.by_id.find(entry.relation);
    const bool has_cells = target != relations_.by_id.end() && target->second.type == "worksheet";
    if (!has_cells) return std::nullopt;  // a chart, a dialogue, a sheet of macros
    const std::string part = resolve_part(folder_, target->second.name);
    builder.begin_sheet(entry.name, entry.hidden);
    WorksheetReader reader(context_, builder);
    if (auto error = parse(part, reader)) return error;
    builder.note_unread(Unread::Kind::formulas, reader.formulas_without_value());
    builder.end_sheet();
    return std::nullopt;
  }

  ZipArchive& archive_;
  const std::string& main_;
  std::string folder_;
  const LoadOptions& options_;
  RelationReader relations_;
  WorkbookContext context_;
};

}  // namespace

LoadResult read_workbook(ZipArchive& archive, const std::string& main, const LoadOptions& options) {
  try {
    return Workbook(archive, main, options).read();
  } catch (const StopReading& stop) {
    return stop.error;  // of the sheets' bounds, outside of the parser
  }
}

}  // namespace cchc::load::sheet
