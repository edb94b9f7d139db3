#include "ingest/language/train/coreference_corpus.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/annotation/news_reader.h"

namespace dossier {
namespace {

// Builds one article of a GUM file token by token.
class GumBuilder {
 public:
  void Paragraph() {
    if (!text_.empty()) text_ += "\n\n";
  }

  void AddToken(std::string_view form, std::string_view misc) {
    uint32_t start = static_cast<uint32_t>(text_.size());
    text_ += form;
    size_t at = misc.find("Entity=");
    if (at == misc.npos) return;
    std::string_view marks = misc.substr(at + 7);
    marks = marks.substr(0, marks.find('|'));
    while (!marks.empty()) marks.remove_prefix(ReadMark(marks, start));
  }

  void Space() { text_ += ' '; }

  CoreferenceArticle Finish(const std::string& name) {
    CoreferenceArticle article;
    article.name = name;
    article.article.set_text(text_);
    for (auto& [id, chain] : chains_) article.chains.push_back(chain);
    return article;
  }

 private:
  // '(1-person-...', '(1-person-...)' or '1)' at the front; returns its length.
  size_t ReadMark(std::string_view marks, uint32_t start) {
    bool opens = marks[0] == '(';
    std::string_view body = opens ? marks.substr(1) : marks;
    size_t end = std::min(body.find_first_of("()"), body.size());
    bool closes = end < body.size() && body[end] == ')';
    std::string id(body.substr(0, std::min(body.find('-'), end)));
    if (opens) open_[id].push_back(start);
    if (closes && !open_[id].empty()) {
      if (id.find('[') == id.npos)
        chains_[id].push_back({open_[id].back(), static_cast<uint32_t>(text_.size())});
      open_[id].pop_back();
    }
    return std::max<size_t>(1, opens + end + closes);
  }

  std::string text_;
  std::map<std::string, std::vector<uint32_t>> open_;
  std::map<std::string, std::vector<MentionSpan>> chains_;
};

// Reads the lines of a file into articles.
class GumReader {
 public:
  GumReader(std::string_view genre, std::vector<CoreferenceArticle>* articles)
      : prefix_("GUM_" + std::string(genre)), articles_(articles) {}

  void Read(std::istream* in) {
    for (std::string line; std::getline(*in, line);) {
      if (line.starts_with("# newdoc id = ")) {
        Close();
        name_ = line.substr(14);
      } else if (line.starts_with("# newpar") && !line.starts_with("# newpar_block")) {
        builder_.Paragraph();
      } else if (!line.empty() && line[0] != '#') {
        ReadToken(line);
      }
    }
    Close();
  }

 private:
  void Close() {
    if (!name_.empty() && name_.starts_with(prefix_)) articles_->push_back(builder_.Finish(name_));
    builder_ = GumBuilder();
    inside_until_ = 0;
  }

  // The words of one written word ('do' 'n't') stand together; the space after it is its own.
  void ReadToken(const std::string& line) {
    std::vector<std::string> f = absl::StrSplit(line, '\t');
    if (f.size() != 10 || f[0].find('.') != f[0].npos) return;
    bool space = f[9].find("SpaceAfter=No") == f[9].npos;
    if (size_t dash = f[0].find('-'); dash != f[0].npos) {
      inside_until_ = std::stoi(f[0].substr(dash + 1));
      space_after_ = space;
      return;
    }
    int id = std::stoi(f[0]);
    builder_.AddToken(f[1], f[9]);
    if (id < inside_until_) return;
    if (id == inside_until_ ? space_after_ : space) builder_.Space();
    inside_until_ = 0;
  }

  std::string prefix_, name_;
  std::vector<CoreferenceArticle>* articles_;
  GumBuilder builder_;
  int inside_until_ = 0;  // last word of the written word under way
  bool space_after_ = true;
};

}  // namespace

absl::Status ReadGumCoreference(const std::string& path, std::string_view genre,
                                std::vector<CoreferenceArticle>* articles) {
  std::ifstream in(path);
  if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  GumReader(genre, articles).Read(&in);
  return absl::OkStatus();
}

absl::Status ReadNewsCoreference(const std::vector<std::string>& paths,
                                 std::vector<CoreferenceArticle>* articles) {
  absl::StatusOr<std::vector<AnnotatedArticle>> news = LoadAnnotatedNews(paths);
  if (!news.ok()) return news.status();
  for (const AnnotatedArticle& a : *news) {
    CoreferenceArticle article;
    article.name = a.slug;
    article.article.set_text(a.text);
    article.complete = false;
    std::map<uint32_t, std::vector<MentionSpan>> chains;
    for (const AnnotatedMention& m : a.mentions) chains[m.entity].push_back({m.start, m.end});
    for (auto& [entity, chain] : chains) article.chains.push_back(chain);
    articles->push_back(std::move(article));
  }
  return absl::OkStatus();
}

}  // namespace dossier
