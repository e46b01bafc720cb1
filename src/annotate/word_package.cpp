#include "annotate/word_package.hpp"

#include <fmt/format.h>

#include <array>

namespace cchc::annotating {
namespace {

using load::Name;
using load::Namespace;
using load::Token;
using load::Vocabulary;

constexpr std::string_view transitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
constexpr std::string_view comments_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

enum Setting : Token { protection = 1 };
constexpr std::array settings_spaces = {
    Namespace{0, "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    Namespace{0, "http://purl.oclc.org/ooxml/wordprocessingml/main"},
};
constexpr std::array settings_names = {Name{0, "documentProtection", protection}};
constexpr Vocabulary settings_vocabulary = {settings_spaces, settings_names};

struct Folder {
  std::string path;  // with its slash; empty at the top
  std::string file;
};

Folder folder_of(const std::string& name) {
  const auto slash = name.rfind('/');
  if (slash == std::string::npos) return {"", name};
  return {name.substr(0, slash + 1), name.substr(slash + 1)};
}

bool is_strict(std::string_view tag) { return tag.find("purl.oclc.org") != std::string_view::npos; }

// Positions in text that libxml2 has to convert would not be those in the file.
bool is_utf8(std::string_view xml) {
  if (xml.starts_with("\xFE\xFF") || xml.starts_with("\xFF\xFE")) return false;
  const std::string_view declaration = xml.substr(0, xml.find("?>"));
  const auto at = declaration.find("encoding=");
  if (!xml.starts_with("<?xml") && !xml.starts_with("\xEF\xBB\xBF<?xml")) return true;
  if (at == std::string_view::npos) return true;
  const std::string_view name = declaration.substr(at + 10, 5);
  return name == "UTF-8" || name == "utf-8" || name == "US-AS" || name == "us-as";
}

}  // namespace

WordPackage::WordPackage(load::ZipArchive& archive) : archive_(archive) {
  load::word::ZipParts parts(archive);
  const auto found = load::word::find_parts(parts);
  const auto* const names = std::get_if<load::word::PartNames>(&found);
  if (names == nullptr) return;
  names_ = *names;
  const Folder folder = folder_of(names_.main);
  relations_name_ = folder.path + "_rels/" + folder.file + ".rels";
  main_ = read(names_.main);
  if (!names_.comments.empty() && archive.has(names_.comments)) {
    comments_name_ = names_.comments;
    comments_ = read(comments_name_);
  }
  readable_ = !main_.empty() && is_utf8(main_) && is_utf8(comments_);
}

std::string WordPackage::read(const std::string& name) const {
  auto bytes = archive_.read(name);
  auto* const text = std::get_if<std::string>(&bytes);
  return text == nullptr ? std::string() : std::move(*text);
}

bool WordPackage::is_protected() const {
  const std::string name = folder_of(names_.main).path + "settings.xml";
  if (!archive_.has(name)) return false;
  bool enforced = false;
  const std::string settings = read(name);
  static_cast<void>(
      visit_elements(settings, settings_vocabulary, "enforcement", [&](const Found& found) {
        enforced = found.attribute == "1" || found.attribute == "true" || found.attribute == "on";
      }));
  return enforced;
}

std::string WordPackage::empty_comments(const Root& text) {
  const std::string_view space = settings_spaces[is_strict(text.tag) ? 1 : 0].uri;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:comments xmlns:w=\"{}\"></w:comments>",
      space);
}

void WordPackage::set_comments(std::string xml) {
  if (comments_name_.empty()) introduce_comments();
  changed_[comments_name_] = std::move(xml);
}

void WordPackage::introduce_comments() {
  const Folder folder = folder_of(names_.main);
  std::string file = "comments.xml";
  for (int k = 1; archive_.has(folder.path + file); ++k) file = fmt::format("comments{}.xml", k);
  comments_name_ = folder.path + file;

  std::string relations = archive_.has(relations_name_) ? read(relations_name_) : std::string();
  if (relations.empty()) {
    relations =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
  }
  std::string id = "rIdCchc";
  while (relations.find('"' + id + '"') != std::string::npos) id += '0';
  const auto main_root = find_root(main_);
  const bool is_strict_file = main_root && is_strict(main_root->tag);
  const auto add = [](std::string& part, std::string_view element, const std::string& attributes) {
    const auto root = find_root(part);
    if (!root) return;
    const std::string colon = root->prefix.empty() ? "" : root->prefix + ":";
    part = append_to_root(part, *root, fmt::format("<{}{} {}/>", colon, element, attributes));
  };
  add(relations, "Relationship",
      fmt::format("Id=\"{}\" Type=\"{}/comments\" Target=\"{}\"", id,
                  is_strict_file ? strict : transitional, file));
  changed_[relations_name_] = relations;

  std::string types = read("[Content_Types].xml");
  add(types, "Override",
      fmt::format("PartName=\"/{}\" ContentType=\"{}\"", comments_name_, comments_type));
  changed_["[Content_Types].xml"] = types;
}

}  // namespace cchc::annotating
