// Where results go, and the certainty that they got there.
#pragma once

#include <array>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

#include "cchc/schema.hpp"

namespace cchc::cli {

// The results could not be written: exit status 2. Whoever closed the pipe has seen enough and is
// not told.
struct OutputError {
  std::string message;
  bool closed_pipe = false;
};

// `name`: what could not be written to, empty for the results; `error`: an errno.
[[noreturn]] void throw_output_error(const std::string& name, int error, Language language);

// A buffer over a file descriptor that keeps the system's reason when writing fails; the standard
// one loses it.
class DescriptorBuffer : public std::streambuf {
 public:
  // `name` is the file's, for messages; empty: a standard stream.
  explicit DescriptorBuffer(int descriptor, std::string name = {});
  ~DescriptorBuffer() override;
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;

  [[nodiscard]] int error() const { return error_; }  // errno; 0: all is well
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  bool write_out();

  int descriptor_;
  std::string name_;
  int error_ = 0;
  std::array<char, 1U << 16U> bytes_;
};

// Only streams over descriptors can be terminals; a string stream of a test is none.
bool is_terminal(const std::ostream& out);

// Columns of the terminal that it goes to; 80 where it goes elsewhere.
std::size_t terminal_width(const std::ostream& out);

// Flushes; throws OutputError with the reason where something was lost.
void require_written(std::ostream& out, Language language);

// A file that is there whole or not at all: written beside its name, put in its place by commit().
// A device or a pipe is written directly, and a symbolic link stays one.
class OutputFile {
 public:
  // Throws OutputError where the folder is not there or cannot be written to.
  OutputFile(const std::string& path, Language language);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  [[nodiscard]] std::ostream& stream() { return *stream_; }
  // Throws OutputError; what stood at the path before is then still there.
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;    // as it was asked for
  std::string target_;  // what it leads to
  Language language_;
  std::string temporary_;  // empty: written directly
  int descriptor_ = -1;
  std::optional<DescriptorBuffer> buffer_;
  std::optional<std::ostream> stream_;
};

}  // namespace cchc::cli
