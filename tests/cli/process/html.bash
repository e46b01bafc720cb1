# The page for people: whole HTML, nothing from elsewhere, and small enough to send for a folder.
source "$SOURCE/common.bash"
make_inbox 200
faulty_report '"><script>alert(1)</script>' >inbox/hostile.txt
"$PROGRAM" -f html -o page.html inbox 2>/dev/null || test $? -eq 1
"$PROGRAM" -f html -o one.html inbox/00001.txt 2>/dev/null || test $? -eq 1
python3 "$SOURCE/page.py" page.html one.html
[[ $(stat -c %s page.html) -lt 5000000 ]] || fail "the page of 200 reports weighs $(stat -c %s page.html) bytes"
"$PROGRAM" -f html --split-by report -o pages inbox 2>/dev/null || test $? -eq 1
expect "pages, one a report" 201 "$(find pages -name '*.txt.html' | wc -l)"
cmp pages/00001.txt.html one.html || fail "a page of its own is the page of a run over that report"
