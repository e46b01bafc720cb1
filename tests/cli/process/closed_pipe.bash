# A reader that has seen enough (`| head -1`) is no accident: nothing is said about it.
source "$SOURCE/common.bash"
make_inbox 1000

for jobs in 1 4; do
  set +o pipefail
  "$PROGRAM" --format concise --jobs $jobs inbox 2>err | head -1 >out
  statuses=("${PIPESTATUS[@]}")
  set -o pipefail
  expect "lines with --jobs $jobs" 1 "$(wc -l <out)"
  expect "status with --jobs $jobs" 2 "${statuses[0]}"
  expect "errors with --jobs $jobs" "" "$(cat err)"
done
