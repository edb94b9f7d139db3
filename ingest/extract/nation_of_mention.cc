// The part of NationFinder that reads what people are called.
#include <optional>
#include <string_view>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/nation_finder.h"
#include "ingest/extract/seat_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {

// The mark of a nation within the phrase.
std::optional<uint32_t> NationFinder::MarkIn(Range phrase) const {
  for (uint32_t token = phrase.begin; token < phrase.end; ++token) {
    uint32_t name = document_.NameAt(token);
    if (name != kNone && document_.names[name].name_class == NameClass::kNationality) return name;
  }
  return std::nullopt;
}

void NationFinder::OfPeople() {
  for (const EntityMention& mention : document_.mentions) {
    if (mention.kind == MentionKind::kName || mention.kind == MentionKind::kPronoun) continue;
    std::optional<uint32_t> person = entities_->OfTextEntity(mention.entity);
    if (!person || entities_->Label(*person) != "Person") continue;
    uint32_t begin = mention.tokens.begin;
    std::optional<uint32_t> mark = MarkIn({begin, mention.head + 1});
    std::optional<uint32_t> country = mark ? entities_->OfName(*mark) : std::nullopt;
    // 'the Peruvian finance minister' holds an office of Peru.
    bool office = !LevelOf(document_.Lower(mention.head)).empty();
    if (!country || office || entities_->Label(*country) != "Place") continue;
    Basis basis{mention.head, "nation/of_person", 0.7, {}};
    basis.factuality.tense = PRESENT;
    writer_->AddClaim({*person, mention.tokens, true, false}, "CITIZEN_OF",
                      {*country, document_.names[*mark].tokens, false, false}, basis);
  }
}

}  // namespace dossier
