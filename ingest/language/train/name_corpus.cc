#include "ingest/language/train/name_corpus.h"

#include <algorithm>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/language/character.h"
#include "ingest/language/token_scanner.h"
#include "ingest/language/token_stage.h"
#include "ingest/language/train/treebank.h"
#include "simdjson.h"

namespace dossier {
uint8_t ClassLabel(std::string_view name) {
  if (name == "PER" || name == "Person") return kBeginPerson;
  if (name == "ORG" || name == "Organization") return kBeginOrganization;
  if (name == "LOC" || name == "Place" || name == "Facility") return kBeginPlace;
  if (name == "MISC" || name == "Work" || name == "Event" || name == "Other") return kBeginOther;
  return kOutside;
}

namespace {

constexpr int kSentencesPerDocument = 25;  // where a set does not say where documents end

const TokenScanner& Scanner() {
  static const TokenScanner scanner;
  return scanner;
}

// An inside label for what follows a begin label within one word.
uint16_t Continued(uint16_t allowed) {
  uint16_t out = allowed & (1 << kOutside);
  for (uint8_t label = 1; label < kNameLabels; label += 2) {
    if ((allowed >> label & 3) != 0) out |= static_cast<uint16_t>(1 << (label + 1));
  }
  return out;
}

// What the tokenizer cuts off the word before it, and would cut in two where it stands alone.
bool IsClitic(std::string_view word) {
  return word == "'s" || word == "’s" || word == "n't" || word == "n’t" || word == "'re" ||
         word == "'ve" || word == "'ll" || word == "'d" || word == "'m";
}

// The label of one word of a set whose continuation mark is I even at the start of a name.
uint8_t BioLabel(std::string_view tag, std::string_view previous) {
  if (tag == "O" || tag.size() < 3) return kOutside;
  uint8_t begin = ClassLabel(tag.substr(2));
  bool goes_on = tag[0] == 'I' && previous.size() > 2 && previous.substr(2) == tag.substr(2);
  return goes_on && begin != kOutside ? begin + 1 : begin;
}

}  // namespace

NameSampleBuilder::NameSampleBuilder() = default;

void NameSampleBuilder::AddWord(const std::string& word, uint16_t allowed) {
  if (!word.empty()) words_.push_back({word, allowed, false});
}

void NameSampleBuilder::EndSentence() {
  if (!words_.empty()) words_.back().sentence_end = true;
}

std::unique_ptr<NameSample> NameSampleBuilder::Finish() {
  auto sample = std::make_unique<NameSample>();
  if (!words_.empty()) words_.back().sentence_end = true;
  std::string* text = sample->article.mutable_text();
  for (const Word& word : words_) absl::StrAppend(text, word.text, word.sentence_end ? "\n" : " ");
  sample->document = std::make_unique<Document>(sample->article);
  Document& doc = *sample->document;
  size_t at = 0;
  uint32_t first = 0;
  bool started = false;
  for (const Word& word : words_) {
    std::vector<TokenSpan> spans;
    if (IsClitic(word.text)) {
      spans.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + word.text.size()), 0});
    } else {
      Scanner().Scan(doc.text(), at, at + word.text.size(), &spans);
    }
    for (size_t k = 0; k < spans.size(); ++k) {
      std::string_view written = doc.text().substr(spans[k].start, spans[k].end - spans[k].start);
      Token token;
      token.start = spans[k].start;
      token.end = spans[k].end;
      token.flags = static_cast<uint16_t>(spans[k].flags | ShapeFlags(written));
      if (k == 0) token.flags |= kSpaceBefore;
      token.word = doc.words.Add(FoldCase(written));
      token.sentence = static_cast<uint32_t>(doc.sentences.size());
      if (!started && !token.Is(kIsPunctuation)) {
        token.flags |= kSentenceStart;
        started = true;
      }
      doc.tokens.push_back(token);
      sample->allowed.push_back(k == 0 ? word.allowed : Continued(word.allowed));
    }
    at += word.text.size() + 1;
    if (!word.sentence_end) continue;
    uint32_t end = static_cast<uint32_t>(doc.tokens.size());
    if (end > first) {
      Sentence sentence;
      sentence.tokens = {first, end};
      sentence.paragraph = 0;
      doc.sentences.push_back(sentence);
    }
    first = end;
    started = false;
  }
  words_.clear();
  return sample;
}

