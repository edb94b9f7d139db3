#include "ingest/language/train/treebank.h"

#include <fstream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/language/character.h"
#include "ingest/language/token_stage.h"

namespace dossier {
namespace {

// A token as the file has it, before the text's address is fixed.
struct Row {
  std::string form, lemma, misc;
  PennTag tag;
  UniversalTag universal;
  int head;
  Relation relation;
  bool space_after;
};

using Rows = std::vector<Row>;

bool NoSpace(std::string_view misc) { return misc.find("SpaceAfter=No") != misc.npos; }

// Reads one sentence's lines; false at the file's end.
class RowReader {
 public:
  explicit RowReader(std::istream* in) : in_(in) {}

  bool Next(Rows* rows) {
    rows->clear();
    std::string line;
    int inside_until = 0;
    bool group_space = true;
    while (std::getline(*in_, line)) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty() && !rows->empty()) return true;
      if (line.empty() || line[0] == '#') continue;
      std::vector<std::string> f = absl::StrSplit(line, '\t');
      if (f.size() != 10 || f[0].find('.') != f[0].npos) continue;
      if (size_t dash = f[0].find('-'); dash != f[0].npos) {
        inside_until = std::stoi(f[0].substr(dash + 1));
        group_space = !NoSpace(f[9]);
        continue;
      }
      int id = std::stoi(f[0]);
      bool space = id < inside_until ? false : id == inside_until ? group_space : !NoSpace(f[9]);
      rows->push_back({f[1], f[2], f[9], ParsePennTag(f[4]), ParseUniversalTag(f[3]),
                       std::stoi(f[6]), ParseRelation(f[7]), space});
    }
    return !rows->empty();
  }

 private:
  std::istream* in_;
};

void AddText(const Rows& rows, std::string* text) {
  for (const Row& row : rows) {
    *text += row.form;
    if (row.space_after) *text += ' ';
  }
  *text += '\n';
}

void AddSentence(const Rows& rows, size_t* at, Treebank* bank) {
  Document& doc = *bank->document;
  uint32_t first = static_cast<uint32_t>(doc.tokens.size());
  uint32_t s = static_cast<uint32_t>(doc.sentences.size());
  bool started = false;
  for (size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    Token token;
    token.start = static_cast<uint32_t>(*at);
    token.end = static_cast<uint32_t>(*at + row.form.size());
    token.word = doc.words.Add(FoldCase(row.form));
    token.lemma = doc.words.Add(row.lemma);
    token.sentence = s;
    token.flags = ShapeFlags(row.form);
    if (i == 0 || rows[i - 1].space_after) token.flags |= kSpaceBefore;
    if (!started && !token.Is(kIsPunctuation)) {
      token.flags |= kSentenceStart;
      started = true;
    }
    token.tag = row.tag;
    token.universal = row.universal;
    token.head = row.head == 0 ? kNone : first + static_cast<uint32_t>(row.head) - 1;
    token.relation = row.relation;
    *at = token.end + (row.space_after ? 1 : 0);
    doc.tokens.push_back(token);
    bank->misc.push_back(row.misc);
  }
  ++*at;
  Sentence sentence;
  sentence.tokens = {first, static_cast<uint32_t>(doc.tokens.size())};
  sentence.paragraph = s;
  doc.sentences.push_back(sentence);
  Paragraph paragraph;
  paragraph.sentences = {s, s + 1};
  paragraph.start = doc.tokens[first].start;
  paragraph.end = doc.tokens.back().end;
  doc.paragraphs.push_back(paragraph);
}

}  // namespace

absl::StatusOr<std::unique_ptr<Treebank>> Treebank::Read(const std::vector<std::string>& paths) {
  std::vector<Rows> sentences;
  for (const std::string& path : paths) {
    std::ifstream in(path);
    if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
    RowReader reader(&in);
    for (Rows rows; reader.Next(&rows);) sentences.push_back(rows);
  }
  auto bank = std::make_unique<Treebank>();
  for (const Rows& rows : sentences) AddText(rows, bank->article.mutable_text());
  bank->document = std::make_unique<Document>(bank->article);
  size_t at = 0;
  for (const Rows& rows : sentences) AddSentence(rows, &at, bank.get());
  bank->gold = bank->document->tokens;
  return bank;
}

}  // namespace dossier
