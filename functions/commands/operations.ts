import { parseArgs } from 'node:util';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { breakGlass } from './operations/break-glass.ts';
import { deadLetters } from './operations/dead-letters.ts';
import { keys } from './operations/keys.ts';
import { migrate } from './operations/migrate.ts';
import { outbox } from './operations/outbox.ts';
import { restoreKeys } from './operations/restore-keys.ts';
import { rotate } from './operations/rotate.ts';
import { readingQuality } from './operations/reading-quality.ts';
import { secrets } from './operations/secrets.ts';
import { staff } from './operations/staff.ts';
import type { Operation } from './operations/operation.ts';

const operations: readonly Operation[] = [
  migrate,
  outbox,
  deadLetters,
  readingQuality,
  secrets,
  rotate,
  keys,
  restoreKeys,
  staff,
  breakGlass,
];

const usage = `npm run operations -- COMMAND [options]

${operations.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`).join('\n')}

Works on what this checkout keeps under .local/: on the running parts, or it starts those it needs and ends them.
Every command has --help, --json, and --state FOLDER for another folder than .local/start. Exit code: 0 when all is well, 1 when it is not, 2 for a wrong word.
`;

const say = (text: string, code: number): number => {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
};
const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Runs one command and gives its exit code. What cannot be done is said in a sentence, or as `{"ok":false,"error":…}`. */
async function run([name, ...given]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help') return say(usage, name ? 0 : 2);
  const operation = operations.find((one) => one.name === name);
  if (!operation) return say(`there is no command ${name}\n\n${usage}`, 2);

  const { acts } = operation;
  const act = acts?.includes(given[0] ?? '') ? given[0] : undefined;
  const words = act === undefined ? given : given.slice(1);
  if (acts && act === undefined && !words.includes('--help'))
    return say(`${operation.name} takes one of ${acts.join(', ')}\n\n${operation.usage}`, 2);

  const flag = { type: 'boolean', default: false } as const;
  const common = { json: flag, help: flag, state: { type: 'string' } } as const;
  const read = () => parseArgs({ args: [...words], options: { ...operation.options, ...common } }).values;
  let values: ReturnType<typeof read>;
  try {
    values = read();
  } catch (thrown) {
    return say(`${messageOf(thrown)}\n\n${operation.usage}`, 2);
  }
  if (values.help) return say(operation.usage, 0);

  const parts = await borrowParts(values.state);
  try {
    const { ok, text, ...facts } = await operation.run(parts, { ...values, act });
    process.stdout.write(values.json ? `${JSON.stringify({ ok, ...facts })}\n` : text);
    return ok ? 0 : 1;
  } catch (thrown) {
    const error = messageOf(thrown);
    if (values.json) process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`);
    return values.json ? 1 : say(`${error}\n`, 1);
  } finally {
    await parts.giveBack();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((thrown: unknown) => say(`${messageOf(thrown)}\n`, 1));
