#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/words.hpp"

namespace cchc::cli {
namespace {

struct Reason {
  int error = 0;
  Words words;
};

constexpr Reason reasons[] = {
    {ENOSPC, {"ổ đĩa đã đầy", "no space left on the device"}},
    {EDQUOT, {"đã hết dung lượng được cấp", "the quota is used up"}},
    {EACCES, {"không có quyền ghi", "permission denied"}},
    {EROFS, {"ổ đĩa chỉ cho đọc", "the file system is read-only"}},
    {ENOENT, {"không có thư mục đó", "there is no such folder"}},
    {ENOTDIR, {"không có thư mục đó", "there is no such folder"}},
    {EISDIR, {"đó là một thư mục", "it is a folder"}},
    {EFBIG, {"vượt giới hạn dung lượng của tệp", "larger than files may be"}},
};

std::string reason_text(int error, Language language) {
  for (const Reason& reason : reasons) {
    if (reason.error == error) return std::string(reason.words.in(language));
  }
  return std::strerror(error);
}

// The file that is meant: a link's end, also where nothing is there yet.
std::string resolved(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;  // as many as the system follows
  std::error_code error;
  const auto real = fs::canonical(path, error);
  if (!error) return real.string();
  fs::path target = path;
  for (int k = 0; k < most_links && fs::is_symlink(target, error); ++k) {
    target = target.parent_path() / fs::read_symlink(target, error);
  }
  return target.string();
}

mode_t ordinary_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

void throw_output_error(const std::string& name, int error, Language language) {
  const std::string what =
      name.empty() ? std::string(Words{"kết quả", "the results"}.in(language)) : name;
  throw OutputError{say(language, {"không ghi được {}: {}", "cannot write {}: {}"}, what,
                        reason_text(error, language)),
                    error == EPIPE};
}

// NOLINTNEXTLINE(*-member-init): the bytes are written before they are read
DescriptorBuffer::DescriptorBuffer(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::~DescriptorBuffer() { write_out(); }

bool DescriptorBuffer::write_out() {
  const char* next = pbase();
  while (error_ == 0 && next < pptr()) {
    const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
    if (written >= 0) {
      next += written;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return error_ == 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) {
    sputc(traits_type::to_char_type(character));
  }
  return traits_type::not_eof(character);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

bool is_terminal(const std::ostream& out) {
  const auto* const buffer = dynamic_cast<const DescriptorBuffer*>(out.rdbuf());
  return buffer != nullptr && ::isatty(buffer->descriptor()) == 1;
}

std::size_t terminal_width(const std::ostream& out) {
  constexpr std::size_t usual = 80;
  const auto* const buffer = dynamic_cast<const DescriptorBuffer*>(out.rdbuf());
  winsize size{};
  if (buffer == nullptr || ::ioctl(buffer->descriptor(), TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0) {
    return usual;
  }
  return size.ws_col;
}

void require_written(std::ostream& out, Language language) {
  out.flush();
  if (out.good()) return;
  const auto* const buffer = dynamic_cast<const DescriptorBuffer*>(out.rdbuf());
  if (buffer == nullptr) throw_output_error({}, EIO, language);
  throw_output_error(buffer->name(), buffer->error(), language);
}

OutputFile::OutputFile(const std::string& path, Language language)
    : path_(path), target_(resolved(path)), language_(language) {
  struct stat there {};
  const bool exists = ::stat(target_.c_str(), &there) == 0;
  if (exists && S_ISDIR(there.st_mode)) fail(EISDIR);
  if (exists && !S_ISREG(there.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  } else if (exists && ::access(target_.c_str(), W_OK) != 0) {
    fail(errno);
  } else {
    const std::filesystem::path target(target_);
    // A name may have 255 bytes, also with what is added here.
    constexpr std::size_t longest = 240;
    temporary_ =
        target.parent_path() / ("." + target.filename().string().substr(0, longest) + ".XXXXXX");
    descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (descriptor_ >= 0) ::fchmod(descriptor_, exists ? there.st_mode & 07777U : ordinary_mode());
  }
  if (descriptor_ < 0) {
    temporary_.clear();
    fail(errno);
  }
  buffer_.emplace(descriptor_, path_);
  stream_.emplace(&*buffer_);
}

OutputFile::~OutputFile() {
  stream_.reset();
  buffer_.reset();
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::commit() {
  stream_->flush();
  if (buffer_->error() != 0) fail(buffer_->error());
  if (!stream_->good()) fail(EIO);
  const bool closed = ::close(descriptor_) == 0;
  descriptor_ = -1;
  if (!closed) fail(errno);
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  temporary_.clear();
}

void OutputFile::fail(int error) const { throw_output_error(path_, error, language_); }

}  // namespace cchc::cli
