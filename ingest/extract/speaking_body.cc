#include "ingest/extract/speaking_body.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/frame.h"
#include "ingest/extract/slot_reader.h"
#include "ingest/text/document.h"
#include "ingest/text/name.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthestNamesake = 600;
constexpr uint32_t kFarthestBody = 60;  // tokens back to the body of a spokesman

constexpr std::string_view kVoices[] = {"spokesman", "spokeswoman", "spokesperson"};
constexpr std::string_view kPapers[] = {"statement", "report", "letter",   "study",
                                        "survey",    "note",   "document", "notice"};
constexpr std::string_view kBodies[] = {
    "ministry", "office",     "court",  "department", "agency",   "commission", "mission",
    "bureau",   "committee",  "police", "army",       "campaign", "mayoralty",  "bloc",
    "arm",      "parliament", "bank",   "treasury",   "council",  "prosecutor"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

// Who owns the noun, and for whom or from where it speaks.
std::vector<uint32_t> SpeakingBody::OwnersOf(uint32_t head, bool speaks_for) const {
  const Frame& frame = slots_->NounFrame(head);
  std::vector<uint32_t> owners = frame.possessor;
  owners.insert(owners.end(), frame.modifier.begin(), frame.modifier.end());
  for (const Frame::Prepositional& phrase : frame.prepositional) {
    std::string_view marker = document_.Lower(phrase.marker);
    bool owns =
        marker == "of" ||
        (speaks_for && (marker == "for" || marker == "from" || marker == "with" || marker == "at"));
    if (owns) owners.push_back(phrase.noun);
  }
  return owners;
}

bool SpeakingBody::IsPaper(std::string_view lemma) { return Has(kPapers, lemma); }

std::optional<ResolvedArgument> SpeakingBody::Behind(uint32_t head) const {
  std::string_view lemma = document_.Lemma(head);
  bool voice = Has(kVoices, lemma), paper = Has(kPapers, lemma), body = Has(kBodies, lemma);
  bool acts = lemma == "ministry" || lemma == "army" || lemma == "police";
  if (!voice && !paper && !body) return std::nullopt;
  for (uint32_t owner : OwnersOf(head, voice || paper)) {
    for (const ResolvedArgument& found : resolver_->ResolveOne(owner, false)) {
      std::string_view label = entities_.Label(found.entity);
      bool speaks_for = label == "Organization" || (label == "Place" && (!body || acts)) ||
                        (label == "Person" && paper);
      if (speaks_for) return found;
    }
  }
  return voice ? OfParagraph(head) : std::nullopt;
}

std::optional<ResolvedArgument> SpeakingBody::Named(uint32_t head) const {
  uint32_t det = document_.Child(head, Relation::kDet);
  bool definite = det != kNone && document_.Lower(det) == "the";
  if (!definite || document_.tokens[head].tag != PennTag::kNN) return std::nullopt;
  for (uint32_t at = head; at-- > 0 && head - at < kFarthestNamesake;) {
    uint32_t name = document_.NameAt(at);
    bool fits = document_.Lower(at) == document_.Lower(head) && name != kNone &&
                document_.names[name].name_class == NameClass::kOrganization;
    if (!fits) continue;
    if (auto found = named_.OfName(name))
      return ResolvedArgument{found->entity, resolver_->ShortPhrase(head), true, false};
  }
  return std::nullopt;
}

// 'A spokesman said': the organisation last named in the paragraph.
std::optional<ResolvedArgument> SpeakingBody::OfParagraph(uint32_t head) const {
  uint32_t paragraph = document_.sentences[document_.tokens[head].sentence].paragraph;
  for (uint32_t at = head; at-- > 0 && head - at < kFarthestBody;) {
    if (document_.sentences[document_.tokens[at].sentence].paragraph != paragraph) break;
    uint32_t name = document_.NameAt(at);
    if (name == kNone || document_.names[name].name_class != NameClass::kOrganization) continue;
    if (auto found = named_.OfName(name)) return found;
  }
  return std::nullopt;
}

}  // namespace dossier
