#include "cli/progress.hpp"

#include <algorithm>
#include <cmath>

#include "cli/output.hpp"
#include "cli/words.hpp"
#include "emit/terminal/table_row.hpp"

namespace cchc::cli {
namespace {

constexpr auto first_after = std::chrono::milliseconds(500);
constexpr auto redraw_after = std::chrono::milliseconds(100);

std::string clock_text(double seconds) {
  const auto whole = std::llround(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(std::ostream& err, Language language, std::size_t total, bool shown)
    : err_(err), language_(language), total_(total), shown_(shown && total > 1) {}

void Progress::hide() {
  if (visible_) err_ << "\r\x1b[K" << std::flush;
  visible_ = false;
}

void Progress::update(const Summary& summary) {
  if (!shown_) return;
  const auto now = Clock::now();
  if (now - start_ < first_after || now - last_ < redraw_after) return;
  last_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(summary.reports) / seconds;
  const double left = static_cast<double>(total_ - std::min(total_, summary.reports)) / rate;
  const std::string line =
      say(language_,
          {"{}/{} tệp · {:.0f} tệp/giây · còn {} · {} lỗi, {} cảnh báo",
           "{}/{} files · {:.0f} files/s · {} left · {} errors, {} warnings"},
          summary.reports, total_, rate, clock_text(left), summary.errors, summary.warnings);
  // A line that the terminal wraps could not be taken away again.
  err_ << "\r\x1b[K" << emit::shorten(line, terminal_width(err_) - 1) << std::flush;
}

}  // namespace cchc::cli
