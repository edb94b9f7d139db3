#include "ingest/language/pronoun_resolver.h"

#include <algorithm>

#include "ingest/language/gender_words.h"

namespace dossier {
namespace {

constexpr size_t kLookBack = 60;   // mentions
constexpr uint32_t kFarthest = 4;  // sentences
constexpr uint32_t kFarthestThing = 2;

bool IsPlural(std::string_view w) {
  return w == "they" || w == "them" || w == "their" || w == "themselves" || w == "theirs";
}

bool IsReflexive(std::string_view w) { return w.ends_with("self") || w.ends_with("selves"); }

// 'it is clear that', 'it rained': no stand-in.
bool IsEmptyIt(const Document& doc, uint32_t token) {
  const Token& t = doc.tokens[token];
  if (t.relation == Relation::kExpl) return true;
  if (t.head == kNone) return true;
  uint32_t verb = t.head;
  bool copular = doc.Child(verb, Relation::kCop) != kNone;
  bool clause = doc.Child(verb, Relation::kCcomp) != kNone ||
                doc.Child(verb, Relation::kCsubj) != kNone ||
                doc.Child(verb, Relation::kXcomp) != kNone;
  return t.relation == Relation::kNsubj && copular && (clause || IsAdjective(doc.tokens[verb].tag));
}

// Finds the best antecedent of one pronoun.
class Search {
 public:
  Search(uint32_t token, const Discourse& discourse)
      : token_(token), discourse_(discourse), doc_(discourse.document()), word_(doc_.Lower(token)) {
    gender_ = GenderOfWord(word_);
    plural_ = IsPlural(word_);
  }

  uint32_t Entity() const {
    const auto& seen = discourse_.seen();
    uint32_t best = kNone;
    int best_score = INT32_MIN;
    size_t stop = seen.size() > kLookBack ? seen.size() - kLookBack : 0;
    for (size_t k = seen.size(); k > stop; --k) {
      const EntityMention& m = doc_.mentions[seen[k - 1]];
      uint32_t distance = discourse_.Distance(seen[k - 1], token_);
      if (distance > (gender_ == Gender::kNeuter || plural_ ? kFarthestThing : kFarthest)) break;
      if (!Agrees(doc_.entities[m.entity], m) || Clashes(m)) continue;
      int score = Score(m, distance);
      if (score > best_score) {
        best_score = score;
        best = m.entity;
      }
    }
    return best;
  }

 private:
  bool Agrees(const TextEntity& entity, const EntityMention& m) const {
    if (plural_) return Many(entity, m);
    if (entity.plural) return false;
    if (gender_ == Gender::kNeuter) {
      if (m.kind == MentionKind::kDemonym) return false;
      return entity.name_class == NameClass::kOrganization ||
             entity.name_class == NameClass::kPlace || entity.name_class == NameClass::kWork;
    }
    return entity.name_class == NameClass::kPerson &&
           (entity.gender == Gender::kUnknown || entity.gender == gender_);
  }

  static bool Many(const TextEntity& entity, const EntityMention& m) {
    return entity.plural || entity.name_class == NameClass::kGroup ||
           (entity.name_class == NameClass::kOrganization && m.kind != MentionKind::kDemonym);
  }

  // Arguments of one verb are different things unless the pronoun is reflexive; a possessor is not
  // what it possesses.
  bool Clashes(const EntityMention& m) const {
    if (m.head >= token_) return true;
    if (m.tokens.contains(token_)) return true;
    const Token& pronoun = doc_.tokens[token_];
    bool possessive = pronoun.relation == Relation::kNmodPoss;
    if (possessive) return m.head == pronoun.head;
    if (!IsReflexive(word_) && pronoun.head != kNone && doc_.tokens[m.head].head == pronoun.head)
      return true;
    return SpeaksItself(m);
  }

  // 'He' within a quotation is not the one who speaks it, outside in the same sentence.
  bool SpeaksItself(const EntityMention& m) const {
    if (doc_.tokens[m.head].sentence != doc_.tokens[token_].sentence) return false;
    uint32_t here = doc_.QuotationAt(token_);
    return here != kNone && doc_.QuotationAt(m.head) != here &&
           IsSubject(doc_.tokens[m.head].relation);
  }

  int Score(const EntityMention& m, uint32_t distance) const {
    const Token& head = doc_.tokens[m.head];
    int score = -10 * static_cast<int>(distance);
    if (IsSubject(head.relation)) score += 6;
    if (head.relation == Relation::kObj) score += 2;
    if (head.relation == Relation::kNmodPoss || head.relation == Relation::kNmod ||
        head.relation == Relation::kCompound)
      score -= 3;
    if (IsSubject(head.relation) && IsSubject(doc_.tokens[token_].relation)) score += 3;
    if (m.kind == MentionKind::kPronoun) score += 3;
    if (!IsProse(doc_.sentences[head.sentence].kind)) score -= 15;
    score += static_cast<int>(std::min<uint32_t>(3, discourse_.Times(m.entity)));
    if (gender_ != Gender::kNeuter && doc_.entities[m.entity].gender == gender_) score += 4;
    if (gender_ == Gender::kNeuter &&
        doc_.entities[m.entity].name_class == NameClass::kOrganization)
      score += 2;
    return score;
  }

  uint32_t token_;
  const Discourse& discourse_;
  const Document& doc_;
  std::string_view word_;
  Gender gender_;
  bool plural_;
};

}  // namespace

bool IsReferringPronoun(const Document& document, uint32_t token) {
  PennTag tag = document.tokens[token].tag;
  if (tag != PennTag::kPRP && tag != PennTag::kPRPS) return false;
  std::string_view w = document.Lower(token);
  if (IsPlural(w)) return true;
  Gender gender = GenderOfWord(w);
  if (gender == Gender::kUnknown) return false;
  return w != "it" || !IsEmptyIt(document, token);
}

void ResolvePronoun(uint32_t token, Discourse* discourse) {
  uint32_t entity = Search(token, *discourse).Entity();
  if (entity == kNone) return;
  TextEntity& found = discourse->document().entities[entity];
  Gender gender = GenderOfWord(discourse->document().Lower(token));
  if (found.gender == Gender::kUnknown && found.name_class == NameClass::kPerson)
    found.gender = gender;
  discourse->Add({token, token + 1}, token, entity, MentionKind::kPronoun);
}

}  // namespace dossier
