// Files that a test writes and reads; they lie in the test's own temporary folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dossier {

// Writes a file, in the place of one of that name, and returns its path; folders in the name are made.
std::string WriteScratchFile(const std::string& name, std::string_view bytes);

// A path at which nothing lies.
std::string FreshScratchPath(const std::string& name);

// The bytes of any file; a failure of the test where it cannot be read.
std::string ReadFileBytes(const std::filesystem::path& path);

}  // namespace dossier
