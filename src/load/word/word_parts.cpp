#include "load/word/word_parts.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

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
    found_.emplace_back(type.substr(type.rfind('/') + 1), resolve(attributes.get("Target")));
  }
  void end(Token /*token*/) override {}
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] std::string target(std::string_view type) const {
    const auto found = std::find_if(found_.begin(), found_.end(),
                                    [&](const auto& known) { return known.first == type; });
    return found == found_.end() ? std::string() : found->second;
  }

 private:
  // "%20" and the like as the characters that they stand for.
  [[nodiscard]] static std::string unescape(std::string_view target) {
    std::string text;
    for (std::size_t k = 0; k < target.size(); ++k) {
      unsigned code = 0;
      const char* const digits = target.data() + k + 1;
      if (target[k] == '%' && k + 2 < target.size() &&
          std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
        text += static_cast<char>(code);
        k += 2;
      } else {
        text += target[k];
      }
    }
    return text;
  }

  // A part's name from a target that is relative to the folder, or absolute.
  [[nodiscard]] std::string resolve(std::string_view written) const {
    const std::string unescaped = unescape(written);
    std::string_view target = unescaped;
    std::string path = target.starts_with('/') ? std::string() : std::string(folder_);
    while (!target.empty()) {
      const auto end = std::min(target.find('/'), target.size());
      const std::string_view step = target.substr(0, end);
      if (step == "..") {
        path.erase(path.find_last_of('/') == std::string::npos ? 0 : path.find_last_of('/'));
      } else if (!step.empty() && step != ".") {
        if (!path.empty()) path += '/';
        path += step;
      }
      target.remove_prefix(std::min(end + 1, target.size()));
    }
    return path;
  }

  std::string_view folder_;
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
  names.comments = document.target("comments");
  return names;
}

}  // namespace cchc::load::word