absl::Status ReadBio(const std::string& path, bool has_misc, NameCorpus* corpus) {
  std::ifstream in(path);
  if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  NameSampleBuilder builder;
  std::string line, previous = "O";
  int sentences = 0;
  bool documents = false;
  auto finish = [&] {
    if (!builder.empty()) corpus->push_back(builder.Finish());
    sentences = 0;
  };
  while (std::getline(in, line)) {
    std::vector<std::string> f = absl::StrSplit(line, absl::ByAnyChar("\t "), absl::SkipEmpty());
    if (f.size() < 2) {
      builder.EndSentence();
      previous = "O";
      if (!documents && ++sentences == kSentencesPerDocument) finish();
      continue;
    }
    if (f[0] == "-DOCSTART-") {
      documents = true;
      finish();
      continue;
    }
    uint8_t label = BioLabel(f.back(), previous);
    uint16_t allowed = Only(label);
    if (label == kOutside && !has_misc) allowed |= Only(kBeginOther) | Only(kInOther);
    builder.AddWord(f[0], allowed);
    previous = f.back();
  }
  finish();
  return absl::OkStatus();
}

absl::Status ReadRedocred(const std::string& path, NameCorpus* corpus) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.load(path).get(root) != simdjson::SUCCESS) {
    return absl::NotFoundError(absl::StrCat("cannot read ", path));
  }
  for (simdjson::dom::element document : root.get_array()) {
    std::vector<std::vector<std::string>> words;
    std::vector<std::vector<uint16_t>> labels;
    for (simdjson::dom::element sentence : document["sents"].get_array()) {
      words.emplace_back();
      for (simdjson::dom::element word : sentence.get_array()) {
        words.back().emplace_back(std::string(std::string_view(word)));
      }
      labels.emplace_back(words.back().size(), Only(kOutside));
    }
    for (simdjson::dom::element entity : document["vertexSet"].get_array()) {
      for (simdjson::dom::element mention : entity.get_array()) {
        uint8_t begin = ClassLabel(std::string_view(mention["type"]));
        if (begin == kOutside) continue;
        size_t s = uint64_t(mention["sent_id"]), from = uint64_t(mention["pos"].at(0)),
               to = uint64_t(mention["pos"].at(1));
        if (s >= words.size() || to > words[s].size() || from >= to) continue;
        if (words[s][from] == "the" || words[s][from] == "The") ++from;
        for (size_t i = from; i < to; ++i) labels[s][i] = Only(i == from ? begin : begin + 1);
      }
    }
    NameSampleBuilder builder;
    for (size_t s = 0; s < words.size(); ++s) {
      for (size_t i = 0; i < words[s].size(); ++i) builder.AddWord(words[s][i], labels[s][i]);
      builder.EndSentence();
    }
    corpus->push_back(builder.Finish());
  }
  return absl::OkStatus();
}

void AddSentence(std::string_view text, const std::vector<NamedBytes>& names,
                 NameSampleBuilder* builder) {
  std::vector<TokenSpan> spans;
  Scanner().Scan(text, 0, text.size(), &spans);
  auto name = names.begin();
  bool open = false;
  for (const TokenSpan& span : spans) {
    while (name != names.end() && name->end <= span.start) ++name, open = false;
    bool named = name != names.end() && name->start <= span.start;
    uint8_t label = !named ? kOutside : open ? static_cast<uint8_t>(name->begin + 1) : name->begin;
    open = named;
    builder->AddWord(std::string(text.substr(span.start, span.end - span.start)), Only(label));
  }
  builder->EndSentence();
}

namespace {

// '[Person Jane Roe] left': the text without its marks, and they. False on a mark of no class.
bool ReadMarks(std::string_view line, std::string* text, std::vector<NamedBytes>* names) {
  while (!line.empty()) {
    size_t open = std::min(line.find('['), line.size());
    text->append(line.substr(0, open));
    line.remove_prefix(open);
    if (line.empty()) break;
    size_t space = line.find(' '), close = line.find(']');
    uint8_t begin = space < close ? ClassLabel(line.substr(1, space - 1)) : kOutside;
    if (begin == kOutside || close == line.npos) return false;
    names->push_back({text->size(), text->size() + close - space - 1, begin});
    text->append(line.substr(space + 1, close - space - 1));
    line.remove_prefix(close + 1);
  }
  return true;
}

}  // namespace

absl::Status ReadBracketed(const std::string& path, NameCorpus* corpus) {
  std::ifstream in(path);
  if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  NameSampleBuilder builder;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line[0] == '#') continue;
    if (line.empty()) {
      if (!builder.empty()) corpus->push_back(builder.Finish());
      continue;
    }
    std::string text;
    std::vector<NamedBytes> names;
    if (!ReadMarks(line, &text, &names)) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ":", number, ": '[' must be followed by a class and a space"));
    }
    AddSentence(text, names, &builder);
  }
  if (!builder.empty()) corpus->push_back(builder.Finish());
  return absl::OkStatus();
}

}  // namespace dossier
