#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "load/dump.hpp"

namespace cchc::test {
namespace {

namespace fs = std::filesystem;

// A folder of its own that goes with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("cchc-load-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
  }
  [[nodiscard]] std::string path(const std::string& name = {}) const { return path_ / name; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("files that can and cannot be read") {
  const Folder folder;
  const std::string file = folder.write("báo cáo.txt", "Báo cáo\n");
  LoadOptions small;
  small.max_file_size = 4;
  CHECK(dump(load_file(file)) == "P0 Báo cáo\n");
  CHECK(dump(load_file(file, small)) == "error file_too_large 4\n");
  CHECK(dump(load_file(folder.write("empty", ""))) == "error empty\n");
  CHECK(dump(load_file(folder.path("nowhere"))) == "error not_found\n");
  CHECK(dump(load_file(file + "/x")) == "error not_found\n");
  CHECK(dump(load_file(folder.path())) == "error is_folder\n");
  CHECK(dump(load_file("/dev/zero", small)) == "error file_too_large 4\n");
  CHECK(dump(load_file(folder.path(std::string(5'000, 'x')))) ==
        "error read_failed File name too long\n");
  if (::geteuid() != 0) {
    fs::permissions(file, fs::perms::none);
    CHECK(dump(load_file(file)) == "error no_permission\n");
  }
}

}  // namespace cchc::test
