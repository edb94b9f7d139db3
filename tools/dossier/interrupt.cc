#include "tools/dossier/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "tools/dossier/exit_code.h"

namespace dossier {
namespace {

std::atomic<bool> g_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

void OnSignal(int) {
  if (g_interrupted.exchange(true)) _exit(kExitInterrupted);
}

void Install() {
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

const std::atomic<bool>& InterruptFlag() {
  static const bool installed = (Install(), true);
  (void)installed;
  return g_interrupted;
}

void ClearInterrupt() { g_interrupted = false; }

}  // namespace dossier
