// Identity over made-up articles of one entity each.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "ingest/identity/judgements.h"

namespace dossier {

class IdentityHarness {
 public:
  IdentityHarness();

  // One commit. Returns the digests of the articles whose node is now another, the new one's
  // included.
  std::set<std::string> Add(const std::string& digest, const std::string& spec);
  std::set<std::string> Remove(const std::string& digest, const std::string& spec);

  // One commit. Returns the digests of the articles whose node may now be another.
  std::set<std::string> Judge(const std::string& key, const std::string& other,
                              Judgement judgement);

  // Node key for an article that holds the entity.
  std::string KeyOf(const std::string& digest, const std::string& spec);
  static std::string IdOf(const std::string& spec);
  GraphStore* store() { return store_.get(); }
  // How many records identity keeps.
  size_t Records();

 private:
  std::set<std::string> Change(const std::string& digest, const std::string& spec, bool add);
  std::unique_ptr<GraphStore> store_;
};

}  // namespace dossier
