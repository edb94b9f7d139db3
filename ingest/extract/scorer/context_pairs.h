#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "ingest/extract/scorer/pair_candidate.h"

namespace dossier {

class Document;
class EntityTable;
class FeatureBag;

// Pairs whose second end the sentence leaves unsaid: 'The finance minister, Ana Ruiz, resigned' in
// an article on Peru. A person or organisation named for the first time is paired with those that
// earlier sentences spoke of: the latest few, the country and the organisation named most often.
// One thread, one document.
class ContextPairs {
 public:
  ContextPairs(const Document& document, const EntityTable& entities)
      : document_(document), entities_(entities) {}

  // Adds the pairs of a sentence that mentions `endpoints`, with their features. They point into
  // `endpoints` and into this, good until Remember.
  void Read(uint32_t sentence, const std::vector<Endpoint>& endpoints,
            std::vector<PairCandidate>* pairs);
  // To be called after each sentence.
  void Remember(uint32_t sentence, const std::vector<Endpoint>& endpoints);

 private:
  struct Seen {
    Endpoint last;
    uint32_t count = 0;
    uint32_t sentence = 0;  // of the last mention
  };
  // What an earlier entity is in the eyes of this sentence.
  struct Context {
    const Seen* seen = nullptr;
    uint32_t rank = 0;          // how many others were mentioned after it
    bool most_country = false;  // the country, or organisation, named most often
    bool most_organization = false;
  };

  std::vector<Context> ContextOf(const std::vector<Endpoint>& endpoints) const;
  const Seen* Most(std::string_view label, std::string_view finer) const;
  bool IsRivalled(uint32_t entity) const;
  void Fill(const Endpoint& end, const Context& context, bool turned,
            const std::vector<Endpoint>& endpoints, PairCandidate* pair) const;
  void AddContext(const Endpoint& end, const Context& context, uint64_t side,
                  FeatureBag* bag) const;
  void AddWords(const Endpoint& end, const Context& context, uint64_t side, FeatureBag* bag) const;
  void AddOwnWords(const Endpoint& end, const Context& context, uint64_t side,
                   FeatureBag* bag) const;
  uint64_t Kind(const Context& context) const;

  const Document& document_;
  const EntityTable& entities_;
  std::map<uint32_t, Seen> seen_;  // by entity
  std::vector<uint32_t> recent_;   // entities, the latest last
  uint32_t sentence_ = 0;
};

}  // namespace dossier
