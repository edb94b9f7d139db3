#include "tests/benchmark/measure/line_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include "absl/strings/str_cat.h"

namespace dossier::benchmark {
namespace {

using Clock = std::chrono::steady_clock;

double SecondsSince(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double Seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void Become(const std::string& command) {
  execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

}  // namespace

absl::StatusOr<std::unique_ptr<LineProcess>> LineProcess::Start(const std::string& command) {
  int to[2], from[2];
  if (pipe2(to, O_CLOEXEC) != 0) return absl::ResourceExhaustedError("no pipe");
  if (pipe2(from, O_CLOEXEC) != 0) return absl::ResourceExhaustedError("no pipe");
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(to[0], 0);
    dup2(from[1], 1);
    Become("exec " + command);  // no shell in between: the time is the program's
  }
  close(to[0]);
  close(from[1]);
  if (pid < 0) return absl::ResourceExhaustedError("no process");
  return std::unique_ptr<LineProcess>(new LineProcess(pid, to[1], from[0]));
}

LineProcess::~LineProcess() {
  close(in_);
  close(out_);
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

absl::Status LineProcess::Send(const std::string& line) {
  const std::string whole = line + "\n";
  for (size_t sent = 0; sent < whole.size();) {
    const ssize_t written = write(in_, whole.data() + sent, whole.size() - sent);
    if (written <= 0) return absl::UnavailableError("the program has ended");
    sent += static_cast<size_t>(written);
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> LineProcess::Receive(double seconds) {
  const Clock::time_point begin = Clock::now();
  size_t end;
  while ((end = received_.find('\n')) == std::string::npos) {
    const double left = seconds - SecondsSince(begin);
    pollfd waiting{out_, POLLIN, 0};
    if (left <= 0 || poll(&waiting, 1, static_cast<int>(left * 1000) + 1) == 0) {
      return absl::DeadlineExceededError(absl::StrCat("no answer in ", seconds, " s"));
    }
    char buffer[65536];
    const ssize_t got = read(out_, buffer, sizeof(buffer));
    if (got <= 0) return absl::UnavailableError("the program has ended");
    received_.append(buffer, static_cast<size_t>(got));
  }
  std::string line = received_.substr(0, end);
  received_.erase(0, end + 1);
  return line;
}

double LineProcess::CpuSeconds() const {
  clockid_t clock;
  timespec time{};
  if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

uint64_t LineProcess::PeakBytes() const {
  std::ifstream status(absl::StrCat("/proc/", pid_, "/status"));
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmHWM:", 0) == 0) return std::strtoull(line.c_str() + 6, nullptr, 10) * 1024;
  }
  return 0;
}

absl::StatusOr<ProgramCost> RunToEnd(const std::string& command) {
  const Clock::time_point begin = Clock::now();
  const pid_t pid = fork();
  if (pid == 0) Become(command);
  if (pid < 0) return absl::ResourceExhaustedError("no process");
  int status = 0;
  rusage usage{};
  wait4(pid, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return absl::InternalError("failed: " + command);
  }
  return ProgramCost{SecondsSince(begin), Seconds(usage.ru_utime) + Seconds(usage.ru_stime)};
}

}  // namespace dossier::benchmark
