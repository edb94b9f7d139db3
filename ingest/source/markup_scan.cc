#include "ingest/source/markup_scan.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace dossier {
namespace {

constexpr std::string_view kBlank = " \t\n\r\f";

bool IsBlank(char c) { return kBlank.find(c) != std::string_view::npos; }

size_t OrEnd(size_t found, std::string_view source) { return std::min(found, source.size()); }

// Behind the value of an attribute that starts at `at`.
size_t ValueEnd(std::string_view source, size_t at) {
  at = OrEnd(source.find_first_not_of(kBlank, at), source);
  if (at == source.size() || source[at] == '>') return at;
  if (source[at] == '"' || source[at] == '\'') {
    return std::min(OrEnd(source.find(source[at], at + 1), source) + 1, source.size());
  }
  return OrEnd(source.find_first_of(" \t\n\r\f>", at), source);
}

// Walks the attributes of a tag to behind its '>'.
size_t TagEnd(std::string_view source, size_t at, Markup* tag) {
  bool slash = false;
  int attributes = 0;
  while (at < source.size()) {
    const char c = source[at];
    if (c == '>') {
      tag->self_closing = slash;
      return at + 1;
    }
    slash = c == '/';
    if (slash || IsBlank(c)) {
      ++at;
      continue;
    }
    if (++attributes == kMostAttributes + 1) tag->surplus = at;
    at = OrEnd(source.find_first_of(" \t\n\r\f/>=", at + 1), source);  // a name may begin with '='
    const size_t equals = OrEnd(source.find_first_not_of(kBlank, at), source);
    if (equals < source.size() && source[equals] == '=') at = ValueEnd(source, equals + 1);
  }
  return source.size();
}

size_t CommentEnd(std::string_view source, size_t at) {
  const std::string_view body = source.substr(at + 4);
  if (body.substr(0, 1) == ">") return at + 5;
  if (body.substr(0, 2) == "->") return at + 6;
  for (size_t dash = source.find("--", at + 4); dash != std::string_view::npos;
       dash = source.find("--", dash + 1)) {
    if (source.substr(dash, 3) == "-->") return dash + 3;
    if (source.substr(dash, 4) == "--!>") return dash + 4;
  }
  return source.size();
}

}  // namespace

Markup ScanMarkup(std::string_view source, size_t at) {
  Markup markup;
  markup.end = at + 1;
  const char next = at + 1 < source.size() ? source[at + 1] : '\0';
  const bool end_tag = next == '/';
  const size_t name = at + (end_tag ? 2 : 1);
  if (name < source.size() && absl::ascii_isalpha(source[name])) {
    const size_t name_end = OrEnd(source.find_first_of(" \t\n\r\f/>", name), source);
    markup.kind = end_tag ? Markup::Kind::kEndTag : Markup::Kind::kStartTag;
    markup.name = source.substr(name, name_end - name);
    markup.end = TagEnd(source, name_end, &markup);
    return markup;
  }
  if (next == '!' || next == '?' || (end_tag && name < source.size())) {
    markup.kind = Markup::Kind::kOther;
    const bool comment = source.substr(at, 4) == "<!--";
    markup.end = comment ? CommentEnd(source, at) : OrEnd(source.find('>', at), source) + 1;
    markup.end = std::min(markup.end, source.size());
  }
  return markup;
}

bool HoldsRawText(std::string_view name) {
  static constexpr std::string_view kNames[] = {"script", "style",   "title",    "textarea",
                                                "xmp",    "iframe",  "noembed",  "noframes"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

size_t RawTextEnd(std::string_view source, size_t at, std::string_view name) {
  for (at = source.find("</", at); at != std::string_view::npos; at = source.find("</", at + 2)) {
    const std::string_view found = source.substr(at + 2, name.size());
    const size_t behind = at + 2 + name.size();
    if (!absl::EqualsIgnoreCase({found.data(), found.size()}, {name.data(), name.size()})) continue;
    if (behind >= source.size()) break;
    if (IsBlank(source[behind]) || source[behind] == '/' || source[behind] == '>') return at;
  }
  return source.size();
}

std::string SmallName(std::string_view name) {
  return absl::AsciiStrToLower(absl::string_view(name.data(), name.size()));
}

}  // namespace dossier
