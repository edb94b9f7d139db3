#include "ingest/extract/train/news_pairs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/extract/train/annotated_reading.h"
#include "ingest/extract/train/mention_alignment.h"
#include "ingest/extract/train/symmetric_types.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr float kTempted = 2;     // weight of what a reader in haste would claim
constexpr float kUnmarked = 0.5;  // of pairs with an end that the annotation does not know

using Ends = std::pair<uint32_t, uint32_t>;

// The claims of an article by their ends, a symmetric one in both directions.
struct ClaimsByEnds {
  explicit ClaimsByEnds(const std::vector<AnnotatedClaim>& claims) {
    for (const AnnotatedClaim& claim : claims) {
      if (!claim.from || !claim.to) continue;
      of[{*claim.from, *claim.to}].push_back(&claim);
      if (IsSymmetric(claim.type)) of[{*claim.to, *claim.from}].push_back(&claim);
    }
  }
  std::map<Ends, std::vector<const AnnotatedClaim*>> of;
};

class Labeller {
 public:
  Labeller(const AnnotatedArticle& article, uint32_t number, const Document& document,
           NewsPairs* out)
      : article_(article),
        number_(number),
        document_(document),
        alignment_(article),
        claims_(article.claims),
        temptations_(article.temptations),
        out_(out) {}

  void Visit(const EntityTable& entities, const PairCandidate& pair) {
    LabelledPair made;
    made.features = pair.features;
    made.from_label = entities.Label(pair.from->argument.entity);
    made.to_label = entities.Label(pair.to->argument.entity);
    made.article = number_;
    auto from = NumberOf(pair.from->argument), to = NumberOf(pair.to->argument);
    if (!from || !to) {
      made.weight = kUnmarked;
    } else if (*from == *to || !Label({*from, *to}, LineOf(pair.sentence), &made)) {
      return;
    }
    out_->pairs.push_back(std::move(made));
  }

  size_t reached() const { return reached_.size(); }

 private:
  std::optional<uint32_t> NumberOf(const ResolvedArgument& argument) const {
    uint32_t start = document_.tokens[argument.mention.begin].start;
    uint32_t end = document_.tokens[argument.mention.end - 1].end;
    if (auto here = alignment_.At(start, end)) return here;
    return alignment_.OfEntity(argument.entity);
  }

  size_t LineOf(uint32_t sentence) const {
    uint32_t at = document_.tokens[document_.sentences[sentence].tokens.begin].start;
    auto line = std::upper_bound(
        article_.lines.begin(), article_.lines.end(), at,
        [](uint32_t place, const AnnotatedLine& other) { return place < other.start; });
    return static_cast<size_t>(line - article_.lines.begin()) - 1;
  }

  // False where the pair says nothing: its claim stands in another line.
  bool Label(Ends ends, size_t line, LabelledPair* made) {
    bool elsewhere = false;
    auto found = claims_.of.find(ends);
    if (found != claims_.of.end()) {
      for (const AnnotatedClaim* claim : found->second) {
        if (claim->line != line) {
          elsewhere = true;
        } else {
          made->types.push_back(claim->type);
          reached_.insert(claim);
        }
      }
    }
    if (!made->types.empty()) return true;
    if (elsewhere) return false;
    auto tempting = temptations_.of.find(ends);
    if (tempting != temptations_.of.end()) made->weight = kTempted;
    return true;
  }

 public:
  MentionAlignment* alignment() { return &alignment_; }

 private:
  const AnnotatedArticle& article_;
  uint32_t number_;
  const Document& document_;
  MentionAlignment alignment_;
  ClaimsByEnds claims_, temptations_;
  std::set<const AnnotatedClaim*> reached_;
  NewsPairs* out_;
};

}  // namespace

absl::StatusOr<NewsPairs> PairsOf(const AnnotatedArticle& article, uint32_t number,
                                  const AnnotatedReading& reading, const Extractor& extractor) {
  NewsPairs found;
  for (const AnnotatedClaim& claim : article.claims) found.claims += claim.from && claim.to;
  Article plain;
  plain.set_uri(article.slug);
  plain.set_text(article.text);
  plain.set_published(article.date);
  auto document = reading.Read(article, plain);
  if (!document.ok()) return document.status();
  // Twice: which entity is which must be known before the pairs are looked at.
  Extraction extraction = extractor.ExtractFrom(**document);
  Labeller labeller(article, number, **document, &found);
  labeller.alignment()->Learn(extraction);
  extractor.ExtractFrom(**document, [&](const EntityTable& entities, const PairCandidate& pair) {
    labeller.Visit(entities, pair);
  });
  found.reached = labeller.reached();
  return found;
}

}  // namespace dossier
