// The formats, one file each, and what is to be known of each: the one list of them.
#pragma once

#include <array>
#include <memory>
#include <ostream>
#include <string_view>
#include <utility>

#include "cchc/emit.hpp"

namespace cchc::emit {

std::unique_ptr<Emitter> make_text(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_concise(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_json(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_jsonl(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_sarif(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_junit(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_github(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_xlsx(std::ostream& out, const EmitOptions& options);
std::unique_ptr<Emitter> make_csv(std::ostream& out, const EmitOptions& options);

std::unique_ptr<Emitter> make_html(std::ostream& out, const EmitOptions& options);

struct Format {
  FormatTraits traits;
  std::unique_ptr<Emitter> (*make)(std::ostream& out, const EmitOptions& options);
};

// In the order in which help names them.
inline constexpr std::array format_list = {
    Format{{.id = "text", .extension = "txt", .totals = true, .statistics = true}, make_text},
    Format{{.id = "concise", .extension = "txt"}, make_concise},
    Format{{.id = "json", .extension = "json", .statistics = true}, make_json},
    Format{{.id = "jsonl", .extension = "jsonl"}, make_jsonl},
    Format{{.id = "sarif", .extension = "sarif"}, make_sarif},
    Format{{.id = "junit", .extension = "xml"}, make_junit},
    Format{{.id = "github", .extension = "txt"}, make_github},
    Format{{.id = "csv", .extension = "csv", .findings = false}, make_csv},
    Format{{.id = "html", .extension = "html"}, make_html},
    Format{{.id = "xlsx", .extension = "xlsx", .binary = true}, make_xlsx},
};

// "text|concise|…", for the command line.
template <std::size_t... at>
constexpr auto join_format_ids(std::index_sequence<at...> /*indexes*/) {
  std::array<char, (format_list[at].traits.id.size() + ...) + sizeof...(at)> text{};
  char* end = text.data();
  for (const Format& format : format_list) {
    for (const char c : format.traits.id) *end++ = c;
    *end++ = '|';
  }
  return text;
}
inline constexpr auto format_id_text =
    join_format_ids(std::make_index_sequence<format_list.size()>());
inline constexpr std::string_view format_ids(format_id_text.data(), format_id_text.size() - 1);

}  // namespace cchc::emit
