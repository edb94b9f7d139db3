// Starts a program that stands beside the test's own, with its output in a pipe.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace dossier {

class ChildProcess {
 public:
  // Exec, never a bare fork: the threads of a database do not survive one.
  ChildProcess(const std::string& program, const std::vector<std::string>& arguments);
  ~ChildProcess();

  pid_t id() const { return id_; }
  void Kill();
  // One line of output without its end; empty at the end of output.
  std::string ReadLine();
  // All that is left of the output; waits for the end of the process.
  std::string ReadAll();
  // After the end: the exit code, or minus the number of the signal that ended it.
  int Wait();

 private:
  pid_t id_ = -1;
  int output_ = -1;
  bool waited_ = false;
  int result_ = 0;
};

}  // namespace dossier
