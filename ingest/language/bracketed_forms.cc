#include "ingest/language/bracketed_forms.h"

#include <string_view>
#include <unordered_set>

#include "ingest/language/name_list.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestForm = 6;    // tokens in the brackets
constexpr uint32_t kLongestPhrase = 7;  // words that an acronym stands for, small ones included

// A letter of another script than ours first: bytes of code points from Greek upwards.
bool IsForeign(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xCD;
}

bool IsSmallWord(std::string_view word) {
  return word == "of" || word == "and" || word == "for" || word == "the" || word == "in" ||
         word == "on" || word == "to";
}

}  // namespace

void BracketedForms::Change() {
  AddNativeForms();
  AddSpelledOut();
  if (!added_.empty()) ReplaceNames(added_, doc_);
  doc_->IndexNames();
}

void BracketedForms::Bind() {
  if (full_of_.empty()) return;
  std::unordered_map<std::string, uint32_t> first;
  for (uint32_t n = 0; n < doc_->names.size(); ++n)
    first.try_emplace(TextOf(doc_->names[n].tokens), n);
  for (Name& name : doc_->names) {
    auto full = full_of_.find(TextOf(name.tokens));
    auto target = full == full_of_.end() ? first.end() : first.find(full->second);
    if (target == first.end()) continue;
    const Name& model = doc_->names[target->second];
    name.expansion = target->second;
    name.name_class = model.name_class;
    name.finer = model.finer;
    name.gender = model.gender;
  }
}

void BracketedForms::Add(const Name& full, const Name& form) {
  added_.push_back(form);
  full_of_.try_emplace(TextOf(form.tokens), TextOf(full.tokens));
}

void BracketedForms::AddNativeForms() {
  for (const Name& name : doc_->names) {
    Range form = InBrackets(name.tokens.end);
    bool other_script =
        IsEntityClass(name.name_class) && AllForeign(form) && !AllForeign(name.tokens);
    if (!other_script) continue;
    Name native = name;
    native.tokens = form;
    native.head = form.end - 1;
    Add(name, native);
  }
}

void BracketedForms::AddSpelledOut() {
  std::unordered_set<std::string> dropped;
  for (uint32_t open = 1; open + 2 < doc_->tokens.size(); ++open) {
    Range form = InBrackets(open);
    std::string letters = form.size() == 1 ? LettersOf(form.begin) : "";
    Range phrase = letters.empty() ? Range() : SpelledOut(open, letters);
    if (phrase.size() == 0) continue;
    uint32_t head = HeadOf(phrase);
    const GazetteerEntry* entry = gazetteer_.Find(doc_->Lower(head));
    if (entry == nullptr || (entry->kinds & kGazOrganizationHead) == 0) {
      dropped.insert(TextOf(form));
      continue;
    }
    Name full;
    full.name_class = NameClass::kOrganization;
    full.tokens = phrase;
    full.head = head;
    Name acronym = full;
    acronym.tokens = form;
    acronym.head = form.begin;
    acronym.is_acronym = true;
    added_.push_back(full);
    Add(full, acronym);
  }
  std::erase_if(doc_->names, [&](const Name& name) {
    return name.tokens.size() == 1 && dropped.contains(TextOf(name.tokens));
  });
}

std::string BracketedForms::TextOf(Range tokens) const { return std::string(doc_->Text(tokens)); }

// The tokens between the bracket at `open` and its end; empty where there is none near.
Range BracketedForms::InBrackets(uint32_t open) const {
  const uint32_t size = static_cast<uint32_t>(doc_->tokens.size());
  if (open >= size || doc_->Lower(open) != "(") return {};
  for (uint32_t at = open + 1; at < size && at <= open + 1 + kLongestForm; ++at) {
    if (doc_->tokens[at].sentence != doc_->tokens[open].sentence) return {};
    if (doc_->Lower(at) == ")") return {open + 1, at};
  }
  return {};
}

bool BracketedForms::AllForeign(Range tokens) const {
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (!IsForeign(doc_->Lower(at))) return false;
  }
  return tokens.size() > 0;
}

// An acronym's letters, small, without the s of a plural ('SOPs'); empty where it is none.
std::string BracketedForms::LettersOf(uint32_t token) const {
  std::string_view word = doc_->Text(token);
  if (word.size() > 2 && word.back() == 's') word.remove_suffix(1);
  if (word.size() < 2 || word.size() > kLongestPhrase) return "";
  std::string letters;
  for (char c : word) {
    if (c < 'A' || c > 'Z') return "";
    letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

// The words right before `end` whose initials are `letters`, small words skipped where they do not
// count; all in small letters. Empty where there are none.
Range BracketedForms::SpelledOut(uint32_t end, std::string_view letters) const {
  uint32_t at = end;
  for (size_t left = letters.size(); left > 0;) {
    if (at == 0 || end - at >= kLongestPhrase) return {};
    const Token& token = doc_->tokens[--at];
    if (token.sentence != doc_->tokens[end].sentence || !token.Is(kLowerCase)) return {};
    std::string_view word = doc_->Lower(at);
    if (word[0] == letters[left - 1]) {
      --left;
    } else if (!IsSmallWord(word)) {
      return {};
    }
  }
  return {at, end};
}

// The word that says what the phrase is: before 'of' and the like, else the last.
uint32_t BracketedForms::HeadOf(Range phrase) const {
  for (uint32_t at = phrase.begin + 1; at < phrase.end; ++at) {
    if (IsSmallWord(doc_->Lower(at)) && doc_->Lower(at) != "and") return at - 1;
  }
  return phrase.end - 1;
}

}  // namespace dossier
