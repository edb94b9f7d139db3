#include "ingest/evaluate/syntax/syntax_scorer.h"

#include <ctime>
#include <memory>
#include <set>
#include <utility>

#include "absl/strings/str_format.h"
#include "ingest/language/neural/syntax_stage.h"
#include "ingest/language/token_scanner.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

void ScoreTokens(const Treebank& bank, SyntaxScores* scores) {
  std::vector<TokenSpan> spans;
  const Document& document = *bank.document;
  for (const Paragraph& paragraph : document.paragraphs)
    TokenScanner().Scan(document.text(), paragraph.start, paragraph.end, &spans);
  std::set<std::pair<uint32_t, uint32_t>> gold;
  for (const Token& token : bank.gold) gold.insert({token.start, token.end});
  scores->tokens_found = spans.size();
  for (const TokenSpan& span : spans) scores->tokens_right += gold.contains({span.start, span.end});
}

void ScoreTrees(const Treebank& bank, SyntaxScores* scores) {
  scores->tokens = bank.gold.size();
  for (size_t i = 0; i < bank.gold.size(); ++i) {
    const Token &guess = bank.document->tokens[i], &gold = bank.gold[i];
    bool head = guess.head == gold.head;
    scores->xpos += guess.tag == gold.tag;
    scores->upos += guess.universal == gold.universal;
    scores->heads += head;
    scores->relations += head && guess.relation == gold.relation;
  }
}

double Percent(size_t part, size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

absl::StatusOr<SyntaxScores> ScoreTreebanks(const std::vector<std::string>& paths,
                                            const SyntaxModel& model) {
  absl::StatusOr<std::unique_ptr<Treebank>> bank = Treebank::Read(paths);
  if (!bank.ok()) return bank.status();
  SyntaxScores scores;
  ScoreTokens(**bank, &scores);
  std::clock_t begin = std::clock();
  absl::Status parsed = SyntaxStage(&model).Run((*bank)->document.get());
  if (!parsed.ok()) return parsed;
  scores.seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  ScoreTrees(**bank, &scores);
  return scores;
}

std::string SyntaxScoresText(const SyntaxScores& scores) {
  double precision = Percent(scores.tokens_right, scores.tokens_found),
         recall = Percent(scores.tokens_right, scores.tokens);
  double sum = precision + recall;
  return absl::StrFormat(
      "tokens             P %5.1f  R %5.1f  F1 %5.1f   (%d/%d right, %d wanted)\n"
      "tags               XPOS %5.2f  UPOS %5.2f\n"
      "trees              UAS %5.2f  LAS %5.2f   (%d tokens)\n",
      precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum, scores.tokens_right,
      scores.tokens_found, scores.tokens, Percent(scores.xpos, scores.tokens),
      Percent(scores.upos, scores.tokens), Percent(scores.heads, scores.tokens),
      Percent(scores.relations, scores.tokens), scores.tokens);
}

}  // namespace dossier
