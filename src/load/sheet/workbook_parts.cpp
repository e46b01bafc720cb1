#include "load/sheet/workbook_parts.hpp"

#include <algorithm>
#include <utility>

#include "load/sheet/number_code.hpp"

namespace cchc::load::sheet {
namespace {

bool is_on(const Attributes& attributes, std::string_view name, bool otherwise) {
  const auto value = attributes.find(name);
  return value ? *value != "0" && *value != "false" : otherwise;
}

constexpr std::size_t most_formats = 100'000;  // a workbook has at most 65,490

}  // namespace

void WorkbookReader::start(Token token, const Attributes& attributes) {
  constexpr std::size_t most_sheets = 1000;
  if (token == workbook_properties) from_1904 = is_on(attributes, "date1904", false);
  if (token != sheet || sheets.size() >= most_sheets) return;
  const std::string_view state = attributes.get("state");
  sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")),
                    state == "hidden" || state == "veryHidden"});
}

void RelationReader::start(Token token, const Attributes& attributes) {
  if (token != relationship || attributes.get("TargetMode") == "External") return;
  const std::string_view type = attributes.get("Type");
  by_id.insert_or_assign(
      std::string(attributes.get("Id")),
      Target{std::string(type.substr(type.rfind('/') + 1)), std::string(attributes.get("Target"))});
}

std::string RelationReader::first(std::string_view type) const {
  for (const auto& [id, target] : by_id) {
    if (target.type == type) return target.name;
  }
  return {};
}

void RichTextReader::start(Token token, const Attributes& attributes) {
  switch (token) {
    case run:
      run_is_struck_ = false;
      position_ = Position::on_line;
      break;
    case run_properties:
      in_properties_ = true;
      break;
    case strike:
      if (in_properties_) run_is_struck_ = is_on(attributes, "val", true);
      break;
    case vertical_align:
      if (in_properties_) {
        position_ = attributes.get("val") == "superscript" ? Position::above
                    : attributes.get("val") == "subscript" ? Position::below
                                                           : Position::on_line;
      }
      break;
    case phonetic:
      in_phonetic_ = true;
      break;
    case t:
      in_text_ = true;
      collector_.set_position(position_);
      break;
    default:
      break;
  }
}

void RichTextReader::end(Token token) {
  if (token == t) in_text_ = false;
  if (token == phonetic) in_phonetic_ = false;
  if (token == run_properties) in_properties_ = false;
  if (token == run) {
    run_is_struck_ = false;
    position_ = Position::on_line;
  }
}

void RichTextReader::text(std::string_view piece) {
  if (!in_text_ || in_phonetic_) return;
  if (run_is_struck_) {
    struck_ = struck_ || piece.find_first_not_of(" \t\r\n") != std::string_view::npos;
    return;
  }
  while (!piece.empty()) {
    const auto end = std::min(piece.find('\n'), piece.size());
    collector_.append(piece.substr(0, end));
    if (end < piece.size()) collector_.append_sign('\n');
    piece.remove_prefix(std::min(end + 1, piece.size()));
  }
}

RichText RichTextReader::take() {
  RichText result{collector_.take(), struck_};
  *this = {};
  return result;
}

void SharedStringsReader::start(Token token, const Attributes& attributes) {
  reader_.start(token, attributes);
}

void SharedStringsReader::end(Token token) {
  reader_.end(token);
  if (token != shared_item) return;
  strings.push_back(reader_.take());
  bytes_ += sizeof(RichText) + strings.back().text.size();
  if (bytes_ > max_bytes_) {
    throw StopReading{{LoadProblem::expanded_too_large, {}, max_bytes_}};
  }
}

void FormatsReader::start(Token token, const Attributes& attributes) {
  switch (token) {
    case number_format:
      if (codes_.size() < most_formats) {
        codes_.insert_or_assign(attributes.number("numFmtId", 0),
                                std::string(attributes.get("formatCode").substr(0, 256)));
      }
      break;
    case fonts:
      in_fonts_ = true;
      break;
    case font:
      if (in_fonts_ && struck_fonts_.size() < most_formats) struck_fonts_.push_back(false);
      break;
    case strike:
      if (in_fonts_ && !struck_fonts_.empty())
        struck_fonts_.back() = is_on(attributes, "val", true);
      break;
    case cell_formats:
      in_formats_ = true;
      break;
    case format:
      if (in_formats_ && formats_.size() < most_formats) {
        formats_.push_back({attributes.number("numFmtId", 0), attributes.number("fontId", 0)});
      }
      break;
    default:
      break;
  }
}

void FormatsReader::end(Token token) {
  if (token == fonts) in_fonts_ = false;
  if (token == cell_formats) in_formats_ = false;
}

std::string_view FormatsReader::code(std::size_t index) const {
  if (index >= formats_.size()) return {};
  const int id = formats_[index].number_format;
  const auto own = codes_.find(id);
  return own == codes_.end() ? builtin_code(id) : std::string_view(own->second);
}

bool FormatsReader::is_struck(std::size_t index) const {
  if (index >= formats_.size()) return false;
  const auto font = static_cast<std::size_t>(formats_[index].font);
  return font < struck_fonts_.size() && struck_fonts_[font];
}

}  // namespace cchc::load::sheet
