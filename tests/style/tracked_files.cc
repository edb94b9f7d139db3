#include "tests/style/tracked_files.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace dossier::style {
namespace {

namespace fs = std::filesystem;

std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

// What git prints, names ended by NUL; empty where there is no git or no clone.
std::string GitList(const std::string& root) {
  if (!fs::exists(fs::path(root) / ".git")) return "";
  const std::string command = "git -c safe.directory='*' -C " + Quoted(root) + " ls-files -z 2>/dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string list;
  char buffer[4096];
  while (pipe != nullptr) {
    const size_t n = fread(buffer, 1, sizeof buffer, pipe.get());
    if (n == 0) break;
    list.append(buffer, n);
  }
  return list;
}

void Walk(const fs::path& root, const fs::path& folder, std::set<std::string>* files) {
  if (!fs::exists(folder)) return;
  for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator(); ++it) {
    if (it->path().filename().native()[0] == '.') {
      it.disable_recursion_pending();
    } else if (it->is_regular_file()) {
      files->insert(it->path().lexically_relative(root).native());
    }
  }
}

}  // namespace

std::set<std::string> TrackedFiles(const std::string& root) {
  std::set<std::string> files;
  const std::string list = GitList(root);
  for (size_t at = 0; at < list.size();) {
    const size_t end = list.find('\0', at);
    const std::string file = list.substr(at, end - at);
    const bool ours = file.rfind("third_party/", 0) != 0 && fs::is_regular_file(fs::path(root) / file);
    if (ours) files.insert(file);
    at = end == list.npos ? list.size() : end + 1;
  }
  if (!files.empty()) return files;
  for (const char* folder : {"docs", "examples", "graph", "ingest", "proto", "query", "tests", "tools"}) {
    Walk(root, fs::path(root) / folder, &files);
  }
  return files;
}

}  // namespace dossier::style
