#include <csignal>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "batch/descriptor_input.hpp"
#include "batch/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  static_cast<void>(std::signal(
      SIGPIPE, SIG_IGN));  // writing then fails with a reason, and the run ends in order
  cchc::batch::note_interrupts();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  cchc::batch::DescriptorInput in_buffer(0);
  cchc::cli::DescriptorBuffer out_buffer(1);
  cchc::cli::DescriptorBuffer err_buffer(2);
  std::istream in(&in_buffer);
  std::ostream out(&out_buffer);
  std::ostream err(&err_buffer);
  err << std::unitbuf;
  return cchc::cli::run(arguments, in, out, err);
}
