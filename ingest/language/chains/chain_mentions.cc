#include "ingest/language/chains/chain_mentions.h"

#include <algorithm>
#include <string_view>

#include "ingest/language/chains/phrase_facts.h"
#include "ingest/language/gender_words.h"
#include "ingest/language/name_entities.h"

namespace dossier {
namespace {

// Leads over other choices from which a link is believed: logarithms of odds.
constexpr int32_t kSure = ChainModel::kUnit;
constexpr int32_t kSurer = ChainModel::kUnit * 2;

bool IsFirstPerson(std::string_view w) {
  return w == "i" || w == "me" || w == "my" || w == "mine" || w == "myself";
}

bool IsThirdPerson(std::string_view w) {
  return GenderOfWord(w) != Gender::kUnknown || w == "they" || w == "them" || w == "their" ||
         w == "theirs" || w == "themselves";
}

bool IsDescription(PhraseKind kind) {
  return kind == PhraseKind::kDefinite || kind == PhraseKind::kDemonstrative ||
         kind == PhraseKind::kPossessed;
}

// Whether a pronoun can stand for the entity.
bool Agrees(const Document& doc, const NounPhrase& pronoun, const TextEntity& entity) {
  std::string_view w = doc.Lower(pronoun.head);
  if (pronoun.plural) {
    return entity.plural || entity.name_class == NameClass::kGroup ||
           entity.name_class == NameClass::kOrganization;
  }
  if (entity.plural) return false;
  if (IsFirstPerson(w)) return entity.name_class == NameClass::kPerson;
  Gender gender = GenderOfWord(w);
  if (gender == Gender::kNeuter) {
    return entity.name_class == NameClass::kOrganization ||
           entity.name_class == NameClass::kPlace || entity.name_class == NameClass::kWork;
  }
  return gender != Gender::kUnknown && entity.name_class == NameClass::kPerson &&
         (entity.gender == Gender::kUnknown || entity.gender == gender);
}

class Giver {
 public:
  Giver(const std::vector<NounPhrase>& phrases, const std::vector<ChainLink>& links, Document* doc)
      : phrases_(phrases), links_(links), doc_(*doc), entities_(phrases.size(), kNone) {}

  void Run() {
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      uint32_t mention = MentionOf(doc_, phrases_[p]);
      if (mention != kNone) entities_[p] = doc_.mentions[mention].entity;
      if (links_[p].antecedent == kNone) continue;
      uint32_t led = entities_[links_[p].antecedent];
      if (led == kNone || led == entities_[p]) continue;
      if (phrases_[p].kind == PhraseKind::kPronoun) {
        GivePronoun(p, mention, led);
      } else if (mention == kNone) {
        GiveDescription(p, led);
      }
    }
  }

 private:
  int32_t Sureness(uint32_t p) const { return std::min(links_[p].lead, links_[p].over_others); }

  void GivePronoun(uint32_t p, uint32_t mention, uint32_t led) {
    std::string_view w = doc_.Lower(phrases_[p].head);
    if (!IsFirstPerson(w) && !IsThirdPerson(w)) {
      if (mention == kNone) entities_[p] = led;
      return;
    }
    if (Sureness(p) < (mention == kNone ? kSure : kSurer)) return;
    if (!Agrees(doc_, phrases_[p], doc_.entities[led])) return;
    entities_[p] = led;
    if (mention != kNone) {
      doc_.mentions[mention].entity = led;
    } else {
      Add(p, led, MentionKind::kPronoun);
    }
  }

  // What is less sure is no mention but passes on to what leads back to it.
  void GiveDescription(uint32_t p, uint32_t led) {
    entities_[p] = led;
    const TextEntity& entity = doc_.entities[led];
    if (!IsDescription(phrases_[p].kind) || Sureness(p) < kSurer) return;
    if (phrases_[p].plural != entity.plural || entity.name_class > NameClass::kPlace) return;
    Add(p, led, MentionKind::kNominal);
  }

  void Add(uint32_t p, uint32_t entity, MentionKind kind) {
    EntityMention mention;
    mention.tokens = phrases_[p].tokens;
    mention.head = phrases_[p].head;
    mention.entity = entity;
    mention.kind = kind;
    doc_.mentions.push_back(mention);
  }

  const std::vector<NounPhrase>& phrases_;
  const std::vector<ChainLink>& links_;
  Document& doc_;
  std::vector<uint32_t> entities_;  // of each phrase so far
};

}  // namespace

void GiveToEntities(const std::vector<NounPhrase>& phrases, const std::vector<ChainLink>& links,
                    Document* document) {
  Giver(phrases, links, document).Run();
  FinishEntities(document);
}

}  // namespace dossier
