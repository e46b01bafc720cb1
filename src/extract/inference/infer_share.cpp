#include <algorithm>

#include "extract/inference/infer_kinds.hpp"
#include "extract/inference/kinds.hpp"
#include "lexicon/terms.hpp"

namespace cchc::extract {
namespace {

using lexicon::Role;

struct Pair {
  CellId part;
  CellId whole;
  [[nodiscard]] bool found() const { return part.known() && whole.known(); }
};

// "so voi du toan": what a share is measured against, where its name says it.
std::string_view measured_against(std::string_view share) {
  constexpr std::string_view against = " so voi ";
  const auto at = share.find(against);
  return at == std::string_view::npos ? std::string_view{} : share.substr(at + against.size());
}

class Share {
 public:
  Share(InferTable& table, CellId share)
      : table_(table), share_(share), wording_(table.wording(share)) {}

  void infer() {
    // A mean of shares is no share; what stands in brackets may change what is divided.
    if (wording_.scoped || wording_.roles.has(Role::mean)) return;
    const Rows& children = table_.children(share_);
    Pair pair;
    if (!children.empty()) {
      pair = among(quantities(children));
    } else {
      pair = beside();
      if (!pair.found()) pair = around();
      if (!pair.found()) pair = under_whole();
    }
    if (!pair.found() || of(pair.part).repeats != of(pair.whole).repeats) return;
    table_.add(RelationKind::ratio, share_, {pair.part, pair.whole});
    bound(pair);
  }

 private:
  [[nodiscard]] const Wording& of(CellId row) const { return table_.wording(row); }

  [[nodiscard]] Rows quantities(const Rows& rows) const {
    Rows found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](CellId row) { return table_.is_quantity(row); });
    return found;
  }

  // Which of two counts is the whole; none where the words leave both readings.
  [[nodiscard]] CellId whole_of(CellId a, CellId b) const {
    const Wording& first = of(a);
    const Wording& second = of(b);
    if (const auto against = measured_against(wording_.name); !against.empty()) {
      const bool is_first = first.name.find(against) != std::string::npos;
      const bool is_second = second.name.find(against) != std::string::npos;
      return is_first == is_second ? CellId() : is_first ? a : b;
    }
    if (first.whole != second.whole) return first.whole ? a : b;
    if (first.total != second.total) return first.total ? a : b;
    if (first.part != second.part) return first.part ? b : a;
    if (narrows(second, first) && is_within(without_lead(second.name), wording_.name)) return a;
    if (narrows(first, second) && is_within(without_lead(first.name), wording_.name)) return b;
    return {};
  }

  // A complement is no whole of its sibling, and a share is of what its name says.
  [[nodiscard]] bool may_divide(const Pair& pair) const {
    const Wording& part = of(pair.part);
    const Wording& whole = of(pair.whole);
    const Kinds part_kinds = kinds_of(part.name);
    return table_.same_unit(pair.part, pair.whole) &&
           negations_of(part).holds(negations_of(whole)) &&
           !exclude_each_other(part_kinds, kinds_of(whole.name)) &&
           !exclude_each_other(part_kinds, kinds_of(wording_.name)) &&
           !exclude_each_other(state_of(part.roles), state_of(whole.roles)) &&
           !turns_away(wording_, part) && !is_other_time(part, whole) && is_about(part, whole);
  }

  // What the share's name adds to the whole, the part must have some of: "Tỷ lệ hài lòng" is not
  // of the forms that came back.
  [[nodiscard]] bool is_about(const Wording& part, const Wording& whole) const {
    const bool of_target = wording_.roles.has(Role::target) && whole.roles.has(Role::target);
    const std::string known = "ti le " + whole.name;
    return of_target || count_added(wording_.name, known, part.name).found > 0 ||
           count_added(wording_.thing, known, part.name).syllables < 2;
  }

  [[nodiscard]] Pair of_two(CellId a, CellId b) const {
    const CellId whole = whole_of(a, b);
    if (!whole.known()) return {};
    const Pair pair{whole == a ? b : a, whole};
    return may_divide(pair) ? pair : Pair{};
  }

