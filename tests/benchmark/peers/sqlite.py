"""SQLite as a system of the benchmark (python3's own sqlite3).

    python3 sqlite.py import DATA DATABASE    makes the database from the CSV files of graph_generator
    python3 sqlite.py serve DATABASE          answers queries in the protocol of `dossier query --batch`
"""
import csv
import json
import os
import sqlite3
import sys

TYPES = {'integer': 'INTEGER', 'text': 'TEXT', 'date': 'TEXT', 'real': 'REAL'}
INDEXES = ('CREATE INDEX person_name ON person(name)', 'CREATE INDEX article_date ON article(date)',
           'CREATE INDEX article_source ON article(source, date)')


def columns(table):
    return ', '.join(f'{name} {TYPES[kind]}' for name, kind in table['columns'])


def fill(connection, data, name, width):
    with open(f'{data}/{name}.csv', newline='') as rows:
        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * width)})", csv.reader(rows))


def load(data, path):
    for end in ('', '-wal', '-shm'):
        if os.path.exists(path + end):
            os.remove(path + end)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute('PRAGMA synchronous = OFF')
    connection.execute('BEGIN')
    with open(f'{data}/schema.json') as file:
        schema = json.load(file)
    for table in schema['nodes']:
        keyed = columns(table).replace('id INTEGER', 'id INTEGER PRIMARY KEY')
        connection.execute(f"CREATE TABLE {table['label']}({keyed})")
        fill(connection, data, table['label'], len(table['columns']))
    for table in schema['relationships']:
        name = table['name']
        connection.execute(f'CREATE TABLE {name}(src INTEGER, dst INTEGER, {columns(table)})')
        fill(connection, data, name, 2 + len(table['columns']))
        connection.execute(f'CREATE INDEX {name}_out ON {name}(src, dst)')
        connection.execute(f'CREATE INDEX {name}_in ON {name}(dst, src)')
    every = ' UNION ALL '.join(f"SELECT src, dst FROM {t['name']}" for t in schema['relationships'])
    connection.execute(f'CREATE VIEW relationship AS {every}')
    for index in INDEXES:
        connection.execute(index)
    connection.execute('COMMIT')
    connection.execute('ANALYZE')


def serve(path):
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ('cache_size = -2000000', 'mmap_size = 17179869184', 'temp_store = MEMORY'):
        connection.execute(f'PRAGMA {pragma}')
    print('{"ready":true}', flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        answer = {'id': request['id']}
        try:
            answer['rows'] = connection.execute(request['cypher']).fetchall()
        except sqlite3.Error as error:
            answer['error'] = str(error)
        print(json.dumps(answer), flush=True)


if sys.argv[1] == 'import':
    load(sys.argv[2], sys.argv[3])
else:
    serve(sys.argv[2])
