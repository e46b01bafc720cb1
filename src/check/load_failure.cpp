// F901, F902, F904 and F906: a file that gave no document.
#include <array>
#include <string>
#include <string_view>

#include "cchc/check.hpp"
#include "check/finding_builder.hpp"
#include "check/fingerprint.hpp"
#include "check/rule_list.hpp"

namespace cchc {
namespace {

using checking::F901;
using checking::F902;
using checking::F904;
using checking::F906;

// {detail} and {limit} are filled in; a sentence's part in brackets goes where there is no detail.
struct ProblemWords {
  const Rule* rule;
  std::string_view vietnamese;
  std::string_view english;
};

constexpr std::array<ProblemWords, 20> problems = {{
    {&F901, "không có tệp này", "there is no such file"},
    {&F901, "đây là một thư mục, không phải tệp", "it is a folder, not a file"},
    {&F901, "không có quyền đọc tệp", "no permission to read it"},
    {&F901, "đọc tệp bị lỗi[ ({detail})]", "reading it failed[ ({detail})]"},
    {&F901, "tệp rỗng", "it is empty"},
    {&F901, "tệp nén bị hỏng hoặc bị cắt cụt[ ({detail})]",
     "the archive is damaged or cut off[ ({detail})]"},
    {&F901, "tệp thiếu phần bắt buộc[ “{detail}”]", "a required part is missing[: “{detail}”]"},
    {&F901, "nội dung XML trong tệp bị hỏng[ ({detail})]", "its XML is damaged[ ({detail})]"},
    {&F902, "tệp nhị phân không rõ loại", "binary data of no known kind"},
    {&F902, "tệp Word 97–2003 (.doc); hãy mở bằng Word và lưu lại thành .docx",
     "a Word 97–2003 file (.doc); open it in Word and save it as .docx"},
    {&F902,
     "tệp PDF; hãy kiểm tra bản Word gốc, hoặc trích văn bản bằng pdftotext -layout rồi kiểm tra",
     "a PDF; check the Word original, or the text that pdftotext -layout makes of it"},
    {&F902, "tệp RTF; hãy mở bằng Word và lưu lại thành .docx",
     "an RTF file; open it in Word and save it as .docx"},
    {&F902, "tệp có mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại",
     "protected by a password; open it in Word, remove the password and save it"},
    {&F902, "tệp ảnh; cần bản có chữ (Word hoặc văn bản)", "a picture; a file with text is needed"},
    {&F902, "bảng tính loại cũ[ ({detail})]; hãy mở bằng Excel và lưu lại thành .xlsx",
     "a spreadsheet of an older kind[ ({detail})]; open it in Excel and save it as .xlsx"},
    {&F902, "tệp nén không phải văn bản Word[ ({detail})]",
     "an archive that is no word-processor file[ ({detail})]"},
    {&F904, "tệp lớn hơn {limit} byte; nâng giới hạn bằng --max-file-size",
     "larger than {limit} bytes; raise the limit with --max-file-size"},
    {&F904, "nội dung giải nén lớn hơn {limit} byte; nâng giới hạn bằng --max-expanded-size",
     "its expanded content is larger than {limit} bytes; raise the limit with --max-expanded-size"},
    {&F904, "cấu trúc lồng nhau sâu hơn {limit} cấp; giới hạn này không đổi được",
     "nested deeper than {limit} levels; this limit cannot be changed"},
    {&F906, "{detail}", "{detail}"},
}};

void replace(std::string& text, std::string_view name, const std::string& value) {
  if (const auto at = text.find(name); at != std::string::npos)
    text.replace(at, name.size(), value);
}

std::string fill_in(std::string_view words, const LoadError& error) {
  std::string text(words);
  const auto open = text.find('[');
  if (open != std::string::npos) {
    const auto close = text.find(']', open);
    if (error.detail.empty()) {
      text.erase(open, close - open + 1);
    } else {
      text.erase(close, 1);
      text.erase(open, 1);
    }
  }
  replace(text, "{limit}", std::to_string(error.limit));
  replace(text, "{detail}", error.detail);
  return text;
}

}  // namespace

Finding load_failure(const LoadError& error, const std::string& path,
                     const RuleSettings& settings) {
  const ProblemWords& words = problems.at(static_cast<std::size_t>(error.problem));
  Finding finding = checking::about_report(*words.rule);
  finding.severity = settings.severity(*words.rule);
  checking::add_fact(finding, "problem",
                     Phrase{fill_in(words.vietnamese, error), fill_in(words.english, error)});
  finding.fingerprint = checking::fingerprint(finding, path);
  return finding;
}

}  // namespace cchc
