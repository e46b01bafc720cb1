// What a workbook's cells refer to: its sheets, its strings and its formats.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/document/text_collector.hpp"
#include "load/sheet/workbook_names.hpp"

namespace cchc::load::sheet {

struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};

// Reads workbook.xml.
class WorkbookReader : public XmlHandler {
 public:
  void start(Token token, const Attributes& attributes) override;
  void end(Token /*token*/) override {}
  void text(std::string_view /*piece*/) override {}

  std::vector<SheetEntry> sheets;
  bool from_1904 = false;
};

// Reads a part's relationships: targets by id, and the first of a type.
class RelationReader : public XmlHandler {
 public:
  void start(Token token, const Attributes& attributes) override;
  void end(Token /*token*/) override {}
  void text(std::string_view /*piece*/) override {}

  struct Target {
    std::string type;  // its last word
    std::string name;
  };
  std::map<std::string, Target, std::less<>> by_id;
  [[nodiscard]] std::string first(std::string_view type) const;
};

// Text in runs, without what is struck out and with raised marks as such.
struct RichText {
  std::string text;
  bool struck = false;
};

// Collects one string, of a cell or of the shared ones.
class RichTextReader {
 public:
  void start(Token token, const Attributes& attributes);
  void end(Token token);
  void text(std::string_view piece);
  RichText take();

 private:
  TextCollector collector_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
  bool in_properties_ = false;
  bool run_is_struck_ = false;
  bool struck_ = false;
  Position position_ = Position::on_line;
};

// Reads sharedStrings.xml.
class SharedStringsReader : public XmlHandler {
 public:
  explicit SharedStringsReader(std::uint64_t max_bytes) : max_bytes_(max_bytes) {}
  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view piece) override { reader_.text(piece); }

  std::vector<RichText> strings;

 private:
  RichTextReader reader_;
  std::uint64_t bytes_ = 0;
  std::uint64_t max_bytes_;
};

// Reads styles.xml.
class FormatsReader : public XmlHandler {
 public:
  void start(Token token, const Attributes& attributes) override;
  void end(Token token) override;
  void text(std::string_view /*piece*/) override {}

  // Of a cell's format by its index; the plain one where there is none.
  [[nodiscard]] std::string_view code(std::size_t index) const;
  [[nodiscard]] bool is_struck(std::size_t index) const;

 private:
  struct Format {
    int number_format = 0;
    int font = 0;
  };
  std::map<int, std::string> codes_;
  std::vector<bool> struck_fonts_;
  std::vector<Format> formats_;
  bool in_fonts_ = false;
  bool in_formats_ = false;
};

}  // namespace cchc::load::sheet
