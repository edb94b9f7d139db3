#include "ingest/source/legacy_encoding.h"

#include <iconv.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace dossier {
namespace {

struct Label {
  std::string_view name;
  const char* iconv_name;
};

// As browsers read them: the names of small sets mean the larger ones that pages really use.
constexpr Label kLabels[] = {
    {"ascii", "WINDOWS-1252"},        {"us-ascii", "WINDOWS-1252"},
    {"iso-8859-1", "WINDOWS-1252"},   {"iso8859-1", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},       {"latin-1", "WINDOWS-1252"},
    {"windows-1252", "WINDOWS-1252"}, {"cp1252", "WINDOWS-1252"},
    {"iso-8859-2", "ISO-8859-2"},     {"latin2", "ISO-8859-2"},
    {"iso-8859-4", "ISO-8859-4"},     {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},     {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},     {"iso-8859-9", "WINDOWS-1254"},
    {"iso-8859-15", "ISO-8859-15"},   {"latin9", "ISO-8859-15"},
    {"windows-1250", "WINDOWS-1250"}, {"windows-1251", "WINDOWS-1251"},
    {"cp1251", "WINDOWS-1251"},       {"windows-1253", "WINDOWS-1253"},
    {"windows-1254", "WINDOWS-1254"}, {"windows-1255", "WINDOWS-1255"},
    {"windows-1256", "WINDOWS-1256"}, {"windows-1257", "WINDOWS-1257"},
    {"windows-1258", "WINDOWS-1258"}, {"windows-874", "WINDOWS-874"},
    {"tis-620", "WINDOWS-874"},       {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},             {"macintosh", "MACINTOSH"},
    {"gb2312", "GB18030"},            {"gbk", "GB18030"},
    {"gb18030", "GB18030"},           {"x-gbk", "GB18030"},
    {"big5", "BIG5-HKSCS"},           {"big5-hkscs", "BIG5-HKSCS"},
    {"shift_jis", "CP932"},           {"shift-jis", "CP932"},
    {"x-sjis", "CP932"},              {"sjis", "CP932"},
    {"windows-31j", "CP932"},         {"euc-jp", "EUC-JP"},
    {"x-euc-jp", "EUC-JP"},           {"iso-2022-jp", "ISO-2022-JP"},
    {"euc-kr", "CP949"},              {"ks_c_5601-1987", "CP949"},
    {"windows-949", "CP949"},
};

constexpr size_t kLongestCharacter = 8;  // bytes, the escape sequences of ISO-2022 included

// One open conversion to UTF-8.
class Conversion {
 public:
  explicit Conversion(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Conversion() {
    if (ok()) iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;
  bool ok() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  // Converts the one character at the start of `bytes` and returns its length; 0 where there is none.
  size_t Next(std::string_view bytes, std::string* out) {
    for (size_t n = 1; n <= std::min(kLongestCharacter, bytes.size()); ++n) {
      char* from = const_cast<char*>(bytes.data());
      char buffer[32];
      char* to = buffer;
      size_t from_left = n, to_left = sizeof buffer;
      iconv(handle_, &from, &from_left, &to, &to_left);
      if (from_left == 0) {
        out->assign(buffer, to - buffer);
        return n;
      }
    }
    return 0;
  }

 private:
  iconv_t handle_;
};

}  // namespace

std::string IconvName(std::string_view label) {
  const std::string lower =
      absl::AsciiStrToLower(absl::StripAsciiWhitespace({label.data(), label.size()}));
  const auto* it = std::find_if(std::begin(kLabels), std::end(kLabels),
                                [&](const Label& known) { return known.name == lower; });
  return it == std::end(kLabels) ? "" : it->iconv_name;
}

std::optional<DecodedText> DecodeLegacy(std::string_view bytes, const std::string& iconv_name) {
  Conversion conversion(iconv_name);
  if (!conversion.ok()) return std::nullopt;
  // ASCII stands for itself at the start of a character, save where escapes switch the set.
  const bool ascii_is_ascii = !absl::StartsWith(iconv_name, "ISO-2022");
  DecodedText result;
  result.encoding = iconv_name;
  std::string character;
  for (size_t at = 0; at < bytes.size();) {
    size_t length = 1;
    if (ascii_is_ascii && bytes[at] > 0) {
      character.assign(1, bytes[at]);
    } else {
      length = conversion.Next(bytes.substr(at), &character);
    }
    if (length == 0 || character == std::string_view("\0", 1)) {
      length = 1;
      character = "\uFFFD";
    }
    result.map.Append({static_cast<uint32_t>(result.text.size()), static_cast<uint32_t>(at),
                       static_cast<uint32_t>(character.size()), static_cast<uint32_t>(length)});
    result.text += character;
    at += length;
  }
  return result;
}

}  // namespace dossier
