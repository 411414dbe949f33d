import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { openBareEngine } from './bare-engine.ts';
import { median, timed } from './interleave.ts';
import { row, type Row } from './row.ts';
import { corpus, measureScan } from './scan-corpus.ts';
import { measured } from './scan-verdict.ts';

export const says = 'reading receipts on the device, against the bare OCR engine; and what is read right';

const samples = fileURLToPath(new URL('../../infra/local/demo/receipts/', import.meta.url));
/** Of the corpus every so manyth, so that a run stays short. */
const everySo = 3;

async function pictures(): Promise<string[]> {
  const folder = existsSync(corpus) ? `${corpus}images/` : samples;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
  return names.filter((_, i) => folder === samples || i % everySo === 0).map((name) => `${folder}${name}`);
}

export async function rows(): Promise<Row[]> {
  const intake = openFileIntake();
  const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => swedishDay(new Date()) });
  const bare = await openBareEngine();
  try {
    const [reading, floor]: [number[], number[]] = [[], []];
    let rss = 0;
    const files = await pictures();
    // The first one loads the models, and does not count.
    for (const [index, file] of [files[0]!, ...files].entries()) {
      const taken = await intake.takeInFile(await readFile(file));
      const ours = () => timed(() => scanner.scan(taken, AbortSignal.timeout(120_000)));
      const least = () => timed(() => bare.read(taken.pages[0]!.jpeg));
      // In turn, and each time in the other order: what else the machine does falls on both.
      const [mine, theirs] = index % 2 ? [await ours(), await least()] : [await least(), await ours()].reverse();
      rss = Math.max(rss, Math.round((scanner.ocr.memory() ?? 0) / 1e6));
      if (index === 0) continue;
      reading.push(mine!);
      floor.push(theirs!);
    }
    const time = row('a receipt', median(reading), median(floor), 'ms', rss);
    const judged = await measureScan(scanner);
    if (judged === null || judged.length === 0) return [time];
    const right = measured.map((field) =>
      row(`${field} right`, judged.filter((one) => one.right[field]).length, judged.length, 'receipts', null),
    );
    return [time, ...right];
  } finally {
    scanner.close();
    await bare.close();
    await intake.close();
  }
}
