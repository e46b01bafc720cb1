// The program's memory, charged where it grows: whatever a file makes grow, in whatever stage,
// counts against that file's allowance. Linked into programs only; a library must not decide this.
#include <malloc.h>

#include <cstdlib>
#include <new>

#include "base/allowance.hpp"

namespace {

void* allocate(std::size_t size) {
  void* const place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) return nullptr;
  try {
    cchc::base::take_memory(::malloc_usable_size(place));
  } catch (...) {
    cchc::base::give_back_memory(::malloc_usable_size(place));
    std::free(place);
    throw;
  }
  return place;
}

}  // namespace

void* operator new(std::size_t size) {
  void* const place = allocate(size);
  if (place == nullptr) throw std::bad_alloc();
  return place;
}

void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  try {
    return allocate(size);
  } catch (...) {
    return nullptr;
  }
}

void operator delete(void* place) noexcept {
  if (place == nullptr) return;
  cchc::base::give_back_memory(::malloc_usable_size(place));
  std::free(place);
}

void operator delete(void* place, std::size_t /*size*/) noexcept { operator delete(place); }
