#include "ingest/source/binary_kind.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr size_t kLookedAt = size_t{1} << 16;

struct Signature {
  size_t at;
  std::string_view bytes;
  std::string_view kind;
};

using namespace std::string_view_literals;

constexpr Signature kSignatures[] = {
    {0, "\x89PNG\r\n\x1a\n"sv, "a PNG image"},
    {0, "\xff\xd8\xff"sv, "a JPEG image"},
    {0, "GIF8"sv, "a GIF image"},
    {0, "BM"sv, "a bitmap image"},
    {0, "II*\0"sv, "a TIFF image"},
    {0, "MM\0*"sv, "a TIFF image"},
    {0, "%PDF-"sv, "a PDF document"},
    {0, "{\\rtf"sv, "an RTF document"},
    {0, "\xd0\xcf\x11\xe0"sv, "an old Office document"},
    {0, "PK\x03\x04"sv, "a ZIP archive or an Office document"},
    {0, "PK\x05\x06"sv, "a ZIP archive"},
    {0, "\x1f\x8b"sv, "gzip data within gzip data"},
    {0, "BZh"sv, "bzip2 data"},
    {0, "\xfd"
        "7zXZ\0"sv,
     "xz data"},
    {0, "\x28\xb5\x2f\xfd"sv, "zstd data"},
    {0, "7z\xbc\xaf"sv, "a 7z archive"},
    {0, "Rar!"sv, "a RAR archive"},
    {257, "ustar"sv, "a tar archive"},
    {0, "\x7f"
        "ELF"sv,
     "a program"},
    {0, "MZ"sv, "a program"},
    {0, "\xca\xfe\xba\xbe"sv, "a program"},
    {0, "\xcf\xfa\xed\xfe"sv, "a program"},
    {0, "\0asm"sv, "a program"},
    {0, "SQLite format 3\0"sv, "an SQLite database"},
    {0, "RIFF"sv, "a sound, film or image"},
    {0, "ID3"sv, "a sound"},
    {0, "OggS"sv, "a sound or film"},
    {4, "ftyp"sv, "a film"},
    {0, "wOFF"sv, "a font"},
    {0, "wOF2"sv, "a font"},
};

bool IsControl(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != '\x1b';
}

// Text may open with the letters of some signatures ("BM", "MZ"); a file of that kind has control bytes too.
bool HoldsControls(std::string_view head) {
  return std::any_of(head.begin(), head.begin() + std::min<size_t>(head.size(), 512), IsControl);
}

bool StartsAsUtf16(std::string_view head) {
  return head.substr(0, 2) == "\xff\xfe" || head.substr(0, 2) == "\xfe\xff" ||
         head.substr(0, 4) == "\0\0\xfe\xff"sv;
}

bool EveryOtherNul(std::string_view head) {
  size_t nuls[2] = {0, 0};
  for (size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0';
  const size_t most = std::max(nuls[0], nuls[1]), least = std::min(nuls[0], nuls[1]);
  return head.size() >= 4 && most * 20 >= head.size() * 7 && least * 40 <= head.size();
}

}  // namespace

std::optional<std::string> BinaryKind(std::string_view head) {
  head = head.substr(0, kLookedAt);
  for (const Signature& known : kSignatures) {
    if (head.size() < known.at || head.substr(known.at, known.bytes.size()) != known.bytes) {
      continue;
    }
    const bool telling = known.bytes.size() >= 5 || HoldsControls(head);
    if (telling) return std::string(known.kind);
  }
  if (StartsAsUtf16(head) || EveryOtherNul(head)) return std::nullopt;
  const size_t controls = std::count_if(head.begin(), head.end(), IsControl);
  if (controls * 20 > head.size()) return "binary data";
  return std::nullopt;
}

}  // namespace dossier
