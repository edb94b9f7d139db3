#include "tests/ingest/extract/parsed_text.h"

#include <map>
#include <sstream>
#include <vector>

#include "absl/strings/ascii.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

struct Row {
  std::string word, lemma, tag, relation, name;
  int head = 0;
  bool ends = false;  // last of its sentence
};

std::vector<Row> Rows(std::string_view text) {
  std::vector<Row> rows;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    Row row;
    if (fields >> row.word >> row.lemma >> row.tag >> row.head >> row.relation) {
      fields >> row.name;
      rows.push_back(row);
    } else if (!rows.empty()) {
      rows.back().ends = true;
    }
  }
  if (!rows.empty()) rows.back().ends = true;
  return rows;
}

NameClass ClassOf(const std::string& name) {
  for (int i = 0; i < kNameClasses; ++i) {
    if (ToString(static_cast<NameClass>(i)) == name) return static_cast<NameClass>(i);
  }
  ADD_FAILURE() << "no name class " << name;
  return NameClass::kOther;
}

void AddTokens(const std::vector<Row>& rows, Document* document) {
  uint32_t start = 0, begin = 0;
  for (uint32_t i = 0; i < rows.size(); ++i) {
    Token token;
    token.start = start;
    token.end = start + static_cast<uint32_t>(rows[i].word.size());
    start = token.end + 1;
    token.word = document->words.Add(absl::AsciiStrToLower(rows[i].word));
    token.lemma = document->words.Add(rows[i].lemma);
    token.tag = ParsePennTag(rows[i].tag);
    token.relation = ParseRelation(rows[i].relation);
    token.head = rows[i].head == 0 ? kNone : begin + static_cast<uint32_t>(rows[i].head) - 1;
    token.sentence = static_cast<uint32_t>(document->sentences.size());
    token.flags = kSpaceBefore;
    if (absl::ascii_isupper(rows[i].word[0]))
      token.flags |= kInitialCapital;
    else if (absl::ascii_islower(rows[i].word[0]))
      token.flags |= kLowerCase;
    if (!absl::ascii_isalnum(rows[i].word[0])) token.flags |= kIsPunctuation;
    if (token.tag == PennTag::kPRP) token.universal = UniversalTag::kPron;
    document->tokens.push_back(token);
    if (!rows[i].ends) continue;
    document->sentences.push_back({{begin, i + 1}, 0, kNone, BlockKind::kParagraph});
    begin = i + 1;
  }
}

void AddNames(const std::vector<Row>& rows, Document* document) {
  std::map<std::string, uint32_t> entities;
  for (uint32_t i = 0; i < rows.size(); ++i) {
    if (rows[i].name.empty()) continue;
    uint32_t end = i + 1;
    while (end < rows.size() && rows[end].name == rows[i].name && !rows[end - 1].ends) ++end;
    Name name;
    name.tokens = {i, end};
    name.head = i;
    for (uint32_t k = i; k < end; ++k) {
      if (document->tokens[k].head == kNone || !name.tokens.contains(document->tokens[k].head))
        name.head = k;
    }
    name.name_class = ClassOf(rows[i].name);
    name.mention = static_cast<uint32_t>(document->mentions.size());
    std::string text(document->Text(name.tokens));
    auto [entry, fresh] = entities.emplace(text, static_cast<uint32_t>(document->entities.size()));
    if (fresh) {
      TextEntity entity;
      entity.name_class = name.name_class;
      entity.canonical = name.mention;
      document->entities.push_back(entity);
    }
    document->entities[entry->second].mentions.push_back(name.mention);
    document->mentions.push_back({name.tokens, name.head, entry->second,
                                  static_cast<uint32_t>(document->names.size()), kNone,
                                  MentionKind::kName});
    document->names.push_back(name);
    i = end - 1;
  }
}

}  // namespace

uint32_t ParsedText::At(std::string_view word) const {
  for (uint32_t i = 0; i < document->tokens.size(); ++i) {
    if (document->Text(i) == word) return i;
  }
  ADD_FAILURE() << "no token " << word;
  return 0;
}

ParsedText ReadParsed(std::string_view text) {
  ParsedText parsed;
  std::vector<Row> rows = Rows(text);
  parsed.article = std::make_unique<Article>();
  parsed.article->set_uri("parsed.txt");
  parsed.article->set_published("2025-06-15");
  for (const Row& row : rows) *parsed.article->mutable_text() += row.word + (row.ends ? "\n" : " ");
  parsed.document = std::make_unique<Document>(*parsed.article);
  AddTokens(rows, parsed.document.get());
  AddNames(rows, parsed.document.get());
  parsed.document->paragraphs.push_back(
      {{0, static_cast<uint32_t>(parsed.document->sentences.size())}, 0, 0, BlockKind::kParagraph});
  parsed.document->IndexChildren();
  parsed.document->IndexNames();
  parsed.document->IndexMentions();
  return parsed;
}

}  // namespace dossier
