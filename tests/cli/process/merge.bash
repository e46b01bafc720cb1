# Shards of a list, checked by different runs under GNU parallel and merged, give byte for byte
# what one run over all gives. The recipe is the one of docs/many-machines.md.
source "$SOURCE/common.bash"
command -v parallel >/dev/null || skip "GNU parallel is not installed"

make_inbox 20
mkdir inbox/district
cp "$SOURCE"/../../../samples/*.txt inbox/district
: >inbox/00007.txt

mkdir "inbox/district (south)"
faulty_report 77 >"inbox/district (south)/77.txt"
faulty_report 78 >"inbox/district/~\$78.docx"
faulty_report 79 >inbox/.79.txt
"$PROGRAM" --list-files inbox >reports
split --number=l/4 --numeric-suffixes reports shard.
# Two "hosts", both this machine; a status up to 3 is a result, not a failure.
parallel --will-cite --sshlogin 1/: --jobs 2 \
  '"$PROGRAM" --jobs 1 --format jsonl --files-from {} --output {}.jsonl 2>{}.log || test $? -le 3' \
  ::: shard.??

for format in text concise json jsonl sarif junit github csv xlsx; do
  whole=0 merged=0
  "$PROGRAM" --format $format inbox >whole.$format 2>whole.err || whole=$?
  "$PROGRAM" merge --format $format shard.??.jsonl >merged.$format 2>merged.err || merged=$?
  expect "status of $format" $whole $merged
  cmp whole.$format merged.$format
  cmp whole.err merged.err
done

# What the prose claims is carried too.
"$PROGRAM" --show-claims inbox >whole.claims 2>/dev/null || test $? -le 3
"$PROGRAM" merge --show-claims shard.??.jsonl >merged.claims 2>/dev/null || test $? -le 3
cmp whole.claims merged.claims
grep -q '95,92% ≠ 5.182 : 5.207 = 99,52%' whole.claims || fail "no claim shown"

# Dealt out like cards, the shards still give the order of the list.
awk 'NR % 2 == 0' reports >even
awk 'NR % 2 == 1' reports >odd
for part in even odd; do
  "$PROGRAM" --format jsonl --files-from $part --output $part.jsonl 2>/dev/null || test $? -le 3
done
"$PROGRAM" merge --format text even.jsonl odd.jsonl >merged.text 2>/dev/null || test $? -le 3
cmp whole.text merged.text

# A shard that was cut off is refused, with the line.
head -c 1000 odd.jsonl >cut.jsonl
status=0
"$PROGRAM" --lang en merge cut.jsonl even.jsonl >/dev/null 2>err || status=$?
expect "status with a shard cut off" 2 $status
grep -q 'cut.jsonl:1: this line is no result' err || fail "$(cat err)"
