// Where the parts of a Word document come from: a zip archive, one XML file that holds them all
// (Flat OPC), or a main part that came alone.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "load/container/zip_archive.hpp"
#include "load/word/word_names.hpp"

namespace cchc::load::word {

class Parts {
 public:
  virtual ~Parts() = default;
  [[nodiscard]] virtual bool has(std::string_view name) = 0;
  virtual std::optional<LoadError> parse(std::string_view name, XmlHandler& reader) = 0;
  // A part as it is; nothing where it cannot be had.
  virtual std::optional<std::string> read(std::string_view /*name*/) { return std::nullopt; }
};

class ZipParts : public Parts {
 public:
  explicit ZipParts(ZipArchive& archive) : archive_(archive) {}
  bool has(std::string_view name) override { return archive_.has(name); }
  std::optional<LoadError> parse(std::string_view name, XmlHandler& reader) override;
  std::optional<std::string> read(std::string_view name) override;

 private:
  ZipArchive& archive_;
};

class FlatParts : public Parts {
 public:
  explicit FlatParts(std::string_view bytes);
  bool has(std::string_view name) override { return names_.contains(std::string(name)); }
  std::optional<LoadError> parse(std::string_view name, XmlHandler& reader) override;

 private:
  std::string_view bytes_;
  std::set<std::string> names_;
};

// What _rels/.rels and the main part's own relationships say; empty where they name no such part.
struct PartNames {
  std::string main;
  std::string styles;
  std::string numbering;
  std::map<std::string, std::string, std::less<>> chunks;  // other documents, by relation
  std::string comments;
};
std::variant<PartNames, LoadError> find_parts(Parts& parts);

}  // namespace cchc::load::word
