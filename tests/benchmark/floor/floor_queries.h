// Each query of queries.txt, written by hand.
#pragma once

#include "tests/benchmark/floor/floor_graph.h"

namespace dossier::benchmark {

// lookups.cc
Answer PersonById(const FloorGraph& graph, const Map& parameters);
Answer PersonByName(const FloorGraph& graph, const Map& parameters);
Answer StatementsWith(const FloorGraph& graph, const Map& parameters);
Answer NamesWithPrefix(const FloorGraph& graph, const Map& parameters);
Answer NewestArticles(const FloorGraph& graph, const Map& parameters);

// steps.cc
Answer SurestMeetings(const FloorGraph& graph, const Map& parameters);
Answer TwoStepEnds(const FloorGraph& graph, const Map& parameters);
Answer ThreeStepTrails(const FloorGraph& graph, const Map& parameters);
Answer AllTwoSteps(const FloorGraph& graph, const Map& parameters);
Answer FilteredSteps(const FloorGraph& graph, const Map& parameters);
Answer Triangles(const FloorGraph& graph, const Map& parameters);

// reach.cc
Answer WithinFourSteps(const FloorGraph& graph, const Map& parameters);
Answer WithinThree(const FloorGraph& graph, const Map& parameters);
Answer PathLength(const FloorGraph& graph, const Map& parameters);
Answer PathCount(const FloorGraph& graph, const Map& parameters);
Answer AllNeighbors(const FloorGraph& graph, const Map& parameters);
Answer WithinTwoOfAny(const FloorGraph& graph, const Map& parameters);

// groups.cc
Answer MostMentioned(const FloorGraph& graph, const Map& parameters);
Answer MentionsBySource(const FloorGraph& graph, const Map& parameters);
Answer PairsInArticles(const FloorGraph& graph, const Map& parameters);
Answer CompanyOfPerson(const FloorGraph& graph, const Map& parameters);
Answer NewsOfQuarter(const FloorGraph& graph, const Map& parameters);

// patterns.cc
Answer SpokenOfMembers(const FloorGraph& graph, const Map& parameters);
Answer EmployersEvents(const FloorGraph& graph, const Map& parameters);
Answer LaterExtradited(const FloorGraph& graph, const Map& parameters);

// algorithms.cc
Answer HighestRanks(const FloorGraph& graph, const Map& parameters);
Answer ComponentCount(const FloorGraph& graph, const Map& parameters);

}  // namespace dossier::benchmark
