# Shared by the tests that run the real program. ctest sets PROGRAM and SOURCE; each test has a
# folder of its own for a working folder, and status 77 means that it cannot run here.
set -euo pipefail
unset CCHC_LANG NO_COLOR

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

skip() {
  echo "SKIPPED: $*"
  exit 77
}

expect() {  # expect WHAT EXPECTED ACTUAL
  [[ $2 == "$3" ]] || fail "$1: expected <$2>, got <$3>"
}

# A small report with one finding (A401); its figures differ by $1.
faulty_report() {
  cat <<END
ỦY BAN NHÂN DÂN
XÃ SỐ $1
-------
Số: $1/BC-UBND
Minh Đức, ngày 10 tháng 9 năm 2024

BÁO CÁO
Công tác cải cách hành chính quý III năm 2024

Phần thứ nhất. Kết quả thực hiện.

Biểu mẫu 1
STT	Chỉ tiêu thống kê	Đơn vị tính	Số liệu	Ghi chú
1.	Số văn bản chỉ đạo CCHC đã ban hành	Văn bản	$1	
2.	Tỷ lệ hoàn thành Kế hoạch CCHC năm	%	75	
2.1.	Số nhiệm vụ đề ra trong Kế hoạch	Nhiệm vụ	16	
2.2.	Số nhiệm vụ đã hoàn thành	Nhiệm vụ	11	
END
}

# inbox/ with $1 reports.
make_inbox() {
  mkdir -p inbox
  local i
  for ((i = 1; i <= $1; ++i)); do faulty_report "$i" >"inbox/$(printf '%05d' "$i").txt"; done
}

wait_for() {  # wait_for COMMAND…: until it succeeds, at most a minute
  local i
  for ((i = 0; i < 600; ++i)); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  fail "waited in vain for: $*"
}
