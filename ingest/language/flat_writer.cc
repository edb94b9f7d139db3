#include "ingest/language/flat_writer.h"

#include <cstring>
#include <fstream>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

template <typename T>
void Append(std::string* out, const T& value) {
  out->append(reinterpret_cast<const char*>(&value), sizeof(value));
}

uint64_t Padded(uint64_t size) { return (size + 7) / 8 * 8; }

}  // namespace

std::string FlatWriter::Finish() const {
  FlatHeader header = {{}, 1, kind_, static_cast<uint32_t>(sections_.size()), 0};
  std::memcpy(header.magic, "DOSSFLAT", 8);
  std::string out;
  Append(&out, header);
  uint64_t offset = sizeof(header) + (sections_.size() + 1) * sizeof(uint64_t);
  Append(&out, offset);
  for (const std::string& section : sections_) Append(&out, offset += Padded(section.size()));
  for (const std::string& section : sections_) {
    out += section;
    out.append(Padded(section.size()) - section.size(), '\0');
  }
  return out;
}

absl::Status WriteWholeFile(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (file.fail()) return absl::UnknownError(absl::StrCat("could not write ", path));
  return absl::OkStatus();
}

}  // namespace dossier
