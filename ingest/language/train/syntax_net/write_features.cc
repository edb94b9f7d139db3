// write_features OUTPUT_DIR NAME=FILE.conllu[,FILE.conllu]...: treebanks as arrays of numbers for
// train.py, by the code that the program itself reads text with.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "ingest/language/neural/word_pieces.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

// Words of all treebanks, numbered in order of appearance.
struct Vocabulary {
  std::map<std::string, int32_t, std::less<>> ids;
  std::vector<std::string> words;

  int32_t Add(std::string_view word) {
    auto [found, added] = ids.try_emplace(std::string(word), static_cast<int32_t>(words.size()));
    if (added) words.emplace_back(word);
    return found->second;
  }
};

template <typename T>
bool Write(const std::string& path, const std::vector<T>& values) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(values.data()),
            static_cast<std::streamsize>(values.size() * sizeof(T)));
  return out.good();
}

constexpr uint16_t kCases = kInitialCapital | kAllCapitals | kMixedCase | kLowerCase;

// The shape that the token would have in a text of small letters, of capitals, and in a headline.
uint32_t ShapeIn(Token token, TokenFlag letters) {
  bool small = token.Is(kLowerCase), one_letter = token.end - token.start == 1;
  if ((token.flags & kCases) == 0) return WrittenShape(token);
  if (letters == kInitialCapital && (!small || token.end - token.start < 4)) {
    return WrittenShape(token);
  }
  if (letters == kAllCapitals && one_letter) letters = kInitialCapital;
  token.flags = static_cast<uint16_t>((token.flags & ~kCases) | letters);
  return WrittenShape(token);
}

// Six numbers of the annotation and four shapes a token.
bool WriteTreebank(const Treebank& bank, const std::string& stem, Vocabulary* vocabulary) {
  std::vector<int32_t> rows, begins;
  const Document& doc = *bank.document;
  for (const Sentence& sentence : doc.sentences) {
    begins.push_back(static_cast<int32_t>(sentence.tokens.begin));
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& t = doc.tokens[i];
      uint32_t head = t.head == kNone ? 0 : t.head - sentence.tokens.begin + 1;
      for (uint32_t value :
           {static_cast<uint32_t>(vocabulary->Add(doc.Lower(i))), static_cast<uint32_t>(t.tag),
            static_cast<uint32_t>(t.universal), head, static_cast<uint32_t>(t.relation),
            WrittenShape(t), ShapeIn(t, kLowerCase), ShapeIn(t, kAllCapitals),
            ShapeIn(t, kInitialCapital)}) {
        rows.push_back(static_cast<int32_t>(value));
      }
    }
  }
  begins.push_back(static_cast<int32_t>(doc.tokens.size()));
  return Write(stem + ".tokens", rows) && Write(stem + ".sentences", begins);
}

bool WriteWords(const Vocabulary& vocabulary, const std::string& folder) {
  std::ofstream text(folder + "/words.txt", std::ios::binary);
  std::vector<int32_t> rows, begins = {0};
  std::vector<float> weights;
  WordPieces pieces;
  for (const std::string& word : vocabulary.words) {
    text << word << '\n';
    FillWordPieces(word, &pieces);
    for (uint32_t row : pieces.edges) {
      rows.push_back(static_cast<int32_t>(row));
      weights.push_back(1);
    }
    for (uint32_t row : pieces.runs) {
      rows.push_back(static_cast<int32_t>(row));
      weights.push_back(1.0f / static_cast<float>(pieces.runs.size()));
    }
    begins.push_back(static_cast<int32_t>(rows.size()));
  }
  return text.good() && Write(folder + "/piece.rows", rows) &&
         Write(folder + "/piece.begins", begins) && Write(folder + "/piece.weights", weights);
}

int Run(const std::string& folder, const std::vector<std::string>& parts) {
  Vocabulary vocabulary;
  for (const std::string& part : parts) {
    std::vector<std::string> halves = absl::StrSplit(part, absl::MaxSplits('=', 1));
    if (halves.size() != 2) return 2;
    auto bank = Treebank::Read(absl::StrSplit(halves[1], ','));
    if (!bank.ok()) {
      std::fprintf(stderr, "%s\n", bank.status().ToString().c_str());
      return 1;
    }
    if (!WriteTreebank(**bank, folder + "/" + halves[0], &vocabulary)) return 1;
  }
  return WriteWords(vocabulary, folder) ? 0 : 1;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: write_features OUTPUT_DIR NAME=FILE.conllu[,FILE.conllu]...\n");
    return 2;
  }
  return dossier::Run(argv[1], {argv + 2, argv + argc});
}
