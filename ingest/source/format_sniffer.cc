#include "ingest/source/format_sniffer.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ingest/source/binary_kind.h"

namespace dossier {
namespace {

constexpr std::string_view kBlank = " \t\r\n\f\v";

struct NamedFormat {
  std::string_view name;
  InputFormat format;
};

constexpr NamedFormat kFormats[] = {{"auto", InputFormat::kAuto},
                                    {"text", InputFormat::kText},
                                    {"html", InputFormat::kHtml},
                                    {"jsonl", InputFormat::kJsonl}};

// The bytes as far as looks go: no byte order mark, and UTF-16 thinned to its ASCII.
std::string Narrowed(std::string_view head) {
  if (head.substr(0, 3) == "\xef\xbb\xbf") return std::string(head.substr(3));
  const bool marked = head.substr(0, 2) == "\xff\xfe" || head.substr(0, 2) == "\xfe\xff";
  std::string narrow(marked ? head.substr(2) : head);
  narrow.erase(std::remove(narrow.begin(), narrow.end(), '\0'), narrow.end());
  return narrow;
}

std::string_view SkipBlank(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kBlank), text.size()));
}

// Behind comments, processing instructions and white space.
std::string_view SkipProlog(std::string_view text) {
  for (;;) {
    text = SkipBlank(text);
    const bool comment = text.substr(0, 4) == "<!--";
    if (!comment && text.substr(0, 2) != "<?") return text;
    const std::string_view end = comment ? "-->" : ">";
    const size_t found = text.find(end);
    if (found == std::string_view::npos) return {};
    text.remove_prefix(found + end.size());
  }
}

// The name of the tag or declaration at the start, in lower case: "html", "!doctype".
std::string TagName(std::string_view text) {
  if (text.substr(0, 1) != "<") return "";
  text.remove_prefix(1);
  size_t n = 0;
  while (n < text.size() && n < 32 && (absl::ascii_isalnum(text[n]) || text[n] == '!' || text[n] == ':')) ++n;
  return absl::AsciiStrToLower(absl::string_view(text.data(), n));
}

constexpr std::string_view kPageTags[] = {
    "!doctype", "a",    "article", "b",    "base", "blockquote", "body", "br",    "center", "div",
    "em",       "font", "h1",      "h2",   "h3",   "head",       "header", "html", "i",     "img",
    "link",     "main", "meta",    "nav",  "ol",   "p",          "script", "section", "span", "strong",
    "style",    "table", "title",  "ul"};

bool IsPageTag(std::string_view name) {
  return std::find(std::begin(kPageTags), std::end(kPageTags), name) != std::end(kPageTags);
}

bool StartsAsObject(std::string_view text) {
  if (text.substr(0, 1) != "{") return false;
  text = SkipBlank(text.substr(1));
  return text.substr(0, 1) == "\"" || text.substr(0, 1) == "}";
}

bool StartsAsArray(std::string_view text) {
  return text.substr(0, 1) == "[" && StartsAsObject(SkipBlank(text.substr(1)));
}

}  // namespace

std::optional<InputFormat> InputFormatFromName(std::string_view name) {
  for (const NamedFormat& known : kFormats) {
    if (known.name == name) return known.format;
  }
  return std::nullopt;
}

std::string_view InputFormatName(InputFormat format) {
  for (const NamedFormat& known : kFormats) {
    if (known.format == format) return known.name;
  }
  return "auto";
}

absl::StatusOr<InputFormat> SniffFormat(std::string_view head) {
  head = head.substr(0, kSniffedBytes);
  if (const std::optional<std::string> kind = BinaryKind(head)) {
    return absl::InvalidArgumentError(absl::StrCat("is ", *kind, ", not an article"));
  }
  const std::string narrow = Narrowed(head);
  const std::string_view start = SkipBlank(narrow);
  if (StartsAsObject(start)) return InputFormat::kJsonl;
  if (StartsAsArray(start)) {
    return absl::InvalidArgumentError(
        "is a JSON array; JSON Lines has one object a line, as jq -c '.[]' writes");
  }
  if (absl::StartsWith({start.data(), start.size()}, "WARC/")) {
    return absl::InvalidArgumentError("is a web archive, not an article");
  }
  const std::string tag = TagName(SkipProlog(start));
  if (tag == "rss" || tag == "feed" || tag == "rdf:rdf") {
    return absl::InvalidArgumentError("is a feed, not an article");
  }
  return IsPageTag(tag) ? InputFormat::kHtml : InputFormat::kText;
}

}  // namespace dossier
