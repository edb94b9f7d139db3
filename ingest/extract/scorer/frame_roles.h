#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "ingest/extract/frame.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;

// Which arguments of which verbs and nouns a token of one sentence is.
struct FrameRole {
  uint32_t frame = kNone;  // token of the verb or noun
  uint64_t role = 0;       // hash of 'subject', 'prep:with', ...
};

class FrameRoles {
 public:
  FrameRoles(const Document& document, FrameReader* frames)
      : document_(document), frames_(frames) {}

  // Reads all frames of the sentence; what was read of another is forgotten.
  void Read(Range sentence);
  const std::vector<FrameRole>& Of(uint32_t token) const;

 private:
  void AddFrame(const Frame& frame);
  void AddAll(uint32_t frame, const char* role, const std::vector<uint32_t>& tokens);

  const Document& document_;
  FrameReader* frames_;
  std::map<uint32_t, std::vector<FrameRole>> roles_;
};

}  // namespace dossier
