#include "ingest/language/train/name_sources.h"

#include <algorithm>
#include <filesystem>

namespace dossier {
namespace {

// Persons are left out: 'Christian' and 'German' are given names.
constexpr uint16_t kBegins = Only(kBeginOrganization) | Only(kBeginPlace) | Only(kBeginOther);
constexpr uint16_t kInsides = Only(kInOrganization) | Only(kInPlace) | Only(kInOther);

std::vector<std::string> OwnTexts(const std::string& own) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(own)) {
    std::string name = entry.path().filename();
    bool trains = name.ends_with(".names") || name.ends_with(".news");
    if (trains && !name.starts_with("held_out")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<NameSource> NameSources(const std::string& data, const std::string& own) {
  std::vector<NameSource> sources = {
      {data + "/names/wikigold.bio",
       [](const std::string& path, NameCorpus* corpus) { return ReadBio(path, true, corpus); }},
      {data + "/names/uner-ewt-dev.bio",
       [](const std::string& path, NameCorpus* corpus) { return ReadBio(path, false, corpus); }},
      {data + "/treebank/gum-open-train.conllu", ReadGum},
      {data + "/relations/redocred-dev.json", ReadRedocred},
  };
  for (const std::string& file : OwnTexts(own)) {
    sources.push_back({file, file.ends_with(".news") ? ReadNews : ReadBracketed, true});
  }
  return sources;
}

void ForgiveNationalities(const Gazetteer& gazetteer, NameSample* sample) {
  const Document& doc = *sample->document;
  std::vector<uint16_t>& allowed = sample->allowed;
  for (const Sentence& sentence : doc.sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!doc.tokens[i].IsCapitalized() || (allowed[i] & kBegins) == 0) continue;
      uint32_t end = i + 1;
      while (end < sentence.tokens.end && (allowed[end] & kInsides) != 0) ++end;
      GazetteerMatch match = gazetteer.Longest(doc, i, end, kGazNationality | kGazPeople);
      if (match.entry == nullptr || match.tokens.end != end) continue;
      if ((match.entry->kinds & kGazAnyPlace) != 0) continue;
      std::fill(allowed.begin() + i, allowed.begin() + end, Only(kOutside));
    }
  }
}

}  // namespace dossier
