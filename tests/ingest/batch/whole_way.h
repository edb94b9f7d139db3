// Made-up worlds through the whole of ingest.
#pragma once

#include <string>
#include <vector>

#include "ingest/batch/ingest.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/batch/made_up_world.h"

namespace dossier {

const OntologyIndex& CoreOntology();

// The numbers of all articles of the world.
std::vector<size_t> Everything(const std::vector<MadeUpArticle>& world);

// Those articles, in that order. Problems fail the test.
IngestReport IngestThese(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which,
                         size_t batch, size_t threads, GraphStore* store);
void RetractThese(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which,
                  GraphStore* store);

// The slow, obvious way: a new store, every article in one commit.
std::string Oracle(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which);
void ExpectSame(const std::string& expected, const std::string& actual, const std::string& what);

}  // namespace dossier
