#include "ingest/source/character_encoding.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "ingest/source/legacy_encoding.h"

namespace dossier {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

uint32_t Size32(size_t size) { return static_cast<uint32_t>(size); }

void Append(std::string_view character, size_t at, size_t source_length, DecodedText* result) {
  result->map.Append({Size32(result->text.size()), Size32(at), Size32(character.size()),
                      Size32(source_length)});
  result->text += character;
}

// How the bytes look as UTF-8.
struct Utf8Census {
  size_t multibyte = 0;  // well-formed characters of two bytes or more
  size_t invalid = 0;    // bytes that belong to none
  size_t nuls = 0;
  bool cut_at_end = false;  // the last character lacks bytes
};

Utf8Census CountUtf8(std::string_view bytes) {
  Utf8Census census;
  for (size_t at = 0; at < bytes.size();) {
    const size_t n = Utf8SequenceLength(bytes.substr(at));
    if (n == 0 && bytes.size() - at < 4 && static_cast<unsigned char>(bytes[at]) >= 0xc2) {
      census.cut_at_end = true;
    }
    census.invalid += n == 0;
    census.multibyte += n > 1;
    census.nuls += bytes[at] == '\0';
    at += std::max<size_t>(n, 1);
  }
  return census;
}

DecodedText FromUtf8(std::string_view bytes, size_t mark, const Utf8Census& census) {
  DecodedText result;
  result.encoding = "UTF-8";
  if (mark == 0 && census.invalid == 0 && census.nuls == 0) {
    result.text = bytes;
    result.identical = true;
    return result;
  }
  for (size_t at = mark; at < bytes.size();) {
    const size_t n = Utf8SequenceLength(bytes.substr(at));
    const bool good = n > 0 && bytes[at] != '\0';
    Append(good ? bytes.substr(at, n) : kReplacement, at, std::max<size_t>(n, 1), &result);
    at += std::max<size_t>(n, 1);
  }
  return result;
}

// UTF-16 and UTF-32.
struct WideForm {
  std::string_view name;
  size_t unit;  // bytes
  bool big_endian;
};

char32_t UnitAt(std::string_view bytes, size_t at, const WideForm& form) {
  char32_t value = 0;
  for (size_t i = 0; i < form.unit; ++i) {
    const size_t index = form.big_endian ? at + i : at + form.unit - 1 - i;
    value = value << 8 | static_cast<unsigned char>(bytes[index]);
  }
  return value;
}

DecodedText FromWide(std::string_view bytes, size_t mark, const WideForm& form) {
  DecodedText result;
  result.encoding = form.name;
  size_t at = mark;
  while (at + form.unit <= bytes.size()) {
    char32_t c = UnitAt(bytes, at, form);
    size_t length = form.unit;
    if (form.unit == 2 && (c & 0xfc00) == 0xd800 && at + 4 <= bytes.size()) {
      const char32_t low = UnitAt(bytes, at + 2, form);
      if ((low & 0xfc00) == 0xdc00) {
        c = 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
        length = 4;
      }
    }
    std::string character;
    AppendUtf8(c == 0 ? 0xfffd : c, &character);
    Append(character, at, length, &result);
    at += length;
  }
  if (at < bytes.size()) Append(kReplacement, at, bytes.size() - at, &result);
  return result;
}

constexpr WideForm kUtf16Le = {"UTF-16LE", 2, false};
constexpr WideForm kUtf16Be = {"UTF-16BE", 2, true};

// The form that a byte order mark tells; UTF-32's begins as UTF-16's does, so it is asked first.
std::optional<DecodedText> ByMark(std::string_view bytes) {
  struct Mark {
    std::string_view bytes;
    WideForm form;
  };
  static constexpr Mark kMarks[] = {{{"\xff\xfe\0\0", 4}, {"UTF-32LE", 4, false}},
                                    {{"\0\0\xfe\xff", 4}, {"UTF-32BE", 4, true}},
                                    {{"\xff\xfe", 2}, kUtf16Le},
                                    {{"\xfe\xff", 2}, kUtf16Be}};
  for (const Mark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      return FromWide(bytes, mark.bytes.size(), mark.form);
    }
  }
  constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
  if (bytes.substr(0, kUtf8Mark.size()) != kUtf8Mark) return std::nullopt;
  return FromUtf8(bytes, kUtf8Mark.size(), CountUtf8(bytes));
}

