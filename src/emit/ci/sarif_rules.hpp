// What a SARIF file says about the tool: its name and every rule with its words.
#pragma once

#include <cstddef>
#include <string_view>

#include "cchc/rule.hpp"
#include "emit/json/json_writer.hpp"

namespace cchc::emit {

std::string_view sarif_level(Severity severity);  // "error", "warning", "note"

// The value of "tool".
void write_sarif_tool(JsonWriter& json, Language language);

// Position in the rules that write_sarif_tool lists; rules().size() where it is not among them.
std::size_t sarif_rule_index(std::string_view id);

}  // namespace cchc::emit
