#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "batch/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_IGN);  // writing then fails with a reason, and the run ends in order
  cchc::batch::note_interrupts();
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  cchc::cli::DescriptorBuffer out_buffer(1);
  cchc::cli::DescriptorBuffer err_buffer(2);
  std::ostream out(&out_buffer);
  std::ostream err(&err_buffer);
  err << std::unitbuf;
  return cchc::cli::run(arguments, std::cin, out, err);
}
