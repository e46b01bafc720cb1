// Bytes that may take their time to come (standard input, a named pipe): an interrupt ends the
// waiting.
#pragma once

#include <array>
#include <streambuf>

namespace cchc::batch {

class DescriptorInput : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor);

 protected:
  int_type underflow() override;

 private:
  int descriptor_;
  std::array<char, 1U << 14U> bytes_;
};

}  // namespace cchc::batch
