// Ctrl-C and its kin: a run stops taking files, finishes those at hand and ends in order.
#pragma once

namespace cchc::batch {

// From then on SIGINT, SIGTERM and SIGHUP are noted. A second one ends the process at once.
void note_interrupts();

// The signal that came; 0: none.
int interrupted_by();

}  // namespace cchc::batch
