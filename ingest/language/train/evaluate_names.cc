// evaluate_names MODELS_DIR GAZETTEER FILE [--stage] [--show]: person, organization and place names
// of a BIO file (words cut as there) or of an annotated article (*.news) against the model: CoNLL's
// F1. --stage: against the names that the whole stage leaves.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "ingest/language/name_decoder.h"
#include "ingest/language/name_stage.h"
#include "ingest/language/tag_stage.h"
#include "ingest/language/train/name_corpus.h"

namespace dossier {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

using Found = std::set<std::tuple<uint32_t, uint32_t, uint8_t>>;  // begin, end, label

Found Spans(std::span<const uint8_t> labels, uint32_t first) {
  Found found;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    if (!IsBegin(labels[i])) continue;
    uint32_t end = i + 1;
    while (end < labels.size() && labels[end] == labels[i] + 1) ++end;
    if (labels[i] != kBeginOther) found.insert({first + i, first + end, labels[i]});
  }
  return found;
}

// What the whole stage found in the sentence.
Found StageSpans(const Document& doc, Range sentence) {
  Found found;
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

int Evaluate(int argc, char** argv) {
  std::string models = argv[1];
  std::string c = ReadFile(models + "/word_clusters.bin"), t = ReadFile(models + "/tagger.bin"),
              n = ReadFile(models + "/names.bin"), g = ReadFile(argv[2]);
  auto clusters = WordClusters::Open(c);
  auto tagger = LinearModel::Open(t, "tagger");
  auto names = LinearModel::Open(n, "names");
  auto gazetteer = Gazetteer::Open(g);
  NameCorpus corpus;
  std::string file = argv[3];
  absl::Status read =
      file.ends_with(".news") ? ReadNews(file, &corpus) : ReadBio(file, true, &corpus);
  if (!read.ok() || !names.ok() || !tagger.ok()) return 1;
  bool whole = false, show = false;
  for (int i = 4; i < argc; ++i) {
    whole |= std::string_view(argv[i]) == "--stage";
    show |= std::string_view(argv[i]) == "--show";
  }
  NameStage name_stage(&*names, &*clusters, &*gazetteer);
  TagStage stage(&*tagger, &*clusters);
  NameDecoder decoder(&*names);
  std::map<uint8_t, std::array<size_t, 3>> tally;  // right, found, wanted
  for (auto& sample : corpus) {
    Document& doc = *sample->document;
    if (!stage.Run(&doc).ok()) return 1;
    if (whole && !name_stage.Run(&doc).ok()) return 1;
    auto lexical = MakeLexicalFeatures(doc.words, *clusters);
    NameFeatures features(doc, lexical, *gazetteer);
    for (const Sentence& s : doc.sentences) {
      decoder.Score(features, s.tokens);
      std::vector<uint8_t> gold;
      for (uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
        gold.push_back(static_cast<uint8_t>(std::countr_zero(sample->allowed[i])));
      }
      Found guessed = whole ? StageSpans(doc, s.tokens) : Spans(decoder.Decode({}), s.tokens.begin),
            wanted = Spans(gold, s.tokens.begin);
      for (const auto& x : guessed) ++tally[std::get<2>(x)][1], ++tally[0][1];
      for (const auto& x : wanted) ++tally[std::get<2>(x)][2], ++tally[0][2];
      for (const auto& x : guessed) {
        if (wanted.contains(x)) {
          ++tally[std::get<2>(x)][0];
          ++tally[0][0];
        } else if (show) {
          std::printf("wrong %d %s\t| %s\n", std::get<2>(x),
                      std::string(doc.Text(Range{std::get<0>(x), std::get<1>(x)})).c_str(),
                      std::string(doc.Text(s.tokens)).c_str());
        }
      }
      for (const auto& x : wanted) {
        if (show && !guessed.contains(x))
          std::printf("missed %d %s\t| %s\n", std::get<2>(x),
                      std::string(doc.Text(Range{std::get<0>(x), std::get<1>(x)})).c_str(),
                      std::string(doc.Text(s.tokens)).c_str());
      }
    }
  }
  for (const auto& [label, counts] : tally) {
    double p = 100.0 * counts[0] / std::max<size_t>(1, counts[1]),
           r = 100.0 * counts[0] / std::max<size_t>(1, counts[2]);
    const char* kinds[] = {"all", "person", "", "organization", "", "place"};
    std::printf("%-13s P %.1f R %.1f F1 %.1f\n", kinds[label], p, r,
                2 * p * r / std::max(1e-9, p + r));
  }
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: evaluate_names MODELS_DIR GAZETTEER FILE [--stage] [--show]\n");
    return 2;
  }
  return dossier::Evaluate(argc, argv);
}
