// The syntax tree of a query, all of it. Plain structs that own their children; every part knows
// where it stands in the text. The parser makes it, the binder fills in symbols; nothing in it
// knows the store or its values.
#pragma once

#include "query/syntax/atom.h"
#include "query/syntax/clause.h"
#include "query/syntax/collection.h"
#include "query/syntax/expression.h"
#include "query/syntax/name.h"
#include "query/syntax/operation.h"
#include "query/syntax/pattern.h"
#include "query/syntax/pattern_expression.h"
#include "query/syntax/projection.h"
#include "query/syntax/schema_command.h"
#include "query/syntax/source_span.h"
#include "query/syntax/statement.h"
#include "query/syntax/update_clause.h"
