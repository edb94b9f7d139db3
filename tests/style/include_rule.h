// Which file may include what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier::style {

// The includes of `file` (its path in the project) that the rooms of docs/architecture.md forbid, or that the project
// does without: RocksDB outside graph/storage, std::regex, iostream in headers.
std::vector<std::string> ForbiddenIncludes(const std::string& file, std::string_view content);

// Whether a text names a folder of somebody's own machine.
bool NamesOneMachine(std::string_view content);

}  // namespace dossier::style