// UTF-16 without a mark: in text of a Latin script most bytes of one parity are NUL and few of the other.
std::optional<WideForm> ByNuls(std::string_view bytes) {
  const size_t units = bytes.size() / 2;
  if (units < 2) return std::nullopt;
  size_t nuls[2] = {0, 0};
  for (size_t i = 0; i < 2 * units; ++i) nuls[i % 2] += bytes[i] == '\0';
  const auto mostly = [units](size_t n) { return n * 10 >= units * 7; };
  const auto hardly = [units](size_t n) { return n * 20 <= units; };
  if (mostly(nuls[1]) && hardly(nuls[0])) return kUtf16Le;
  if (mostly(nuls[0]) && hardly(nuls[1])) return kUtf16Be;
  return std::nullopt;
}

// Western text has letters outside ASCII now and then; another script in a legacy encoding has hardly anything else.
bool LooksWestern(std::string_view bytes) {
  size_t high = 0, letters = 0;
  for (unsigned char c : bytes) {
    high += c >= 0x80;
    letters += c >= 0x80 || absl::ascii_isalpha(c);
  }
  return high * 10 <= letters * 4;
}

bool NamesUtf8(std::string_view label) {
  return absl::StartsWithIgnoreCase({label.data(), label.size()}, "utf");
}

}  // namespace

absl::StatusOr<DecodedText> DecodeText(std::string_view bytes, std::string_view declared) {
  if (std::optional<DecodedText> marked = ByMark(bytes)) return *std::move(marked);
  const std::string legacy = IconvName(declared);
  const Utf8Census census = CountUtf8(bytes);
  if (census.nuls > 0) {
    if (const auto form = ByNuls(bytes)) return FromWide(bytes, 0, *form);
  }
  if (census.invalid == 0 && legacy != "ISO-2022-JP") return FromUtf8(bytes, 0, census);
  if (!legacy.empty()) {
    if (auto decoded = DecodeLegacy(bytes, legacy)) return *std::move(decoded);
  }
  const bool only_cut =
      census.cut_at_end && census.invalid <= 3 && (census.multibyte > 0 || census.invalid > 1);
  if (census.multibyte > census.invalid || only_cut || NamesUtf8(declared)) {
    return FromUtf8(bytes, 0, census);
  }
  if (!LooksWestern(bytes)) {
    return absl::InvalidArgumentError(
        "is not UTF-8 and its encoding cannot be told; convert it first, as with "
        "iconv -f windows-1251 -t utf-8");
  }
  std::optional<DecodedText> western = DecodeLegacy(bytes, "WINDOWS-1252");
  if (!western) return absl::UnimplementedError("the C library has no tables for Windows-1252");
  western->encoding = "windows-1252";
  return *std::move(western);
}

void AppendUtf8(char32_t c, std::string* out) {
  if (c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) c = 0xfffd;
  if (c < 0x80) {
    *out += static_cast<char>(c);
    return;
  }
  const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  static constexpr unsigned char kLead[] = {0, 0xc0, 0xe0, 0xf0};
  *out += static_cast<char>(kLead[more] | c >> (6 * more));
  for (int i = more - 1; i >= 0; --i) *out += static_cast<char>(0x80 | (c >> (6 * i) & 0x3f));
}

size_t Utf8SequenceLength(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const auto byte = [bytes](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const size_t n = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || bytes.size() < n) return 0;
  for (size_t i = 1; i < n; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // Longer than needed, a surrogate half, or beyond the last code point.
  if (lead == 0xe0 && byte(1) < 0xa0) return 0;
  if (lead == 0xed && byte(1) > 0x9f) return 0;
  if (lead == 0xf0 && byte(1) < 0x90) return 0;
  if (lead == 0xf4 && byte(1) > 0x8f) return 0;
  return n;
}

}  // namespace dossier
