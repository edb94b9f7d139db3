#include "ingest/language/alias_phrases.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestPhrase = 5;  // words between the two names

// What may stand between two names of one person or organization, commas left out.
constexpr std::string_view kBetween[] = {"alias",
                                         "aka",
                                         "a.k.a.",
                                         "a.k.a",
                                         "also known as",
                                         "better known as",
                                         "who is also known as",
                                         "also called",
                                         "real name",
                                         "whose real name is",
                                         "née",
                                         "nee",
                                         "formerly known as",
                                         "previously known as",
                                         "now known as",
                                         "formerly"};

bool IsMark(std::string_view w) {
  return w == "," || w == "\"" || w == "“" || w == "'" || w == "‘";
}

class Binder {
 public:
  explicit Binder(Document* document) : doc_(document) {}

  void Run() {
    for (uint32_t n = 0; n + 1 < doc_->names.size(); ++n) {
      if (Beside(doc_->names[n], doc_->names[n + 1])) Take(n, n + 1);
    }
    if (!target_.empty()) Spread();
  }

 private:
  static bool IsTitle(NameClass c) { return c == NameClass::kWork || c == NameClass::kOther; }

  bool Beside(const Name& a, const Name& b) const {
    if (doc_->tokens[a.tokens.begin].sentence != doc_->tokens[b.tokens.begin].sentence)
      return false;
    return IsSpoken(a, b) || IsBracketed(a, b);
  }

  bool IsSpoken(const Name& a, const Name& b) const {
    bool somebody = a.name_class == NameClass::kPerson || a.name_class == NameClass::kOrganization;
    if (!somebody || a.name_class != b.name_class) return false;
    std::string words;
    for (uint32_t i = a.tokens.end; i < b.tokens.begin; ++i) {
      if (i - a.tokens.end > kLongestPhrase + 2) return false;
      if (IsMark(doc_->Lower(i))) continue;
      if (!words.empty()) words += ' ';
      words += doc_->Lower(i);
    }
    return std::find(std::begin(kBetween), std::end(kBetween), words) != std::end(kBetween);
  }

  // A place in brackets says where, a person who; a body in brackets behind a body may be its
  // parent where it is known to all.
  bool IsBracketed(const Name& a, const Name& b) const {
    uint32_t open = a.tokens.end, close = b.tokens.end;
    if (b.tokens.begin != open + 1 || close >= doc_->tokens.size()) return false;
    if (doc_->Lower(open) != "(" || doc_->Lower(close) != ")" || b.in_gazetteer) return false;
    if (IsTitle(a.name_class)) return IsTitle(b.name_class);
    return a.name_class == NameClass::kOrganization && a.tokens.size() >= 2 &&
           b.tokens.size() == 1 &&
           (b.name_class == NameClass::kOrganization || b.name_class == NameClass::kOther);
  }

  void Take(uint32_t full, uint32_t other) {
    const Name& name = doc_->names[other];
    if (name.expansion != kNone || doc_->Text(name.tokens) == doc_->Text(doc_->names[full].tokens))
      return;
    target_.try_emplace(std::string(doc_->Text(name.tokens)), full);
    if (name.name_class == NameClass::kWork) doc_->names[full].name_class = NameClass::kWork;
  }

  void Spread() {
    for (Name& name : doc_->names) {
      auto found = target_.find(std::string(doc_->Text(name.tokens)));
      if (found == target_.end() || name.expansion != kNone) continue;
      const Name& full = doc_->names[found->second];
      if (&full == &name || target_.contains(std::string(doc_->Text(full.tokens)))) continue;
      name.expansion = found->second;
      name.name_class = full.name_class;
      if (name.finer == 0) name.finer = full.finer;
    }
    // What stood for the second name stands for the first.
    for (Name& name : doc_->names) {
      if (name.expansion == kNone) continue;
      uint32_t next = doc_->names[name.expansion].expansion;
      if (next != kNone) name.expansion = next;
    }
  }

  Document* doc_;
  std::unordered_map<std::string, uint32_t> target_;  // by the text of the second name
};

}  // namespace

void BindAliases(Document* document) { Binder(document).Run(); }

}  // namespace dossier
