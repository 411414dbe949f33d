import sharp from 'sharp';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { measureScan } from './scan-corpus.ts';
import { measured } from './scan-verdict.ts';
import { median, timed } from './interleave.ts';
import { row, type Row } from './row.ts';

export const says =
  'reading the sample receipts on the device, against decoding the same pictures; and what is read right';

const samples = fileURLToPath(new URL('../../infra/local/demo/receipts/', import.meta.url));

export async function rows(): Promise<Row[]> {
  const intake = openFileIntake();
  const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => swedishDay(new Date()) });
  try {
    const [reading, decoding]: [number[], number[]] = [[], []];
    let rss = 0;
    const pictures = (await readdir(samples)).filter((name) => name.endsWith('.jpg'));
    // The first one loads the models, and does not count.
    for (const [index, name] of [pictures[0]!, ...pictures].entries()) {
      const taken = await intake.takeInFile(await readFile(`${samples}${name}`));
      const least = await timed(() => sharp(taken.pages[0]!.jpeg).raw().toBuffer());
      const ours = await timed(() => scanner.scan(taken, AbortSignal.timeout(120_000)));
      rss = Math.max(rss, Math.round((scanner.ocr.memory() ?? 0) / 1e6));
      if (index === 0) continue;
      reading.push(ours);
      decoding.push(least);
    }
    const time = row('a receipt', median(reading), median(decoding), 'ms', rss);
    const judged = await measureScan(scanner);
    if (judged === null || judged.length === 0) return [time];
    const right = measured.map((field) =>
      row(`${field} right`, judged.filter((one) => one.right[field]).length, judged.length, 'receipts', null),
    );
    return [time, ...right];
  } finally {
    scanner.close();
    await intake.close();
  }
}
