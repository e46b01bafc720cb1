// What may be taken from a configuration that nobody named, and from where.
#pragma once

#include <string>

#include "cli/config_file.hpp"

namespace cchc::cli {

// True where nobody but the user (and the administrator) can put anything into the folder.
bool is_private_folder(const std::string& folder);

// Why a file is not taken, in words; empty: it is. Links and files of other owners are not.
std::string why_not_taken(const std::string& path, Language language);

// The top of a repository: nothing above it is about what is in it.
bool is_repository(const std::string& folder);

// Takes out of the file what it may not say, and notes it.
void restrict_found(ConfigFile& file, Language language);

// True where `path` lies in `folder` or is it, links followed.
bool is_within(const std::string& path, const std::string& folder);

}  // namespace cchc::cli
