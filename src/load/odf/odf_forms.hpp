// What the controls of a form and the fields for filling in show.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/odf/odf_names.hpp"

namespace cchc::load::odf {

// Controls stand in office:forms at the top of the text, and are shown where a drawing names them.
class Controls {
 public:
  // An element in office:forms.
  void read(Token token, const Attributes& attributes);
  [[nodiscard]] std::string shown(std::string_view control) const;

 private:
  std::unordered_map<std::string, std::string> shown_;  // by id
  std::string open_;                                    // the control whose options follow
};

// A field taken over from Word: a list to choose from, or a box to tick.
class FieldMark {
 public:
  void begin(const Attributes& attributes);
  void read_parameter(const Attributes& attributes);
  [[nodiscard]] std::string shown() const;

 private:
  std::string type_;
  std::vector<std::string> entries_;
  std::size_t chosen_ = 0;
  bool ticked_ = false;
};

}  // namespace cchc::load::odf
