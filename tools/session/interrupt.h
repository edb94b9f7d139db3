// Ctrl-C as a flag that running work looks at.
#pragma once

#include <atomic>

namespace dossier {

// From the first call on, SIGINT and SIGTERM set the flag instead of ending the program; a second one, while the flag is set,
// ends it at once.
const std::atomic<bool>& InterruptFlag();

// Forgets an interrupt that was dealt with.
void ClearInterrupt();

}  // namespace dossier
