#include "ingest/extract/extraction_check.h"

#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

class Checker {
 public:
  Checker(const Article& article, const OntologyIndex& ontology, const Extraction& extraction)
      : article_(article), ontology_(ontology), extraction_(extraction) {}

  absl::Status Run() {
    for (int i = 0; i < extraction_.entities_size(); ++i) Entity(i);
    for (const ExtractedEvent& event : extraction_.events()) Event(event);
    for (const ExtractedClaim& claim : extraction_.claims()) Claim(claim);
    for (const ExtractedStatement& statement : extraction_.statements()) Statement(statement);
    return status_;
  }

 private:
  void Fail(std::string message) {
    if (status_.ok()) status_ = absl::InternalError(message);
  }
  void Expect(bool good, std::string_view what) {
    if (!good) Fail(absl::StrCat("extraction of ", article_.uri(), ": ", std::string(what)));
  }

  bool Boundary(uint32_t at) const {
    return at == article_.text().size() ||
           (static_cast<unsigned char>(article_.text()[at]) & 0xC0) != 0x80;
  }
  void Check(const Span& span, std::string_view what) {
    bool inside = span.start() <= span.end() && span.end() <= article_.text().size();
    if (!inside)
      return Expect(false, absl::StrCat(std::string(what), ": the span lies outside the text"));
    Expect(Boundary(span.start()) && Boundary(span.end()),
           absl::StrCat(std::string(what), ": the span cuts a character"));
  }
  void Known(uint32_t entity) {
    Expect(entity < static_cast<uint32_t>(extraction_.entities_size()),
           "an entity id that is none");
  }

  void Check(const Evidence& evidence) {
    Check(evidence.passage(), "passage");
    Check(evidence.subject(), "subject");
    Check(evidence.object(), "object");
    for (const Span& span : evidence.coreference_chain()) Check(span, "coreference");
    Expect(evidence.confidence() > 0 && evidence.confidence() <= 1, "a confidence outside (0, 1]");
    Expect(!evidence.rule().empty(), "evidence without a rule");
    if (evidence.speaker_plus_one() > 0) Known(evidence.speaker_plus_one() - 1);
  }

  void Entity(int index) {
    const ExtractedEntity& entity = extraction_.entities(index);
    Expect(entity.id() == static_cast<uint32_t>(index), "an entity's id is not its index");
    Expect(!ontology_.FirstLabel(entity.label()).empty() &&
               ontology_.FirstLabel(entity.label()) == entity.label(),
           "a label that is no first label");
    Expect(entity.finer_label().empty() ||
               ontology_.FirstLabel(entity.finer_label()) == entity.label(),
           "a finer label of another first label");
    Expect(!entity.name().empty(), "an entity without a name");
    for (const Mention& mention : entity.mentions()) Check(mention.span(), "mention");
  }
  void Event(const ExtractedEvent& event) {
    const EventType* type = ontology_.FindEvent(event.type());
    if (type == nullptr) return Expect(false, absl::StrCat("unknown event type ", event.type()));
    for (const Participant& participant : event.participants()) {
      Known(participant.entity());
      if (!status_.ok()) return;
      Expect(ontology_.AdmitsRole(
                 *type, participant.role(),
                 extraction_.entities(static_cast<int>(participant.entity())).label()),
             absl::StrCat(event.type(), " does not admit its ", participant.role()));
    }
    Check(event.trigger(), "trigger");
    Expect(event.evidence_size() > 0, "an event without evidence");
    for (const Evidence& evidence : event.evidence()) Check(evidence);
  }
  void Claim(const ExtractedClaim& claim) {
    Known(claim.subject());
    Known(claim.object());
    if (!status_.ok()) return;
    Expect(ontology_.Admits(claim.type(),
                            extraction_.entities(static_cast<int>(claim.subject())).label(),
                            extraction_.entities(static_cast<int>(claim.object())).label()),
           absl::StrCat(claim.type(), " is not admitted between these labels"));
    Expect(claim.event_plus_one() <= static_cast<uint32_t>(extraction_.events_size()),
           "an event id that is none");
    Check(claim.evidence());
  }
  void Statement(const ExtractedStatement& statement) {
    Check(statement.content(), "content");
    if (statement.speaker_plus_one() > 0) Known(statement.speaker_plus_one() - 1);
    for (uint32_t about : statement.about()) Known(about);
    for (uint32_t about : statement.about_events())
      Expect(about < static_cast<uint32_t>(extraction_.events_size()),
             "about an event that is none");
    Check(statement.evidence());
  }

  const Article& article_;
  const OntologyIndex& ontology_;
  const Extraction& extraction_;
  absl::Status status_;
};

}  // namespace

absl::Status CheckExtraction(const Article& article, const OntologyIndex& ontology,
                             const Extraction& extraction) {
  return Checker(article, ontology, extraction).Run();
}

}  // namespace dossier
