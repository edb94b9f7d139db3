#include "ingest/identity/name_finder.h"

#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "ingest/identity/identity_records.h"
#include "ingest/identity/judged_nodes.h"
#include "ingest/identity/node_merging.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_terms.h"
#include "proto/extraction.pb.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

constexpr size_t kShortestDigest = 4;

using Keys = std::set<std::string>;

std::optional<Profile> ProfileCalled(const std::string& label, const std::string& name) {
  ExtractedEntity entity;
  entity.set_label(label);
  entity.set_name(name);
  entity.add_mentions()->set_kind(Mention::NAME);
  return MakeProfile(entity);
}

// Adds the own keys of those in a block; of all, or of those whose own name the term is.
absl::Status AddOwnKeys(const RecordReader& records, const std::string& block,
                        const std::vector<std::string>& name, bool own_name, Keys* keys) {
  auto ids = ReadMembers(records, kBlockFamily, block);
  if (!ids.ok()) return ids.status();
  for (const std::string& id : *ids) {
    auto record = ReadProfileRecord(records, id);
    if (!record.ok()) return record.status();
    if (!own_name || NameTokens(record->profile()) == name) keys->insert(OwnKey(record->profile()));
  }
  return absl::OkStatus();
}

absl::StatusOr<Keys> KeysOfName(const RecordReader& records, const std::vector<std::string>& labels,
                                const std::string& name) {
  Keys exact, also;
  for (const std::string& label : labels) {
    const std::optional<Profile> profile = ProfileCalled(label, name);
    if (!profile) continue;
    const std::vector<std::string> tokens = NameTokens(*profile);
    const std::string term = WholeNameTerm(*profile);
    absl::Status s = AddOwnKeys(records, AskedBlock(label, term), tokens, true, &exact);
    if (s.ok()) s = AddOwnKeys(records, OfferedBlock(label, term), tokens, true, &exact);
    if (s.ok()) s = AddOwnKeys(records, OfferedBlock(label, term), tokens, false, &also);
    if (!s.ok()) return s;
  }
  return exact.empty() ? also : exact;
}

absl::StatusOr<Keys> KeysOf(const RecordReader& records, const std::vector<std::string>& labels,
                            const std::string& typed) {
  auto nodes = NodesNamed(records, typed);
  if (!nodes.ok()) return nodes.status();
  if (!nodes->empty()) return Keys{typed};
  return KeysOfName(records, labels, typed);
}

// Articles whose digest begins so and that call something by the key.
absl::StatusOr<Keys> ArticleKeys(const RecordReader& records, const Keys& names,
                                 const std::string& digest_start) {
  Keys keys;
  if (digest_start.size() < kShortestDigest) return keys;
  for (const std::string& name : names) {
    absl::Status s = ForEachNamed(records, ArticleKeyOf(name, digest_start),
                                  [&](const ProfileRecord&, std::string_view digest) {
                                    keys.insert(ArticleKeyOf(name, digest));
                                  });
    if (!s.ok()) return s;
  }
  return keys;
}

absl::StatusOr<uint64_t> CountArticles(const RecordReader& records, const std::string& key) {
  if (SplitArticleKey(key)) return 1;
  uint64_t articles = 0;
  for (const auto& [family, group] : std::map<std::string_view, std::string>{
           {kBlockFamily, OwnKeyBlock(key)}, {kNodeFamily, key}}) {
    auto ids = ReadMembers(records, family, group);
    if (!ids.ok()) return ids.status();
    uint64_t sum = 0;
    for (const std::string& id : *ids) {
      auto record = ReadProfileRecord(records, id);
      if (!record.ok()) return record.status();
      sum += record->articles();
    }
    articles = std::max(articles, sum);
  }
  return articles;
}

absl::StatusOr<NamedKey> Describe(const RecordReader& records, const JudgedNodes& judged,
                                  const std::string& key) {
  NamedKey named;
  named.key = key;
  auto nodes = NodesNow(records, judged, key);
  if (!nodes.ok()) return nodes.status();
  named.nodes = *std::move(nodes);
  auto articles = CountArticles(records, key);
  if (!articles.ok()) return articles.status();
  named.articles = *articles;
  return named;
}

}  // namespace

absl::StatusOr<std::vector<NamedKey>> FindNamedKeys(const RecordReader& records,
                                                    const std::vector<std::string>& labels,
                                                    const std::string& typed) {
  const auto article = SplitArticleKey(typed);
  auto keys = KeysOf(records, labels, article ? article->first : typed);
  if (!keys.ok()) return keys.status();
  if (article) keys = ArticleKeys(records, *keys, article->second);
  if (!keys.ok()) return keys.status();
  auto judged = JudgedNodes::Read(records);
  if (!judged.ok()) return judged.status();
  std::vector<NamedKey> found;
  for (const std::string& key : *keys) {
    auto named = Describe(records, *judged, key);
    if (!named.ok()) return named.status();
    found.push_back(*std::move(named));
  }
  return found;
}

}  // namespace dossier
