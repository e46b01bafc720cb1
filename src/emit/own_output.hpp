// What this program wrote, told by its first bytes: results that lie beside the reports are none.
#pragma once

#include <string_view>

namespace cchc::emit {

// Of text, concise, csv, junit and of the table of a run, in either language.
bool is_own_output(std::string_view head);

}  // namespace cchc::emit
