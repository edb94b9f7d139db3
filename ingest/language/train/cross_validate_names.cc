// cross_validate_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER [FOLDS]: CoNLL's measure of the
// linear model of names on sets that it learns from when it ships: each part of wikigold and all of
// uner-ewt-dev by a model that has seen every other text but that part.
#include <cstdio>
#include <cstdlib>
#include <iterator>

#include "ingest/language/train/name_sources.h"
#include "ingest/language/train/name_tally.h"
#include "ingest/language/train/name_trainer.h"

namespace dossier {
namespace {

// All samples, and of which source each is.
struct Texts {
  NameCorpus corpus;
  std::vector<const NameSource*> source;
};

absl::Status Read(const NameReading& reading, const std::vector<NameSource>& sources,
                  Texts* texts) {
  for (const NameSource& source : sources) {
    absl::Status read = source.read(source.path, &texts->corpus);
    if (!read.ok()) return read;
    texts->source.resize(texts->corpus.size(), &source);
  }
  return PrepareSamples(reading, &texts->corpus);
}

void Score(const NameReading& reading, const LinearModel& model, const NameSample& sample,
           NameTally* tally) {
  const Document& doc = *sample.document;
  std::vector<LexicalFeatures> lexical = MakeLexicalFeatures(doc.words, reading.clusters());
  NameFeatures features(doc, lexical, reading.gazetteer());
  NameDecoder decoder(&model);
  for (const Sentence& sentence : doc.sentences) {
    decoder.Score(features, sentence.tokens);
    tally->Add(SpansOf(decoder.Decode({}), sentence.tokens.begin),
               WantedSpans(sample, sentence.tokens));
  }
}

// Trains on what is not `aside` and scores what is.
absl::Status Validate(const NameReading& reading, const Texts& texts,
                      const std::vector<bool>& aside, NameTally* tally) {
  std::vector<const NameSample*> samples;
  for (size_t i = 0; i < aside.size(); ++i) {
    int weight = aside[i] ? 0 : texts.source[i]->own ? kOwnWeight : 1;
    for (int repeat = 0; repeat < weight; ++repeat) samples.push_back(texts.corpus[i].get());
  }
  std::string bytes = NameTrainer(reading).Train(samples, kNameRounds);
  auto model = LinearModel::Open(bytes, "names");
  if (!model.ok()) return model.status();
  for (size_t i = 0; i < aside.size(); ++i) {
    if (aside[i]) Score(reading, *model, *texts.corpus[i], tally);
  }
  return absl::OkStatus();
}

// The documents of the source whose path ends so, every `folds`th from `fold` on.
std::vector<bool> Aside(const Texts& texts, std::string_view ending, int fold, int folds) {
  std::vector<bool> aside(texts.source.size(), false);
  int number = 0;
  for (size_t i = 0; i < aside.size(); ++i) {
    if (!std::string_view(texts.source[i]->path).ends_with(ending)) continue;
    aside[i] = number++ % folds == fold;
  }
  return aside;
}

absl::Status Run(int argc, char** argv) {
  NameReading reading(argv[2], argv[4]);
  if (absl::Status opened = reading.status(); !opened.ok()) return opened;
  int folds = argc > 5 ? std::atoi(argv[5]) : 3;
  if (folds < 2) return absl::InvalidArgumentError("FOLDS is 2 or more");
  std::vector<NameSource> sources = NameSources(argv[1], argv[3]);
  Texts texts;
  if (absl::Status read = Read(reading, sources, &texts); !read.ok()) return read;
  const std::pair<const char*, int> sets[] = {{"wikigold.bio", folds}, {"uner-ewt-dev.bio", 1}};
  for (const auto& [ending, parts] : sets) {
    NameTally tally;
    for (int fold = 0; fold < parts; ++fold) {
      absl::Status done = Validate(reading, texts, Aside(texts, ending, fold, parts), &tally);
      if (!done.ok()) return done;
    }
    std::printf("%s, %d parts\n%s", ending, parts, tally.Text().c_str());
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(
        stderr, "usage: cross_validate_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER [FOLDS]\n");
    return 2;
  }
  absl::Status status = dossier::Run(argc, argv);
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
