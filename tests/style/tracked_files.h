// The files that belong to the project.
#pragma once

#include <set>
#include <string>

namespace dossier::style {

// Paths below `root`: those that git tracks, where `root` is a clone and git is there; else all in the project's folders,
// names with a leading dot left out. third_party is not looked at.
std::set<std::string> TrackedFiles(const std::string& root);

}  // namespace dossier::style
