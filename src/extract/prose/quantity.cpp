#include "extract/prose/phrasing.hpp"

namespace cchc::extract {

Quantity::Kind kind_of(lexicon::ProseUnit::Kind unit) {
  using Unit = lexicon::ProseUnit::Kind;
  switch (unit) {
    case Unit::percent:
      return Quantity::Kind::percent;
    case Unit::money:
      return Quantity::Kind::money;
    case Unit::measure:
      return Quantity::Kind::measure;
    case Unit::times:
      return Quantity::Kind::times;
    case Unit::aside:
      return Quantity::Kind::aside;
    case Unit::none:
    case Unit::scale:
      break;
  }
  return Quantity::Kind::count;
}

// Counts are exact; what has a unit or a scale is rounded.
Interval range_of(const Quantity& quantity) {
  const bool exact = quantity.kind == Quantity::Kind::count && quantity.unit.empty() &&
                     quantity.value.scale() == 0;
  Interval range = (exact ? Interval::exactly(quantity.value) : Interval::rounded(quantity.value)) *
                   quantity.factor;
  if (range.low < Rational()) range.low = Rational();
  return range;
}

// Nobody says "gần 120" of what is off by more than a fifth; "hơn" and "dưới" only bound a side.
Interval loosened(const Interval& range, Cue hedge) {
  constexpr std::int64_t boundless = 1'000;  // times the figure: as good as no bound
  if (hedge == Cue::above || hedge == Cue::on)
    return {range.low, range.high * Rational(boundless, 1)};
  if (hedge == Cue::below) return {Rational(), range.high};
  return {range.low * Rational(4, 5), range.high * Rational(6, 5)};
}

Quantity read_otherwise(const Quantity& quantity) {
  Quantity read = quantity;
  if (!quantity.other) return read;
  read.value = *quantity.other;
  read.other = quantity.value;
  read.range = read.loose = range_of(read);
  return read;
}

}  // namespace cchc::extract
