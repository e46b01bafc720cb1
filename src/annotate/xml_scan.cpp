#include "annotate/xml_scan.hpp"

#include <vector>

namespace cchc::annotating {
namespace {

class RootReader : public load::XmlHandler {
 public:
  RootReader(std::string_view xml, const std::size_t& position) : xml_(xml), position_(position) {}

  void start(load::Token /*token*/, const load::Attributes& /*attributes*/) override {
    if (depth_++ > 0) return;
    const std::size_t begin = xml_.rfind('<', position_);
    root.tag_end = position_;
    root.tag = std::string(xml_.substr(begin, position_ - begin));
    const std::string name = root.tag.substr(1, root.tag.find_first_of(" \t\r\n") - 1);
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos) root.prefix = name.substr(0, colon);
  }
  void end(load::Token /*token*/) override {
    if (--depth_ > 0) return;
    const bool empty = xml_[root.tag_end] == '/';
    root.content_end = empty ? root.tag_end : xml_.rfind("</", position_ - 1);
  }
  void text(std::string_view /*piece*/) override {}

  Root root;

 private:
  std::string_view xml_;
  const std::size_t& position_;
  int depth_ = 0;
};

class ElementVisitor : public load::XmlHandler {
 public:
  ElementVisitor(std::string_view xml, const std::size_t& position, std::string_view attribute,
                 const std::function<void(const Found&)>& visit)
      : xml_(xml), position_(position), attribute_(attribute), visit_(visit) {}

  void start(load::Token token, const load::Attributes& attributes) override {
    Found found;
    found.token = token;
    found.span.begin = xml_.rfind('<', position_);
    if (!open_.empty()) {
      found.parent = open_.back().token;
      found.parent_span.begin = open_.back().span.begin;
    }
    if (token != 0) found.attribute = std::string(attributes.get(attribute_));
    open_.push_back(std::move(found));
  }
  void end(load::Token token) override {
    Found found = std::move(open_.back());
    open_.pop_back();
    found.span.end = position_;
    if (token != 0) visit_(found);
  }
  void text(std::string_view piece) override {
    if (open_.back().token != 0) open_.back().text += piece;
  }

 private:
  std::string_view xml_;
  const std::size_t& position_;
  std::string_view attribute_;
  const std::function<void(const Found&)>& visit_;
  std::vector<Found> open_;
};

}  // namespace

std::optional<Root> find_root(std::string_view xml) {
  std::size_t position = 0;
  RootReader reader(xml, position);
  if (load::parse_xml(xml, {}, {}, reader, &position)) return std::nullopt;
  return reader.root;
}

std::string append_to_root(std::string_view xml, const Root& root, std::string_view text) {
  std::string out(xml.substr(0, root.content_end));
  const bool empty = xml[root.tag_end] == '/';
  if (empty) out += '>';
  out += text;
  if (!empty) return out += xml.substr(root.content_end);
  const std::string name = root.tag.substr(1, root.tag.find_first_of(" \t\r\n") - 1);
  out += "</" + name + ">";
  return out += xml.substr(root.tag_end + 2);
}

bool visit_elements(std::string_view xml, const load::Vocabulary& vocabulary,
                    std::string_view attribute, const std::function<void(const Found&)>& visit) {
  std::size_t position = 0;
  ElementVisitor visitor(xml, position, attribute, visit);
  return !load::parse_xml(xml, {}, vocabulary, visitor, &position);
}

}  // namespace cchc::annotating
