// Puts articles into the set that the graph is a function of, and takes articles out, inside one
// transaction.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"
#include "ingest/identity/identity_change.h"
#include "ingest/projection/graph_fold.h"
#include "ingest/syndication/story_change.h"

namespace dossier {

class Article;        // proto/article.proto
class Extraction;     // proto/extraction.proto
class OntologyIndex;  // ingest/ontology/ontology_index.h

// Say what comes and goes, then Apply, then commit the transaction. After Apply the derived layer
// is what it would be had the articles of the set been put in any other way: that is the one law.
//
// After an error only the transaction's destruction is left.
class ArticleSetChange {
 public:
  // A transaction of the derived layer. All outlive the object.
  ArticleSetChange(Transaction* transaction, const OntologyIndex& ontology);
  ~ArticleSetChange();

  // Adds an article, or gives one that is there a new entry. InvalidArgument where the entry does
  // not fit the article: then nothing has changed. An article may be put once a change.
  absl::Status Put(const Article& article, const Extraction& entry);
  // Whether the set holds it, changes included.
  bool Holds(std::string_view digest) const;
  // NotFound where the set does not hold it.
  absl::Status Remove(std::string_view digest);

  // What a user says of two keys (ingest/identity/judgements.h), part of what the graph is a
  // function of; kNone takes it back.
  absl::Status Judge(const std::string& a, const std::string& b, Judgement judgement) {
    return identity_.Judge(a, b, judgement);
  }

  absl::Status Apply();

  // Articles looked at again because a name of theirs now stands for another node or their story
  // has grown; after Apply.
  size_t reconsidered() const { return reconsidered_; }

 private:
  struct Pending;

  absl::Status RemoveProfiles(std::string_view digest, Pending* pending);
  absl::Status AddProfiles(const Article& article, const Extraction& entry, Pending* pending);
  absl::Status LoadOld(std::string_view digest, Pending* pending);
  absl::Status ReadRest(const std::string& digest, Pending* pending);
  absl::Status Project(const std::string& digest, Pending* pending);
  absl::Status TakeOut(const std::string& digest, const Pending& pending);
  absl::StatusOr<std::vector<std::string>> NodeKeys(const Pending& pending);

  Transaction* transaction_;
  const OntologyIndex& ontology_;
  IdentityChange identity_;
  StoryChange stories_;
  GraphFold fold_;
  std::map<std::string, std::unique_ptr<Pending>> pending_;
  size_t reconsidered_ = 0;
};

}  // namespace dossier
