// The protocol of `dossier query --batch` around another database: a JSON request a line in, a JSON answer a line out.
import readline from 'node:readline';

// What JSON and the comparison of answers know: whole numbers, floats, text.
function plain(value) {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value !== null && typeof value === 'object' ? String(value) : value;
}

// `run` takes a query and gives its rows, a list of lists.
export async function serve(run) {
  process.stdout.write('{"ready":true}\n');
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, cypher } = JSON.parse(line);
    let answer;
    try {
      const rows = await run(cypher);
      answer = { id, rows: rows.map((row) => row.map(plain)) };
    } catch (error) {
      answer = { id, error: String(error) };
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
  }
}
