// Checked reports back from `jsonl`, so that results of several runs become one.
#pragma once

#include <cstddef>
#include <istream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cchc/emit.hpp"

namespace cchc::batch {

// A line that is no report: the file was cut off, or is of another format or version.
struct ReportReadError {
  std::size_t line = 0;
};

// The schemas that reports read back point to. The program's own are looked up by id; one that it
// does not have is stood in for by an empty one of that id.
class SchemaDirectory {
 public:
  const Schema* find(const std::string& id, bool has_forms);

 private:
  std::map<std::string, std::unique_ptr<Schema>> unknown_;
};

class ReportReader {
 public:
  // Both must outlive the reader, the schemas the reports too.
  ReportReader(std::istream& in, SchemaDirectory& schemas) : in_(in), schemas_(schemas) {}

  // The next report; nothing at the end. Throws ReportReadError.
  std::optional<CheckedReport> next();

 private:
  std::istream& in_;
  SchemaDirectory& schemas_;
  std::size_t line_ = 0;
};

}  // namespace cchc::batch
