// What stages add to a Document, named so that a pipeline can be checked before it runs.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dossier {

enum class Layer : uint8_t {
  kTokens,      // tokens: start, end, word, flags
  kParagraphs,  // paragraphs and their kinds
  kSentences,   // sentences; Token::sentence
  kQuotations,
  kTags,    // Token::tag, Token::universal
  kLemmas,  // Token::lemma
  kNames,   // names of entities and nationalities
  kValues,  // names of class date, money, quantity ...
  kParse,   // Token::head, Token::relation, children
  kStates,  // Document::states
  kTitles,
  kAcronyms,     // Name::expansion
  kCoreference,  // mentions and entities
  kChains,       // chains
};
inline constexpr int kLayers = static_cast<int>(Layer::kChains) + 1;

// 'coreference'.
std::string_view ToString(Layer layer);

// A set of layers.
class Layers {
 public:
  constexpr Layers() = default;
  constexpr Layers(std::initializer_list<Layer> layers) {
    for (Layer layer : layers) bits_ |= Bit(layer);
  }
  constexpr bool Has(Layer layer) const { return (bits_ & Bit(layer)) != 0; }
  constexpr bool HasAll(Layers other) const { return (other.bits_ & ~bits_) == 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr Layers operator|(Layers other) const { return Layers(bits_ | other.bits_); }
  constexpr Layers operator&(Layers other) const { return Layers(bits_ & other.bits_); }
  constexpr Layers operator-(Layers other) const { return Layers(bits_ & ~other.bits_); }
  friend constexpr bool operator==(Layers a, Layers b) = default;
  // 'tokens, tags'; 'none' for the empty set.
  std::string ToString() const;

 private:
  constexpr explicit Layers(uint32_t bits) : bits_(bits) {}
  static constexpr uint32_t Bit(Layer layer) { return 1u << static_cast<uint32_t>(layer); }

  uint32_t bits_ = 0;
};

}  // namespace dossier
