#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/frame.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/slot.h"

namespace dossier {

class Document;

// Reads the slots of a matched trigger: heads of the phrases that stand in them.
class SlotReader {
 public:
  SlotReader(const Document& document, FrameReader* frames)
      : document_(document), frames_(frames) {}

  std::vector<uint32_t> Read(const SlotPath& path, const TriggerMatch& match);
  const Frame& FrameOf(const TriggerMatch& match);
  const Frame& NounFrame(uint32_t token) { return frames_->Noun(token); }
  // Not a token: of the pseudo slot 'voice'.
  bool IsPassive(const TriggerMatch& match);

 private:
  std::vector<uint32_t> ReadFirst(const Slot& slot, const TriggerMatch& match);
  std::vector<uint32_t> ReadOf(const Slot& slot, uint32_t token);
  std::vector<uint32_t> NounSubject(const TriggerMatch& match);
  std::vector<uint32_t> NounObject(const TriggerMatch& match);
  std::vector<uint32_t> OfPhrase(const Frame& frame);
  std::vector<uint32_t> NamedModifiers(const Frame& frame);
  std::vector<uint32_t> Words(const std::string& word, const TriggerMatch& match);
  std::vector<uint32_t> BehindParticle(const TriggerMatch& match);
  std::vector<uint32_t> InfinitiveOfObject(const Frame& frame);
  std::vector<uint32_t> Where(uint32_t trigger);
  void AddBelow(uint32_t verb, const Frame& frame, const std::string& word,
                std::vector<uint32_t>* found);
  void AddDeep(uint32_t verb, const std::string& word, const std::vector<uint32_t>& skip,
               std::vector<uint32_t>* found);
  void AddMarked(const Frame& frame, const std::string& word, const std::vector<uint32_t>& skip,
                 std::vector<uint32_t>* found);

  const Document& document_;
  FrameReader* frames_;
};

}  // namespace dossier
