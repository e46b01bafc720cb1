# One interface target for everything that is compiled here, so that no folder sets its own flags.
add_library(cchc_warnings INTERFACE)
target_compile_options(cchc_warnings INTERFACE -Wall -Wextra -Wconversion -Wsign-conversion
                                               -Wshadow -Wnon-virtual-dtor -Wold-style-cast)
if(CCHC_WARNINGS_AS_ERRORS)
  target_compile_options(cchc_warnings INTERFACE -Werror)
endif()
