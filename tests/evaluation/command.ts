import { parseArgs } from 'node:util';
import { openReaders } from '../../functions/commands/open-readers.ts';
import { reasonOf } from '../../functions/commands/reason-of.ts';
import { usage } from '../../functions/commands/evaluate-usage.ts';
import { allCases } from './all-cases.ts';
import { halfOf, type Half } from './halves.ts';
import { judgeCases } from './judging/judge-cases.ts';
import { scoreOf } from './judging/score.ts';
import { showScore } from './judging/show-score.ts';

const halves: readonly Half[] = ['tuning', 'held-out'];
const options = {
  json: { type: 'boolean', default: false },
  evaluator: { type: 'string', default: 'on-device' },
  half: { type: 'string' },
  scanner: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** The command behind `npm run evaluate`: judges the set, and with files those files. Throws for a wrong option. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (positionals.length > 0) {
    if (values.half !== undefined) throw new Error('files are in no half of the set');
    // It reads the same arguments, and sets the exit code.
    await import('../../functions/commands/evaluate.ts');
    return Number(process.exitCode ?? 0);
  }
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.scanner !== undefined) throw new Error('the set is read on this machine: --scanner is for files');
  const chosen = halves.filter((half) => values.half === undefined || half === values.half);
  if (chosen.length === 0) throw new Error(`there is no half called ${values.half}: tuning or held-out`);
  const readers = openReaders();
  try {
    const evaluator = readers.evaluator(values.evaluator);
    const judged = await judgeCases(
      allCases.filter((one) => chosen.includes(halfOf(one))),
      evaluator,
    );
    const score = scoreOf(judged);
    process.stdout.write(values.json ? `${JSON.stringify(score)}\n` : showScore(judged, chosen));
    return score.wrongApprovals === 0 ? 0 : 1;
  } finally {
    await readers.close();
  }
}

process.exitCode = await run().catch((thrown: unknown) => {
  process.stderr.write(`${reasonOf(thrown)}\n\n${usage}`);
  return 2;
});
