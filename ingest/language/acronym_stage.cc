#include "ingest/language/acronym_stage.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "ingest/language/alias_phrases.h"
#include "ingest/language/bracketed_forms.h"
#include "ingest/language/name_list.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

bool IsShort(const Document& doc, uint32_t token) {
  const Token& t = doc.tokens[token];
  return t.Is(kAllCapitals) && t.end - t.start >= 2 && t.end - t.start <= 10;
}

// Letters of the acronym, small, without stops.
std::string Letters(std::string_view word) {
  std::string letters;
  for (char c : word) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

std::string Initials(const Document& doc, Range tokens) {
  std::string initials;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (doc.tokens[i].IsCapitalized()) initials += doc.Lower(i)[0];
  }
  return initials;
}

// At least two thirds of the acronym's letters are initials, whatever the order: other languages
// order otherwise.
bool Resembles(const std::string& letters, std::string initials) {
  size_t shared = 0;
  for (char c : letters) {
    size_t at = initials.find(c);
    if (at == initials.npos) continue;
    initials.erase(at, 1);
    ++shared;
  }
  return letters.size() >= 2 && shared * 3 >= letters.size() * 2;
}

class Binder {
 public:
  explicit Binder(Document* document) : doc_(document) {}

  void Run() {
    AddBracketed();
    doc_->IndexNames();
    for (uint32_t n = 0; n < doc_->names.size(); ++n) BindBracketed(n);
    BindByInitials();
    Spread();
    doc_->IndexNames();
  }

 private:
  // A new name for an acronym in brackets behind a name that it resembles.
  void AddBracketed() {
    doc_->IndexNames();
    std::vector<Name> added;
    for (const Name& name : doc_->names) {
      uint32_t bracket = name.tokens.end;
      if (!IsEntityClass(name.name_class) || name.tokens.size() < 2 ||
          bracket + 2 >= doc_->tokens.size())
        continue;
      if (doc_->Lower(bracket) != "(" || doc_->Lower(bracket + 2) != ")") continue;
      uint32_t at = bracket + 1;
      if (doc_->NameAt(at) != kNone || !IsShort(*doc_, at)) continue;
      if (!Resembles(Letters(doc_->Lower(at)), Initials(*doc_, name.tokens))) continue;
      Name acronym = name;
      acronym.tokens = {at, at + 1};
      acronym.head = at;
      acronym.is_acronym = true;
      added.push_back(acronym);
    }
    InsertNames(added, doc_);
  }

  void BindBracketed(uint32_t n) {
    const Name& name = doc_->names[n];
    uint32_t bracket = name.tokens.end;
    if (bracket + 2 >= doc_->tokens.size() || doc_->Lower(bracket) != "(") return;
    uint32_t other = doc_->NameAt(bracket + 1);
    if (other == kNone || doc_->names[other].tokens.begin != bracket + 1) return;
    if (doc_->Lower(doc_->names[other].tokens.end) != ")") return;
    uint32_t shorter = other, longer = n;
    if (name.tokens.size() == 1) std::swap(shorter, longer);
    if (doc_->names[shorter].tokens.size() != 1 || doc_->names[longer].tokens.size() < 2) return;
    uint32_t at = doc_->names[shorter].tokens.begin;
    if (!IsShort(*doc_, at)) return;
    std::string letters = Letters(doc_->Lower(at));
    if (Resembles(letters, Initials(*doc_, doc_->names[longer].tokens)))
      by_letters_.try_emplace(letters, longer);
  }

  void BindByInitials() {
    std::unordered_map<std::string, uint32_t> by_initials;
    for (uint32_t n = 0; n < doc_->names.size(); ++n) {
      const Name& name = doc_->names[n];
      bool fits = name.name_class <= NameClass::kEvent && name.name_class != NameClass::kPerson &&
                  name.tokens.size() >= 2;
      if (fits) by_initials.try_emplace(Initials(*doc_, name.tokens), n);
    }
    for (const Name& name : doc_->names) {
      if (name.tokens.size() != 1 || !IsShort(*doc_, name.tokens.begin)) continue;
      std::string letters = Letters(doc_->Lower(name.tokens.begin));
      auto found = by_initials.find(letters);
      if (found == by_initials.end()) continue;
      if (letters.size() >= 3 || AreKnown(name, doc_->names[found->second]))
        by_letters_.try_emplace(letters, found->second);
    }
  }

  // 'UN' and 'United Nations': two letters are enough where both are known.
  static bool AreKnown(const Name& a, const Name& b) {
    return a.in_gazetteer && b.in_gazetteer && a.name_class == NameClass::kOrganization &&
           b.name_class == NameClass::kOrganization;
  }

  // Every occurrence of a bound acronym points to the first full name.
  void Spread() {
    for (Name& name : doc_->names) {
      if (name.tokens.size() != 1 || !IsShort(*doc_, name.tokens.begin)) continue;
      auto found = by_letters_.find(Letters(doc_->Lower(name.tokens.begin)));
      if (found == by_letters_.end()) continue;
      const Name& full = doc_->names[found->second];
      name.expansion = found->second;
      name.is_acronym = true;
      name.name_class = full.name_class;
      if (full.finer != 0) name.finer = full.finer;
    }
  }

  Document* doc_;
  std::unordered_map<std::string, uint32_t> by_letters_;
};

}  // namespace

absl::Status AcronymStage::Run(Document* document) const {
  for (Name& name : document->names) name.expansion = kNone;
  BracketedForms forms(*gazetteer_, document);
  forms.Change();
  Binder(document).Run();
  forms.Bind();
  BindAliases(document);
  return absl::OkStatus();
}

}  // namespace dossier
