// Trains the scorer of claims: train_claims KNOWLEDGE_NET.jsonl OUT.bin NEWS_FILE...
// Files of annotated news whose name begins with held_out are refused. Prints the figures of a
// three-fold cross-validation over the news articles, names given: what patterns find, and what the
// scorer adds to that; and of one over the two folds of KnowledgeNet that it learns from.
#include <cstdio>
#include <string>
#include <vector>

#include "ingest/extract/extractor.h"
#include "ingest/extract/train/claim_corpus.h"
#include "ingest/extract/train/claim_net.h"
#include "ingest/extract/train/cross_validation.h"
#include "ingest/language/flat_writer.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

absl::Status ReadCorpus(const std::string& passages, const std::vector<std::string>& news,
                        const Extractor& extractor, ClaimCorpus* corpus) {
  absl::Status status = AddNews(news, extractor, corpus);
  if (status.ok()) status = AddPassages(passages, extractor, corpus);
  if (status.ok()) status = AddExamples(extractor, corpus);
  return status;
}

absl::Status PrintCrossValidation(const ClaimCorpus& corpus, const std::string& passages,
                                  const Extractor& extractor, const OntologyIndex& ontology) {
  const std::vector<std::string> types = corpus.Types();
  const ClaimNet::Options options;
  std::printf("%zu pairs of news, %zu of passages and examples\n%s", corpus.news.size(),
              corpus.passages.size(),
              AddedText(corpus, types, CountAdded(corpus, types, ontology, options)).c_str());
  auto read = ReadKnowledgeNet(passages);
  if (!read.ok()) return read.status();
  auto beliefs = BeliefsText(corpus, types, *read, extractor, ontology, options);
  if (beliefs.ok()) std::printf("%s", beliefs->c_str());
  return beliefs.status();
}

absl::Status Run(const std::string& passages, const std::string& out,
                 const std::vector<std::string>& news) {
  auto ontology = OntologyIndex::Core();
  if (!ontology.ok()) return ontology.status();
  auto extractor = Extractor::Make();
  if (!extractor.ok()) return extractor.status();
  ClaimCorpus corpus;
  absl::Status status = ReadCorpus(passages, news, **extractor, &corpus);
  if (!status.ok()) return status;
  const std::vector<std::string> types = corpus.Types();
  ClaimNet model(types, **ontology);
  model.Train(corpus.TrainingPart(1, 1), {});
  status = WriteWholeFile(
      out, model.Finish(std::vector<double>(types.size(), kBelieved), kMostFeatures));
  if (!status.ok()) return status;
  return PrintCrossValidation(corpus, passages, **extractor, **ontology);
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_claims KNOWLEDGE_NET.jsonl OUT.bin NEWS_FILE...\n");
    return 2;
  }
  absl::Status status =
      dossier::Run(argv[1], argv[2], std::vector<std::string>(argv + 3, argv + argc));
  if (!status.ok()) std::fprintf(stderr, "train_claims: %s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
