import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plainDate } from '../../../../shared/kernel/plain-date.ts';
import { answersFor, dayOf, shippedFor } from './answers.ts';
import { fixPdfDates } from './page/fix-pdf-dates.ts';
import { startRenderer } from './page/browser.ts';
import type { PageRenderer } from './page/browser.ts';
import { layOnPaper } from './picture/paper.ts';
import { photograph } from './picture/photograph.ts';
import { printThermal } from './picture/print.ts';
import type { Sample } from './sample.ts';
import { samples } from './samples/all.ts';

const { values } = parseArgs({
  options: { year: { type: 'string' }, for: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } },
});
const drawnFor = plainDate(values.for ?? (values.year ? `${values.year}${shippedFor.slice(4)}` : shippedFor));
const folder = values.out ?? fileURLToPath(new URL('../receipts', import.meta.url));

await mkdir(folder, { recursive: true });
const renderer = await startRenderer();
try {
  for (const sample of samples) await draw(sample, renderer);
} finally {
  await renderer.close();
}
if (!values.only)
  await writeFile(`${folder}/answers.json`, `${JSON.stringify(answersFor(samples, drawnFor), null, 2)}\n`);

async function draw(sample: Sample, chromium: PageRenderer): Promise<void> {
  const date = dayOf(sample, drawnFor);
  const { file } = sample.answer(date);
  if (values.only && !file.includes(values.only)) return;
  const bytes = sample.slip
    ? await photo(sample.slip, await chromium.thermal(sample.page(date)))
    : fixPdfDates(await chromium.a4(sample.page(date)), date);
  await writeFile(`${folder}/${file}`, bytes);
  process.stdout.write(`${file}  ${date}  ${Math.round(bytes.length / 1000)} kB\n`);
}

async function photo(slip: NonNullable<Sample['slip']>, screenshot: Buffer): Promise<Buffer> {
  const ink = await printThermal(screenshot, slip.printer, slip.seed);
  return photograph(layOnPaper(ink, slip.handling, slip.seed), slip.photo, slip.seed);
}
