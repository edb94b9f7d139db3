#include "ingest/language/quoted_names.h"

#include <algorithm>

#include "ingest/language/name_list.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestTitle = 9;  // tokens

bool IsSmallWord(std::string_view w) {
  constexpr std::string_view kWords[] = {"of",  "the", "a",   "an",   "in", "on",
                                         "and", "to",  "for", "with", "at", "from",
                                         "by",  "'s",  "-",   ":",    "&",  "vs"};
  return std::find(std::begin(kWords), std::end(kWords), w) != std::end(kWords);
}

// Every word capitalized but small ones, the first too.
bool IsTitleCase(const Document& doc, Range tokens) {
  if (tokens.empty() || tokens.size() > kLongestTitle || !doc.tokens[tokens.begin].IsCapitalized())
    return false;
  uint32_t capitals = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (doc.tokens[i].IsCapitalized()) {
      ++capitals;
    } else if (!IsSmallWord(doc.Lower(i)) && !doc.tokens[i].Is(kAllDigits)) {
      return false;
    }
  }
  return capitals > 0;
}

class Reader {
 public:
  explicit Reader(Document* document) : doc_(document) { doc_->IndexNames(); }

  void Read(const Quotation& q) {
    if (!q.closed || q.tokens.begin == 0 || q.tokens.end >= doc_->tokens.size()) return;
    if (!IsTitleCase(*doc_, q.tokens)) return;
    if (Nickname(q.tokens)) return;
    if (!LooksLikeTitle(q.tokens)) return;
    Name name;
    name.tokens = q.tokens;
    name.name_class = NameClass::kWork;
    Replace(name);
  }

  void Finish() {
    ReplaceNames(added_, doc_);
    // Nicknames may have joined names that follow each other.
    std::vector<Name> apart;
    for (const Name& name : doc_->names) {
      if (apart.empty() || apart.back().tokens.end <= name.tokens.begin) apart.push_back(name);
    }
    doc_->names = apart;
  }

 private:
  void Replace(const Name& name) { added_.push_back(name); }

  // A person's given name before the opening mark and a capitalized word behind the closing one.
  bool Nickname(Range inside) {
    if (inside.size() > 2 || inside.begin < 2 || inside.end + 1 >= doc_->tokens.size())
      return false;
    uint32_t before = doc_->NameAt(inside.begin - 2);
    if (before == kNone || doc_->names[before].name_class != NameClass::kPerson) return false;
    const Token& behind = doc_->tokens[inside.end + 1];
    if (!behind.Is(kInitialCapital) || behind.sentence != doc_->tokens[inside.begin].sentence)
      return false;
    uint32_t after = doc_->NameAt(inside.end + 1);
    Name name = doc_->names[before];
    name.tokens.end =
        after == kNone ? inside.end + 2 : std::max(doc_->names[after].tokens.end, inside.end + 2);
    Replace(name);
    return true;
  }

  // Several words; a single one only where it is no known person, organization or place.
  bool LooksLikeTitle(Range inside) const {
    uint32_t held = doc_->NameAt(inside.begin);
    bool exactly = held != kNone && doc_->names[held].tokens == inside;
    if (exactly)
      return doc_->names[held].name_class == NameClass::kOther ||
             doc_->names[held].name_class == NameClass::kWork;
    bool stop = doc_->tokens[inside.end - 1].Is(kIsPunctuation);
    return !stop && (inside.size() >= 2 || doc_->tokens[inside.begin].Is(kInitialCapital));
  }

  Document* doc_;
  std::vector<Name> added_;
};

}  // namespace

void ReadQuotedNames(Document* document) {
  Reader reader(document);
  for (const Quotation& quotation : document->quotations) reader.Read(quotation);
  reader.Finish();
}

}  // namespace dossier
