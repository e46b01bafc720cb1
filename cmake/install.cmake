include(CMakePackageConfigHelpers)

# `cmake --install`: the program by itself (component program), and the library for other
# projects (component development), which find it with find_package(cchc).
install(TARGETS cchc-check RUNTIME COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

install(TARGETS cchc EXPORT cchc ARCHIVE COMPONENT development)
install(DIRECTORY include/cchc TYPE INCLUDE COMPONENT development FILES_MATCHING PATTERN "*.hpp")
install(FILES ${PROJECT_BINARY_DIR}/generated/cchc/version.hpp
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cchc COMPONENT development)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cchc)
install(EXPORT cchc NAMESPACE cchc:: DESTINATION ${package_folder} FILE cchc-targets.cmake
        COMPONENT development)
configure_package_config_file(cmake/cchc-config.cmake.in generated/cchc-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(generated/cchc-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/cchc-config.cmake
              ${PROJECT_BINARY_DIR}/generated/cchc-config-version.cmake
        DESTINATION ${package_folder} COMPONENT development)
