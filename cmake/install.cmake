include(CMakePackageConfigHelpers)

# `cmake --install`: the program by itself (component program), and the library for other
# projects (component development), which find it with find_package(cchc).
install(TARGETS cchc-check RUNTIME COMPONENT program)
install(FILES README.md README.vi.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR}
        COMPONENT program)

install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/cchc-check COMPONENT program)

# Completion and the manual page come from the program's own table of options.
set(generated ${PROJECT_BINARY_DIR}/generated)
function(generate what language file destination)
  get_filename_component(folder ${generated}/${file} DIRECTORY)
  add_custom_command(OUTPUT ${generated}/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND cchc-check --lang ${language} generate ${what} --output ${generated}/${file}
    DEPENDS cchc-check VERBATIM)
  install(FILES ${generated}/${file} DESTINATION ${destination} COMPONENT program)
  set_property(GLOBAL APPEND PROPERTY cchc_generated ${generated}/${file})
endfunction()

set(share ${CMAKE_INSTALL_DATADIR})
generate(bash vi completion/cchc-check ${share}/bash-completion/completions)
generate(zsh vi completion/_cchc-check ${share}/zsh/vendor-completions)
generate(fish vi completion/cchc-check.fish ${share}/fish/vendor_completions.d)
generate(man en man/cchc-check.1 ${CMAKE_INSTALL_MANDIR}/man1)
generate(man vi man/vi/cchc-check.1 ${CMAKE_INSTALL_MANDIR}/vi/man1)
get_property(files GLOBAL PROPERTY cchc_generated)
add_custom_target(cchc-generated ALL DEPENDS ${files})

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
