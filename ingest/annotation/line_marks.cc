#include "ingest/annotation/line_marks.h"

#include <cctype>

#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotation_values.h"

namespace dossier {
namespace {

bool IsLabel(std::string_view word) {
  if (word.empty() || !std::isupper(static_cast<unsigned char>(word[0]))) return false;
  for (char c : word) {
    if (!std::isalpha(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

// 'Place/City' or ''.
bool ReadLabel(std::string_view written, AnnotatedMention* mention) {
  if (written.empty()) return true;
  mention->name = true;
  const size_t slash = written.find('/');
  mention->label = written.substr(0, slash);
  if (slash != written.npos) mention->finer = written.substr(slash + 1);
  return IsLabel(mention->label) && (slash == written.npos || IsLabel(mention->finer));
}

// The inside of a mark; its words are appended to the text.
bool ReadMark(std::string_view inside, MarkedLine* line) {
  AnnotatedMention mention;
  const size_t sharp = inside.find('#');
  const size_t blank = inside.find(' ', sharp);
  if (blank == inside.npos || blank + 1 == inside.size()) return false;
  if (!ReadLabel(inside.substr(0, sharp), &mention)) return false;
  std::optional<uint32_t> number = EntityNumber(inside.substr(sharp + 1, blank - sharp - 1));
  if (!number) return false;
  mention.entity = *number;
  mention.start = static_cast<uint32_t>(line->text.size());
  line->text.append(inside.substr(blank + 1));
  mention.end = static_cast<uint32_t>(line->text.size());
  line->mentions.push_back(std::move(mention));
  return true;
}

}  // namespace

MarkedLine ReadMarks(std::string_view line) {
  MarkedLine result;
  for (size_t at = 0; at < line.size();) {
    const size_t open = line.find_first_of("[]", at);
    result.text.append(line.substr(at, open == line.npos ? line.npos : open - at));
    if (open == line.npos) break;
    const size_t close = line.find_first_of("[]", open + 1);
    const bool closed = line[open] == '[' && close != line.npos && line[close] == ']';
    if (!closed || !ReadMark(line.substr(open + 1, close - open - 1), &result)) {
      if (result.wrong.empty()) result.wrong = line.substr(open, 40);
      at = open + 1;
      continue;
    }
    at = close + 1;
  }
  return result;
}

}  // namespace dossier
