// What is known of an article beside its text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Empty fields are unknown. Dates as NormalizePublished gives them.
struct PageFacts {
  std::string title;
  std::string uri;
  std::string publisher;
  std::vector<std::string> authors;
  std::string published;
  std::string language;

  // Takes from `other` what is still unknown here.
  void FillFrom(const PageFacts& other);
};

// Author names from one string: "By Jane Roe and John Doe" is two. Addresses and empty names are none.
std::vector<std::string> SplitAuthors(std::string_view byline);

// An http or https address, and nothing else.
bool IsWebAddress(std::string_view text);

}  // namespace dossier
