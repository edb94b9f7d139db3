#include "ingest/source/page_metadata.h"

#include <algorithm>
#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "ingest/source/language_guess.h"
#include "ingest/source/linked_data.h"
#include "ingest/source/page_hints.h"
#include "ingest/source/page_tree.h"
#include "ingest/source/published_date.h"
#include "ingest/source/white_space.h"

namespace dossier {
namespace {

std::string Small(std::string_view text) {
  return absl::AsciiStrToLower(absl::string_view(text.data(), text.size()));
}

// The content of every meta tag by its name, property or itemprop; several for some.
class MetaTags {
 public:
  explicit MetaTags(const PageTree& tree) {
    for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
      if (tree.nodes[i].tag != "meta") continue;
      const std::string content = CollapseWhiteSpace(tree.Attribute(i, "content"));
      if (content.empty()) continue;
      for (std::string_view key : {"property", "name", "itemprop"}) {
        const std::string_view name = tree.Attribute(i, key);
        if (!name.empty()) contents_[Small(name)].push_back(content);
      }
    }
  }

  // The first content of the first name that has one.
  std::string First(std::initializer_list<const char*> names) const {
    for (const char* name : names) {
      const auto it = contents_.find(name);
      if (it != contents_.end()) return it->second.front();
    }
    return "";
  }

  std::vector<std::string> Authors() const {
    std::vector<std::string> authors;
    for (const char* name : {"author", "article:author", "dc.creator", "parsely-author",
                             "sailthru.author", "citation_author", "byl"}) {
      const auto it = contents_.find(name);
      if (it == contents_.end()) continue;
      for (const std::string& content : it->second) {
        for (std::string& author : SplitAuthors(content)) authors.push_back(std::move(author));
      }
      if (!authors.empty()) break;
    }
    return authors;
  }

 private:
  std::map<std::string, std::vector<std::string>> contents_;
};

PageFacts FromMeta(const MetaTags& meta) {
  PageFacts facts;
  facts.title = meta.First({"og:title", "twitter:title", "dc.title", "headline", "parsely-title"});
  facts.publisher = meta.First({"og:site_name", "application-name", "dc.publisher", "publisher"});
  facts.published = NormalizePublished(
      meta.First({"article:published_time", "og:article:published_time", "datepublished",
                  "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created",
                  "publish-date", "publishdate", "pubdate", "date"}));
  facts.authors = meta.Authors();
  const std::string address = meta.First({"og:url", "twitter:url", "parsely-link"});
  if (IsWebAddress(address)) facts.uri = address;
  facts.language =
      NormalizeLanguageTag(meta.First({"og:locale", "dc.language", "content-language", "language"}));
  return facts;
}

PageFacts FromScripts(const PageTree& tree) {
  PageFacts articles, pages;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != "script") continue;
    if (!absl::StartsWith(Small(tree.Attribute(i, "type")), "application/ld+json")) continue;
    const LinkedFacts facts = FactsFromLinkedData(tree.RawTextOf(i));
    articles.FillFrom(facts.article);
    pages.FillFrom(facts.page);
  }
  articles.FillFrom(pages);
  return articles;
}

// Titles, dates and names are short; what holds more is a container.
bool IsSmall(const PageTree& tree, uint32_t i) {
  constexpr uint32_t kMostNodes = 100;
  return tree.nodes[i].end - i <= kMostNodes;
}

// The date of a `time` element or of microdata.
std::string ElementDate(const PageTree& tree, uint32_t i) {
  for (std::string_view key : {"datetime", "content"}) {
    std::string date = NormalizePublished(tree.Attribute(i, key));
    if (!date.empty()) return date;
  }
  return NormalizePublished(tree.TextOf(i));
}

bool IsPublishedDate(const PageTree& tree, uint32_t i) {
  const std::string_view item = tree.Attribute(i, "itemprop");
  if (item == "datePublished") return true;
  return tree.nodes[i].tag == "time" && item != "dateModified" &&
         !absl::StrContains(Small(tree.Attribute(i, "class")), "updated");
}

bool IsAuthor(const PageTree& tree, uint32_t i) {
  return tree.Attribute(i, "rel") == "author" || tree.Attribute(i, "itemprop") == "author";
}

PageFacts FromElements(const PageTree& tree, const std::vector<bool>& dropped) {
  PageFacts facts;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const PageNode& node = tree.nodes[i];
    if (dropped[i] || node.IsText() || !IsSmall(tree, i)) continue;
    if (facts.title.empty() && node.tag == "h1") facts.title = tree.TextOf(i);
    if (facts.published.empty() && IsPublishedDate(tree, i)) facts.published = ElementDate(tree, i);
    if (facts.authors.empty() && IsAuthor(tree, i)) facts.authors = SplitAuthors(tree.TextOf(i));
  }
  return facts;
}

// By class name alone, weaker than all else: "By Jane Roe".
std::vector<std::string> BylineAuthors(const PageTree& tree, const std::vector<uint8_t>& hints,
                                       const std::vector<bool>& dropped) {
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (dropped[i] || (hints[i] & kHintByline) == 0 || !IsSmall(tree, i)) continue;
    const std::string text = tree.TextOf(i);
    if (text.size() <= 120 && absl::StartsWithIgnoreCase(text, "by ") &&
        text.find_first_of("0123456789") == std::string::npos) {
      return SplitAuthors(text);
    }
  }
  return {};
}

std::string Canonical(const PageTree& tree) {
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != "link" || Small(tree.Attribute(i, "rel")) != "canonical") continue;
    const std::string address = CollapseWhiteSpace(tree.Attribute(i, "href"));
    if (IsWebAddress(address)) return address;
  }
  return "";
}

std::string TitleElement(const PageTree& tree) {
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag == "title") return tree.TextOf(i);
  }
  return "";
}

}  // namespace

std::string TitleWithoutSite(std::string_view title, std::string_view site) {
  static constexpr std::string_view kMarks[] = {" | ", " - ", " \u2013 ", " \u2014 ", " :: ",
                                                " \u00b7 ", " \u00ab "};
  size_t cut = std::string_view::npos, mark_size = 0;
  for (std::string_view mark : kMarks) {
    const size_t found = title.rfind(mark);
    if (found != title.npos && (cut == title.npos || found > cut)) {
      cut = found;
      mark_size = mark.size();
    }
  }
  if (cut == title.npos) return std::string(title);
  const std::string_view tail = title.substr(cut + mark_size);
  const bool is_site = !site.empty() && Small(tail) == Small(site);
  return std::string(is_site || (site.empty() && tail.size() * 2 < cut) ? title.substr(0, cut) : title);
}

PageFacts FactsFromPage(const PageTree& tree, const std::vector<uint8_t>& hints,
                        const std::vector<bool>& dropped) {
  PageFacts facts = FromScripts(tree);
  facts.FillFrom(FromMeta(MetaTags(tree)));
  facts.FillFrom(FromElements(tree, dropped));
  if (facts.authors.empty()) facts.authors = BylineAuthors(tree, hints, dropped);
  if (facts.title.empty()) facts.title = TitleElement(tree);
  facts.title = TitleWithoutSite(facts.title, facts.publisher);
  if (std::string canonical = Canonical(tree); !canonical.empty()) facts.uri = std::move(canonical);
  if (facts.language.empty()) facts.language = NormalizeLanguageTag(tree.Attribute(0, "lang"));
  return facts;
}

}  // namespace dossier
