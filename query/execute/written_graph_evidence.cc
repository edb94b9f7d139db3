// What WrittenGraph passes on of evidence and articles: apart, for it alone needs their messages.
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "query/execute/written_graph.h"

namespace dossier {

absl::StatusOr<std::vector<StoredEvidence>> WrittenGraph::NodeEvidence(NodeId id) const {
  return graph_.NodeEvidence(id);
}

absl::StatusOr<std::vector<StoredEvidence>> WrittenGraph::RelationshipEvidence(
    RelationshipId id) const {
  return graph_.RelationshipEvidence(id);
}

absl::StatusOr<Article> WrittenGraph::GetArticle(std::string_view digest) const {
  return graph_.GetArticle(digest);
}

}  // namespace dossier
