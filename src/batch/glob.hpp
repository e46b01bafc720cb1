// Patterns of names: `*` and `?` stay within one name, `**` crosses folders, `[a-z]` is a set.
#pragma once

#include <string_view>

namespace cchc::batch {

// A pattern without '/' is about the last name of `path`, one with '/' about all of it (from the
// folder that is walked). `?` stands for one letter, however many bytes it takes.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace cchc::batch
