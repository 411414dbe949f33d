import type { CallerKind, Endpoint } from '../../../shared/kernel/endpoint.ts';
import { whoMay } from './expectations.ts';

/** What one route is expected to answer to each column's asker: a word of letters each. */
export type Row = Readonly<{ route: string; act: string; cells: readonly string[] }>;
export type Table = Readonly<{ askers: readonly string[]; rows: readonly Row[] }>;

const word = /^[snyox.]$|^[snyox.]{3}$/;

/** Reads a table as it is written for people. Throws where a line has another number of cells than the first, or a cell that means nothing. */
export function readTable(text: string): Table {
  const [head = [], ...lines] = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first);
  const rows = lines.map(([route = '', act = '', ...cells]) => {
    if (cells.length !== head.length - 2) throw new Error(`${route} has ${cells.length} cells`);
    const odd = cells.find((cell) => !word.test(cell));
    if (odd) throw new Error(`${route} has a cell that means nothing: ${odd}`);
    return { route, act, cells };
  });
  return { askers: head.slice(2), rows };
}

export const kindOf = ({ by }: Pick<Endpoint, 'by'>): CallerKind => by ?? 'person';

export const tableFor = (kind: CallerKind): Table => readTable(whoMay[kind]);

/** Whether a route names something that is somebody's. */
export const namesSomething = ({ path }: Pick<Endpoint, 'path'>): boolean => path.includes('{');

/** A cell as it is seen: one letter where all are the same. */
export const asCell = (letters: readonly string[]): string =>
  new Set(letters).size === 1 ? letters[0]! : letters.join('');
