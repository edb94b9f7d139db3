// The manifest tells of every model that ships, and of these bytes.
#include <filesystem>
#include <map>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/source/sha256.h"
#include "ingest/source/whole_file.h"

namespace dossier {
namespace {

constexpr char kFolder[] = "ingest/language/models/";
constexpr uintmax_t kMostBytes = 60'000'000;  // of all models together

// What stands in quotation marks behind `key` on a line of its own; empty on other lines.
std::string Quoted(const std::string& line, const std::string& key) {
  size_t at = line.find(key + ": \"");
  if (at != line.find_first_not_of(' ')) return "";
  size_t begin = at + key.size() + 3;
  return line.substr(begin, line.find('"', begin) - begin);
}

std::map<std::string, std::string> DigestsInManifest() {
  std::map<std::string, std::string> digests;
  std::string file, text = ReadWholeFile(std::string(kFolder) + "manifest.textproto").value();
  for (size_t at = 0, end; at < text.size(); at = end + 1) {
    end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    if (std::string name = Quoted(line, "file"); !name.empty()) digests[file = name] = "";
    if (std::string digest = Quoted(line, "sha256"); !digest.empty()) digests[file] = digest;
  }
  return digests;
}

TEST(ModelManifestTest, TellsOfTheModelsThatShip) {
  std::map<std::string, std::string> shipped;
  uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    std::string name = entry.path().filename();
    if (!name.ends_with(".bin") && !name.ends_with(".tsv")) continue;
    shipped[name] = Sha256Hex(ReadWholeFile(entry.path()).value());
    bytes += entry.file_size();
  }
  EXPECT_GE(shipped.size(), 7u);
  EXPECT_EQ(DigestsInManifest(), shipped);
  EXPECT_LT(bytes, kMostBytes);
}

}  // namespace
}  // namespace dossier
