#include "annotate/anchors.hpp"

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace cchc::annotating {
namespace {

// "</w:p>" for the tag that is open at `at`, which is the '>' or "/>" that closes it.
std::string end_tag(std::string_view bytes, std::size_t at) {
  const std::size_t begin = bytes.rfind('<', at) + 1;
  const std::size_t end = bytes.find_first_of(" \t\r\n/>", begin);
  return "</" + std::string(bytes.substr(begin, end - begin)) + ">";
}

// Whether `a` is the better of two paragraphs of one cell: one that keeps comments, then one that
// has text, then the first.
bool is_better(const Anchor& a, const Anchor& b) {
  if (a.controlled != b.controlled) return b.controlled;
  if (a.has_text != b.has_text) return a.has_text;
  return a.begin < b.begin;
}

}  // namespace

namespace {

bool is_usable(const Anchors::value_type& known) { return !known.second.controlled; }

const Anchor* in_table(const Anchors& anchors, const Location& place) {
  const auto row_begin = anchors.lower_bound({0, 0, place.table, place.row, 0});
  const auto row_end = anchors.lower_bound({0, 0, place.table, place.row + 1, 0});
  const auto beside = std::find_if(row_begin, row_end, is_usable);
  if (beside != row_end) return &beside->second;
  if (const auto exact = anchors.find(place); exact != anchors.end()) return &exact->second;
  for (auto above = row_begin; above != anchors.begin();) {
    --above;
    if (above->first.table != place.table) break;
    if (is_usable(*above)) return &above->second;
  }
  return nullptr;
}

// A paragraph without text of its own holds drawings at best: word processors that lay these out
// may never finish with a comment there.
const Anchor* in_text(const Anchors& anchors, const Location& place) {
  const auto takes = [](const Anchors::value_type& known) {
    return known.first.table == 0 && known.second.has_text && is_usable(known);
  };
  const auto here = anchors.lower_bound({0, 0, 0, place.row, 0});
  const auto next = std::find_if(here, anchors.end(), takes);
  if (next != anchors.end()) return &next->second;
  const auto before = std::find_if(std::make_reverse_iterator(here), anchors.rend(), takes);
  return before == anchors.rend() ? nullptr : &before->second;
}

}  // namespace

const Anchor* find_anchor(const Anchors& anchors, const Location& place) {
  const auto exact = anchors.find(place);
  if (exact != anchors.end() && is_usable(*exact)) return &exact->second;
  const Anchor* const near = place.table != 0 ? in_table(anchors, place) : in_text(anchors, place);
  if (near != nullptr) return near;
  if (exact != anchors.end()) return &exact->second;
  const auto first = std::find_if(anchors.begin(), anchors.end(), is_usable);
  if (first != anchors.end()) return &first->second;
  return anchors.empty() ? nullptr : &anchors.begin()->second;
}

Anchors AnchorTracer::take() {
  if (anchors_.empty() && first_) anchors_.emplace(Location{}, *first_);
  return std::move(anchors_);
}

void AnchorTracer::start(load::Token token, const load::Attributes& attributes) {
  path_.push_back(token);
  if (token != 0 && token == names_.control) controls_.push_back(false);
  if (token != 0 && (token == names_.binding || token == names_.prompt) && !controls_.empty())
    controls_.back() = true;
  if (token == names_.cell) {
    const auto controls_cell = [&] {
      for (auto outer = path_.rbegin() + 1; outer != path_.rend(); ++outer) {
        if (*outer == names_.row) return false;
        if (names_.control != 0 && *outer == names_.control) return true;
      }
      return false;
    };
    cells_.push_back({std::nullopt, controls_cell()});
  }
  if (token == names_.paragraph || (token != 0 && token == names_.heading)) open_paragraph();
  reader_.start(token, attributes);
}

void AnchorTracer::text(std::string_view piece) {
  const bool letters = names_.text == 0 || path_.back() == names_.text;
  if (letters && !paragraphs_.empty() && !text::trim(piece).empty())
    paragraphs_.back().has_text = true;
  reader_.text(piece);
}

void AnchorTracer::end(load::Token token) {
  path_.pop_back();
  reader_.end(token);
  if (token != 0 && token == names_.control) controls_.pop_back();
  if (token == names_.paragraph || (token != 0 && token == names_.heading)) {
    close_paragraph();
  } else if (token == names_.cell) {
    close_cell();
  } else if (token != 0 && token == names_.properties && !path_.empty() &&
             path_.back() == names_.paragraph) {
    paragraphs_.back().begin = position_;
  }
}

void AnchorTracer::open_paragraph() {
  Anchor anchor;
  const bool empty = bytes_[position_] == '/';
  if (empty) anchor.close = end_tag(bytes_, position_);
  anchor.begin = anchor.end = empty ? position_ : position_ + 1;
  paragraphs_.push_back(std::move(anchor));
}

void AnchorTracer::close_paragraph() {
  Anchor anchor = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  if (anchor.close.empty()) anchor.end = bytes_.rfind("</", position_ - 1);
  anchor.controlled = std::find(controls_.begin(), controls_.end(), true) != controls_.end();
  const auto placed = builder_.take_placed();
  if (placed && placed->table == 0) anchors_.emplace(*placed, anchor);
  if (!first_ || anchor.begin < first_->begin) first_ = anchor;
  if (cells_.empty()) return;
  CellFrame& cell = cells_.back();
  anchor.controlled |= cell.controlled;
  if (!cell.best || is_better(anchor, *cell.best)) cell.best = std::move(anchor);
}

void AnchorTracer::close_cell() {
  CellFrame cell = std::move(cells_.back());
  cells_.pop_back();
  const auto placed = builder_.take_placed();
  if (placed && placed->table != 0 && cell.best) anchors_.emplace(*placed, *std::move(cell.best));
}

}  // namespace cchc::annotating
