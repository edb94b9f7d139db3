#include "ingest/extract/pattern_matcher.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kReach =
    14;  // tokens before and behind a verb in which the rest of its trigger may stand

bool IsAuxiliary(const Token& token) {
  return token.relation == Relation::kAux || token.relation == Relation::kAuxPass ||
         token.relation == Relation::kCop;
}

}  // namespace

// Whether `token` hangs on `head` directly, or through words of the trigger or one noun in between.
bool PatternMatcher::HangsOn(uint32_t token, uint32_t head,
                             const std::vector<uint32_t>& between) const {
  uint32_t at = document_.tokens[token].head;
  for (int step = 0; step < 5 && at != kNone; ++step) {
    if (at == head) return true;
    bool through = std::find(between.begin(), between.end(), at) != between.end() ||
                   !IsVerb(document_.tokens[at].tag);
    if (!through) return false;
    at = document_.tokens[at].head;
  }
  return false;
}

bool PatternMatcher::MatchWords(const std::vector<std::string>& words, uint32_t head,
                                std::vector<uint32_t>* found) const {
  const Range& sentence = document_.sentences[document_.tokens[head].sentence].tokens;
  uint32_t from = std::max(sentence.begin, head > kReach ? head - kReach : 0);
  uint32_t until = std::min(sentence.end, head + kReach);
  for (size_t i = 1; i < words.size(); ++i) {
    uint32_t hit = kNone;
    // Behind the verb first; before it for passives ('a lawsuit was filed') and relative clauses.
    for (uint32_t at = head + 1; at < until && hit == kNone; ++at) {
      bool word = document_.Lemma(at) == words[i] || document_.Lower(at) == words[i];
      if (word && HangsOn(at, head, *found)) hit = at;
    }
    for (uint32_t at = head; at-- > from && hit == kNone;) {
      bool word = IsNoun(document_.tokens[at].tag) && document_.Lemma(at) == words[i];
      if (word && HangsOn(at, head, *found)) hit = at;
    }
    if (hit == kNone) return false;
    found->push_back(hit);
  }
  return true;
}

void PatternMatcher::AddVerbs(uint32_t token, const std::vector<Trigger>* triggers,
                              TriggerMatch::Kind kind, std::vector<TriggerMatch>* found) const {
  if (triggers == nullptr) return;
  for (const Trigger& trigger : *triggers) {
    std::vector<uint32_t> words;
    if (!MatchWords(trigger.words, token, &words)) continue;
    found->push_back({&trigger, token, kind, words});
  }
}

// The phrases that end at the noun: 'strike', 'air strike'.
void PatternMatcher::AddNouns(uint32_t token, std::vector<TriggerMatch>* found) const {
  const Range& sentence = document_.sentences[document_.tokens[token].sentence].tokens;
  std::string phrase(document_.Lemma(token));
  std::vector<uint32_t> words;
  for (uint32_t first = token;; --first) {
    if (first != token) {
      std::string_view word = document_.Lower(first);
      bool spaced = document_.tokens[first + 1].Is(kSpaceBefore);
      phrase = absl::StrCat(absl::string_view(word.data(), word.size()), spaced ? " " : "", phrase);
      words.insert(words.begin(), first);
    }
    if (const auto* triggers = patterns_.Nouns(phrase)) {
      for (const Trigger& trigger : *triggers)
        found->push_back({&trigger, token, TriggerMatch::Kind::kNoun, words});
    }
    if (first == sentence.begin || token - first >= 3) return;
  }
}

std::vector<TriggerMatch> PatternMatcher::At(uint32_t token) const {
  std::vector<TriggerMatch> found;
  const Token& word = document_.tokens[token];
  if (word.sentence == kNone || word.Is(kIsPunctuation)) return found;
  bool participle = IsAdjective(word.tag) && word.relation == Relation::kAmod;
  if (IsVerb(word.tag) && !IsAuxiliary(word))
    AddVerbs(token, patterns_.Verbs(document_.Lemma(token)), TriggerMatch::Kind::kVerb, &found);
  if (participle) {
    // 'another extradited man': tagged as an adjective, and yet a participle.
    std::string_view lower = document_.Lower(token);
    bool ed = lower.size() > 4 && lower.substr(lower.size() - 2) == "ed";
    if (ed)
      AddVerbs(token, patterns_.Verbs(lower.substr(0, lower.size() - 2)), TriggerMatch::Kind::kVerb,
               &found);
    if (ed)
      AddVerbs(token, patterns_.Verbs(lower.substr(0, lower.size() - 1)), TriggerMatch::Kind::kVerb,
               &found);
  }
  if (IsCommonNoun(word.tag)) AddNouns(token, &found);
  if (IsAdjective(word.tag))
    AddVerbs(token, patterns_.Adjectives(document_.Lemma(token)), TriggerMatch::Kind::kAdjective,
             &found);
  std::stable_sort(found.begin(), found.end(), [](const TriggerMatch& a, const TriggerMatch& b) {
    return a.trigger->words.size() > b.trigger->words.size();
  });
  return found;
}

}  // namespace dossier
