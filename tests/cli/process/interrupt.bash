# Ctrl-C in the middle: what was printed is whole, the rest is named, the status is 130. A named
# pipe that nobody writes to holds the run up at the right moment.
source "$SOURCE/common.bash"

faulty_report 1 >1.txt
mkfifo 2.txt
faulty_report 3 >3.txt

interrupted_run() {  # interrupted_run WAIT_FOR… -- ARGUMENT…
  local waiting=()
  while [[ $1 != -- ]]; do waiting+=("$1"); shift; done
  shift
  "$PROGRAM" --lang en --jobs 1 "$@" 1.txt 2.txt 3.txt >out 2>err &
  local run=$!
  wait_for "${waiting[@]}"
  kill -INT "$run"
  status=0
  wait "$run" || status=$?
}

# A background process of a script ignores SIGINT; the program honours that, so it is given back.
if [[ $(trap -p INT) ]]; then skip "SIGINT cannot be given back"; fi
set -m

interrupted_run grep -q '"path": "1.txt"' out -- --format json
expect status 130 "$status"
grep -q 'interrupted: 2 of 3 files were not checked' err || fail "no word on what was not done"
python3 - <<'END'
import json
document = json.load(open("out"))
assert [report["path"] for report in document["reports"]] == ["1.txt"], document
assert document["summary"]["reports"] == 1, document["summary"]
assert document["summary"]["not_done"] == 2, document["summary"]
END

interrupted_run grep -q '"uri": "1.txt"' out -- --format sarif
expect "status of SARIF" 130 "$status"
python3 - <<'END'
import json
invocation = json.load(open("out"))["runs"][0]["invocations"][0]
assert not invocation["executionSuccessful"], invocation
assert invocation["exitCode"] == 130 and invocation["exitSignalName"] == "SIGINT", invocation
END

# With --output there is nothing half-written under any name.
has_temporary() { compgen -G '.results.txt.*' >/dev/null; }
interrupted_run has_temporary -- --output results.txt
expect "status with --output" 130 "$status"
[[ -z $(ls -A | grep results.txt) ]] || fail "something was left: $(ls -A)"
grep -q 'results.txt was not written' err || fail "no word on the output"

# The same while standard input is waited for: nothing is judged.
mkfifo input
"$PROGRAM" --lang en --format concise - 1.txt <input >out 2>err &
run=$!
exec 3>input
catches_interrupt() { (((0x$(sed -n 's/^SigCgt:\t//p' "/proc/$run/status") & 2) != 0)); }
wait_for catches_interrupt
printf 'STT\tCh' >&3
kill -INT "$run"
status=0
wait "$run" || status=$?
exec 3>&-
expect "status while reading standard input" 130 "$status"
[[ ! -s out ]] || fail "something was judged: $(cat out)"
grep -q 'interrupted: 2 of 2 files were not checked' err || fail "no word on what was not done"

# A pipe by name is read like a file.
faulty_report 4 >2.txt &
status=0
"$PROGRAM" --format concise 2.txt >out || status=$?
expect "status of a named pipe" 1 "$status"
