// Programs run as a user runs them: for tests of the command line and of crashes.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace dossier {

struct ProgramResult {
  int exit_code = -1;  // 128 + the signal where one ended it
  std::string out;
  std::string error;
};

// Runs it to its end with `input` on standard input. NO terminal is at the other end of anything.
ProgramResult RunProgram(const std::vector<std::string>& words, const std::string& input = "");

// Starts it with its output thrown away and its errors written to a file; to be ended by KillProgram or WaitProgram.
pid_t StartProgram(const std::vector<std::string>& words, const std::string& error_path = "/dev/null");
void KillProgram(pid_t pid);  // SIGKILL, and waits
bool HasEnded(pid_t pid, int* exit_code);  // without waiting
int WaitProgram(pid_t pid);

}  // namespace dossier
