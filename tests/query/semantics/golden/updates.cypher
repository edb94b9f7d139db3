MATCH (a) CREATE (a)-[r:R {x: a.x}]->(b:B), p = (b)-[:S]->(c $props) SET b.y = c.y, a += {z: 1} RETURN *;
MERGE (a:A {k: $k}) ON CREATE SET a.n = 1 ON MATCH SET a.n = a.n + 1 WITH a MERGE (a)-[r:R]-(b) RETURN r;
MATCH p = (a)-->(b) FOREACH (n IN nodes(p) | SET n.seen = true CREATE (n)-[:LOG]->(l:Log)) REMOVE a:A, b.x DELETE p;
CALL my.proc('x', 1);
CALL my.proc;
MATCH (a) CALL my.proc(a.name, 2) YIELD city AS c, code WHERE code > 1 RETURN a, c, code;
RETURN 1 AS a UNION ALL MATCH (n) RETURN n.a AS a;
