#include "absl/strings/str_cat.h"
#include "ingest/projection/project_article.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// Collects the first thing wrong; the rest of the checks then pass over.
class EntryCheck {
 public:
  EntryCheck(const Article& article, const Extraction& entry) : article_(article), entry_(entry) {}

  absl::Status Run() {
    if (entry_.article_digest() != article_.digest()) Fail("it is of another article");
    for (int i = 0; i < entry_.entities_size(); ++i) CheckEntity(i);
    for (const ExtractedEvent& event : entry_.events()) CheckEvent(event);
    for (const ExtractedClaim& claim : entry_.claims()) CheckClaim(claim);
    for (const ExtractedStatement& statement : entry_.statements()) CheckStatement(statement);
    return status_;
  }

 private:
  void Fail(const std::string& what) {
    if (!status_.ok()) return;
    status_ = absl::InvalidArgumentError(
        absl::StrCat("the entry of ", article_.uri(), " is wrong: ", what));
  }

  void CheckId(uint32_t id, int size, const char* what) {
    if (id >= static_cast<uint32_t>(size)) Fail(absl::StrCat("it has no ", what, " ", id));
  }
  void Entity(uint32_t id) { CheckId(id, entry_.entities_size(), "entity"); }
  void Event(uint32_t id) { CheckId(id, entry_.events_size(), "event"); }

  bool IsBoundary(uint32_t at) const {
    return at == article_.text().size() ||
           (static_cast<unsigned char>(article_.text()[at]) & 0xC0) != 0x80;
  }

  void CheckSpan(const Span& span) {
    if (span.start() > span.end() || span.end() > article_.text().size()) {
      Fail(absl::StrCat("the passage ", span.start(), "-", span.end(), " is not in the text"));
    } else if (!IsBoundary(span.start()) || !IsBoundary(span.end())) {
      Fail(absl::StrCat("the passage ", span.start(), "-", span.end(), " cuts a character"));
    }
  }

  void CheckEvidence(const Evidence& evidence) {
    CheckSpan(evidence.passage());
    CheckSpan(evidence.subject());
    CheckSpan(evidence.object());
    if (evidence.speaker_plus_one() > 0) Entity(evidence.speaker_plus_one() - 1);
  }

  void CheckEntity(int index) {
    const ExtractedEntity& entity = entry_.entities(index);
    if (entity.id() != static_cast<uint32_t>(index))
      Fail(absl::StrCat("entity ", index, " has the id ", entity.id()));
    if (entity.label().empty()) Fail(absl::StrCat("entity ", index, " has no label"));
    for (const Mention& mention : entity.mentions()) CheckSpan(mention.span());
    for (const ExtractedProperty& property : entity.properties())
      CheckEvidence(property.evidence());
  }

  void CheckEvent(const ExtractedEvent& event) {
    for (const Participant& participant : event.participants()) Entity(participant.entity());
    for (const Evidence& evidence : event.evidence()) CheckEvidence(evidence);
  }

  void CheckClaim(const ExtractedClaim& claim) {
    Entity(claim.subject());
    Entity(claim.object());
    if (claim.event_plus_one() > 0) Event(claim.event_plus_one() - 1);
    CheckEvidence(claim.evidence());
  }

  void CheckStatement(const ExtractedStatement& statement) {
    if (statement.speaker_plus_one() > 0) Entity(statement.speaker_plus_one() - 1);
    for (uint32_t entity : statement.about()) Entity(entity);
    for (uint32_t event : statement.about_events()) Event(event);
    CheckSpan(statement.content());
    CheckEvidence(statement.evidence());
  }

  const Article& article_;
  const Extraction& entry_;
  absl::Status status_;
};

}  // namespace

absl::Status CheckEntry(const Article& article, const Extraction& entry) {
  return EntryCheck(article, entry).Run();
}

}  // namespace dossier
