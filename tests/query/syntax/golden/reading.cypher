MATCH (n) RETURN n;
MATCH (a:Person:Official {name: 'Ana', age: 41})-[r:KNOWS|WORKS_WITH {since: date('2020-01-01')}]->(b) WHERE a.age > 30 AND NOT b:Suspect RETURN a.name, count(*) AS times ORDER BY times DESC, a.name SKIP 1 LIMIT $most;
MATCH p = (a)<-[:PART_OF*1..3]-(b)-[q*]-(c)--(d)<-->(e), (f {name: $name}) RETURN p, length(p);
OPTIONAL MATCH (a)-[r*..5]->(b), (c)-[*2..]->(d), (e)-[*0]->(f) RETURN *;
MATCH p = shortestPath((a)-[:KNOWS*..10]-(b)), q = allShortestPaths((a)-[*]->(b)) RETURN p, q;
UNWIND [1, 2, 3] AS x WITH DISTINCT x, x * 2 AS double ORDER BY x WHERE double > 2 RETURN *, x AS again;
MATCH (`odd name`:`Label with space` {`a``b`: 1}) RETURN `odd name`.`a``b` AS `the column`;
RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 3 AS a;
RETURN 1 AS a UNION ALL RETURN 2 AS a;
EXPLAIN MATCH (n) RETURN n;
profile match (n) return n;
// a comment
MATCH (n) /* and another */ RETURN n // and a last one
