#include "ingest/extract/extractor.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/body_in_name.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/extract/duty_finder.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/event_builder.h"
#include "ingest/extract/extraction_check.h"
#include "ingest/extract/found_attribution.h"
#include "ingest/extract/governor_table.h"
#include "ingest/extract/home_place.h"
#include "ingest/extract/link_finder.h"
#include "ingest/extract/nation_finder.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/extract/post_finder.h"
#include "ingest/extract/post_table.h"
#include "ingest/extract/reading_digest.h"
#include "ingest/extract/scorer/claim_scorer.h"
#include "ingest/extract/scorer/pair_reader.h"
#include "ingest/extract/statement_finder.h"
#include "ingest/language/english_pipeline.h"
#include "ingest/language/models/claim_bytes.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/language/word_clusters.h"
#include "ingest/ontology/fingerprint.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/pipeline/pipeline.h"
#include "ingest/source/whole_file.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// A sentence speaks for the article where it is prose or a headline with a verb of its own; a
// caption only with one too.
bool MayAssert(const Document& document, const Sentence& sentence) {
  if (IsProse(sentence.kind)) return true;
  bool clause = sentence.kind == BlockKind::kTitle || sentence.kind == BlockKind::kHeading ||
                sentence.kind == BlockKind::kCaption;
  if (!clause) return false;
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (IsFiniteVerb(document.tokens[i].tag)) return true;
  }
  return false;
}

void AddAboutEvents(Extraction* extraction) {
  std::vector<std::pair<uint32_t, uint32_t>> triggers;  // where it stands, which event
  for (int i = 0; i < extraction->events_size(); ++i) {
    triggers.emplace_back(extraction->events(i).trigger().start(), static_cast<uint32_t>(i));
  }
  std::sort(triggers.begin(), triggers.end());
  for (ExtractedStatement& statement : *extraction->mutable_statements()) {
    auto at = std::lower_bound(triggers.begin(), triggers.end(),
                               std::pair(statement.content().start(), 0u));
    for (; at != triggers.end() && at->first < statement.content().end(); ++at)
      statement.add_about_events(at->second);
  }
}

// A name may be read as a person and stand in the gazetteer as a body ('UNHCR', for one): what it
// was read as holds.
void DropForeignFinerLabels(const OntologyIndex& ontology, Extraction* extraction) {
  for (ExtractedEntity& entity : *extraction->mutable_entities()) {
    if (ontology.FirstLabel(entity.finer_label()) != entity.label()) entity.clear_finer_label();
  }
}

}  // namespace

struct Extractor::Parts {
  std::unique_ptr<OntologyIndex> ontology;
  std::unique_ptr<PatternSet> patterns;
  std::shared_ptr<const Pipeline> pipeline;
  std::unique_ptr<WordClusters> clusters;
  std::unique_ptr<ClaimModel> claims;
  std::unique_ptr<AdmittedLabels> admitted;
  std::string version;

  absl::Status OpenScorer();
};

absl::Status Extractor::Parts::OpenScorer() {
  auto words = WordClusters::Open(WordClusterBytes());
  if (!words.ok()) return words.status();
  clusters = std::make_unique<WordClusters>(*std::move(words));
  auto model = ClaimModel::Open(ClaimBytes());
  if (!model.ok()) return model.status();
  claims = std::make_unique<ClaimModel>(*std::move(model));
  admitted = std::make_unique<AdmittedLabels>(*claims, *ontology);
  return absl::OkStatus();
}

