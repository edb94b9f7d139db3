CREATE (a:Person {name: 'x'})-[:KNOWS {since: 1}]->(b), (c $props);
MERGE (a:Person {name: $name}) ON CREATE SET a.created = timestamp(), a:New ON MATCH SET a += {seen: true} ON CREATE SET a.x = 1;
MATCH (a)-[r]->(b) SET a.x = 1, (b).y = a.x + 1, a = {}, b += $map, r.z = null, a:A:B;
MATCH (a) REMOVE a.x, a:A:B, (a).y;
MATCH (a)-[r]->() DELETE r, a;
MATCH (a) DETACH DELETE a;
FOREACH (x IN [1, 2] | CREATE (:N {v: x}) FOREACH (y IN [x] | MERGE (:M {v: y}) SET x.a = y));
MATCH p = (a)-->(b) FOREACH (n IN nodes(p) | SET n.seen = true);
