# The manual page is troff that man shows without a warning, in both languages.
source "$SOURCE/common.bash"
command -v man >/dev/null || skip "man is not installed"

for language in en vi; do
  "$PROGRAM" --lang $language generate man >cchc-check.1
  man --warnings -E UTF-8 -l -Tutf8 cchc-check.1 2>warnings | sed 's/.\x08//g' >page
  expect "warnings ($language)" "" "$(cat warnings)"
  for word in --fail-on --csv-dialect A401 cchc-check.toml; do
    grep -q -e "$word" page || fail "$word is not in the page ($language)"
  done
done
