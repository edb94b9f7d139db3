#include "ingest/language/phrase_extent.h"

#include <algorithm>
#include <string_view>

namespace dossier {
namespace {

bool BelongsBefore(const Document& doc, uint32_t child) {
  Relation r = doc.tokens[child].relation;
  if (r == Relation::kNmod) return doc.Child(child, Relation::kCase) == kNone;
  return r == Relation::kDet || r == Relation::kDetPredet || r == Relation::kAmod ||
         r == Relation::kNummod || r == Relation::kCompound || r == Relation::kNmodPoss ||
         r == Relation::kFlat || r == Relation::kNmodUnmarked || r == Relation::kNmodDesc;
}

bool BelongsBehind(const Document& doc, uint32_t child) {
  Relation r = doc.tokens[child].relation;
  if (r == Relation::kCase) return doc.tokens[child].tag == PennTag::kPOS;
  return r == Relation::kNmod || r == Relation::kAcl || r == Relation::kAclRelcl ||
         r == Relation::kFlat || r == Relation::kNummod || r == Relation::kCompound ||
         r == Relation::kAmod || r == Relation::kNmodUnmarked || r == Relation::kNmodDesc ||
         r == Relation::kFixed;
}

bool IsTail(Relation r) {
  return r == Relation::kNmod || r == Relation::kAcl || r == Relation::kAclRelcl;
}

bool EndsPhrase(Relation r) {
  return r == Relation::kConj || r == Relation::kCc || r == Relation::kAppos ||
         r == Relation::kParataxis;
}

// Stands in brackets, or behind a dash or colon; a number behind a comma.
bool IsAside(const Document& doc, uint32_t child) {
  uint32_t begin = doc.Subtree(child).begin;
  if (begin == 0) return false;
  std::string_view before = doc.Text(begin - 1);
  if (before == "," && doc.tokens[begin].tag == PennTag::kCD) return true;
  return before == "(" || before == "[" || before == ":" || before == "--" || before == "\u2013" ||
         before == "\u2014" || doc.Text(begin) == "(" || doc.Text(begin) == "[";
}

}  // namespace

Range PhraseExtent(const Document& doc, uint32_t head, bool core) {
  Range range{head, head + 1};
  for (uint32_t child : doc.Children(head)) {
    Relation r = doc.tokens[child].relation;
    if (child < head) {
      if (BelongsBefore(doc, child)) range.begin = std::min(range.begin, doc.Subtree(child).begin);
    } else if (EndsPhrase(r) || IsAside(doc, child)) {
      break;
    } else if (core && IsTail(r)) {
      break;
    } else if (BelongsBehind(doc, child)) {
      range.end = std::max(range.end, doc.Subtree(child).end);
    }
  }
  uint32_t name = doc.NameAt(head);
  if (name != kNone && !IsValueClass(doc.names[name].name_class) && doc.names[name].head == head) {
    range.begin = std::min(range.begin, doc.names[name].tokens.begin);
    range.end = std::max(range.end, doc.names[name].tokens.end);
  }
  while (range.begin < head && IsPunctuation(doc.tokens[range.begin].tag)) ++range.begin;
  while (range.end > head + 1 && IsPunctuation(doc.tokens[range.end - 1].tag) &&
         doc.tokens[range.end - 1].tag != PennTag::kRightBracket)
    --range.end;
  return range;
}

uint32_t NameOfPhrase(const Document& doc, uint32_t head) {
  uint32_t name = doc.NameAt(head);
  if (name != kNone) return name;
  for (uint32_t child : doc.Children(head)) {
    if (doc.tokens[child].relation == Relation::kFlat && doc.NameAt(child) != kNone)
      return doc.NameAt(child);
  }
  return kNone;
}

}  // namespace dossier
