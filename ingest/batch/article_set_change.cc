#include "ingest/batch/article_set_change.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/batch/article_records.h"
#include "ingest/identity/profile.h"
#include "ingest/projection/project_article.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/identity.pb.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

struct ArticleSetChange::Pending {
  Article article;
  Extraction entry;
  ArticleRecord old_record;  // what it gave before; empty where it is new
  ArticleRecord record;
  bool was_held = false;
  bool is_held = false;
};

namespace {

std::vector<const ElementRecord*> ElementsOf(const ArticleRecord& record) {
  std::vector<const ElementRecord*> elements;
  for (const ElementRecord& element : record.elements()) elements.push_back(&element);
  return elements;
}

// Entities of an article may share a profile, which then counts once.
std::set<std::string> ProfilesOf(const ArticleRecord& record) {
  std::set<std::string> ids(record.profiles().begin(), record.profiles().end());
  ids.erase("");
  return ids;
}

}  // namespace

ArticleSetChange::ArticleSetChange(Transaction* transaction, const OntologyIndex& ontology)
    : transaction_(transaction),
      ontology_(ontology),
      identity_(transaction),
      stories_(transaction),
      fold_(transaction) {}
ArticleSetChange::~ArticleSetChange() = default;

bool ArticleSetChange::Holds(std::string_view digest) const {
  const auto found = pending_.find(std::string(digest));
  return found != pending_.end() ? found->second->is_held : HoldsArticle(*transaction_, digest);
}

absl::Status ArticleSetChange::LoadOld(std::string_view digest, Pending* pending) {
  auto record = ReadArticleRecord(*transaction_, digest);
  if (absl::IsNotFound(record.status())) return absl::OkStatus();
  if (!record.ok()) return record.status();
  pending->old_record = *std::move(record);
  pending->was_held = true;
  return absl::OkStatus();
}

absl::Status ArticleSetChange::Put(const Article& article, const Extraction& entry) {
  if (absl::Status s = CheckEntry(article, entry); !s.ok()) return s;
  std::unique_ptr<Pending>& slot = pending_[article.digest()];
  if (slot != nullptr)
    return absl::InternalError(
        absl::StrCat("article ", article.digest(), " is changed twice at once"));
  slot = std::make_unique<Pending>();
  Pending* pending = slot.get();
  if (absl::Status s = LoadOld(article.digest(), pending); !s.ok()) return s;
  pending->article = article;
  pending->entry = entry;
  pending->is_held = true;
  absl::Status s = WriteArticleRecords(transaction_, article, entry);
  if (s.ok() && pending->was_held) s = RemoveProfiles(article.digest(), pending);
  return s.ok() ? AddProfiles(article, entry, pending) : s;
}

absl::Status ArticleSetChange::AddProfiles(const Article& article, const Extraction& entry,
                                           Pending* pending) {
  pending->record.set_uri(article.uri());
  pending->record.set_extractor_version(entry.extractor_version());
  pending->record.set_projection_version(kProjectionVersion);
  std::set<std::string> added;
  for (const ExtractedEntity& entity : entry.entities()) {
    const std::optional<Profile> profile = MakeProfile(entity);
    const std::string id = profile ? ProfileId(*profile) : "";
    pending->record.add_profiles(id);
    if (!profile || !added.insert(id).second) continue;
    if (absl::Status s = identity_.Add(id, *profile, article.digest()); !s.ok()) return s;
  }
  auto mark = stories_.Add(article.digest(), article.text());
  if (!mark.ok()) return mark.status();
  pending->record.set_text_mark(*mark);
  return absl::OkStatus();
}

absl::Status ArticleSetChange::RemoveProfiles(std::string_view digest, Pending* pending) {
  for (const std::string& id : ProfilesOf(pending->old_record)) {
    if (absl::Status s = identity_.Remove(id, digest); !s.ok()) return s;
  }
  return stories_.Remove(digest, pending->old_record.text_mark());
}

absl::Status ArticleSetChange::Remove(std::string_view digest) {
  std::unique_ptr<Pending>& slot = pending_[std::string(digest)];
  if (slot != nullptr) {
    return absl::InternalError(
        absl::StrCat("article ", std::string(digest), " is changed twice at once"));
  }
  slot = std::make_unique<Pending>();
  if (absl::Status s = LoadOld(digest, slot.get()); !s.ok()) return s;
  if (!slot->was_held) {
    pending_.erase(std::string(digest));
    return absl::NotFoundError(absl::StrCat("no article has the digest ", std::string(digest)));
  }
  return RemoveProfiles(digest, slot.get());
}

absl::Status ArticleSetChange::Apply() {
  auto moved = identity_.Settle();
  if (!moved.ok()) return moved.status();
  auto retold = stories_.Settle();
  if (!retold.ok()) return retold.status();
  moved->merge(*retold);
  for (const auto& [digest, pending] : pending_) {
    absl::Status s = pending->is_held ? Project(digest, pending.get()) : TakeOut(digest, *pending);
    if (!s.ok()) return s;
  }
  for (const std::string& digest : *moved) {
    if (pending_.contains(digest)) continue;
    Pending other;
    if (absl::Status s = ReadRest(digest, &other); !s.ok()) return s;
    if (absl::Status s = Project(digest, &other); !s.ok()) return s;
    ++reconsidered_;
  }
  return fold_.Flush();
}

absl::Status ArticleSetChange::ReadRest(const std::string& digest, Pending* pending) {
  if (absl::Status s = LoadOld(digest, pending); !s.ok()) return s;
  auto article = transaction_->GetArticle(digest);
  if (!article.ok()) return article.status();
  auto entry = ReadEntry(*transaction_, digest);
  if (!entry.ok()) return entry.status();
  pending->article = *std::move(article);
  pending->entry = *std::move(entry);
  pending->record = pending->old_record;
  pending->record.clear_elements();
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> ArticleSetChange::NodeKeys(const Pending& pending) {
  std::vector<std::string> keys;
  for (int i = 0; i < pending.entry.entities_size(); ++i) {
    const std::string& id = pending.record.profiles(i);
    if (id.empty()) {
      keys.push_back(OwnEntityKey(pending.article, pending.entry, static_cast<size_t>(i)));
      continue;
    }
    auto key = identity_.NodeKey(id, pending.article.digest());
    if (!key.ok()) return key.status();
    keys.push_back(*std::move(key));
  }
  return keys;
}

absl::Status ArticleSetChange::Project(const std::string& digest, Pending* pending) {
  auto keys = NodeKeys(*pending);
  if (!keys.ok()) return keys.status();
  auto story = stories_.Story(pending->record.text_mark());
  if (!story.ok()) return story.status();
  const std::vector<Contribution> contributions =
      ProjectArticle(pending->article, pending->entry, ontology_, *keys, *story);
  absl::Status s = fold_.Replace(digest, ElementsOf(pending->old_record), contributions);
  if (!s.ok()) return s;
  for (const Contribution& contribution : contributions)
    *pending->record.add_elements() = RecordOf(contribution);
  return WriteArticleRecord(transaction_, digest, pending->record);
}

absl::Status ArticleSetChange::TakeOut(const std::string& digest, const Pending& pending) {
  if (absl::Status s = fold_.Replace(digest, ElementsOf(pending.old_record), {}); !s.ok()) return s;
  return DeleteArticleRecords(transaction_, digest, pending.old_record);
}

}  // namespace dossier
