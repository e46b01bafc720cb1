#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "cchc/schema.hpp"
#include "schema/compile.hpp"
#include "schema/draft_reader.hpp"
#include "schema/grammar.hpp"
#include "schema/storage.hpp"
#include "schema/xml.hpp"

namespace cchc {

SchemaFile::SchemaFile(std::shared_ptr<const Storage> storage) : storage_(std::move(storage)) {}

const Schema& SchemaFile::schema() const { return storage_->schema; }

SchemaFileResult read_schema(std::string_view xml, std::span<const Schema* const> known,
                             Language language) {
  schema::Problems problems(language);
  const schema::XmlDocument document = schema::parse_xml(xml, problems);
  if (document == nullptr || !schema::check_grammar(document.get(), problems)) {
    return problems.take();
  }
  schema::Draft draft = schema::read_draft(xmlDocGetRootElement(document.get()), known, problems);
  if (!problems.empty()) return problems.take();
  auto storage = schema::compile(std::move(draft), problems);
  if (storage == nullptr) return problems.take();
  return SchemaFile(std::move(storage));
}

SchemaFileResult read_schema_file(const std::string& path, std::span<const Schema* const> known,
                                  Language language) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  // One byte above the limit is enough to know that it is exceeded.
  bytes.resize(schema::max_schema_bytes + 1);
  if (file) file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.is_open() || file.bad() || (file.fail() && !file.eof())) {
    schema::Problems problems(language);
    problems.add(0, schema::Fault::unreadable, {path, std::strerror(errno)});
    return problems.take();
  }
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return read_schema(bytes, known, language);
}

}  // namespace cchc
