#include "ingest/language/flat_file.h"

#include <bit>
#include <cstring>
#include <string>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr uint32_t kVersion = 1;

absl::Status Broken(std::string_view what, std::string_view why) {
  return absl::DataLossError(absl::StrCat("model '", std::string(what), "' ", std::string(why),
                                          "; build or install the program again"));
}

uint64_t OffsetAt(std::string_view bytes, int i) {
  uint64_t offset;
  std::memcpy(&offset, bytes.data() + sizeof(FlatHeader) + i * sizeof(offset), sizeof(offset));
  return offset;
}

}  // namespace

absl::StatusOr<FlatFile> FlatFile::Open(std::string_view bytes, FlatKind kind, int sections,
                                        std::string_view what) {
  size_t table = sizeof(FlatHeader) + (sections + 1) * sizeof(uint64_t);
  if (bytes.size() < table) return Broken(what, "is cut short");
  if (reinterpret_cast<uintptr_t>(bytes.data()) % 8 != 0) return Broken(what, "is not aligned");
  FlatHeader header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (std::memcmp(header.magic, "DOSSFLAT", 8) != 0) return Broken(what, "is no model file");
  if (header.version != kVersion) return Broken(what, "is of another format version");
  if (header.kind != kind || header.sections != static_cast<uint32_t>(sections)) {
    return Broken(what, "is of another kind");
  }
  uint64_t last = table;
  for (int i = 0; i <= sections; ++i) {
    uint64_t offset = OffsetAt(bytes, i);
    if (offset < last || offset > bytes.size()) return Broken(what, "is cut short");
    last = offset;
  }
  return FlatFile(bytes);
}

std::string_view FlatFile::Section(int i) const {
  uint64_t begin = OffsetAt(bytes_, i);
  return bytes_.substr(begin, OffsetAt(bytes_, i + 1) - begin);
}

}  // namespace dossier
