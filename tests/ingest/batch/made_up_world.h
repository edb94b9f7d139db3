// Small made-up worlds: articles about few people with much the same names, and what an extractor
// would find in them.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "ingest/batch/ingest.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {

struct MadeUpArticle {
  Article article;
  Extraction entry;
};

// Writes an article's text and entry together, so that every span is true.
class ArticleMaker {
 public:
  ArticleMaker(std::string uri, std::string published);

  // Adds the words; gives where they stand.
  Span Write(const std::string& words);
  // Entities by spec (tests/ingest/identity/entity_spec.h); the name is written into the text.
  uint32_t AddEntity(const std::string& spec);
  ExtractedClaim& AddClaim(uint32_t subject, const std::string& type, uint32_t object);
  ExtractedEvent& AddEvent(const std::string& type, const std::string& date);
  void AddRole(ExtractedEvent* event, const std::string& role, uint32_t entity);
  ExtractedStatement& AddStatement(uint32_t speaker_plus_one, const std::string& words);
  MadeUpArticle Make(const std::string& extractor_version = "made up 1");

 private:
  Evidence EvidenceHere();
  MadeUpArticle made_;
};

// The same seed gives the same world. Names collide, titles contradict, copies of texts appear,
// events repeat.
std::vector<MadeUpArticle> MakeWorld(uint32_t seed, size_t articles);

// Finds the entry that was made with the article; NotFound for another article.
ExtractFunction ExtractFrom(const std::vector<MadeUpArticle>& world);

}  // namespace dossier
