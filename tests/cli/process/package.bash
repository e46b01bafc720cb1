# The Debian package: lintian has no error to name, its dependencies can be met, and what it holds
# runs.
source "$SOURCE/common.bash"
command -v dpkg-shlibdeps >/dev/null || skip "dpkg-dev is not installed"

cpack --config "$BUILD/CPackConfig.cmake" -B "$work" >log 2>&1 || { cat log; fail "cpack"; }
package=$(echo cchc-check_*.deb)

if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error "$package" || fail "lintian"
fi

depends=$(dpkg-deb --field "$package" Depends)
for library in libicu libxml2 libzip libfmt libtbb; do
  [[ $depends == *$library* ]] || fail "no dependency on $library: $depends"
done
if ((EUID == 0)); then dpkg --dry-run --install "$package" || fail "dpkg would not install it"; fi

dpkg-deb --extract "$package" root
root/usr/bin/cchc-check --version
faulty_report 1 >report.txt
status=0
root/usr/bin/cchc-check report.txt >out || status=$?
expect "status of the packaged program" 1 $status
for file in bash-completion/completions/cchc-check zsh/vendor-completions/_cchc-check \
  fish/vendor_completions.d/cchc-check.fish man/man1/cchc-check.1.gz man/vi/man1/cchc-check.1.gz \
  doc/cchc-check/copyright cchc-check/schemas/cchc-schema.rng; do
  test -s root/usr/share/$file || fail "$file is not in the package"
done
