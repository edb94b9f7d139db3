MATCH (a)-[r:KNOWS]->(b) WITH a, b AS friend, count(*) AS n WHERE n > 1 RETURN a.name, friend.name AS name ORDER BY n DESC;
MATCH (n) RETURN n.kind, count(*) AS c, 2 * sum(n.size) + n.kind AS total ORDER BY count(*), n.kind LIMIT 3;
MATCH (n) RETURN DISTINCT n.name AS name, n ORDER BY n.name, n.age, name;
MATCH (n) WITH n.name AS n ORDER BY n RETURN n;
MATCH (b)-->(a) RETURN *;
UNWIND [1, 2] AS x WITH *, x + 1 AS y RETURN collect([i IN [x, y] WHERE i > 1 | i]) AS lists, max(x) - min(x);
MATCH (a) WITH a AS b, a.x AS a ORDER BY a WHERE b.y > a RETURN a, b;
MATCH (n) RETURN n AS m, count(*) ORDER BY n.x, m.y;
