#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/governor_table.h"
#include "ingest/extract/post_table.h"
#include "ingest/extract/scorer/endpoint_finder.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {

// Rows of tests/ingest/extract/parsed_text.h with all that the scorer asks of a document.
struct ReadPairs {
  explicit ReadPairs(std::string_view rows)
      : text(ReadParsed(rows)),
        frames(*text.document, GovernorTable::Core()),
        entities(*text.document, &extraction),
        resolver(*text.document, PostTable::Core(), &frames, &entities) {}

  const Document& document() const { return *text.document; }
  std::vector<Endpoint> Endpoints(uint32_t sentence) {
    return EndpointFinder(document(), &resolver, entities).In(sentence);
  }
  std::string Name(const Endpoint& end) const {
    return extraction.entities(static_cast<int>(end.argument.entity)).name();
  }

  ParsedText text;
  Extraction extraction;
  FrameReader frames;
  EntityTable entities;
  ArgumentResolver resolver;
};

// 'Kenya and Uganda arrested Ogola. Ruiz wept.'
inline constexpr char kArrest[] = R"(
Kenya Kenya NNP 4 nsubj Place
and and CC 3 cc
Uganda Uganda NNP 1 conj Place
arrested arrest VBD 0 root
Ogola Ogola NNP 4 obj Person
. . . 4 punct

Minister minister NN 2 compound
Ruiz Ruiz NNP 3 nsubj Person
wept weep VBD 0 root
. . . 3 punct
)";

}  // namespace dossier
