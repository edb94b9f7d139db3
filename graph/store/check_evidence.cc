#include <map>
#include <memory>
#include <string>

#include "graph/storage/status_flow.h"
#include "graph/store/check_run.h"
#include "graph/store/evidence_reads.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

constexpr size_t kCachedTextBytes = size_t{64} << 20;

// Texts of articles by digest, a bounded number at a time.
class Texts {
 public:
  explicit Texts(const ReadContext* context) : context_(context) {}

  // Null where the article is not there or damaged.
  absl::StatusOr<const std::string*> Of(std::string_view digest) {
    auto place = texts_.find(digest);
    if (place != texts_.end()) return place->second.get();
    absl::StatusOr<Article> article = ReadArticle(*context_, digest);
    bool absent = absl::IsNotFound(article.status()) || absl::IsDataLoss(article.status());
    if (!article.ok() && !absent) return article.status();
    return Keep(digest, article.ok() ? std::make_unique<std::string>(article->text()) : nullptr);
  }

 private:
  const std::string* Keep(std::string_view digest, std::unique_ptr<std::string> text) {
    bytes_ += text ? text->size() : 0;
    if (bytes_ > kCachedTextBytes) {
      texts_.clear();
      bytes_ = text ? text->size() : 0;
    }
    return (texts_[std::string(digest)] = std::move(text)).get();
  }

  const ReadContext* context_;
  std::map<std::string, std::unique_ptr<std::string>, std::less<>> texts_;
  size_t bytes_ = 0;
};

bool IsBoundary(const std::string& text, uint32_t at) {
  if (at > text.size()) return false;
  return at == text.size() || (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80;
}

bool LiesIn(const std::string& text, const Span& span) {
  return span.start() <= span.end() && IsBoundary(text, span.start()) &&
         IsBoundary(text, span.end());
}

absl::Status CheckPassages(const std::string& who, std::string_view digest, std::string_view bytes,
                           Texts* texts, CheckRun* run) {
  std::string from = absl::StrCat(who, ": evidence of article ", std::string(digest));
  auto evidence = DecodeEvidence(digest, bytes);
  if (!evidence.ok()) {
    run->Problem(from, " is damaged");
    return absl::OkStatus();
  }
  DOSSIER_ASSIGN_OR_RETURN(const std::string* text, texts->Of(digest));
  if (text == nullptr) {
    run->Problem(from, " refers to an article that is not there");
    return absl::OkStatus();
  }
  for (const StoredEvidence& one : *evidence) {
    if (!LiesIn(*text, one.passage()) || !LiesIn(*text, one.subject()) ||
        !LiesIn(*text, one.object())) {
      run->Problem(from, " points outside the text or into a character");
    }
  }
  return absl::OkStatus();
}

absl::Status CheckEvidenceOf(ElementKind kind, Texts* texts, CheckRun* run) {
  return WalkKeys(*run, key::EvidencePrefix(kind),
                  [&](std::string_view key, std::string_view value) -> absl::Status {
                    auto evidence = key::Evidence(key);
                    if (!evidence) {
                      run->Problem("a key of evidence is damaged");
                      return absl::OkStatus();
                    }
                    std::string who = ElementText(kind, evidence->id);
                    DOSSIER_ASSIGN_OR_RETURN(auto state, LoadForCheck(*run, kind, evidence->id));
                    if (!state.derived) run->Problem(who, " has evidence but is not from articles");
                    return CheckPassages(who, evidence->digest, value, texts, run);
                  });
}

absl::Status CheckArticles(CheckRun* run) {
  return WalkKeys(*run, key::ArticlePrefix(),
                  [&](std::string_view key, std::string_view) -> absl::Status {
                    std::string digest(key::ArticleDigest(key));
                    absl::StatusOr<Article> article = ReadArticle(run->context, digest);
                    if (!article.ok() && !absl::IsDataLoss(article.status()))
                      return article.status();
                    bool whole = article.ok() && article->digest() == digest;
                    if (!whole) run->Problem("article ", digest, " is damaged");
                    return absl::OkStatus();
                  });
}

absl::Status CheckBodies(CheckRun* run) {
  return WalkKeys(*run, key::ArticleBodyPrefix(),
                  [&](std::string_view key, std::string_view) -> absl::Status {
                    std::string ignored;
                    std::string digest(key::ArticleDigest(key));
                    DOSSIER_ASSIGN_OR_RETURN(
                        bool found, run->context.view().Get(key::OfArticle(digest), &ignored));
                    if (!found) run->Problem("article ", digest, " has a text but no head");
                    return absl::OkStatus();
                  });
}

}  // namespace

absl::Status CheckEvidence(CheckRun* run) {
  DOSSIER_RETURN_IF_ERROR(CheckArticles(run));
  DOSSIER_RETURN_IF_ERROR(CheckBodies(run));
  Texts texts(&run->context);
  DOSSIER_RETURN_IF_ERROR(CheckEvidenceOf(ElementKind::kNode, &texts, run));
  return CheckEvidenceOf(ElementKind::kRelationship, &texts, run);
}

}  // namespace dossier
