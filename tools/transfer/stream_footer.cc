#include "tools/transfer/stream_footer.h"

#include "proto/graph_stream.pb.h"

namespace dossier {

void StreamTally::AddBytes(std::string_view bytes) { hash_.Update(bytes); }

void StreamTally::AddRecord(const GraphRecord& record) {
  articles_ += record.has_article();
  nodes_ += record.has_node();
  relationships_ += record.has_relationship();
}

void StreamTally::FillFooter(StreamFooter* footer) {
  footer->set_articles(articles_);
  footer->set_nodes(nodes_);
  footer->set_relationships(relationships_);
  footer->set_sha256(hash_.HexDigest());
}

}  // namespace dossier
