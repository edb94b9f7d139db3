#include "ingest/source/input_list.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace dossier {
namespace {

namespace fs = std::filesystem;

Input Failed(std::string path, const std::error_code& error) {
  return {std::move(path), 0, absl::ErrnoToStatus(error.value(), "cannot be opened")};
}

uint64_t SizeOrZero(const fs::path& path) {
  std::error_code error;
  const uintmax_t size = fs::file_size(path, error);
  return error ? 0 : size;
}

// The entries of a folder that count, by name; `error` where the listing broke off.
std::vector<fs::path> SortedEntries(const fs::path& folder, std::error_code* error) {
  std::vector<fs::path> entries;
  fs::directory_iterator it(folder, *error);
  for (; !*error && it != fs::directory_iterator(); it.increment(*error)) {
    if (it->path().filename().native()[0] != '.') entries.push_back(it->path());
  }
  std::sort(entries.begin(), entries.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  return entries;
}

// Walks with a stack of its own, for folders may be nested without end.
void AppendFolder(const fs::path& folder, std::vector<Input>* inputs) {
  std::vector<fs::path> pending = {folder};
  while (!pending.empty()) {
    const fs::path path = std::move(pending.back());
    pending.pop_back();
    std::error_code error;
    const fs::file_status link = fs::symlink_status(path, error);
    if (path == folder || fs::is_directory(link)) {
      std::vector<fs::path> entries = SortedEntries(path, &error);
      if (error) inputs->push_back(Failed(path.native(), error));
      std::move(entries.rbegin(), entries.rend(), std::back_inserter(pending));
    } else if (fs::is_regular_file(fs::status(path, error))) {
      inputs->push_back({path.native(), SizeOrZero(path), absl::OkStatus()});
    }
  }
}

}  // namespace

std::vector<Input> ListInputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-") {
      inputs.push_back({path, 0, absl::OkStatus()});
    } else if (const fs::file_status status = fs::status(path, error); fs::is_directory(status)) {
      AppendFolder(fs::path(path).lexically_normal(), &inputs);
    } else if (!fs::exists(status)) {
      if (!error) error = std::make_error_code(std::errc::no_such_file_or_directory);
      inputs.push_back(Failed(path, error));
    } else {
      inputs.push_back({path, SizeOrZero(path), absl::OkStatus()});
    }
  }
  return inputs;
}

}  // namespace dossier
