#include "ingest/language/title_stage.h"

#include <algorithm>

#include "ingest/language/gender_words.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestTitle = 6;

bool MayExtend(const Document& doc, uint32_t i) {
  return doc.NameAt(i) == kNone && doc.tokens[i].IsCapitalized() &&
         !doc.tokens[i].Is(kIsPunctuation) && !doc.tokens[i].Is(kSentenceStart) &&
         (IsNoun(doc.tokens[i].tag) || IsAdjective(doc.tokens[i].tag));
}

// The token of a name that hangs on something outside it: in UD the first of 'Peter Okello'.
uint32_t GoverningToken(const Document& doc, Range tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    uint32_t head = doc.tokens[i].head;
    if (!doc.tokens[i].Is(kIsPunctuation) && (head == kNone || !tokens.contains(head))) return i;
  }
  return tokens.end - 1;
}

}  // namespace

Range TitleStage::Before(const Document& document, const Name& name) const {
  uint32_t end = name.tokens.begin;
  uint32_t first = document.sentences[document.tokens[end].sentence].tokens.begin;
  Range found = {end, end};
  // 'President', then 'Vice President', then titles before it ('Mr President').
  while (found.begin > first && name.tokens.begin - found.begin < kLongestTitle) {
    uint32_t begin = found.begin;
    for (uint32_t n = 4; n > 0 && begin == found.begin; --n) {
      if (found.begin < first + n) continue;
      uint32_t at = found.begin - n;
      GazetteerMatch match = gazetteer_->Longest(document, at, found.begin, kGazTitle);
      if (match.entry != nullptr && match.tokens.end == found.begin && document.NameAt(at) == kNone)
        begin = at;
    }
    if (begin == found.begin && !found.empty() && MayExtend(document, begin - 1)) --begin;
    if (begin == found.begin) break;
    found.begin = begin;
  }
  return found;
}

Range TitleStage::After(const Document& document, const Name& name) const {
  for (uint32_t child : document.Children(name.head)) {
    if (document.tokens[child].relation != Relation::kAppos || child < name.tokens.end) continue;
    if (document.NameAt(child) != kNone) continue;
    uint32_t at = child;
    const GazetteerEntry* entry = gazetteer_->Find(document.Lower(at));
    if (entry == nullptr || (entry->kinds & kGazTitle) == 0) continue;
    Range range = document.Subtree(child);
    range.begin = std::max(range.begin, name.tokens.end);
    // Up to the next comma or clause.
    for (uint32_t i = child + 1; i < range.end; ++i) {
      PennTag tag = document.tokens[i].tag;
      if (tag == PennTag::kComma || tag == PennTag::kWP || tag == PennTag::kWDT ||
          IsFiniteVerb(tag))
        range.end = i;
    }
    while (range.begin < child &&
           (document.tokens[range.begin].Is(kIsPunctuation) ||
            document.Lower(range.begin) == "the" || document.Lower(range.begin) == "a" ||
            document.Lower(range.begin) == "an"))
      ++range.begin;
    return range;
  }
  return {};
}

absl::Status TitleStage::Run(Document* document) const {
  document->titles.clear();
  for (Name& name : document->names) name.head = GoverningToken(*document, name.tokens);
  for (uint32_t n = 0; n < document->names.size(); ++n) {
    Name& name = document->names[n];
    if (name.name_class != NameClass::kPerson) continue;
    if (Range before = Before(*document, name); !before.empty()) {
      document->titles.push_back({before, n, true});
      for (uint32_t i = before.begin; i < before.end; ++i) {
        Gender gender = GenderOfWord(document->Lower(i));
        if (gender != Gender::kUnknown) name.gender = gender;
      }
    }
    if (Range after = After(*document, name); !after.empty())
      document->titles.push_back({after, n, false});
  }
  return absl::OkStatus();
}

}  // namespace dossier
