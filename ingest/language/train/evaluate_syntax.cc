// evaluate_syntax FILE.conllu MODELS_DIR: tokens and sentences from raw text, tags and trees on
// gold tokens, against a treebank.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "ingest/language/parse_stage.h"
#include "ingest/language/tag_stage.h"
#include "ingest/language/token_scanner.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void ScoreTokens(const Treebank& bank, bool show) {
  std::vector<TokenSpan> spans;
  const Document& doc = *bank.document;
  for (const Paragraph& p : doc.paragraphs) TokenScanner().Scan(doc.text(), p.start, p.end, &spans);
  std::set<std::pair<uint32_t, uint32_t>> gold;
  for (const Token& token : bank.gold) gold.insert({token.start, token.end});
  size_t right = 0;
  for (const TokenSpan& span : spans) {
    bool ok = gold.contains({span.start, span.end});
    right += ok;
    if (show && !ok) {
      std::printf(
          "token '%s'\t%s\n",
          std::string(doc.text().substr(span.start, span.end - span.start)).c_str(),
          std::string(doc.text().substr(span.start < 10 ? 0 : span.start - 10, 30)).c_str());
    }
  }
  double p = 100.0 * right / spans.size(), r = 100.0 * right / gold.size();
  std::printf("tokens P %.2f R %.2f F1 %.2f\n", p, r, 2 * p * r / (p + r));
}

void ScoreTags(const Treebank& bank) {
  size_t xpos = 0, upos = 0, n = bank.gold.size();
  for (size_t i = 0; i < n; ++i) {
    xpos += bank.document->tokens[i].tag == bank.gold[i].tag;
    upos += bank.document->tokens[i].universal == bank.gold[i].universal;
  }
  std::printf("XPOS %.2f UPOS %.2f (%zu tokens)\n", 100.0 * xpos / n, 100.0 * upos / n, n);
}

void ScoreTrees(const Treebank& bank) {
  size_t uas = 0, las = 0, n = bank.gold.size();
  for (size_t i = 0; i < n; ++i) {
    const Token &guess = bank.document->tokens[i], &gold = bank.gold[i];
    uas += guess.head == gold.head;
    las += guess.head == gold.head && guess.relation == gold.relation;
  }
  std::printf("UAS %.2f LAS %.2f\n", 100.0 * uas / n, 100.0 * las / n);
}

int Evaluate(const std::string& file, const std::string& models, bool show) {
  auto bank = Treebank::Read({file});
  if (!bank.ok()) return 1;
  ScoreTokens(**bank, show);
  std::string clusters_bytes = ReadFile(models + "/word_clusters.bin");
  std::string tagger_bytes = ReadFile(models + "/tagger.bin");
  std::string parser_bytes = ReadFile(models + "/parser.bin");
  auto clusters = WordClusters::Open(clusters_bytes);
  auto tagger = LinearModel::Open(tagger_bytes, "tagger");
  auto parser = LinearModel::Open(parser_bytes, "parser");
  if (!clusters.ok() || !tagger.ok()) return 1;
  auto begin = std::chrono::steady_clock::now();
  if (!TagStage(&*tagger, &*clusters).Run((*bank)->document.get()).ok()) return 1;
  auto middle = std::chrono::steady_clock::now();
  ScoreTags(**bank);
  auto rate = [&](auto a, auto b) {
    return (*bank)->gold.size() / std::chrono::duration<double>(b - a).count();
  };
  std::printf("tagger %.0f tokens/s\n", rate(begin, middle));
  if (!parser.ok()) return 1;
  begin = std::chrono::steady_clock::now();
  if (!ParseStage(&*parser, &*clusters).Run((*bank)->document.get()).ok()) return 1;
  middle = std::chrono::steady_clock::now();
  ScoreTrees(**bank);
  std::printf("parser %.0f tokens/s\n", rate(begin, middle));
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: evaluate_syntax FILE.conllu MODELS_DIR [--show]\n");
    return 2;
  }
  return dossier::Evaluate(argv[1], argv[2], argc > 3);
}
