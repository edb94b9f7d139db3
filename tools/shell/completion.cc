#include "tools/shell/completion.h"

#include <algorithm>
#include <cctype>

namespace dossier {
namespace {

bool IsWordByte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0; }

bool StartsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (size_t i = 0; i < prefix.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(text[i])) != std::tolower(static_cast<unsigned char>(prefix[i]))) return false;
  }
  return true;
}

void Offer(const std::vector<std::string>& names, std::string_view prefix, bool exact_case, std::vector<std::string>* out) {
  for (const std::string& name : names) {
    bool fits = exact_case ? name.compare(0, prefix.size(), prefix) == 0 : StartsWithIgnoringCase(name, prefix);
    if (fits) out->push_back(name);
  }
}

// The bracket that is open before `end`: '(' or '[' or 0.
char OpenBracket(std::string_view line, size_t end) {
  std::vector<char> open;
  for (char c : line.substr(0, end)) {
    if (c == '(' || c == '[') open.push_back(c);
    if ((c == ')' || c == ']') && !open.empty()) open.pop_back();
  }
  return open.empty() ? 0 : open.back();
}

void OfferAfterColon(const CompletionNames& names, std::string_view line, size_t colon, std::string_view prefix,
                     std::vector<std::string>* out) {
  if (line.substr(0, colon).find_first_not_of(' ') == std::string_view::npos) {
    Offer(names.commands, ":" + std::string(prefix), true, out);
    for (std::string& command : *out) command.erase(0, 1);
    return;
  }
  char bracket = OpenBracket(line, colon);
  if (bracket != '[') Offer(names.labels, prefix, true, out);
  if (bracket != '(') Offer(names.types, prefix, true, out);
}

}  // namespace

Completions Complete(const CompletionNames& names, std::string_view line, size_t cursor) {
  Completions completions;
  size_t start = std::min(cursor, line.size());
  while (start > 0 && IsWordByte(line[start - 1])) --start;
  completions.word_start = start;
  std::string_view prefix = line.substr(start, cursor - start);
  char before = start > 0 ? line[start - 1] : 0;
  std::vector<std::string>* out = &completions.candidates;
  if (before == ':' || before == '|') {
    OfferAfterColon(names, line, start - 1, prefix, out);
  } else if (before == '.') {
    Offer(names.properties, prefix, true, out);
  } else if (before == '$') {
    Offer(names.parameters, prefix, true, out);
  } else if (!prefix.empty()) {
    Offer(names.keywords, prefix, false, out);
    Offer(names.functions, prefix, false, out);
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return completions;
}

std::vector<std::string> CompletionKeywords() {
  return {"ALL",    "AND",    "ANY",     "AS",     "ASC",    "BY",      "CALL",  "CASE",     "CONSTRAINT", "CONTAINS", "COUNT",
          "CREATE", "DELETE", "DESC",    "DETACH", "DISTINCT", "DROP",  "ELSE",  "END",      "ENDS",       "EXISTS",   "EXPLAIN",
          "FALSE",  "FOR",    "FOREACH", "IF",     "IN",     "INDEX",   "IS",    "LIMIT",    "MATCH",      "MERGE",    "NONE",
          "NOT",    "NULL",   "ON",      "OPTIONAL", "OR",   "ORDER",   "PROFILE", "REDUCE", "REMOVE",     "REQUIRE",  "RETURN",
          "SET",    "SHOW",   "SINGLE",  "SKIP",   "STARTS", "THEN",    "TRUE",  "UNION",    "UNIQUE",     "UNWIND",   "WHEN",
          "WHERE",  "WITH",   "XOR",     "YIELD"};
}

}  // namespace dossier
