// Numbers that an OpenDocument's lists and headings give their paragraphs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/odf/odf_styles.hpp"

namespace cchc::load::odf {

class Lists {
 public:
  explicit Lists(const Styles& styles) : styles_(styles) {}

  // A list that starts; nested ones belong to the one around them. At the outside it goes on
  // counting where `continued` says which list (by its id) or where `continues` the last one of
  // its style.
  struct Start {
    std::string_view id;
    std::string_view style;
    std::string_view continued;
    bool continues = false;
  };
  void open_list(const Start& start);
  void close_list();
  void open_item(std::optional<int> start_value, bool numbered);

  // The number of the paragraph that starts; empty unless it is the first of its item.
  std::string next(std::string_view paragraph_style);
  // The number of a heading outside of lists, levels from 1.
  std::string next_heading(int outline_level, std::string_view paragraph_style);

  // Cells and text boxes begin without the lists around them.
  void enter_story();
  void leave_story();

 private:
  struct Count {
    std::array<std::int64_t, level_count> values{};
    std::array<bool, level_count> counted{};
  };
  struct OpenList {
    std::size_t count;  // index in counts_
    std::string style;
    bool item_waits = false;  // the item has had no paragraph
    std::optional<int> item_value;
  };

  std::size_t count_for(const Start& start);
  static std::string advance(Count& count, const ListStyle& style, std::size_t level,
                             std::optional<int> value);

  const Styles& styles_;
  std::vector<Count> counts_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> last_of_style_;
  std::vector<std::vector<OpenList>> stories_{1};
  Count headings_;
};

}  // namespace cchc::load::odf
