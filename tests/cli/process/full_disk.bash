# A disk that fills up: status 2 with the reason, and nothing half-written under the asked-for name.
source "$SOURCE/common.bash"
make_inbox 300

status=0
"$PROGRAM" --lang en inbox >/dev/full 2>err || status=$?
expect "status on /dev/full" 2 "$status"
grep -q 'cannot write the results: no space left on the device' err || fail "$(cat err)"

mkdir disk
mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || skip "no permission to mount a small disk"
trap 'umount "$work/disk"; rm -rf "$work"' EXIT
echo "what stood here before" >disk/results.json
status=0
"$PROGRAM" --lang en --format json --output disk/results.json inbox 2>err || status=$?
expect "status on a full disk" 2 "$status"
grep -q 'cannot write disk/results.json: no space left on the device' err || fail "$(cat err)"
expect "files on the disk" results.json "$(ls disk)"
expect "the former file" "what stood here before" "$(cat disk/results.json)"

# A workbook is put together in the temporary folder. The library that does so may say a line of its
# own to standard error first; ours is the last.
status=0
TMPDIR=$work/disk "$PROGRAM" --lang en --quiet --format xlsx --output results.xlsx inbox 2>err ||
  status=$?
expect "status on a full temporary folder" 2 "$status"
expect "the reason" "cchc-check: error: cannot write to the temporary folder $work/disk: no space left on the device" "$(tail -n 1 err)"
[[ ! -e results.xlsx ]] || fail "a workbook was left"
expect "files in the temporary folder" results.json "$(ls disk)"
TMPDIR=$work/nowhere "$PROGRAM" --lang en --format xlsx --output results.xlsx inbox 2>err || status=$?
expect "status without a temporary folder" 2 "$status"
grep -q "cannot write to the temporary folder $work/nowhere" err || fail "$(cat err)"
