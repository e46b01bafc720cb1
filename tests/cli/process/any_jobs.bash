# The same bytes whatever the number of jobs; one bad file takes nothing from the others.
source "$SOURCE/common.bash"
make_inbox 200
: >inbox/00050.txt
head -c 5000 /dev/urandom >inbox/00100.docx
printf 'PK\003\004 cut off' >inbox/00101.docx
ln -s nowhere.txt inbox/00150a.txt

for format in text concise json jsonl sarif junit github csv; do
  for jobs in 1 2 5; do
    status=0
    "$PROGRAM" --format $format --jobs $jobs --statistics inbox >$format.$jobs 2>$format.$jobs.err ||
      status=$?
    expect "status of $format" 3 "$status"
    cmp $format.1 $format.$jobs
    cmp $format.1.err $format.$jobs.err
  done
done
expect reports 203 "$(wc -l <jsonl.1)"
expect failed 4 "$(grep -c '"status":"failed"' jsonl.1)"
