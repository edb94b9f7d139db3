CALL db.labels();
CALL db.labels;
CALL algo.pageRank('Person', $type) YIELD *;
CALL db.labels() YIELD label AS l WHERE l STARTS WITH 'P' RETURN l;
MATCH (n) CALL my.`odd name`.proc(n, 1 + 1) YIELD a, b AS c WITH a, c RETURN *;
CALL nothing() YIELD -;
