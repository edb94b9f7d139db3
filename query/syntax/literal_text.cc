#include "query/syntax/literal_text.h"

#include <utf8proc.h>

#include "absl/strings/str_format.h"
#include "query/syntax/character_class.h"
#include "query/syntax/keyword.h"

namespace dossier::syntax {
namespace {

constexpr QueryErrorType kSyntax = QueryErrorType::kSyntaxError;
constexpr std::string_view kEscaped = "\\'\"`bfnrt";
constexpr std::string_view kMeaning = "\\'\"`\b\f\n\r\t";

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// -1 where there are not that many digits.
int64_t ReadHex(std::string_view text, size_t digits) {
  if (text.size() < digits) return -1;
  int64_t code = 0;
  for (const char c : text.substr(0, digits)) {
    const int digit = HexDigit(c);
    if (digit < 0) return -1;
    code = code * 16 + digit;
  }
  return code;
}

bool IsHighSurrogate(int64_t code) { return code >= 0xd800 && code <= 0xdbff; }
bool IsLowSurrogate(int64_t code) { return code >= 0xdc00 && code <= 0xdfff; }

class StringReader {
 public:
  StringReader(std::string_view quoted, SourceSpan span)
      : text_(quoted.substr(1, quoted.size() - 2)), begin_(span.begin + 1) {}

  absl::StatusOr<std::string> Run() {
    while (at_ < text_.size()) {
      const absl::Status status = text_[at_] == '\\' ? Escape() : Plain();
      if (!status.ok()) return status;
    }
    return std::move(out_);
  }

 private:
  SourceSpan Place(size_t bytes) const {
    const auto begin = static_cast<uint32_t>(begin_ + at_);
    return {begin, static_cast<uint32_t>(begin_ + std::min(at_ + bytes, text_.size()))};
  }

  absl::Status Plain() {
    const Character c = FirstCharacter(text_.substr(at_));
    if (c.code < 0) {
      return CompileError(kSyntax, "InvalidUnicodeCharacter", "This byte is not part of UTF-8 text",
                          Place(1));
    }
    out_.append(text_.substr(at_, c.bytes));
    at_ += c.bytes;
    return absl::OkStatus();
  }

  absl::Status Escape() {
    const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (c == 'u') return UnicodeEscape(4);
    if (c == 'U') return UnicodeEscape(8);
    const size_t index = c == '\0' ? std::string_view::npos : kEscaped.find(c);
    if (index == std::string_view::npos) {
      return CompileError(kSyntax, "UnexpectedSyntax", "Unknown escape in a string", Place(2),
                          "A backslash itself is written \\\\.");
    }
    out_ += kMeaning[index];
    at_ += 2;
    return absl::OkStatus();
  }

  absl::Status UnicodeEscape(size_t digits) {
    int64_t code = ReadHex(text_.substr(at_ + 2), digits);
    size_t length = 2 + digits;
    if (IsHighSurrogate(code) && text_.substr(at_ + length, 2) == "\\u") {
      const int64_t low = ReadHex(text_.substr(at_ + length + 2), 4);
      if (IsLowSurrogate(low)) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        length += 6;
      }
    }
    if (code < 0 || !utf8proc_codepoint_valid(
                        static_cast<utf8proc_int32_t>(std::min<int64_t>(code, 0x110000)))) {
      return CompileError(
          kSyntax, "InvalidUnicodeLiteral",
          absl::StrFormat("\\%c must be followed by the %d hexadecimal digits of a character",
                          text_[at_ + 1], digits),
          Place(2 + digits));
    }
    utf8proc_uint8_t bytes[4];
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
    out_.append(reinterpret_cast<const char*>(bytes), count);
    at_ += length;
    return absl::OkStatus();
  }

  std::string_view text_;
  size_t begin_;
  size_t at_ = 0;
  std::string out_;
};

bool HasNamePartsOnly(std::string_view name) {
  for (size_t at = 0; at < name.size();) {
    const Character c = FirstCharacter(name.substr(at));
    if (!IsNamePart(c.code)) return false;
    at += c.bytes;
  }
  return !name.empty();
}

bool IsPlainName(std::string_view name) {
  return HasNamePartsOnly(name) && IsNameStart(FirstCharacter(name).code) &&
         !IsReserved(FindKeyword(name));
}

std::string InBackticks(std::string_view name) {
  std::string out = "`";
  for (const char c : name) out += c == '`' ? std::string("``") : std::string(1, c);
  return out + "`";
}

}  // namespace

absl::StatusOr<std::string> ReadString(std::string_view quoted, SourceSpan span) {
  return StringReader(quoted, span).Run();
}

std::string ReadName(std::string_view text) {
  if (text.empty() || text[0] != '`') return std::string(text);
  std::string name;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    name += text[i];
    if (text[i] == '`') ++i;
  }
  return name;
}

std::string QuoteString(std::string_view content) {
  std::string out = "'";
  for (const char c : content) {
    const size_t index = c == '"' || c == '`' ? std::string_view::npos : kMeaning.find(c);
    if (index != std::string_view::npos) {
      out += '\\';
      out += kEscaped[index];
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += absl::StrFormat("\\u%04x", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string QuoteName(std::string_view name) {
  return IsPlainName(name) ? std::string(name) : InBackticks(name);
}

std::string QuoteParameter(std::string_view name) {
  return HasNamePartsOnly(name) ? std::string(name) : InBackticks(name);
}

}  // namespace dossier::syntax
