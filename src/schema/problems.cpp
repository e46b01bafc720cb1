#include "schema/problems.hpp"

#include <algorithm>
#include <tuple>

namespace cchc::schema {
namespace {

struct Words {
  Fault fault;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr Words sentences[] = {
    {Fault::unreadable, "Không đọc được tệp {0}: {1}.", "Cannot read {0}: {1}."},
    {Fault::too_large, "Tệp biểu mẫu lớn hơn {0} MiB.", "The schema file is larger than {0} MiB."},
    {Fault::has_doctype,
     "Tệp có khai báo DOCTYPE; biểu mẫu không dùng DOCTYPE và thực thể, hãy bỏ khai báo này.",
     "The file has a DOCTYPE; schemas use no DOCTYPE and no entities, remove it."},
    {Fault::empty_file, "Tệp trống.", "The file is empty."},
    {Fault::no_xml, "Tệp không phải là XML.", "The file is no XML."},
    {Fault::not_closed, "<{0}> mở ở dòng {1} chưa được đóng.",
     "<{0}>, opened in line {1}, is not closed."},
    {Fault::wrong_close, "</{2}> không khớp với <{0}> mở ở dòng {1}.",
     "</{2}> does not match <{0}>, opened in line {1}."},
    {Fault::unknown_entity, "&{0}; không dùng được trong biểu mẫu; hãy viết thẳng chữ cần viết.",
     "&{0}; cannot be used in a schema; write the character itself."},
    {Fault::bare_mark, "Dấu & hoặc < đứng trong chữ; hãy viết &amp; thay cho & và &lt; thay cho <.",
     "A & or < stands in text; write &amp; for & and &lt; for <."},
    {Fault::wrong_encoding, "Tệp không được mã hóa bằng UTF-8.",
     "The file is not encoded in UTF-8."},
    {Fault::attribute_twice, "Thuộc tính {0} được ghi hai lần trong một phần tử.",
     "Attribute {0} stands twice in one element."},
    {Fault::not_xml, "Tệp không phải là XML đúng quy cách: {0}.", "Not well-formed XML: {0}."},
    {Fault::not_a_schema,
     "Phần tử gốc là <{0}>; biểu mẫu phải bắt đầu bằng <schema xmlns=\"{1}\">.",
     "The root element is <{0}>; a schema begins with <schema xmlns=\"{1}\">."},
    {Fault::unknown_element, "Trong <{1}> không được có <{0}>; ở đây có thể dùng: {2}.",
     "<{0}> may not stand in <{1}>; allowed here: {2}."},
    {Fault::missing_element, "<{1}> thiếu <{0}>.", "<{1}> lacks <{0}>."},
    {Fault::misplaced_element, "<{0}> đứng sai chỗ trong <{1}> hoặc bị lặp; thứ tự đúng là: {2}.",
     "<{0}> stands in the wrong place in <{1}> or is repeated; the order is: {2}."},
    {Fault::unknown_attribute, "<{1}> không có thuộc tính {0}; có thể dùng: {2}.",
     "<{1}> has no attribute {0}; allowed: {2}."},
    {Fault::missing_attribute, "<{1}> thiếu thuộc tính {0}.", "<{1}> lacks the attribute {0}."},
    {Fault::bad_attribute, "{0}=\"{1}\" của <{2}> không hợp lệ; cần {3}.",
     "{0}=\"{1}\" of <{2}> is not valid; expected {3}."},
    {Fault::stray_text, "<{0}> chỉ chứa phần tử, không chứa chữ: “{1}”.",
     "<{0}> holds elements, no text: \"{1}\"."},
    {Fault::empty_text, "<{0}> để trống.", "<{0}> is empty."},
    {Fault::bad_grammar, "<{0}> không đúng ngữ pháp của biểu mẫu: {1}.",
     "<{0}> does not follow the grammar of schemas: {1}."},
    {Fault::no_title, "Biểu mẫu thiếu tên tiếng Việt: <title xml:lang=\"vi\">…</title>.",
     "The schema lacks a Vietnamese title: <title xml:lang=\"vi\">…</title>."},
    {Fault::no_layout,
     R"(Thiếu thuộc tính layout: ghi "forms" nếu là nhiều biểu mẫu, "table" nếu là một bảng.)",
     R"(The attribute layout is missing: "forms" for several forms, "table" for one table.)"},
    {Fault::table_with_forms, "layout=\"table\" là một bảng nên phải có đúng một <form>.",
     "layout=\"table\" is one table and must have exactly one <form>."},
    {Fault::changes_without_base,
     "<{0}> chỉ dùng khi biểu mẫu kế thừa biểu mẫu khác (extends=\"…\").",
     "<{0}> is only for a schema that extends another one (extends=\"…\")."},
    {Fault::reserved_id, "id=\"{0}\" có nghĩa riêng với --schema; hãy chọn tên khác.",
     "id=\"{0}\" has a meaning of its own to --schema; choose another."},
    {Fault::unknown_base, "Không có biểu mẫu “{0}” để kế thừa; các biểu mẫu đã biết: {1}.",
     "There is no schema \"{0}\" to extend; known ones: {1}."},
    {Fault::base_layout, "layout phải giống biểu mẫu được kế thừa.",
     "layout must be that of the schema that is extended."},
    {Fault::duplicate_form, "Biểu mẫu số {0} được khai báo hai lần.",
     "Form {0} is declared twice."},
    {Fault::unknown_form, "Không có biểu mẫu số {0}.", "There is no form {0}."},
    {Fault::form_without_rows, "Biểu mẫu số {0} không có chỉ tiêu nào.",
     "Form {0} has no indicators."},
    {Fault::duplicate_edition, "Phiên bản “{0}” được khai báo hai lần.",
     "Edition \"{0}\" is declared twice."},
    {Fault::unknown_edition, "Phiên bản “{0}” không dùng được ở đây trong biểu mẫu số {1}.",
     "Edition \"{0}\" cannot be used here in form {1}."},
    {Fault::too_many, "Quá nhiều biểu mẫu hoặc phiên bản (tối đa {0}).",
     "Too many forms or editions (at most {0})."},
    {Fault::number_unreadable,
     "{0} không phải là số thứ tự mà phần mềm đọc được; hãy viết như 3.2.1, I.1, A.2 hoặc 1.a.",
     "{0} is no number that rows of a report can have; write it as 3.2.1, I.1, A.2 or 1.a."},
    {Fault::duplicate_code,
     "Số {0} bị lặp, đã có ở dòng {1}; nếu biểu mẫu in một số cho hai hàng, hãy ghi thêm "
     "code=\"…\" "
     "cho hàng sau.",
     "Number {0} is repeated, it stands in line {1} already; where the form prints one number on "
     "two rows, give the second one a code=\"…\"."},
    {Fault::duplicate_inherited,
     "Số {0} đã có trong biểu mẫu được kế thừa; hãy dùng <change> hoặc <replace> để sửa hàng đó.",
     "Number {0} is in the schema that is extended; use <change> or <replace> to alter that row."},
    {Fault::wrong_parent, "Số {0} không thuộc {1} là chỉ tiêu chứa nó.",
     "Number {0} does not belong to {1}, in which it stands."},
    {Fault::outside_parent, "Số {0} phải nằm trong chỉ tiêu {1}.",
     "Number {0} must stand inside indicator {1}."},
    {Fault::codes_missing, "Chỉ tiêu {0} là mã (kind=\"code\") nhưng chưa có <code> nào.",
     "Indicator {0} is a code (kind=\"code\") but has no <code>."},
    {Fault::codes_unwanted, "Chỉ tiêu {0} có <code> nhưng không phải kind=\"code\".",
     "Indicator {0} has <code> but is not kind=\"code\"."},
    {Fault::code_repeated, "Mã {0} của chỉ tiêu {1} bị lặp.",
     "Code {0} of indicator {1} is repeated."},
    {Fault::percent_unit, "Chỉ tiêu {0} có đơn vị % nhưng ghi kind=\"count\".",
     "Indicator {0} has the unit % but says kind=\"count\"."},
    {Fault::exceed_unwanted, "may-exceed-100 của chỉ tiêu {0} chỉ có nghĩa với tỷ lệ phần trăm.",
     "may-exceed-100 of indicator {0} only makes sense for a percentage."},
    {Fault::cumulative_unwanted,
     "cumulative của chỉ tiêu {0} chỉ có nghĩa với số liệu tính toán được.",
     "cumulative of indicator {0} only makes sense for a figure."},
    {Fault::level_unknown,
     "filled-by của chỉ tiêu {0} nêu một cấp không có trong levels của biểu mẫu.",
     "filled-by of indicator {0} names a level that is not among the schema's levels."},
    {Fault::unknown_number,
     "Phép tính của chỉ tiêu {0} dùng chỉ tiêu {1} không có trong biểu mẫu số {2}.",
     "The relation of {0} uses number {1}, which form {2} does not have."},
    {Fault::ambiguous_number,
     "Phép tính của chỉ tiêu {0} dùng chỉ tiêu {1} có trong nhiều phiên bản; hãy ghi "
     "edition=\"…\".",
     "The relation of {0} uses number {1}, which several editions have; say edition=\"…\"."},
    {Fault::relation_of_self, "Quan hệ ở chỉ tiêu {0} lại tính từ chính chỉ tiêu {0}.",
     "The relation of {0} uses {0} itself."},
    {Fault::operand_repeated, "Số {0} được kể hai lần trong quan hệ của {1}.",
     "Number {0} is named twice in the relation of {1}."},
    {Fault::relation_repeated, "Một quan hệ của {0} được khai báo hai lần.",
     "A relation of {0} is declared twice."},
    {Fault::too_few_parts, "<sum> của {0} cần ít nhất hai phần; nếu chỉ có một, hãy dùng <equal>.",
     "<sum> of {0} needs at least two parts; for a single one use <equal>."},
    {Fault::heading_in_relation, "Chỉ tiêu {0} là tiêu đề, không có số liệu để tính.",
     "Indicator {0} is a heading and has no figure to compute with."},
    {Fault::code_in_relation, "Chỉ tiêu {0} là mã, không tính toán được.",
     "Indicator {0} is a code and cannot be computed with."},
    {Fault::ratio_target, "Chỉ tiêu {0} có <ratio> nhưng không phải là tỷ lệ phần trăm.",
     "Indicator {0} has a <ratio> but is not a percentage."},
    {Fault::mixed_kinds, "Không cộng hay so được {0} ({1}) với {2} ({3}): khác loại số liệu.",
     "{0} ({1}) and {2} ({3}) cannot be added or compared: different kinds."},
    {Fault::mixed_units,
     "Không cộng hay so được {0} ({1}) với {2} ({3}): khác đơn vị tính; nếu thực ra là cùng một "
     "đơn vị, hãy thêm "
     "<unit>.",
     "{0} ({1}) and {2} ({3}) cannot be added or compared: different units; where they are the "
     "same, add a <unit>."},
    {Fault::cycle, "Các quan hệ tạo thành vòng khép kín: {0}.", "Relations go in a circle: {0}."},
    {Fault::change_unknown, "Biểu mẫu số {1} được kế thừa không có số {0}.",
     "Form {1} that is extended has no number {0}."},
    {Fault::change_ambiguous, "Số {0} có trong nhiều phiên bản; hãy ghi edition=\"…\".",
     "Number {0} is in several editions; say edition=\"…\"."},
    {Fault::removed_still_used,
     "Tổng {0} của biểu mẫu số {1} được kế thừa còn cộng số {2} đã bỏ; hãy khai báo lại quan hệ "
     "trong <changes form=\"{1}\"> bằng <change code=\"{0}\">.",
     "The inherited sum {0} of form {1} still adds number {2}, which was removed; restate it in "
     "<changes form=\"{1}\"> by <change code=\"{0}\">."},
    {Fault::and_more, "Còn lỗi khác; hãy sửa các lỗi trên trước.",
     "There are more; mend these first."},
};

constexpr bool complete() {
  for (std::size_t i = 0; i < std::size(sentences); ++i) {
    if (sentences[i].fault != static_cast<Fault>(i)) return false;
  }
  return std::size(sentences) == static_cast<std::size_t>(Fault::and_more) + 1;
}
static_assert(complete(), "a sentence for every fault, in their order");

std::string fill(std::string_view sentence, std::initializer_list<std::string_view> arguments) {
  std::string out;
  while (!sentence.empty()) {
    const auto brace = sentence.find('{');
    out += sentence.substr(0, brace);
    if (brace == std::string_view::npos) break;
    const auto number = static_cast<std::size_t>(sentence[brace + 1] - '0');
    if (number < arguments.size()) out += arguments.begin()[number];
    sentence.remove_prefix(brace + 3);
  }
  return out;
}

}  // namespace

void Problems::add(std::uint32_t line, Fault fault,
                   std::initializer_list<std::string_view> arguments) {
  if (problems_.size() == most) fault = Fault::and_more;
  if (problems_.size() > most) return;
  const Words& words = sentences[static_cast<std::size_t>(fault)];
  const bool vietnamese = language_ == Language::vietnamese;
  problems_.push_back({line, fill(vietnamese ? words.vietnamese : words.english, arguments)});
}

std::vector<SchemaProblem> Problems::take() {
  const auto key = [](const SchemaProblem& problem) {
    return std::tie(problem.line, problem.message);
  };
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  problems_.erase(std::unique(problems_.begin(), problems_.end(),
                              [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                  problems_.end());
  return std::move(problems_);
}

}  // namespace cchc::schema
