// A zip archive in memory, read by libzip within limits.
#pragma once

#include <zip.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "cchc/load.hpp"

namespace cchc::load {

// Entries are found by name, case and slashes of either kind aside, as packages ask for.
class ZipArchive {
 public:
  // Refuses archives that are cut off, or whose entries clash or point out of the archive: what
  // such a file says depends on who reads it.
  static std::variant<ZipArchive, LoadError> open(std::string_view bytes,
                                                  const LoadOptions& options);

  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] bool is_empty() const { return entries_.empty(); }
  // Any entry whose name, in small letters, begins so.
  [[nodiscard]] bool has_under(std::string_view folder) const;

  // The whole entry, its checksum verified. All that is read from one archive counts against
  // max_expanded_size, by bytes that really come out, whatever the archive says.
  std::variant<std::string, LoadError> read(std::string_view name);

 private:
  struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  using Handle = std::unique_ptr<zip_t, Closer>;
  using Index = std::unordered_map<std::string, std::uint64_t>;

  ZipArchive(Handle archive, std::uint64_t limit);
  std::optional<LoadError> index_entries();
  [[nodiscard]] std::optional<std::uint64_t> find(std::string_view name) const;

  Handle archive_;
  Index entries_;  // by key
  std::uint64_t limit_;
  std::uint64_t expanded_ = 0;
};

}  // namespace cchc::load
