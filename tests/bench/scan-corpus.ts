import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import type { Scanner } from '../../shared/claims/receipts/ports.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { printScanReport } from './scan-report.ts';
import { judge, type RightAnswer, type Judged } from './scan-verdict.ts';

/** Receipts with their right answers, beside the checkout: data for measuring, no part of the project. */
export const corpus = fileURLToPath(new URL('../../../shared/receipts/', import.meta.url));

/**
 * Measures a scanner on every receipt of the corpus, one at a time through intake and scanner as the product does.
 * Null when there is no corpus on this machine.
 */
export async function measureScan(
  scanner: Scanner,
  onEach: (one: Judged) => void = () => {},
): Promise<Judged[] | null> {
  if (!existsSync(`${corpus}manifest.json`)) return null;
  const answers = JSON.parse(await readFile(`${corpus}manifest.json`, 'utf8')) as RightAnswer[];
  const intake = openFileIntake();
  const judged: Judged[] = [];
  for (const answer of answers) {
    const taken = await intake.takeInFile(await readFile(`${corpus}${answer.image}`));
    const started = performance.now();
    const reading = await scanner.scan(taken, new AbortController().signal);
    const one = judge(answer, reading, performance.now() - started);
    judged.push(one);
    onEach(one);
  }
  await intake.close();
  return judged;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scanner = openOnDeviceScanner({
    readPdfText: async () => [],
    today: () => swedishDay(new Date()),
  });
  let peak = 0;
  const judged = await measureScan(scanner, (one) => {
    peak = Math.max(peak, scanner.ocr.memory() ?? 0);
    if (one.wrong.length > 0) console.log(`${one.id}: ${one.wrong.join('; ')}`);
  });
  scanner.close();
  if (judged === null) console.log(`skipped: no receipts at ${corpus}`);
  else printScanReport(judged, peak);
}
