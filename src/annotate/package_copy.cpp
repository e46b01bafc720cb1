#include "annotate/package_copy.hpp"

#include <zip.h>

#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <new>

namespace cchc::annotating {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Release {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

// A copy that libzip owns: it frees what it has copied from, whoever it belongs to.
std::unique_ptr<zip_source_t, Release> own_source(std::string_view bytes) {
  void* const copy = std::malloc(bytes.size());
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, bytes.data(), bytes.size());
  std::unique_ptr<zip_source_t, Release> source(
      zip_source_buffer_create(copy, bytes.size(), 1, nullptr));
  if (!source) std::free(copy);
  return source;
}

bool put(zip_t* archive, const std::string& name, const std::string& bytes, std::time_t time) {
  zip_source_t* part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (part == nullptr) return false;
  const zip_int64_t there = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
  zip_int64_t index = there;
  if (there >= 0) {
    if (zip_file_replace(archive, static_cast<zip_uint64_t>(there), part, 0) != 0) index = -1;
  } else {
    index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
  }
  if (index < 0) {
    zip_source_free(part);
    return false;
  }
  // The clock has no part in what is written.
  return zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), time, 0) == 0;
}

std::time_t time_of_first(zip_t* archive) {
  zip_stat_t status;
  zip_stat_init(&status);
  const bool known = zip_stat_index(archive, 0, 0, &status) == 0;
  return known && (status.valid & ZIP_STAT_MTIME) != 0 ? status.mtime : 0;
}

std::optional<std::string> read_all(zip_source_t* source) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_source_stat(source, &status) < 0 || zip_source_open(source) < 0) return std::nullopt;
  std::string bytes(status.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<std::string> copy_package(std::string_view original,
                                        const std::map<std::string, std::string>& parts) {
  const std::unique_ptr<zip_source_t, Release> source = own_source(original);
  if (!source) return std::nullopt;
  zip_source_keep(source.get());
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(source.get(), 0, nullptr));
  if (!archive) {
    zip_source_free(source.get());
    return std::nullopt;
  }
  const std::time_t time = time_of_first(archive.get());
  for (const auto& [name, bytes] : parts) {
    if (!put(archive.get(), name, bytes, time)) return std::nullopt;
  }
  if (zip_close(archive.get()) != 0) return std::nullopt;
  static_cast<void>(archive.release());
  return read_all(source.get());
}

}  // namespace cchc::annotating
