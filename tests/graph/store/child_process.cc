#include "tests/graph/store/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

extern char** environ;

namespace dossier {

ChildProcess::ChildProcess(const std::string& program, const std::vector<std::string>& arguments) {
  std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe");
  std::string path = (own.parent_path() / program).string();
  std::vector<char*> argv = {path.data()};
  std::vector<std::string> copies = arguments;
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  if (posix_spawn(&id_, path.c_str(), &actions, nullptr, argv.data(), environ) != 0) id_ = -1;
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  output_ = ends[0];
}

ChildProcess::~ChildProcess() {
  Kill();
  Wait();
  if (output_ >= 0) close(output_);
}

void ChildProcess::Kill() {
  if (id_ > 0 && !waited_) kill(id_, SIGKILL);
}

std::string ChildProcess::ReadLine() {
  std::string line;
  char byte;
  while (read(output_, &byte, 1) == 1 && byte != '\n') line.push_back(byte);
  return line;
}

std::string ChildProcess::ReadAll() {
  std::string all;
  char block[4096];
  for (ssize_t size; (size = read(output_, block, sizeof(block))) > 0;) {
    all.append(block, static_cast<size_t>(size));
  }
  Wait();
  return all;
}

int ChildProcess::Wait() {
  if (waited_ || id_ <= 0) return result_;
  int status = 0;
  waitpid(id_, &status, 0);
  waited_ = true;
  result_ = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  return result_;
}

}  // namespace dossier
