# The shells take the generated completions and offer what they should.
source "$SOURCE/common.bash"

for shell in bash zsh fish; do "$PROGRAM" generate $shell >completion.$shell; done

offered() {  # offered WORD…: what bash offers for the last one
  COMP_WORDS=(cchc-check "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _cchc_check
  printf '%s\n' "${COMPREPLY[@]}"
}
source completion.bash
touch 'my report.docx'
expect "bash, an option" "--format" "$(offered --for)"
expect "bash, its value" "sarif" "$(offered --format sa)"
expect "bash, after =" "json
jsonl" "$(offered --format = js)"
expect "bash, a command" "explain" "$(offered exp)"
expect "bash, a rule" "A401" "$(offered explain A401)"
expect "bash, a file" "my report.docx" "$(offered my)"

if command -v zsh >/dev/null; then zsh -n completion.zsh; fi
if command -v fish >/dev/null; then
  result=$(fish -c 'source completion.fish; complete -C "cchc-check --forma"' | cut -f1)
  expect "fish, an option" "--format" "$result"
fi
