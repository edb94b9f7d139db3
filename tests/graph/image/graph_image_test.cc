// What sections hold, what is not there, and what is damaged.
#include "graph/image/graph_image.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "graph/image/image_writer.h"

namespace dossier {
namespace {

std::unique_ptr<GraphImage> ImageWith(SectionName name, const std::string& bytes) {
  const std::string path = std::string(std::getenv("TEST_TMPDIR")) + "/graph_image";
  auto writer = ImageWriter::Create(path);
  EXPECT_TRUE(writer.ok());
  EXPECT_TRUE((*writer)->Add(name, bytes).ok());
  EXPECT_TRUE((*writer)->Finish({"a database", 1}).ok());
  return std::make_unique<GraphImage>(*ImageFile::Open(path));
}

TEST(GraphImage, ALabelsNodes) {
  PresenceBuilder builder;
  builder.Add(4);
  std::string bytes;
  builder.Write(&bytes);
  auto image = ImageWith({SectionKind::kLabel, 2}, bytes);
  EXPECT_TRUE((*image->Nodes(2))->Has(4));
  EXPECT_FALSE((*image->Nodes(2))->Has(5));
}

TEST(GraphImage, WhatTheGraphHasNotIsEmpty) {
  auto image = ImageWith({SectionKind::kLabel, 2}, "");
  EXPECT_EQ((*image->Nodes(7))->count(), 0u);
  EXPECT_EQ((*image->Adjacency(1, true))->size(), 0u);
  EXPECT_EQ((*image->Ends())->Of(0).type, kNoName);
  EXPECT_EQ((*image->NodeColumn(1))->presence().count(), 0u);
}

TEST(GraphImage, WhatIsNoSectionIsDamage) {
  auto image = ImageWith({SectionKind::kOutgoing, 0}, "not adjacency");
  EXPECT_EQ(image->Adjacency(0, true).status().code(), absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace dossier
