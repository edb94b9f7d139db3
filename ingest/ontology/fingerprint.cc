#include "ingest/ontology/fingerprint.h"

#include <cstdint>

#include "absl/strings/str_format.h"

namespace dossier {

std::string Fingerprint(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3u;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
  return absl::StrFormat("%016x", hash ^ (hash >> 33));
}

}  // namespace dossier
