// Standard input that an interrupt ends: a read that would wait for ever gives up.
#pragma once

#include <array>
#include <streambuf>

namespace cchc::cli {

class DescriptorInput : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor);

 protected:
  int_type underflow() override;

 private:
  int descriptor_;
  std::array<char, 1U << 14U> bytes_;
};

}  // namespace cchc::cli
