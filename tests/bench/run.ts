import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Row } from './row.ts';

const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).sort();
const names = files.map((file) => basename(file, '.bench.ts'));
const load = async (name: string): Promise<Bench> =>
  (await import(join(import.meta.dirname, `${name}.bench.ts`))) as Bench;

function print(rows: readonly Row[]): void {
  const cells = rows.map(({ name, ratio, ours, floor, unit, rssMb }) => [
    name,
    `${ratio} ×`,
    `${ours} ${unit}`,
    `${floor} ${unit}`,
    rssMb === null ? '–' : `${rssMb} MB`,
  ]);
  const all = [['what', 'ratio', 'ours', 'floor', 'memory'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  for (const line of all)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    );
}

/** The command behind `npm run bench -- NAME [--json]`. */
async function bench(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (name === undefined || values.help) {
    console.log('npm run bench -- NAME [--json]\n');
    for (const one of names) console.log(`  ${one.padEnd(20)} ${(await load(one)).says}`);
    return 0;
  }
  if (!names.includes(name)) {
    console.error(`there is no bench ${name}; there are ${names.join(', ')}`);
    return 2;
  }
  const rows = await (await load(name)).rows();
  if (values.json) for (const one of rows) console.log(JSON.stringify(one));
  else print(rows);
  return rows.length > 0 ? 0 : 1;
}

process.exitCode = await bench();
