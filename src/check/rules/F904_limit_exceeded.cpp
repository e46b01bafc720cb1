#include <array>

#include "check/rule_list.hpp"

namespace cchc::checking {
namespace {

constexpr std::string_view bad = "bao-cao.docx: 70 MiB";
constexpr std::string_view good = "bao-cao.docx: 2 MiB";

// One for every LoadProblem.
constexpr std::array variants = {
    MessageVariant{"file-too-large",
                   {"Tệp quá lớn (giới hạn {limit:size}); nếu tin tưởng tệp, chạy lại với giới hạn "
                    "cao hơn, ví dụ --max-file-size 200M.",
                    "The file is larger than {limit:size}; where it is trusted, run again with a "
                    "higher limit, for instance --max-file-size 200M."}},
    MessageVariant{"expanded-too-large",
                   {"Nội dung giải nén của tệp quá lớn (giới hạn {limit:size}); nếu tin tưởng tệp, "
                    "chạy lại với giới hạn cao hơn, ví dụ --max-expanded-size 1G.",
                    "The file’s expanded content is larger than {limit:size}; where it is trusted, "
                    "run again with a higher limit, for instance --max-expanded-size 1G."}},
    MessageVariant{"too-deep",
                   {"Tệp vượt giới hạn an toàn: cấu trúc lồng nhau sâu hơn {limit} cấp; giới hạn "
                    "này không đổi được.",
                    "The file exceeds a safety limit: nested deeper than {limit} levels; this "
                    "limit cannot be changed."}},
    MessageVariant{"too-many-attributes",
                   {"Tệp vượt giới hạn an toàn: một thẻ có hơn {limit} thuộc tính; giới hạn này "
                    "không đổi được.",
                    "The file exceeds a safety limit: a tag with more than {limit} attributes; "
                    "this limit cannot be changed."}},
    MessageVariant{"tag-too-long",
                   {"Tệp vượt giới hạn an toàn: một thẻ dài hơn {limit:size}; giới hạn này không "
                    "đổi được.",
                    "The file exceeds a safety limit: a tag longer than {limit:size}; this limit "
                    "cannot be changed."}},
    MessageVariant{"name-too-long",
                   {"Tệp vượt giới hạn an toàn: tên kiểu định dạng hoặc mẫu đánh số dài hơn "
                    "{limit:size}; giới hạn này không đổi được.",
                    "The file exceeds a safety limit: the name of a style or list, or a pattern "
                    "of numbering, longer than {limit:size}; this limit cannot be changed."}},
    MessageVariant{"too-slow",
                   {"Đã dừng vì tệp cần hơn {detail} giây xử lý; nếu tin tưởng tệp, chạy lại với "
                    "giới hạn cao hơn, ví dụ --max-time 60.",
                    "Stopped: the file needs more than {detail} seconds of the processor; where "
                    "it is trusted, run again with a higher limit, for instance --max-time 60."}},
    MessageVariant{"too-much-memory",
                   {"Đã dừng vì tệp cần hơn {limit:size} bộ nhớ; nếu tin tưởng tệp, chạy lại với "
                    "giới hạn cao hơn, ví dụ --max-memory 1G.",
                    "Stopped: the file needs more than {limit:size} of memory; where it is "
                    "trusted, run again with a higher limit, for instance --max-memory 1G."}},
};

}  // namespace

const Rule F904 = {
    .id = "F904",
    .name = "limit-exceeded",
    .severity = Severity::error,
    .vietnamese =
        {.title = "Tệp vượt giới hạn an toàn",
         .message = "Tệp vượt giới hạn an toàn: {detail}.",
         .why =
             "Nhờ có giới hạn, một tệp quá lớn hoặc cố ý gây hại không làm treo cả đợt kiểm tra.",
         .mend = "Nếu tin tưởng tệp này, hãy nâng giới hạn bằng tùy chọn đã nêu.",
         .bad = bad,
         .good = good},
    .english = {.title = "Limit exceeded",
                .message = "The file exceeds a safety limit: {detail}.",
                .why = "Limits keep a strange or hostile file from holding up the whole run.",
                .mend = "Where the file is trusted, raise the limit with the option that is named.",
                .bad = bad,
                .good = good},
    .variants = variants,
    .example = Example::for_machine_only,
};

}  // namespace cchc::checking
