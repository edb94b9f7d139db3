#include "tools/shell/evidence_view.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

absl::StatusOr<std::string> SpeakerName(const Snapshot& snapshot, const std::string& key) {
  absl::StatusOr<NodeId> id = snapshot.FindNodeByKey(key);
  if (!id.ok()) return id.status();
  if (*id == kNoId) return key;
  KeyId name = snapshot.catalog().FindKey("name");
  std::vector<Value> values;
  std::vector<NodeId> ids = {*id};
  absl::Status status = snapshot.NodeProperties(ids, name, &values);
  if (!status.ok()) return status;
  return values[0].kind() == ValueKind::kString ? values[0].string() : key;
}

// What a reader must know before believing it.
std::string Reservations(const StoredEvidence& evidence) {
  std::string text;
  if (evidence.polarity() == NEGATIVE) text += ", denied";
  if (evidence.modality() != ASSERTED) text += ", " + absl::AsciiStrToLower(Modality_Name(evidence.modality()));
  return text;
}

absl::StatusOr<std::string> Passage(const Snapshot& snapshot, const StoredEvidence& evidence, const Terminal& terminal) {
  absl::StatusOr<Article> article = snapshot.GetArticle(evidence.article_digest());
  if (!article.ok()) return article.status();
  const Span& span = evidence.passage();
  std::string quote = article->text().substr(std::min<size_t>(span.start(), article->text().size()), span.end() - span.start());
  std::string text = "  " + Styled(terminal, Style::kGreen, "“" + EscapeForTerminal(quote) + "”") + "\n    ";
  absl::StrAppend(&text, EscapeForTerminal(article->title().empty() ? article->uri() : article->title()));
  if (!article->publisher().empty()) absl::StrAppend(&text, ", ", EscapeForTerminal(article->publisher()));
  if (!article->published().empty()) absl::StrAppend(&text, ", ", EscapeForTerminal(article->published()));
  absl::StrAppend(&text, " [", span.start(), ":", span.end(), "]\n    ");
  if (!evidence.speaker().empty()) {
    absl::StatusOr<std::string> speaker = SpeakerName(snapshot, evidence.speaker());
    if (!speaker.ok()) return speaker.status();
    absl::StrAppend(&text, "says ", EscapeForTerminal(*speaker), "; ");
  }
  absl::StrAppendFormat(&text, "confidence %.2f%s, rule %s", evidence.confidence(), Reservations(evidence),
                        EscapeForTerminal(evidence.rule()));
  if (!evidence.property().empty()) absl::StrAppend(&text, ", for ", EscapeForTerminal(evidence.property()));
  return text + "\n";
}

absl::StatusOr<std::string> Passages(const Snapshot& snapshot, const absl::StatusOr<std::vector<StoredEvidence>>& evidence,
                                     const Terminal& terminal) {
  if (!evidence.ok()) return evidence.status();
  if (evidence->empty()) return std::string("  no article stands behind it\n");
  std::string text;
  for (const StoredEvidence& one : *evidence) {
    absl::StatusOr<std::string> passage = Passage(snapshot, one, terminal);
    if (!passage.ok()) return passage.status();
    text += *passage;
  }
  return text;
}

}  // namespace

absl::StatusOr<std::string> NodeEvidenceText(const Snapshot& snapshot, NodeId id, const Terminal& terminal) {
  return Passages(snapshot, snapshot.NodeEvidence(id), terminal);
}

absl::StatusOr<std::string> RelationshipEvidenceText(const Snapshot& snapshot, RelationshipId id, const Terminal& terminal) {
  return Passages(snapshot, snapshot.RelationshipEvidence(id), terminal);
}

}  // namespace dossier