Extractor::Extractor(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Extractor::~Extractor() = default;

absl::StatusOr<std::unique_ptr<Extractor>> Extractor::Make(const ExtractorOptions& options) {
  std::vector<OntologySource> ontologies;
  for (const std::string& path : options.ontology_files) {
    auto text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    ontologies.push_back({path, *std::move(text)});
  }
  std::vector<PatternSource> patterns;
  for (const std::string& path : options.pattern_files) {
    auto text = ReadWholeFile(path);
    if (!text.ok()) return text.status();
    patterns.push_back({path, *std::move(text)});
  }
  return MakeFrom(ontologies, patterns);
}

absl::StatusOr<std::unique_ptr<Extractor>> Extractor::MakeFrom(
    const std::vector<OntologySource>& ontologies, const std::vector<PatternSource>& patterns) {
  auto parts = std::make_unique<Parts>();
  auto ontology = OntologyIndex::WithFiles(ontologies);
  if (!ontology.ok()) return ontology.status();
  parts->ontology = *std::move(ontology);
  auto set = PatternSet::WithFiles(*parts->ontology, patterns);
  if (!set.ok()) return set.status();
  parts->patterns = *std::move(set);
  auto pipeline = MakeEnglishPipeline();
  if (!pipeline.ok()) return pipeline.status();
  parts->pipeline = std::make_shared<const Pipeline>(*std::move(pipeline));
  absl::Status scorer = parts->OpenScorer();
  if (!scorer.ok()) return scorer;
  parts->version = Fingerprint(absl::StrCat(
      std::string(kReadingDigest), parts->ontology->digest(), parts->patterns->digest()));
  return std::unique_ptr<Extractor>(new Extractor(std::move(parts)));
}

const std::string& Extractor::version() const { return parts_->version; }

absl::StatusOr<std::unique_ptr<Document>> Extractor::Read(const Article& article) const {
  auto document = std::make_unique<Document>(article);
  absl::Status status = parts_->pipeline->Run(document.get());
  if (!status.ok()) return status;
  return document;
}

Extraction Extractor::ExtractFrom(const Document& document) const {
  return ExtractFrom(document, [](const EntityTable&, const PairCandidate&) {});
}

Extraction Extractor::ExtractFrom(const Document& document,
                                  std::vector<FoundAttribution>* attributions) const {
  return Run(
      document, [](const EntityTable&, const PairCandidate&) {}, attributions);
}

Extraction Extractor::ExtractFrom(const Document& document, const PairVisitor& visitor) const {
  return Run(document, visitor, nullptr);
}

Extraction Extractor::Run(const Document& document, const PairVisitor& visitor,
                          std::vector<FoundAttribution>* attributions) const {
  Extraction extraction;
  extraction.set_article_digest(document.article().digest());
  extraction.set_extractor_version(parts_->version);
  const PostTable& posts = PostTable::Core();
  FrameReader frames(document, GovernorTable::Core());
  EntityTable entities(document, &extraction);
  DropForeignFinerLabels(*parts_->ontology, &extraction);
  ArgumentResolver resolver(document, posts, &frames, &entities);
  FactualityReader facts(document, GovernorTable::Core());
  ClaimWriter writer(document, *parts_->ontology, entities, &extraction);
  PatternMatcher matcher(document, *parts_->patterns);
  SlotReader slots(document, &frames);
  HomePlace home(document, entities);
  resolver.SetHome(home.country());
  // Titles first: 'the minister said' needs to know who is one.
  PostFinder(document, posts, &resolver, &entities, home, &writer).Run();
  StatementFinder statements(document, matcher, &slots, &resolver, facts, &entities, &writer,
                             &extraction);
  statements.Run();
  if (attributions != nullptr) statements.FindAttributions(attributions);
  LinkFinder(document, *parts_->patterns, &entities, &writer).Run();
  EventBuilder builder(document, *parts_->ontology, &slots, &resolver, facts, &entities, &writer,
                       &extraction);
  for (const Sentence& sentence : document.sentences) {
    if (!MayAssert(document, sentence)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      size_t words = 0;
      for (const TriggerMatch& match : matcher.At(token)) {
        if (match.trigger->words.size() < words) break;
        if (builder.Build(match)) words = match.trigger->words.size();
      }
    }
  }
  DutyFinder(document, &frames, &resolver, entities, &writer, &extraction).Run();
  NationFinder(document, home, &entities, &writer, &extraction).Run();
  BodyInName(document, entities, &writer).Run();
  FoundClaims found_claims(document, extraction);
  PairReader pairs(document, &resolver, entities, &frames, matcher, facts, *parts_->clusters,
                   found_claims);
  ClaimScorer scorer(document, *parts_->claims, *parts_->admitted, facts, entities, &writer);
  for (uint32_t i = 0; i < document.sentences.size(); ++i) {
    if (!MayAssert(document, document.sentences[i])) continue;
    const std::vector<PairCandidate>& found = pairs.In(i);
    for (const PairCandidate& pair : found) visitor(entities, pair);
    scorer.Run(found);
  }
  writer.AssignSpeakers();
  AddAboutEvents(&extraction);
  return extraction;
}

absl::StatusOr<Extraction> Extractor::Extract(const Article& article) const {
  auto document = Read(article);
  if (!document.ok()) return document.status();
  Extraction extraction = ExtractFrom(**document);
  absl::Status status = CheckExtraction(article, *parts_->ontology, extraction);
  if (!status.ok()) return status;
  return extraction;
}

}  // namespace dossier
