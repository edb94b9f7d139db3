#include "ingest/language/name_consistency.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "ingest/language/gazetteer.h"
#include "ingest/language/name_list.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestName = 8;

// Votes for the class of one sequence of words.
struct Votes {
  std::array<int, kNameClasses> count{};
  uint32_t size = 0;  // 0: never a name by itself
  int begins = 0;     // so many full names of persons
};

class Agreement {
 public:
  explicit Agreement(Document* document) : doc_(document) {}

  void Run() {
    Count();
    Settle();
    AddMissed();
  }

 private:
  uint64_t Key(Range tokens) const {
    uint64_t key = kPhraseStart;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) key = ExtendPhrase(key, doc_->Lower(i));
    return key;
  }

  static bool Takes(NameClass c) { return c <= NameClass::kWork || c == NameClass::kOther; }

  void Vote(Range tokens, NameClass c, int weight) {
    Votes& votes = votes_[Key(tokens)];
    votes.count[static_cast<size_t>(c)] += weight;
    votes.size = tokens.size();
  }

  void Count() {
    for (const Name& name : doc_->names) {
      if (!Takes(name.name_class)) continue;
      bool prose = IsProse(doc_->sentences[doc_->tokens[name.tokens.begin].sentence].kind);
      Vote(name.tokens, name.name_class, prose ? 2 : 1);
      // A surname alone is the person's; a given name alone rarely stands for somebody else.
      if (name.name_class == NameClass::kPerson && name.tokens.size() > 1) {
        Vote({name.tokens.end - 1, name.tokens.end}, NameClass::kPerson, 3);
        ++votes_[Key({name.tokens.begin, name.tokens.begin + 1})].begins;
        if (name.tokens.size() > 2)
          Vote({name.tokens.end - 2, name.tokens.end}, NameClass::kPerson, 1);
      }
    }
  }

  // In many lands the surname stands first: what begins a person's name is he, alone too, rather
  // than an organization; persons called after places are more often met ('Jordan Reyes').
  static NameClass Winner(Votes votes, NameClass held) {
    votes.count[static_cast<size_t>(NameClass::kPerson)] +=
        votes.begins * (held == NameClass::kPlace ? 1 : 3);
    size_t best = static_cast<size_t>(held);
    for (size_t c = 0; c < votes.count.size(); ++c) {
      if (votes.count[c] > votes.count[best]) best = c;
    }
    return static_cast<NameClass>(best);
  }

  void Settle() {
    for (Name& name : doc_->names) {
      if (!Takes(name.name_class)) continue;
      name.name_class = Winner(votes_[Key(name.tokens)], name.name_class);
    }
  }

  // The longest known name that begins at token i, whose words are all free and capitalized as
  // names are.
  const Votes* Known(uint32_t i, uint32_t limit, uint32_t* end) const {
    const Votes* found = nullptr;
    uint64_t key = kPhraseStart;
    for (uint32_t t = i; t < std::min(limit, i + kLongestName) && doc_->NameAt(t) == kNone; ++t) {
      key = ExtendPhrase(key, doc_->Lower(t));
      auto held = votes_.find(key);
      if (held == votes_.end() || held->second.size == 0 || !doc_->tokens[t].IsCapitalized())
        continue;
      found = &held->second;
      *end = t + 1;
    }
    return found;
  }

  bool LooksLikeName(uint32_t i) const {
    const Token& token = doc_->tokens[i];
    if (!token.IsCapitalized()) return false;
    return !token.Is(kSentenceStart) || IsProperNoun(token.tag) || token.Is(kAllCapitals);
  }

  void AddMissed() {
    doc_->IndexNames();
    std::vector<Name> added;
    for (const Sentence& sentence : doc_->sentences) {
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (doc_->NameAt(i) != kNone || !LooksLikeName(i)) continue;
        uint32_t end = i + 1;
        const Votes* votes = Known(i, sentence.tokens.end, &end);
        if (votes == nullptr) continue;
        Name name;
        name.tokens = {i, end};
        name.name_class = Winner(*votes, NameClass::kPerson);
        added.push_back(name);
        i = end - 1;
      }
    }
    InsertNames(added, doc_);
  }

  Document* doc_;
  std::unordered_map<uint64_t, Votes> votes_;
};

}  // namespace

void MakeNamesAgree(Document* document) { Agreement(document).Run(); }

}  // namespace dossier