  // The counts under a share: two, or more where those that follow are parts of its part.
  Pair among(Rows counts) {
    if (counts.size() == 3) {
      if (const Pair pair = with_complement(counts); pair.found()) return pair;
    }
    while (counts.size() > 2) {
      const CellId last = counts.back();
      const bool subset = narrows(of(last), of(counts[1])) && table_.same_unit(last, counts[1]) &&
                          negations_of(of(last)) == negations_of(of(counts[1]));
      if (!subset) return {};
      table_.add(RelationKind::at_most, last, {counts[1]});
      if (may_be_of(last, counts[1])) return {};
      counts.pop_back();
    }
    return counts.size() == 2 ? of_two(counts[0], counts[1]) : Pair{};
  }

  // What the closer count adds to the other one, the share's name says too.
  [[nodiscard]] bool may_be_of(CellId closer, CellId count) const {
    return is_within(without_lead(of(closer).name), wording_.name + ' ' + of(count).name);
  }

  // The total, what the share is of, and the rest of the total.
  [[nodiscard]] Pair with_complement(const Rows& counts) const {
    const auto is_total = [&](CellId row) { return of(row).total; };
    if (std::count_if(counts.begin(), counts.end(), is_total) != 1) return {};
    const CellId whole = *std::find_if(counts.begin(), counts.end(), is_total);
    Rows parts;
    std::copy_if(counts.begin(), counts.end(), std::back_inserter(parts),
                 [&](CellId row) { return row != whole; });
    return part_of_two(parts[0], parts[1], whole);
  }

  // Of two parts that exclude each other the one that the share's name repeats.
  [[nodiscard]] Pair part_of_two(CellId a, CellId b, CellId whole) const {
    if (!are_complements(a, b) || is_apart(a, whole) || is_apart(b, whole)) return {};
    const bool first = is_named(a) || says_exactly(a, whole);
    const bool second = is_named(b) || says_exactly(b, whole);
    if (first == second) return {};
    const Pair pair{first ? a : b, whole};
    return may_divide(pair) ? pair : Pair{};
  }

  // What is still open is no part of what was settled, and may or may not be counted in.
  [[nodiscard]] bool is_apart(CellId part, CellId whole) const {
    return exclude_each_other(state_of(of(part).roles), state_of(of(whole).roles));
  }

  [[nodiscard]] bool are_complements(CellId a, CellId b) const {
    const std::string& first = of(a).name;
    const std::string& second = of(b).name;
    const bool late = exclude_each_other(state_of(of(a).roles), state_of(of(b).roles));
    return table_.same_unit(a, b) &&
           (late || exclude_each_other(kinds_of(first), kinds_of(second)) || denies(of(a), of(b)) ||
            denies(of(b), of(a)));
  }

  // "hòa giải không thành" of "hòa giải thành".
  [[nodiscard]] static bool denies(const Wording& name, const Wording& other) {
    return negations_of(other).empty() && !negations_of(name).empty() && narrows(name, other);
  }

  // The share repeats the name of the count, and says nothing of a closer kind.
  [[nodiscard]] bool is_named(CellId count) const {
    return names_count(wording_, of(count)) && !turns_away(wording_, of(count)) &&
           says_no_less(kinds_of(of(count).name), kinds_of(wording_.name));
  }

  // "Tỷ lệ hồ sơ trực tuyến" over "Trực tuyến" and "Tổng số hồ sơ": what the two say, no more.
  [[nodiscard]] bool says_exactly(CellId count, CellId whole) const {
    const std::string_view part = without_lead(of(count).name);
    const std::string known = "ti le " + of(whole).name + ' ' + of(count).name;
    return is_within(part, wording_.name) && count_added(wording_.name, known, {}).syllables == 0 &&
           count_added(part, of(whole).name, {}).syllables > 0;
  }

  // The only two counts among the share's brothers.
  [[nodiscard]] Pair beside() const {
    Rows counts;
    for (const CellId brother : table_.siblings(share_)) {
      if (brother == share_) continue;
      const bool plain =
          !of(brother).share && table_.is_quantity(brother) && table_.children(brother).empty();
      if (!plain || counts.size() == 2) return {};
      counts.push_back(brother);
    }
    if (counts.size() != 2) return {};
    const Pair pair = of_two(counts[0], counts[1]);
    const bool told =
        pair.found() && (is_named(pair.part) || is_same_thing(pair)) && !may_be_of_settled(pair);
    return told ? pair : Pair{};
  }

