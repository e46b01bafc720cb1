# One interface target for everything that is compiled here, so that no folder sets its own flags.
add_library(cchc_warnings INTERFACE)
target_compile_options(cchc_warnings INTERFACE -Wall -Wextra -Wconversion -Wsign-conversion
                                               -Wshadow -Wnon-virtual-dtor -Wold-style-cast)
if(CCHC_WARNINGS_AS_ERRORS)
  target_compile_options(cchc_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 takes inlined std::string concatenation for overlapping copies (its bug 105651).
  target_compile_options(cchc_warnings INTERFACE -Wno-restrict)
endif()
