// The parts of a DOCX that comments need: text, comments, relationships, content types.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "annotate/xml_scan.hpp"
#include "load/container/zip_archive.hpp"
#include "load/word/word_parts.hpp"

namespace cchc::annotating {

class WordPackage {
 public:
  explicit WordPackage(load::ZipArchive& archive);

  // Whether all that is needed is there, in UTF-8.
  [[nodiscard]] bool readable() const { return readable_; }
  [[nodiscard]] bool is_protected() const;  // its author allows no changes
  [[nodiscard]] const load::word::PartNames& names() const { return names_; }
  [[nodiscard]] const std::string& main() const { return main_; }
  // Empty where the package has no comments yet.
  [[nodiscard]] const std::string& comments() const { return comments_; }
  // A part without comments, in the namespace of the text.
  [[nodiscard]] static std::string empty_comments(const Root& text);

  void set_main(std::string xml) { changed_[names_.main] = std::move(xml); }
  // Also names the part where the package did not have it.
  void set_comments(std::string xml);

  [[nodiscard]] const std::map<std::string, std::string>& changed() const { return changed_; }

 private:
  [[nodiscard]] std::string read(const std::string& name) const;
  void introduce_comments();

  load::ZipArchive& archive_;
  load::word::PartNames names_;
  std::string relations_name_;
  std::string comments_name_;
  std::string main_;
  std::string comments_;
  bool readable_ = false;
  std::map<std::string, std::string> changed_;
};

}  // namespace cchc::annotating
