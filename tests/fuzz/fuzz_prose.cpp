// Sentences put together from what officers write, around one small table.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "stages.hpp"

namespace {

constexpr std::string_view words[] = {"Trong quý III năm 2024, ",
                                      "tiếp nhận ",
                                      "giải quyết ",
                                      "hồ sơ",
                                      ", trong đó ",
                                      "đúng hạn ",
                                      "quá hạn ",
                                      "đạt ",
                                      "tỷ lệ ",
                                      "%",
                                      "12",
                                      "1.234",
                                      "0,5",
                                      "99,95",
                                      "120/125",
                                      " (",
                                      ")",
                                      "; ",
                                      ". ",
                                      ", ",
                                      "gồm: ",
                                      "tổng số ",
                                      "còn lại ",
                                      "tăng ",
                                      "giảm ",
                                      "so với cùng kỳ ",
                                      "lần",
                                      "\n",
                                      "- ",
                                      "a) ",
                                      "1. ",
                                      "xã ",
                                      "thủ tục ",
                                      "văn bản ",
                                      "triệu đồng ",
                                      "và ",
                                      "chiếm ",
                                      "bằng "};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text = "BÁO CÁO\nCông tác cải cách hành chính quý III năm 2024\n\n";
  for (std::size_t k = 0; k < size; ++k) text += words[data[k] % std::size(words)];
  text +=
      "\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1.\tSố hồ sơ tiếp nhận\tHồ sơ\t125\n"
      "2.\tTỷ lệ đúng hạn\t%\t96\n2.1.\tSố hồ sơ\tHồ sơ\t125\n2.2.\tĐúng hạn\tHồ sơ\t120\n";
  cchc::fuzzing::run_stages(cchc::load_bytes(text, {.encoding = "utf-8"}), size);
  return 0;
}
