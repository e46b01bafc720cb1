#include "load/word/word_parts.hpp"

#include <algorithm>
#include <vector>

#include "load/container/part_name.hpp"

namespace cchc::load::word {
namespace {

// Lets one part of a Flat OPC file through: pkg:part by its name, then what is in pkg:xmlData.
class FlatPart : public XmlHandler {
 public:
  FlatPart(std::string_view name, XmlHandler& reader) : name_(name), reader_(reader) {}

  void start(Token token, const Attributes& attributes) override {
    if (depth_ > 0) {
      ++depth_;
      reader_.start(token, attributes);
    } else if (token == flat_part) {
      const std::string_view name = attributes.get("name");
      in_part_ = name.starts_with('/') && name.substr(1) == name_;
      found_ = found_ || in_part_;
    } else if (token == flat_data && in_part_) {
      depth_ = 1;
    }
  }

  void end(Token token) override {
    if (depth_ > 0 && --depth_ > 0) reader_.end(token);
  }

  void text(std::string_view piece) override {
    if (depth_ > 1) reader_.text(piece);
  }

  [[nodiscard]] bool found() const { return found_; }

 private:
  std::string_view name_;
  XmlHandler& reader_;
  bool in_part_ = false;
  bool found_ = false;
  int depth_ = 0;  // inside the part's xmlData
};

class FlatPartNames : public XmlHandler {
 public:
  explicit FlatPartNames(std::set<std::string>& names) : names_(names) {}
  void start(Token token, const Attributes& attributes) override {
    if (token != flat_part) return;
    const std::string_view name = attributes.get("name");
    if (name.starts_with('/')) names_.emplace(name.substr(1));
  }
  void end(Token /*token*/) override {}
  void text(std::string_view /*text*/) override {}

 private:
  std::set<std::string>& names_;
};

// Relationships by the last word of their type, which strict and transitional files share.
class RelationshipsReader : public XmlHandler {
 public:
  explicit RelationshipsReader(std::string_view folder) : folder_(folder) {}

  void start(Token token, const Attributes& attributes) override {
    if (token != relationship || attributes.get("TargetMode") == "External") return;
    const std::string_view type = attributes.get("Type");
    std::string part = resolve_part(folder_, attributes.get("Target"));
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    if (kind == "aFChunk") chunks_.emplace(attributes.get("Id"), part);
    found_.emplace_back(kind, std::move(part));
  }
  void end(Token /*token*/) override {}
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] auto take_chunks() { return std::move(chunks_); }
  [[nodiscard]] std::string target(std::string_view type) const {
    const auto found = std::find_if(found_.begin(), found_.end(),
                                    [&](const auto& known) { return known.first == type; });
    return found == found_.end() ? std::string() : found->second;
  }

 private:
  std::string_view folder_;
  std::map<std::string, std::string, std::less<>> chunks_;
  std::vector<std::pair<std::string, std::string>> found_;
};

LoadError missing(std::string_view part) {
  return {LoadProblem::missing_part, std::string(part), 0};
}

}  // namespace

std::optional<LoadError> ZipParts::parse(std::string_view name, XmlHandler& reader) {
  const auto bytes = archive_.read(name);
  if (const auto* const error = std::get_if<LoadError>(&bytes)) return *error;
  CurrentText current(reader);
  return parse_xml(std::get<std::string>(bytes), name, vocabulary, current);
}

std::optional<std::string> ZipParts::read(std::string_view name) {
  auto bytes = archive_.read(name);
  auto* const found = std::get_if<std::string>(&bytes);
  return found == nullptr ? std::nullopt : std::optional(std::move(*found));
}

FlatParts::FlatParts(std::string_view bytes) : bytes_(bytes) {
  FlatPartNames reader(names_);
  // An error of the XML comes again when the first part is read.
  static_cast<void>(parse_xml(bytes_, {}, vocabulary, reader));
}

std::optional<LoadError> FlatParts::parse(std::string_view name, XmlHandler& reader) {
  CurrentText current(reader);
  FlatPart part(name, current);
  if (auto error = parse_xml(bytes_, {}, vocabulary, part)) return error;
  return part.found() ? std::nullopt : std::optional(missing(name));
}

std::variant<PartNames, LoadError> find_parts(Parts& parts) {
  constexpr std::string_view package_relations = "_rels/.rels";
  RelationshipsReader package({});
  if (auto error = parts.parse(package_relations, package)) return *std::move(error);
  PartNames names;
  names.main = package.target("officeDocument");
  if (names.main.empty()) return missing("officeDocument");

  const auto slash = names.main.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : names.main.substr(0, slash);
  const std::string file = names.main.substr(slash == std::string::npos ? 0 : slash + 1);
  const std::string own = (folder.empty() ? "" : folder + "/") + "_rels/" + file + ".rels";
  if (!parts.has(own)) return names;
  RelationshipsReader document(folder);
  if (auto error = parts.parse(own, document)) return *std::move(error);
  names.styles = document.target("styles");
  names.numbering = document.target("numbering");
  names.chunks = document.take_chunks();
  names.comments = document.target("comments");
  return names;
}

}  // namespace cchc::load::word
