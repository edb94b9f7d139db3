MATCH (a) WHERE (a)-->(:B {x: a.x}) AND EXISTS { MATCH (a)-->(b) WHERE EXISTS { (b)-->(c) WHERE c.x = a.x } } RETURN a;
MATCH (a) RETURN [p = (a)-[r*1..2]->(b) WHERE b.x > 1 | [n IN nodes(p) | n.y + b.y]] AS lists;
MATCH (a), (b) RETURN COUNT { (a)--(b) } AS n, shortestPath((a)-[*]-(b)) AS path, COLLECT { MATCH (a)-->(c) RETURN c.x ORDER BY c.x } AS xs;
MATCH (a) RETURN a, count(*) + size([(a)-->(b) | b]) AS n;
