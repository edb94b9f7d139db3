// Known names: countries, cities, regions, peoples, organizations, and the names that people bear.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/text/document.h"

namespace dossier {

// What a phrase may be the name of. A phrase may be several things ('Georgia').
enum GazetteerKind : uint16_t {
  kGazCountry = 1 << 0,
  kGazNationality = 1 << 1,
  kGazPeople = 1 << 2,
  kGazCapital = 1 << 3,
  kGazCity = 1 << 4,
  kGazLargeCity = 1 << 5,  // half a million people or more
  kGazRegion = 1 << 6,
  kGazPlace = 1 << 7,  // another place
  kGazPersonName = 1 << 8,
  kGazOrganization = 1 << 9,
  kGazTitle = 1 << 10,  // 'Prime Minister'
  kGazOrganizationHead = 1 << 11,
  kGazPlaceHead = 1 << 12,
  kGazPlaceFirst = 1 << 13,
  kGazWorkHead = 1 << 14,
  kGazEventHead = 1 << 15,
};
inline constexpr uint16_t kGazAnyPlace =
    kGazCountry | kGazCapital | kGazCity | kGazLargeCity | kGazRegion | kGazPlace;

// As it lies in the file.
struct GazetteerEntry {
  uint16_t kinds = 0;
  char country[2] = {0, 0};  // of a place or nationality, else of an organization
  uint8_t finer = 0;  // place or organization; index into the names of finer labels, 0 = none
  uint8_t organization_finer = 0;
  uint8_t work_finer = 0;
  uint8_t gender = 0;     // of a person's name: Gender
  uint8_t is_prefix = 0;  // a longer phrase begins with this one
  uint8_t is_term = 0;    // written with capitals, yet no name of anybody: 'GDP', 'Islam'
  uint8_t reserved[2] = {};

  CountryCode code() const { return {{country[0], country[1]}}; }
};

// A phrase found in a document.
struct GazetteerMatch {
  Range tokens;
  const GazetteerEntry* entry = nullptr;
};

// Phrases are looked up token by token in lower case; the caller minds capitals.
class Gazetteer {
 public:
  static absl::StatusOr<Gazetteer> Open(std::string_view bytes);

  // The entry of one word, or null.
  const GazetteerEntry* Find(std::string_view lower_word) const;
  // The longest phrase that begins at `token` and has one of `kinds`; entry null where there is
  // none. Phrases are bounded to kLongest tokens.
  GazetteerMatch Longest(const Document& document, uint32_t token, uint32_t limit,
                         uint16_t kinds) const;
  // 'Country'; '' for 0.
  std::string_view FinerName(uint8_t finer) const;

  // The usual name of a country; '' where it is unknown.
  std::string_view CountryName(CountryCode code) const;

  static constexpr int kLongest = 10;

 private:
  Gazetteer() = default;
  const GazetteerEntry* Lookup(uint64_t hash) const;

  std::span<const uint32_t> keys_;
  std::span<const GazetteerEntry> entries_;
  std::vector<std::string_view> finer_;
  std::string_view countries_;  // lines 'MX Mexico'
};

// The hash of a phrase, word by word: start from kPhraseStart.
inline constexpr uint64_t kPhraseStart = 0x51ed270b7a1f39c5ull;
uint64_t ExtendPhrase(uint64_t phrase, std::string_view lower_word);

}  // namespace dossier
