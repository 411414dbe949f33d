import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sentenceOf } from '../../shared/claims/expenses/checks/check.ts';
import { criteria } from '../../shared/claims/evaluation/finding.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { usage } from './evaluate-usage.ts';
import { judgeReading, type Judged } from './judge-reading.ts';
import { openReaders, type Readers } from './open-readers.ts';
import { reasonOf } from './reason-of.ts';

/** What `npm run evaluate` does with files. */
async function evaluate(): Promise<number> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      scanner: { type: 'string', default: 'on-device' },
      evaluator: { type: 'string', default: 'on-device' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage, 0);
  if (files.length === 0) return say(usage, 2);
  const readers = openReaders();
  const judge = judgeWith(readers, values.scanner, values.evaluator);
  let failed = 0;
  for (const file of files) {
    try {
      const judged = await judge(await readFile(file));
      process.stdout.write(values.json ? lineOf(file, judged) : tableOf(file, judged));
    } catch (thrown) {
      failed += 1;
      const error = reasonOf(thrown);
      process.stdout.write(
        values.json ? `${JSON.stringify({ file, error })}\n` : `${file}\n  not judged: ${error}\n\n`,
      );
    }
  }
  await readers.close();
  return failed === 0 ? 0 : 1;
}

function judgeWith(readers: Readers, scannerName: string, evaluatorName: string): (bytes: Buffer) => Promise<Judged> {
  const own = readers.scanner('on-device');
  const model = scannerName === 'on-device' ? null : readers.scanner(scannerName);
  const evaluator = readers.evaluator(evaluatorName);
  return async (bytes) => {
    const { signal } = new AbortController();
    const taken = await readers.takeInFile(bytes);
    const read = { own: await own.scan(taken, signal), model: (await model?.scan(taken, signal)) ?? null };
    return judgeReading(read, evaluator, swedishDay(new Date()), signal);
  };
}

function lineOf(file: string, { findings, verdict, evaluator }: Judged): string {
  const reasons = verdict.reasons.map((reason) => ({ code: reason.code, ...sentenceOf(reason) }));
  return `${JSON.stringify({ file, evaluator, verdict: verdict.verdict, confidence: verdict.confidence, reasons, findings })}\n`;
}

function tableOf(file: string, { findings, verdict, evaluator }: Judged): string {
  const percent = (share: number) => `${Math.floor(share * 100)} %`.padStart(5);
  return [
    `${file}  (${evaluator})\n`,
    `  ${verdict.verdict.padEnd(18)}${percent(verdict.confidence)}\n`,
    ...verdict.reasons.map((reason) => `    ${sentenceOf(reason).en}\n`),
    ...findings.map(
      ({ criterion, outcome, quote, confidence }) =>
        `  ${outcome.padEnd(8)}${percent(confidence)}  ${criteria[criterion].en}${quote === null ? '' : ` “${quote}”`}\n`,
    ),
    '\n',
  ].join('');
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

process.exitCode = await evaluate().catch((thrown: unknown) => say(`${reasonOf(thrown)}\n\n${usage}`, 2));
