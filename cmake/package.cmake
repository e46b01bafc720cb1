# `cpack` makes cchc-check_<version>_<architecture>.deb of the component program.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME cchc-check)
set(CPACK_PACKAGE_VENDOR "cchc-check authors")
set(CPACK_PACKAGE_CONTACT "cchc-check authors <cchc-check@example.org>")
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "It reads the periodic reports (báo cáo cải cách hành chính) of communes,
districts, departments and provinces, extracts their tables of indicators,
checks whether the figures agree, and prints what is wrong and how to mend
it, or the figures as CSV, JSON or a workbook.")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME cchc-check)
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# What Debian's policy wants to see and a plain `cmake --install` does not need.
configure_file(cmake/debian/changelog.in generated/debian/changelog @ONLY)
configure_file(cmake/debian/compress.cmake.in generated/debian/compress.cmake @ONLY)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_BINARY_DIR}/generated/debian/compress.cmake)
include(CPack)
