#include "tests/process/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

extern char** environ;

namespace dossier {
namespace {

std::vector<char*> Pointers(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

struct Pipe {
  Pipe() {
    std::array<int, 2> ends;
    if (pipe2(ends.data(), O_CLOEXEC) != 0) abort();
    read = ends[0];
    write = ends[1];
  }
  int read;
  int write;
};

int CodeOf(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

// Feeds and drains until both outputs are closed.
void Pump(Pipe& in, Pipe& out, Pipe& error, const std::string& input, ProgramResult* result) {
  size_t written = 0;
  std::array<pollfd, 3> polls = {{{out.read, POLLIN, 0}, {error.read, POLLIN, 0}, {in.write, POLLOUT, 0}}};
  char buffer[65536];
  while (polls[0].fd >= 0 || polls[1].fd >= 0) {
    if (polls[2].fd >= 0 && written == input.size()) {
      close(in.write);
      polls[2].fd = -1;
    }
    poll(polls.data(), polls.size(), -1);
    for (int i = 0; i < 2; ++i) {
      if (polls[i].fd < 0 || polls[i].revents == 0) continue;
      ssize_t got = read(polls[i].fd, buffer, sizeof buffer);
      if (got <= 0) {
        polls[i].fd = -1;
      } else {
        (i == 0 ? result->out : result->error).append(buffer, got);
      }
    }
    if (polls[2].fd >= 0 && polls[2].revents != 0) {
      ssize_t put = write(polls[2].fd, input.data() + written, input.size() - written);
      written = put > 0 ? written + put : input.size();
    }
  }
  if (polls[2].fd >= 0) close(in.write);
}

}  // namespace

ProgramResult RunProgram(const std::vector<std::string>& words, const std::string& input) {
  signal(SIGPIPE, SIG_IGN);
  Pipe in, out, error;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read, 0);
  posix_spawn_file_actions_adddup2(&actions, out.write, 1);
  posix_spawn_file_actions_adddup2(&actions, error.write, 2);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t pid = 0;
  std::vector<char*> arguments = Pointers(words);
  ProgramResult result;
  int failed = posix_spawn(&pid, words[0].c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(in.read);
  close(out.write);
  close(error.write);
  if (failed != 0) {
    result.error = "cannot start " + words[0];
    close(in.write);
  } else {
    Pump(in, out, error, input, &result);
    result.exit_code = WaitProgram(pid);
  }
  close(out.read);
  close(error.read);
  return result;
}

pid_t StartProgram(const std::vector<std::string>& words, const std::string& error_path) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, error_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  pid_t pid = -1;
  std::vector<char*> arguments = Pointers(words);
  if (posix_spawn(&pid, words[0].c_str(), &actions, nullptr, arguments.data(), environ) != 0) pid = -1;
  posix_spawn_file_actions_destroy(&actions);
  return pid;
}

void KillProgram(pid_t pid) {
  kill(pid, SIGKILL);
  WaitProgram(pid);
}

bool HasEnded(pid_t pid, int* exit_code) {
  int status = 0;
  if (waitpid(pid, &status, WNOHANG) != pid) return false;
  *exit_code = CodeOf(status);
  return true;
}

int WaitProgram(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return CodeOf(status);
}

}  // namespace dossier
