// Every rewriting rule: a function over one tree, in a file of its own. The list in optimizer.cc
// says in which order they run.
#pragma once

#include "query/optimize/context.h"
#include "query/plan/plan.h"

namespace dossier::plan {

// A Filter above a Match becomes conditions of the Match, one for each operand of AND; a Filter
// above a step that does not make what it reads moves below it.
void PushPredicatesDown(OptimizerContext* context, NodePtr* root);

// Every Match becomes scans, seeks, expansions and filters (see PatternSolver). Always runs;
// 'join_order', 'index_seek' and 'label_scan' are the rules it follows.
void SolvePatterns(OptimizerContext* context, NodePtr* root);

// Where only the distinct ends of a pattern of variable length matter, it searches breadth first.
void TakeDistinctEnds(OptimizerContext* context, NodePtr* root);

// Where the last expansion below count(*) serves nothing else, its neighbours are counted, not made
// into rows.
void CountExpansions(OptimizerContext* context, NodePtr* root);

// Where a scan is only combined with the rows below it to keep those with equal values, the two are
// joined by hash.
void JoinByHash(OptimizerContext* context, NodePtr* root);

// A condition that something exists, or that nothing does, becomes an apply of its plan.
void ApplyExistence(OptimizerContext* context, NodePtr* root);

// ORDER BY with LIMIT keeps the first rows only.
void KeepTopRows(OptimizerContext* context, NodePtr* root);

// Each step passes on only the columns that something above reads. Always runs, since steps need to
// know what to carry; with the rule off they carry everything.
void PruneColumns(OptimizerContext* context);

// Calls `visit` for every node of the tree, children first.
template <typename Visit>
void ForEachNode(NodePtr* root, Visit visit) {
  for (NodePtr& child : (*root)->children) ForEachNode(&child, visit);
  visit(root);
}

}  // namespace dossier::plan
