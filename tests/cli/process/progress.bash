# Progress shows on a terminal only, and leaves nothing behind there.
source "$SOURCE/common.bash"
command -v script >/dev/null || skip "no script(1) to make a terminal"

faulty_report 1 >1.txt
mkfifo 2.txt
faulty_report 3 >3.txt

# A named pipe holds the run up until progress is worth showing.
late_writer() { sleep 1.5; faulty_report 2 >2.txt; }

late_writer &
script --quiet --return --command \
  "'$PROGRAM' --lang en --jobs 1 --format concise --output out 1.txt 2.txt 3.txt" log >/dev/null ||
  test $? -eq 1
wait
grep -q '2/3 files' log || fail "no progress on the terminal: $(cat -v log)"
grep -q $'\r\x1b\[K' log || fail "the progress was not taken away"

late_writer &
"$PROGRAM" --lang en --jobs 1 --format concise 1.txt 2.txt 3.txt >out 2>err || test $? -eq 1
wait
expect "standard error in a pipe" "3 reports checked: 3 errors, 0 warnings, 0 infos.
Tables: 3 read, 12 rows, 6 relations (3 agree, 3 disagree); prose: states no arithmetic." "$(cat err)"

late_writer &
script --quiet --return --command \
  "'$PROGRAM' --lang en --jobs 1 --no-progress --format concise --output out 1.txt 2.txt 3.txt" \
  log >/dev/null || test $? -eq 1
wait
if grep -q 'files/s' log; then fail "--no-progress"; fi
