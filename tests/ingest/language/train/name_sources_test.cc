// Which texts train, and nationalities that sets mark as names.
#include "ingest/language/train/name_sources.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "ingest/language/gazetteer/embedded_gazetteer.h"

namespace dossier {
namespace {

TEST(NameSources, OwnTextsComeInOrderAndHeldOutOnesStayAway) {
  std::string folder = std::string(std::getenv("TEST_TMPDIR")) + "/own";
  std::filesystem::create_directories(folder + "/news");
  for (const char* file : {"/news/b.news", "/news/held_out_a.news", "/a.names", "/README.md"}) {
    std::ofstream(folder + file) << "\n";
  }
  std::vector<std::string> own;
  for (const NameSource& source : NameSources("data", folder)) {
    if (source.own) own.push_back(source.path.substr(folder.size()));
  }
  EXPECT_EQ(own, (std::vector<std::string>{"/a.names", "/news/b.news"}));
}

TEST(ForgiveNationalities, TheyAreNoNames) {
  Gazetteer gazetteer = *Gazetteer::Open(GazetteerBytes());
  NameSampleBuilder builder;
  builder.AddWord("Kenyan", Only(kBeginPlace));
  builder.AddWord("Airways", Only(kOutside));
  builder.AddWord("Kenya", Only(kBeginPlace));
  auto sample = builder.Finish();
  ForgiveNationalities(gazetteer, sample.get());
  EXPECT_EQ(sample->allowed,
            (std::vector<uint16_t>{Only(kOutside), Only(kOutside), Only(kBeginPlace)}));
}

}  // namespace
}  // namespace dossier
