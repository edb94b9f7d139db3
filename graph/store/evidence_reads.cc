#include "graph/store/evidence_reads.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/storage/byte_coding.h"
#include "graph/storage/status_flow.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// Deterministic: exports and copies compare bytes.
template <typename Message>
std::string Serialize(const Message& message) {
  std::string bytes;
  message.SerializeToString(&bytes);
  return bytes;
}

template <typename Message>
bool Parse(std::string_view bytes, Message* message) {
  return message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
}

// When the article was published; empty where the article is not there.
absl::StatusOr<std::string> PublishedOf(const ReadContext& context, std::string_view digest) {
  std::string bytes;
  DOSSIER_ASSIGN_OR_RETURN(bool found, context.view().Get(key::OfArticle(digest), &bytes));
  Article head;
  if (found && !Parse(bytes, &head)) return Damaged("an article");
  return head.published();
}

using ByPublished = std::map<std::string, std::string, std::less<>>;  // by digest

absl::Status Remember(const ReadContext& context, std::string_view digest, ByPublished* published) {
  if (published->contains(digest)) return absl::OkStatus();
  DOSSIER_ASSIGN_OR_RETURN((*published)[std::string(digest)], PublishedOf(context, digest));
  return absl::OkStatus();
}

void SortEvidence(const ByPublished& published, std::vector<StoredEvidence>* evidence) {
  auto order = [&](const StoredEvidence& one) {
    return std::tie(published.find(one.article_digest())->second, one.article_digest());
  };
  std::stable_sort(evidence->begin(), evidence->end(),
                   [&](const StoredEvidence& a, const StoredEvidence& b) {
                     auto left = order(a);
                     auto right = order(b);
                     if (left != right) return left < right;
                     return std::tuple(a.passage().start(), std::string_view(a.rule())) <
                            std::tuple(b.passage().start(), std::string_view(b.rule()));
                   });
}

absl::Status VisitKeys(const ReadContext& context, const std::string& prefix,
                       const std::function<absl::StatusOr<bool>(const ByteCursor&)>& visit) {
  auto cursor = context.view().NewCursor();
  for (cursor->Seek(prefix); cursor->Valid() && cursor->key().starts_with(prefix); cursor->Next()) {
    DOSSIER_ASSIGN_OR_RETURN(bool more, visit(*cursor));
    if (!more) return absl::OkStatus();
  }
  return cursor->Valid() ? absl::OkStatus() : cursor->status();
}

}  // namespace

std::string EncodeEvidence(std::span<const StoredEvidence> evidence) {
  std::string out;
  for (StoredEvidence one : evidence) {
    one.clear_article_digest();
    PutSized(Serialize(one), &out);
  }
  return out;
}

absl::StatusOr<std::vector<StoredEvidence>> DecodeEvidence(std::string_view digest,
                                                           std::string_view bytes) {
  std::vector<StoredEvidence> evidence;
  for (ByteReader reader(bytes); !reader.at_end();) {
    std::string_view message = reader.Sized();
    StoredEvidence one;
    if (!reader.ok() || !Parse(message, &one)) return Damaged("evidence");
    one.set_article_digest(std::string(digest));
    evidence.push_back(std::move(one));
  }
  return evidence;
}

absl::StatusOr<std::vector<StoredEvidence>> ReadEvidence(const ReadContext& context,
                                                         ElementKind kind, uint64_t id) {
  std::vector<StoredEvidence> evidence;
  ByPublished published;
  DOSSIER_RETURN_IF_ERROR(VisitKeys(
      context, key::EvidencePrefix(kind, id), [&](const ByteCursor& at) -> absl::StatusOr<bool> {
        std::string_view digest = key::Evidence(at.key())->digest;
        DOSSIER_ASSIGN_OR_RETURN(auto some, DecodeEvidence(digest, at.value()));
        evidence.insert(evidence.end(), some.begin(), some.end());
        DOSSIER_RETURN_IF_ERROR(Remember(context, digest, &published));
        return true;
      }));
  SortEvidence(published, &evidence);
  return evidence;
}

absl::Status EraseEvidence(const ReadContext& context, ElementKind kind, uint64_t id,
                           PendingWrites* writes) {
  std::vector<std::string> keys;
  DOSSIER_RETURN_IF_ERROR(
      VisitKeys(context, key::EvidencePrefix(kind, id), [&](const ByteCursor& at) {
        keys.emplace_back(at.key());
        return true;
      }));
  for (std::string& key : keys) writes->Delete(std::move(key));
  return absl::OkStatus();
}

absl::StatusOr<Article> ReadArticle(const ReadContext& context, std::string_view digest) {
  std::string head;
  std::string body;
  DOSSIER_ASSIGN_OR_RETURN(bool found, context.view().Get(key::OfArticle(digest), &head));
  if (!found) return absl::NotFoundError(absl::StrCat("no article ", std::string(digest)));
  DOSSIER_ASSIGN_OR_RETURN(bool whole, context.view().Get(key::OfArticleBody(digest), &body));
  Article article;
  Article rest;
  if (!whole || !Parse(head, &article) || !Parse(body, &rest)) {
    return Damaged(absl::StrCat("article ", std::string(digest)));
  }
  article.MergeFrom(rest);
  return article;
}

absl::Status VisitArticles(const ReadContext& context,
                           const std::function<bool(std::string_view digest)>& visit) {
  return VisitKeys(context, key::ArticlePrefix(),
                   [&](const ByteCursor& at) { return visit(key::ArticleDigest(at.key())); });
}

void StoreArticle(const Article& article, PendingWrites* writes) {
  Article head = article;
  Article body;
  body.mutable_text()->swap(*head.mutable_text());
  body.mutable_source_map()->Swap(head.mutable_source_map());
  body.mutable_blocks()->Swap(head.mutable_blocks());
  writes->Put(key::OfArticle(article.digest()), Serialize(head));
  writes->Put(key::OfArticleBody(article.digest()), Serialize(body));
}

void EraseArticle(std::string_view digest, PendingWrites* writes) {
  writes->Delete(key::OfArticle(digest));
  writes->Delete(key::OfArticleBody(digest));
}

absl::StatusOr<std::string> ReadRecord(const ReadContext& context, std::string_view family,
                                       std::string_view record_key) {
  std::string bytes;
  DOSSIER_ASSIGN_OR_RETURN(bool found,
                           context.view().Get(key::OfRecord(family, record_key), &bytes));
  if (found) return bytes;
  return absl::NotFoundError(
      absl::StrCat("no record '", std::string(record_key), "' of '", std::string(family), "'"));
}

absl::Status VisitRecordsOf(
    const ReadContext& context, std::string_view family, std::string_view prefix,
    const std::function<bool(std::string_view key, std::string_view bytes)>& visit) {
  return VisitKeys(context, key::OfRecord(family, prefix), [&](const ByteCursor& at) {
    return visit(key::RecordKey(at.key(), family), at.value());
  });
}

}  // namespace dossier
