// train_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT: trains the name finder.
#include <cstdio>

#include "ingest/language/flat_writer.h"
#include "ingest/language/train/name_sources.h"
#include "ingest/language/train/name_trainer.h"

namespace dossier {
namespace {

absl::StatusOr<std::string> Train(char** argv) {
  NameReading reading(argv[2], argv[4]);
  if (absl::Status opened = reading.status(); !opened.ok()) return opened;
  NameCorpus corpus;
  for (const NameSource& source : NameSources(argv[1], argv[3])) {
    for (int repeat = 0; repeat < (source.own ? kOwnWeight : 1); ++repeat) {
      if (absl::Status read = source.read(source.path, &corpus); !read.ok()) return read;
    }
  }
  if (absl::Status made = PrepareSamples(reading, &corpus); !made.ok()) return made;
  std::vector<const NameSample*> samples;
  for (const auto& sample : corpus) samples.push_back(sample.get());
  std::printf("%zu documents\n", samples.size());
  return NameTrainer(reading).Train(samples, kNameRounds);
}

int Run(char** argv) {
  absl::StatusOr<std::string> model = Train(argv);
  absl::Status written = model.ok() ? WriteWholeFile(argv[5], *model) : model.status();
  if (written.ok()) return std::printf("names: %zu bytes\n", model->size()), 0;
  return std::fprintf(stderr, "%s\n", written.ToString().c_str()), 1;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 6) {
    std::fprintf(stderr, "usage: train_names DATA_DIR MODELS_DIR OWN_TEXT_DIR GAZETTEER OUTPUT\n");
    return 2;
  }
  return dossier::Run(argv);
}
