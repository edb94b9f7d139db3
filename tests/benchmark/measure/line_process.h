// Another program that answers a line with a line, and what processor time it takes.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dossier::benchmark {

// Used from one thread. SIGPIPE must be ignored.
class LineProcess {
 public:
  // Runs `command` by the shell; what it writes to standard error goes where ours goes.
  static absl::StatusOr<std::unique_ptr<LineProcess>> Start(const std::string& command);
  ~LineProcess();  // ends it
  LineProcess(const LineProcess&) = delete;

  absl::Status Send(const std::string& line);
  // The next line without its end. DeadlineExceeded where none comes in time, Unavailable where the
  // program has ended.
  absl::StatusOr<std::string> Receive(double seconds);

  // User and system time of all its threads up to now, also of those that have ended.
  double CpuSeconds() const;
  // The most memory it ever held, in bytes; 0 where the system does not tell.
  uint64_t PeakBytes() const;

 private:
  LineProcess(pid_t pid, int in, int out) : pid_(pid), in_(in), out_(out) {}

  pid_t pid_;
  int in_;   // its standard input
  int out_;  // its standard output
  std::string received_;
};

// What a program that ran to its end took.
struct ProgramCost {
  double wall_seconds = 0;
  double cpu_seconds = 0;
};

// Runs `command` by the shell; Internal where it does not end with 0.
absl::StatusOr<ProgramCost> RunToEnd(const std::string& command);

}  // namespace dossier::benchmark
