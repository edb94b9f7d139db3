// A few sentences are learned by heart.
#include "ingest/language/train/name_trainer.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

std::unique_ptr<NameSample> Sample() {
  NameSampleBuilder builder;
  builder.AddWord("Asha", Only(kBeginPerson));
  builder.AddWord("Rao", Only(kInPerson));
  builder.AddWord("left", Only(kOutside));
  builder.AddWord("Acme", Only(kBeginOrganization));
  builder.AddWord("yesterday", Only(kOutside));
  builder.EndSentence();
  return builder.Finish();
}

TEST(NameTrainer, LearnsAndMakesTheSameModelAgain) {
  NameReading reading("ingest/language/models", "ingest/language/gazetteer/gazetteer.bin");
  ASSERT_TRUE(reading.status().ok()) << reading.status();
  NameCorpus corpus;
  corpus.push_back(Sample());
  ASSERT_TRUE(PrepareSamples(reading, &corpus).ok());
  const NameSample* samples[] = {corpus[0].get()};
  std::string bytes = NameTrainer(reading).Train(samples, 5);
  EXPECT_EQ(bytes, NameTrainer(reading).Train(samples, 5));
  auto model = LinearModel::Open(bytes, "names");
  ASSERT_TRUE(model.ok()) << model.status();
  const Document& doc = *corpus[0]->document;
  auto lexical = MakeLexicalFeatures(doc.words, reading.clusters());
  NameFeatures features(doc, lexical, reading.gazetteer());
  NameDecoder decoder(&*model);
  decoder.Score(features, doc.sentences[0].tokens);
  EXPECT_EQ(decoder.Decode({}), (std::vector<uint8_t>{kBeginPerson, kInPerson, kOutside,
                                                      kBeginOrganization, kOutside}));
}

}  // namespace
}  // namespace dossier
