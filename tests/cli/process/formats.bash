# The formats for machines, read by readers that know nothing of the program: SARIF by the classes
# that its schema's authors generate from it, JUnit by junitparser, GitHub's commands by the rules
# that GitHub publishes for them. All must tell what the JSON tells.
source "$SOURCE/common.bash"

python=/usr/bin/python3  # the system's, for which the readers are installed
"$python" -c 'import sarif_om, junitparser' 2>/dev/null ||
  skip "no readers: apt-get install python3-sarif-python-om python3-junitparser"

mkdir here && cd here
mkdir -p 'in/xã "Một", <hai>'
faulty_report 1 >'in/xã "Một", <hai>/100%.txt'
faulty_report 2 >$'in/tên\r\n::error file=x,line=1::y.txt'
sed 's/75/69/' <(faulty_report 3) >right.txt
faulty_report 4 >../outside.txt
printf 'Công văn này không có bảng.\n' >in/none.txt
: >in/empty.txt

for format in json sarif junit github; do
  status=0
  "$PROGRAM" --lang en --format "$format" in "$PWD/right.txt" ../outside.txt gone.txt \
    >"$format" 2>/dev/null || status=$?
  expect "status of $format" 3 "$status"
done
"$python" "$SOURCE/formats.py" json sarif junit github

# Those who have Microsoft's own validator, or the schema itself, are asked too.
if command -v sarif-multitool >/dev/null; then
  cp sarif results.sarif
  sarif-multitool validate results.sarif --level Error | tee said
  grep -q ': error ' said && fail "sarif-multitool"
fi
if [[ ${CCHC_SARIF_SCHEMA-} ]]; then
  "$python" -m jsonschema -i sarif "$CCHC_SARIF_SCHEMA" || fail "$CCHC_SARIF_SCHEMA"
else
  echo "not checked against the JSON schema: CCHC_SARIF_SCHEMA names no file"
fi
