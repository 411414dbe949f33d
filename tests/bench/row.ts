/** One figure: what we take, what the least that could be taken is, and how many times that ours is. */
export type Row = Readonly<{
  name: string;
  ratio: number;
  ours: number;
  floor: number;
  unit: string;
  /** Resident memory of the process that did the work, in millions of bytes; null where it is somebody else's. */
  rssMb: number | null;
}>;

/** What a file `tests/bench/<name>.bench.ts` exports. */
export type Bench = Readonly<{ says: string; rows(): Promise<Row[]> }>;

export function row(name: string, ours: number, floor: number, unit: string, rssMb: number | null): Row {
  const short = (value: number) => Number(value.toPrecision(4));
  return { name, ratio: short(ours / floor), ours: short(ours), floor: short(floor), unit, rssMb };
}

export const ownRss = (): number => Math.round(process.memoryUsage.rss() / 1e6);
