// evaluate_names MODELS_DIR GAZETTEER FILE [--stage] [--show]: person, organization and place names
// of a BIO file (words cut as there) or of an annotated article (*.news) against the models:
// CoNLL's F1. --stage: against the names that the whole stage leaves.
#include <cstdio>
#include <string>

#include "ingest/language/name_labeller.h"
#include "ingest/language/name_stage.h"
#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/train/name_reading.h"
#include "ingest/language/train/name_tally.h"
#include "ingest/source/whole_file.h"

namespace dossier {
namespace {

// What the whole stage found in the sentence.
NameSpans StageSpans(const Document& doc, Range sentence) {
  NameSpans found;
  for (const Name& name : doc.names) {
    if (!sentence.contains(name.tokens)) continue;
    uint8_t label = name.name_class == NameClass::kPerson         ? kBeginPerson
                    : name.name_class == NameClass::kOrganization ? kBeginOrganization
                    : name.name_class == NameClass::kPlace        ? kBeginPlace
                                                                  : kOutside;
    if (label != kOutside) found.insert({name.tokens.begin, name.tokens.end, label});
  }
  return found;
}

// The spans of `one` that are not in `other`, with their sentence.
void Show(const char* what, const NameSpans& one, const NameSpans& other, const Document& doc,
          Range sentence) {
  for (const auto& span : one) {
    if (other.contains(span)) continue;
    std::printf("%s %d %s\t| %s\n", what, std::get<2>(span),
                std::string(doc.Text(Range{std::get<0>(span), std::get<1>(span)})).c_str(),
                std::string(doc.Text(sentence)).c_str());
  }
}

// The bytes of the two labellers.
struct Labellers {
  std::string names, net;

  absl::Status Read(const std::string& folder) {
    auto linear = ReadWholeFile(folder + "/names.bin");
    if (!linear.ok()) return linear.status();
    auto neural = ReadWholeFile(folder + "/name_net.bin");
    if (!neural.ok()) return neural.status();
    names = *std::move(linear);
    net = *std::move(neural);
    return absl::OkStatus();
  }
};

struct Options {
  bool whole = false;  // the whole stage, not the labeller alone
  bool show = false;   // what is wrong
};

int Evaluate(const NameReading& reading, const Labellers& labellers, const Options& options,
             NameCorpus* corpus) {
  const SyntaxModel& syntax = reading.syntax();
  auto names = LinearModel::Open(labellers.names, "names");
  auto net = NameNetModel::Open(labellers.net);
  if (!names.ok() || !net.ok() || !net->Fits(syntax)) return 1;
  NameStage name_stage(&*names, &*net, &syntax, &reading.clusters(), &reading.gazetteer());
  SyntaxStage stage(&syntax, &net->states);
  NameTally tally;
  for (auto& sample : *corpus) {
    Document& doc = *sample->document;
    if (!stage.Run(&doc).ok() || (options.whole && !name_stage.Run(&doc).ok())) return 1;
    auto lexical = MakeLexicalFeatures(doc.words, reading.clusters());
    NameFeatures features(doc, lexical, reading.gazetteer());
    std::vector<uint8_t> labels = LabelNames(*names, *net, syntax, features, doc);
    for (const Sentence& s : doc.sentences) {
      NameSpans guessed =
          options.whole
              ? StageSpans(doc, s.tokens)
              : SpansOf(std::span(labels).subspan(s.tokens.begin, s.tokens.size()), s.tokens.begin);
      NameSpans wanted = WantedSpans(*sample, s.tokens);
      tally.Add(guessed, wanted);
      if (options.show) Show("wrong", guessed, wanted, doc, s.tokens);
      if (options.show) Show("missed", wanted, guessed, doc, s.tokens);
    }
  }
  std::fputs(tally.Text().c_str(), stdout);
  return 0;
}

int Run(int argc, char** argv) {
  std::string folder = argv[1], file = argv[3];
  NameReading reading(folder, argv[2]);
  Labellers labellers;
  Options options;
  for (int i = 4; i < argc; ++i) {
    options.whole |= std::string_view(argv[i]) == "--stage";
    options.show |= std::string_view(argv[i]) == "--show";
  }
  NameCorpus corpus;
  absl::Status read = reading.status();
  read.Update(labellers.Read(folder));
  read.Update(file.ends_with(".news") ? ReadNews(file, &corpus) : ReadBio(file, true, &corpus));
  if (!read.ok()) {
    std::fprintf(stderr, "%s\n", read.ToString().c_str());
    return 1;
  }
  return Evaluate(reading, labellers, options, &corpus);
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: evaluate_names MODELS_DIR GAZETTEER FILE [--stage] [--show]\n");
    return 2;
  }
  return dossier::Run(argc, argv);
}
