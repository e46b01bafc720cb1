# Copies with comments, opened by LibreOffice: each comment stands in the cell that its finding is
# about, other parts are the same bytes, and the copy says the same of itself as the original.
source "$SOURCE/common.bash"

command -v soffice >/dev/null || skip "no LibreOffice: apt-get install libreoffice-writer"
soffice --headless --version >/dev/null 2>&1 || skip "LibreOffice does not start"
LC_ALL=C.UTF-8 python3 "$SOURCE/annotate.py" "$PROGRAM" "$SOURCE/../../../samples" "$work"
