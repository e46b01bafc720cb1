#include "load/container/zip_archive.hpp"

#include <algorithm>

namespace cchc::load {
namespace {

LoadError damaged(std::string_view detail) {
  return {LoadProblem::damaged_archive, std::string(detail), 0};
}

// What two names must not share.
std::string key_of(std::string_view name) {
  std::string key(name);
  std::transform(key.begin(), key.end(), key.begin(), [](char c) {
    if (c == '\\') return '/';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return key;
}

bool leaves_archive(std::string_view key) {
  if (key.starts_with('/') || (key.size() > 1 && key[1] == ':')) return true;
  while (!key.empty()) {
    const auto end = std::min(key.find('/'), key.size());
    if (key.substr(0, end) == "..") return true;
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return false;
}

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

ZipArchive::ZipArchive(Handle archive, std::uint64_t limit)
    : archive_(std::move(archive)), limit_(limit) {}

std::variant<ZipArchive, LoadError> ZipArchive::open(std::string_view bytes,
                                                     const LoadOptions& options) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return damaged({});
  Handle handle(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!handle) {
    zip_source_free(source);
    return damaged({});
  }
  ZipArchive archive(std::move(handle), options.max_expanded_size);
  if (auto error = archive.index_entries()) return *std::move(error);
  return archive;
}

std::optional<LoadError> ZipArchive::index_entries() {
  const auto count =
      static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive_.get(), 0), 0));
  for (zip_uint64_t k = 0; k < count; ++k) {
    const char* name = zip_get_name(archive_.get(), k, ZIP_FL_ENC_GUESS);
    if (name == nullptr) return damaged({});
    std::string key = key_of(name);
    if (leaves_archive(key) || !entries_.emplace(std::move(key), k).second) return damaged(name);
  }
  return std::nullopt;
}

std::optional<std::uint64_t> ZipArchive::find(std::string_view name) const {
  const auto found = entries_.find(key_of(name));
  if (found == entries_.end()) return std::nullopt;
  return found->second;
}

bool ZipArchive::has(std::string_view name) const { return find(name).has_value(); }

bool ZipArchive::has_under(std::string_view folder) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const auto& entry) { return entry.first.starts_with(folder); });
}

std::variant<std::string, LoadError> ZipArchive::read(std::string_view name) {
  const auto index = find(name);
  if (!index) return LoadError{LoadProblem::missing_part, std::string(name), 0};
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(archive_.get(), *index, 0, &status) != 0) return damaged(name);
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
    return LoadError{LoadProblem::encrypted, {}, 0};
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), *index, 0));
  if (!file) return damaged(name);

  // The size that the archive claims saves copying where it is true, and is capped where it lies.
  constexpr std::uint64_t trusted_size = 1ULL << 20U;
  const std::uint64_t claimed = (status.valid & ZIP_STAT_SIZE) != 0 ? status.size : 0;
  std::string bytes(std::min(claimed, trusted_size) + 1, '\0');
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(used * 2);
    const auto got = zip_fread(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0) return damaged(name);  // the last read verifies the checksum
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    expanded_ += static_cast<std::uint64_t>(got);
    if (expanded_ > limit_) return LoadError{LoadProblem::expanded_too_large, {}, limit_};
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace cchc::load
