#include "tests/style/include_rule.h"

#include <algorithm>
#include <cctype>

namespace dossier::style {
namespace {

struct Room {
  std::string_view folder;
  std::vector<std::string_view> may_not_see;
};

const std::vector<Room>& Rooms() {
  static const auto* rooms = new std::vector<Room>{
      {"proto/", {"graph/", "ingest/", "query/", "tools/", "tests/"}},
      {"graph/", {"ingest/", "query/", "tools/", "tests/"}},
      {"ingest/", {"query/", "tools/", "tests/"}},
      {"query/", {"ingest/", "tools/", "tests/"}},
      {"tools/", {"tests/"}},
  };
  return *rooms;
}

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool IsForbidden(const std::string& file, std::string_view include) {
  if (include == "regex") return true;
  if (include == "iostream") return file.size() > 2 && file.substr(file.size() - 2) == ".h";
  if (StartsWith(include, "rocksdb/")) {
    return !StartsWith(file, "graph/storage/") && !StartsWith(file, "tests/graph/storage/");
  }
  for (const Room& room : Rooms()) {
    if (!StartsWith(file, room.folder)) continue;
    return std::any_of(room.may_not_see.begin(), room.may_not_see.end(),
                       [include](std::string_view folder) { return StartsWith(include, folder); });
  }
  return false;
}

}  // namespace

std::vector<std::string> ForbiddenIncludes(const std::string& file, std::string_view content) {
  std::vector<std::string> forbidden;
  constexpr std::string_view kDirective = "#include ";
  for (size_t at = content.find(kDirective); at != content.npos; at = content.find(kDirective, at + 1)) {
    if (at > 0 && content[at - 1] != '\n') continue;
    const std::string_view rest = content.substr(at + kDirective.size() + 1);
    const std::string_view include = rest.substr(0, rest.find_first_of(">\"\n"));
    if (IsForbidden(file, include)) forbidden.emplace_back(include);
  }
  return forbidden;
}

bool NamesOneMachine(std::string_view content) {
  for (std::string_view folder : {"work", "farm", "root", "home", "tmp"}) {
    const std::string path = "/" + std::string(folder) + "/";
    for (size_t at = content.find(path); at != content.npos; at = content.find(path, at + 1)) {
      const char before = at == 0 ? ' ' : content[at - 1];
      const size_t behind = at + path.size();
      const bool absolute = !std::isalnum(static_cast<unsigned char>(before)) && before != '_' &&
                            before != '.' && before != '/' && before != '}' && before != ')';
      if (absolute && behind < content.size() &&
          std::isalpha(static_cast<unsigned char>(content[behind]))) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace dossier::style
