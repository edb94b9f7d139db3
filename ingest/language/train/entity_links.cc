#include "ingest/language/train/entity_links.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "ingest/language/noun_phrase.h"

namespace dossier {
namespace {

MentionSpan BytesOf(const Document& document, Range tokens) {
  return {document.tokens[tokens.begin].start, document.tokens[tokens.end - 1].end};
}

// The shortest annotated mark that holds the token.
struct Mark {
  uint32_t chain = kNone;
  MentionSpan span;
};

Mark MarkAround(const Chains& chains, const Token& token) {
  Mark best{kNone, {0, kNone}};
  for (uint32_t c = 0; c < chains.size(); ++c) {
    for (const MentionSpan& m : chains[c]) {
      bool shorter = m.second - m.first < best.span.second - best.span.first;
      if (m.first <= token.start && token.end <= m.second && shorter) best = {c, m};
    }
  }
  return best;
}

std::vector<uint32_t> ChainsOfEntities(const CoreferenceArticle& article, const Document& doc) {
  std::vector<uint32_t> chains;
  for (const TextEntity& entity : doc.entities) {
    std::map<uint32_t, int> votes;
    for (uint32_t m : entity.mentions) {
      if (doc.mentions[m].name == kNone) continue;
      uint32_t chain = MarkAround(article.chains, doc.tokens[doc.mentions[m].head]).chain;
      if (chain != kNone) ++votes[chain];
    }
    auto most = std::max_element(votes.begin(), votes.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    chains.push_back(most == votes.end() ? kNone : most->first);
  }
  return chains;
}

bool IsPronounText(std::string_view text) {
  static constexpr std::string_view kWords[] = {
      "he", "him", "his",    "himself", "she",  "her",   "hers",   "herself",
      "it", "its", "itself", "they",    "them", "their", "theirs", "themselves"};
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return std::find(std::begin(kWords), std::end(kWords), lower) != std::end(kWords);
}

}  // namespace

Chains ChainSpans(const Document& document) {
  Chains chains;
  for (const Chain& chain : document.chains) {
    chains.emplace_back();
    for (Range phrase : chain.phrases) chains.back().push_back(BytesOf(document, phrase));
  }
  return chains;
}

Chains EntitySpans(const Document& document) {
  std::map<uint32_t, Range> phrase_of;
  for (const NounPhrase& phrase : FindNounPhrases(document)) {
    if (phrase.kind == PhraseKind::kCoordination) continue;
    phrase_of[phrase.head] = phrase.tokens;
    if (phrase.name != kNone) phrase_of[document.names[phrase.name].head] = phrase.tokens;
  }
  Chains chains;
  std::set<MentionSpan> taken;
  for (const TextEntity& entity : document.entities) {
    chains.emplace_back();
    for (uint32_t m : entity.mentions) {
      auto phrase = phrase_of.find(document.mentions[m].head);
      MentionSpan span = BytesOf(
          document, phrase == phrase_of.end() ? document.mentions[m].tokens : phrase->second);
      if (taken.insert(span).second) chains.back().push_back(span);
    }
  }
  return chains;
}

void CountLinks(const CoreferenceArticle& article, const Document& document, MentionKind kind,
                EntityLinks* links) {
  std::string_view text = document.text();
  std::set<std::pair<MentionSpan, uint32_t>> wanted;
  std::vector<uint32_t> chains = ChainsOfEntities(article, document);
  std::set<uint32_t> named(chains.begin(), chains.end());
  for (uint32_t c = 0; c < article.chains.size(); ++c) {
    for (auto [start, end] : article.chains[c]) {
      std::string_view words = text.substr(start, end - start);
      bool lower =
          !words.empty() && (words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) == words.npos);
      if (IsPronounText(words) != (kind == MentionKind::kPronoun) || !lower) continue;
      if (kind == MentionKind::kNominal && words.find(' ') == words.npos) continue;
      if (named.contains(c)) wanted.insert({{start, end}, c});
    }
  }
  links->annotated += static_cast<double>(wanted.size());
  for (const EntityMention& m : document.mentions) {
    if (m.kind != kind || !document.entities[m.entity].members.empty()) continue;
    Mark mark = MarkAround(article.chains, document.tokens[m.head]);
    if (kind == MentionKind::kNominal && mark.chain == kNone) continue;
    ++links->made;
    if (mark.chain != kNone && chains[m.entity] == mark.chain) ++links->right;
  }
}

}  // namespace dossier
