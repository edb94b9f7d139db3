#include "ingest/annotation/bio_reader.h"

#include <array>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/annotation/annotation_file.h"

namespace dossier {
namespace {

constexpr size_t kMostSentences = 100;  // of an article

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kClasses = {{
    {"PER", "Person"},
    {"PERSON", "Person"},
    {"Person", "Person"},
    {"ORG", "Organization"},
    {"ORGANIZATION", "Organization"},
    {"Organization", "Organization"},
    {"LOC", "Place"},
    {"LOCATION", "Place"},
    {"Location", "Place"},
    {"GPE", "Place"},
    {"FAC", "Place"},
    {"Facility", "Place"},
    {"Place", "Place"},
}};

// '' for a class that is left out.
std::string_view LabelOf(std::string_view name_class) {
  for (const auto& [known, label] : kClasses) {
    if (known == name_class) return label;
  }
  return "";
}

bool IsAmong(std::string_view word, std::string_view list) {
  return !word.empty() && list.find(" " + std::string(word) + " ") != list.npos;
}

bool GluesToTheWordBefore(std::string_view word) {
  return IsAmong(word, " . , ; : ! ? ) ] % ' ’ n't n’t ... … ") || word.starts_with("'s") ||
         word.starts_with("’s");
}

bool GluesToTheWordAfter(std::string_view word) { return IsAmong(word, " ( [ $ £ € ‘ “ "); }

class BioReader {
 public:
  BioReader(std::string_view file, std::vector<Diagnostic>* diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::vector<AnnotatedArticle> Read(std::string_view text) {
    ForEachLine(text, [this](int number, std::string_view line) {
      number_ = number;
      ReadLine(line);
    });
    EndSentence();
    return std::move(articles_);
  }

 private:
  void ReadLine(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == line.npos) return EndSentence();
    if (line.starts_with("-DOCSTART-")) {
      EndSentence();
      fresh_ = true;
      return;
    }
    const size_t word_end = line.find_first_of("\t "), label = line.find_last_of("\t ");
    if (word_end == line.npos || word_end == 0) {
      diagnostics_->push_back(
          {std::string(file_), number_, "no label", "word, tab, label on each line"});
      return;
    }
    AddWord(line.substr(0, word_end), line.substr(label + 1));
  }

  void BeginSentence() {
    if (articles_.empty() || fresh_ || articles_.back().lines.size() >= kMostSentences) {
      articles_.emplace_back();
      articles_.back().file = file_;
      articles_.back().line_number = number_;
    }
    fresh_ = false;
    inside_ = true;
    glue_ = true;
    quote_open_ = false;
    AnnotatedArticle& article = articles_.back();
    const auto start = static_cast<uint32_t>(article.text.size());
    article.lines.push_back({number_, start, start, article.mentions.size(), 0});
  }

  void AddWord(std::string_view word, std::string_view label) {
    if (!inside_) BeginSentence();
    AnnotatedArticle& article = articles_.back();
    const bool straight = word == "\"";
    const bool closes = straight && quote_open_;
    if (!glue_ && !closes && !GluesToTheWordBefore(word)) article.text += ' ';
    const auto start = static_cast<uint32_t>(article.text.size());
    article.text += word;
    if (straight) quote_open_ = !quote_open_;
    glue_ = GluesToTheWordAfter(word) || (straight && quote_open_);
    AddLabel(label, start, static_cast<uint32_t>(article.text.size()));
  }

  void AddLabel(std::string_view label, uint32_t start, uint32_t end) {
    AnnotatedArticle& article = articles_.back();
    const bool named = label.size() > 2 && label[1] == '-';
    const std::string_view name_class = named ? label.substr(2) : "";
    const bool begins = label[0] == 'B' || label[0] == 'S' || name_class != open_class_;
    open_class_ = name_class;
    const std::string_view ours = LabelOf(name_class);
    if (ours.empty()) return;
    if (!begins) {
      article.mentions.back().end = end;
      return;
    }
    const auto entity = static_cast<uint32_t>(article.mentions.size() + 1);
    article.mentions.push_back({start, end, entity, true, std::string(ours), ""});
  }

  void EndSentence() {
    if (!inside_) return;
    AnnotatedArticle& article = articles_.back();
    article.lines.back().end = static_cast<uint32_t>(article.text.size());
    article.lines.back().end_mention = article.mentions.size();
    article.text += '\n';
    inside_ = false;
    open_class_.clear();
  }

  std::string_view file_;
  std::vector<Diagnostic>* diagnostics_;
  std::vector<AnnotatedArticle> articles_;
  std::string open_class_;  // of the name under way
  int number_ = 0;
  bool fresh_ = false;       // the next sentence begins an article
  bool inside_ = false;      // a sentence
  bool glue_ = false;        // no blank before the next word
  bool quote_open_ = false;  // a straight quotation mark
};

}  // namespace

std::vector<AnnotatedArticle> ReadBioNames(std::string_view file, std::string_view text,
                                           std::vector<Diagnostic>* diagnostics) {
  return BioReader(file, diagnostics).Read(text);
}

absl::StatusOr<std::vector<AnnotatedArticle>> LoadBioNames(const std::vector<std::string>& paths) {
  return LoadAnnotationFiles(paths, ReadBioNames);
}

}  // namespace dossier
