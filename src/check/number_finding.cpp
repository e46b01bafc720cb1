#include "check/number_finding.hpp"

#include <string>
#include <utility>
#include <vector>

#include "check/finding_builder.hpp"

namespace cchc::checking {
namespace {

constexpr std::size_t max_listed = 4;

std::string without_last_dot(std::string number) {
  while (!number.empty() && (number.back() == '.' || number.back() == ' ')) number.pop_back();
  return number;
}

const Observation& row_of(const Report& report, std::int32_t observation) {
  return report.observations[static_cast<std::size_t>(observation)];
}

std::string printed_number(const Observation& row) {
  std::string printed = without_last_dot(row.printed);
  return printed.empty() ? row.code : printed;
}

// "1, 2, …, 9".
std::string list(const std::vector<std::string>& numbers) {
  std::string text;
  for (std::size_t index = 0; index < numbers.size(); ++index) {
    const bool left_out = numbers.size() > max_listed && index > 1 && index + 1 < numbers.size();
    if (left_out && index > 2) continue;
    if (index > 0) text += ", ";
    text += left_out ? "…" : numbers[index];
  }
  return text;
}

Phrase should_be(const std::string& expected) {
  if (expected.empty()) return {};
  return {"; đúng ra là " + expected, "; it should be " + expected};
}

void append(Phrase& text, const Phrase& more) {
  text.vietnamese += more.vietnamese;
  text.english += more.english;
}

Phrase out_of_order(const std::string& printed, const Observation* above) {
  if (above == nullptr) {
    return {"Số thứ tự " + printed + " không nối tiếp các hàng bên cạnh",
            "The number " + printed + " does not follow the rows beside it"};
  }
  const std::string number = printed_number(*above);
  return {"Số thứ tự " + printed + " không nối tiếp hàng đứng trước (" + number + ")",
          "The number " + printed + " does not follow the row before it (" + number + ")"};
}

Phrase exchanged(const std::string& printed, const Observation& other, bool by_code) {
  const std::string number = printed_number(other);
  const std::string label = label_of(other).vietnamese;
  return {"Số thứ tự " + printed + " và " + number + " (hàng “" + label + "”) " +
              (by_code ? "bị ghi đổi chỗ cho nhau" : "đứng ngược thứ tự"),
          "The numbers " + printed + " and " + number + " (row “" + label + "”) " +
              (by_code ? "were exchanged" : "stand in each other’s places")};
}

Phrase wrong_parent(const std::string& printed, const Observation* parent) {
  if (parent == nullptr) {
    return {"Số thứ tự " + printed + " không đúng với vị trí của hàng trong biểu mẫu",
            "The number " + printed + " does not fit the place of its row in the form"};
  }
  const std::string number = printed_number(*parent);
  return {"Hàng này nằm trong mục " + number + " nhưng ghi số thứ tự " + printed,
          "The row stands in block " + number + " but bears the number " + printed};
}

Phrase shrunk(const Report& report, const NumberFault& fault) {
  std::vector<std::string> printed = {printed_number(row_of(report, fault.observation))};
  std::vector<std::string> expected = {fault.expected};
  for (const std::int32_t index : fault.alike) {
    const Observation& row = row_of(report, index);
    printed.push_back(printed_number(row));
    expected.push_back(row.code);
  }
  const bool several = printed.size() > 1;
  const std::string block = row_of(report, fault.other).code;
  const std::string rows = std::to_string(printed.size());
  return {"Số thứ tự " + list(printed) + (several ? " của " + rows + " hàng" : "") + " trong mục " +
              block + " bị mất phần đầu, thường do máy tự đánh lại số; đúng ra là " +
              list(expected),
          std::string(several ? "The numbers " : "The number ") + list(printed) +
              (several ? " of " + rows + " rows" : "") + " in block " + block + " lost " +
              (several ? "their" : "its") +
              " beginning, usually because a list was numbered anew; read: " + list(expected)};
}

Phrase problem_of(const Report& report, const NumberFault& fault) {
  const std::string printed = without_last_dot(row_of(report, fault.observation).printed);
  const Observation* const other = fault.other < 0 ? nullptr : &row_of(report, fault.other);
  Phrase text;
  switch (fault.problem) {
    case NumberProblem::shrunk:
      return shrunk(report, fault);
    case NumberProblem::duplicate:
      text = {"Số thứ tự " + printed + " dùng cho hai hàng: hàng này và hàng “" +
                  label_of(*other).vietnamese + "”",
              "The number " + printed + " stands on two rows: this one and “" +
                  label_of(*other).english + "”"};
      if (fault.by_form) append(text, {" (mẫu biểu in sẵn như vậy)", " (as the form prints them)"});
      break;
    case NumberProblem::out_of_order:
      text = out_of_order(printed, other);
      break;
    case NumberProblem::exchanged:
      text = exchanged(printed, *other, !fault.expected.empty());
      if (!fault.expected.empty()) {
        append(text, {"; đúng ra hàng này là " + fault.expected,
                      "; this row should be " + fault.expected});
        return text;
      }
      break;
    case NumberProblem::other_style:
      text = {"Số thứ tự “" + printed + "” khác cách đánh số của các hàng khác",
              "The number “" + printed + "” is not written like those of the other rows"};
      break;
    case NumberProblem::wrong_parent:
      text = wrong_parent(printed, other);
      break;
  }
  append(text, should_be(fault.expected));
  return text;
}

}  // namespace

Finding about_number(const Rule& rule, const Report& report, const NumberFault& fault) {
  const Observation& row = row_of(report, fault.observation);
  Finding finding = about_row(rule, report, fault.observation);
  finding.location = row.number_location;
  add_fact(finding, "printed", without_last_dot(row.printed));
  add_fact(finding, "problem", problem_of(report, fault));
  const auto add_other = [&](std::int32_t observation) {
    add_related(finding, report, observation);
    finding.related.back().location = row_of(report, observation).number_location;
  };
  if (fault.other >= 0) add_other(fault.other);
  for (const std::int32_t alike : fault.alike) add_other(alike);
  return finding;
}

}  // namespace cchc::checking
