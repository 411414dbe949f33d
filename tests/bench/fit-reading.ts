import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOcrProcess } from '../../shared/adapters/on-device-scanner/ocr-process.ts';
import type { PlacedText } from '../../shared/claims/receipts/ports.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { dateBeliefs, totalBeliefs, vendorBeliefs } from './fit/beliefs.ts';
import { casesOf, type WeighedField } from './fit/cases.ts';
import { chosen, fit, type Case, type Fitted } from './fit/logit.ts';
import type { RightAnswer } from './scan-verdict.ts';

/**
 * `node start.mjs tests/bench/fit-reading.ts FOLDER…`: measures the weights of the reading rules on receipts whose answers are
 * known (`manifest.json`, as beside the checkout) and prints them, with what they reach on sellers they were not fitted to.
 */
const folders = process.argv.slice(2);
const kept = resolve('.local', 'recognised');
const pull = 2;
const parts = 5;
const beliefs: Record<WeighedField, Fitted> = { total: totalBeliefs, date: dateBeliefs, vendor: vendorBeliefs };

if (folders.length === 0) {
  console.error('usage: node start.mjs tests/bench/fit-reading.ts FOLDER…   a folder with manifest.json and pictures');
  process.exitCode = 2;
} else {
  const cases = await gather();
  for (const field of ['total', 'date', 'vendor'] as const) report(field, cases[field]);
}

async function gather(): Promise<Record<WeighedField, Case[]>> {
  mkdirSync(kept, { recursive: true });
  const intake = openFileIntake();
  const ocr = openOcrProcess({ timeout: 120_000 });
  const today = swedishDay(new Date());
  const all: Record<WeighedField, Case[]> = { total: [], date: [], vendor: [] };
  for (const folder of folders) {
    for (const answer of JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as RightAnswer[]) {
      const bytes = readFileSync(join(folder, answer.image));
      const file = join(kept, `${createHash('sha256').update(bytes).digest('hex')}.json`);
      if (!existsSync(file)) {
        const pages: (readonly PlacedText[])[] = [];
        for (const { jpeg } of (await intake.takeInFile(bytes)).pages) pages.push((await ocr.recognise(jpeg)).words);
        writeFileSync(file, JSON.stringify(pages));
      }
      const each = casesOf(answer, JSON.parse(readFileSync(file, 'utf8')) as PlacedText[][], today);
      if (answer.vendor) all.vendor.push(each.vendor);
      if (answer.date) all.date.push(each.date);
      all.total.push(each.total);
    }
  }
  ocr.stop();
  await intake.close();
  return all;
}

function report(field: WeighedField, cases: readonly Case[]): void {
  const part = ({ seller }: Case) => createHash('md5').update(seller).digest().readUInt8(0) % parts;
  const leftOut = Array.from({ length: parts }, (_, i) => i).flatMap((i) => {
    const weights = fit(
      cases.filter((one) => part(one) !== i),
      beliefs[field],
      pull,
    );
    return cases.filter((one) => part(one) === i).map((one) => ({ ...chosen(one, weights), group: one.group }));
  });
  const weights = fit(cases, beliefs[field], pull);
  const right = cases.filter((one) => chosen(one, weights).right).length;
  const share = (many: number, of: number) => (of === 0 ? '–' : (many / of).toFixed(3));
  const rightOf = (some: typeof leftOut) => some.filter((one) => one.right).length;
  console.log(
    `\n${field}: ${share(right, cases.length)} of ${cases.length}; of sellers left out ${share(rightOf(leftOut), leftOut.length)}`,
  );
  for (const group of new Set(leftOut.map((one) => one.group))) {
    const of = leftOut.filter((one) => one.group === group);
    console.log(`  ${group.padEnd(8)} ${share(rightOf(of), of.length)} of ${of.length}`);
  }
  for (const [from, below] of [
    [0.97, 1.01],
    [0.85, 0.97],
    [0.7, 0.85],
    [0.5, 0.7],
    [0, 0.5],
  ] as const) {
    const of = leftOut.filter(({ sure }) => sure >= from && sure < below);
    console.log(`  said ${from}–${Math.min(below, 1)}: right ${share(rightOf(of), of.length)} of ${of.length}`);
  }
  console.log(JSON.stringify(weights));
}
