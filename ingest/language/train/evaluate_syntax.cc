// evaluate_syntax FILE.conllu MODEL: tokens from raw sentences, tags and trees on gold tokens,
// against a treebank.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "ingest/language/neural/syntax_stage.h"
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

void ScoreSyntax(const Treebank& bank) {
  size_t xpos = 0, upos = 0, uas = 0, las = 0, n = bank.gold.size();
  for (size_t i = 0; i < n; ++i) {
    const Token &guess = bank.document->tokens[i], &gold = bank.gold[i];
    xpos += guess.tag == gold.tag;
    upos += guess.universal == gold.universal;
    uas += guess.head == gold.head;
    las += guess.head == gold.head && guess.relation == gold.relation;
  }
  double unit = 100.0 / static_cast<double>(n);
  std::printf("XPOS %.2f UPOS %.2f UAS %.2f LAS %.2f (%zu tokens)\n", unit * xpos, unit * upos,
              unit * uas, unit * las, n);
}

int Evaluate(const std::string& file, const std::string& model_path, bool show) {
  auto bank = Treebank::Read({file});
  std::string bytes = ReadFile(model_path);
  auto model = SyntaxModel::Open(bytes);
  if (!bank.ok() || !model.ok()) {
    std::fprintf(stderr, "%s\n", (bank.ok() ? model.status() : bank.status()).ToString().c_str());
    return 1;
  }
  ScoreTokens(**bank, show);
  std::clock_t begin = std::clock();
  if (!SyntaxStage(&*model).Run((*bank)->document.get()).ok()) return 1;
  double time = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  ScoreSyntax(**bank);
  std::printf("%.0f tokens a second of processor time\n",
              static_cast<double>((*bank)->gold.size()) / time);
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: evaluate_syntax FILE.conllu MODEL [--show]\n");
    return 2;
  }
  return dossier::Evaluate(argv[1], argv[2], argc > 3);
}
