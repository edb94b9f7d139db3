#include "tools/session/interrupt.h"

#include <signal.h>
#include <unistd.h>



namespace dossier {
namespace {

constexpr int kExitCode = 130;  // what shells give a program that SIGINT ended
std::atomic<bool> g_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

void OnSignal(int) {
  if (g_interrupted.exchange(true)) _exit(kExitCode);
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