  [[nodiscard]] bool is_same_thing(const Pair& pair) const {
    const std::string& part = of(pair.part).thing;
    const std::string& whole = of(pair.whole).thing;
    return !part.empty() && !whole.empty() && (is_within(part, whole) || is_within(whole, part));
  }

  // Two counts right above or right below among more brothers; the share names the part. Where
  // both places have such a pair, it may be of either.
  [[nodiscard]] Pair around() const {
    const Rows& brothers = table_.siblings(share_);
    const auto here = std::lower_bound(brothers.begin(), brothers.end(), share_);
    Pair above;
    Pair below;
    if (here - brothers.begin() >= 2) above = named_pair(*(here - 2), *(here - 1));
    if (brothers.end() - here >= 3) below = named_pair(*(here + 1), *(here + 2));
    if (above.found() && below.found()) return {};
    return above.found() ? above : below;
  }

  [[nodiscard]] Pair named_pair(CellId a, CellId b) const {
    for (const CellId count : {a, b}) {
      if (!table_.is_quantity(count) || !table_.children(count).empty()) return {};
    }
    const Pair pair = of_two(a, b);
    const bool told =
        pair.found() && is_named(pair.part) && !may_be_of_settled(pair) && !has_rival(pair);
    return told ? pair : Pair{};
  }

  // What is on time may be measured against what was settled where only what came in is named.
  [[nodiscard]] bool may_be_of_settled(const Pair& pair) const {
    return of(pair.whole).flowing && state_of(of(pair.part).roles).time != State::Time::unsaid;
  }

  // Another total of the same unit may be meant, unless both are of what was settled.
  [[nodiscard]] bool has_rival(const Pair& pair) const {
    constexpr auto done = State::Work::done;
    if (state_of(of(pair.whole).roles).work == done && state_of(of(pair.part).roles).work == done)
      return false;
    const Rows& totals = table_.total_siblings(share_);
    return std::any_of(totals.begin(), totals.end(), [&](CellId row) {
      return row != pair.whole && row != pair.part && table_.same_unit(row, pair.whole);
    });
  }

  // The share stands with its part, and with the rest of the whole, under the whole itself.
  [[nodiscard]] Pair under_whole() const {
    const CellId whole = table_.parent(share_);
    if (!whole.known() || !table_.is_quantity(whole) || of(whole).flowing) return {};
    Rows counts;
    for (const CellId brother : table_.plain_siblings(share_)) {
      if (counts.size() == 2 || !table_.is_quantity(brother) || !table_.same_unit(brother, whole))
        return {};
      counts.push_back(brother);
    }
    if (counts.size() == 2) return part_of_two(counts[0], counts[1], whole);
    const bool alone = counts.size() == 1 && says_exactly(counts[0], whole);
    const Pair pair{alone ? counts[0] : CellId(), whole};
    return alone && may_divide(pair) ? pair : Pair{};
  }

  // What is divided is a part, unless more may be done than came or than was planned.
  void bound(const Pair& pair) {
    const Wording& part = of(pair.part);
    const Wording& whole = of(pair.whole);
    const bool money = table_.row(pair.whole).kind == IndicatorKind::money;
    const bool may_exceed = whole.flowing && !is_same_flow(part, whole);
    if (!have_one_head(part.thing, whole.thing)) return;
    if (money || may_exceed || !measured_against(wording_.name).empty()) return;
    table_.add(RelationKind::at_most, pair.part, {pair.whole});
  }

  // Posts and people are counted apart: of the one there may be more than of the other.
  [[nodiscard]] static bool have_one_head(std::string_view a, std::string_view b) {
    return !a.empty() && a.substr(0, a.find(' ')) == b.substr(0, b.find(' '));
  }

  // "Số hồ sơ tiếp nhận trực tuyến" of "Tổng số hồ sơ đã tiếp nhận": both came.
  [[nodiscard]] static bool is_same_flow(const Wording& part, const Wording& whole) {
    return part.flowing && is_within(without_lead(whole.name), part.name);
  }

  InferTable& table_;
  CellId share_;
  const Wording& wording_;
};

}  // namespace

void infer_share(InferTable& table, CellId share) { Share(table, share).infer(); }

}  // namespace cchc::extract
