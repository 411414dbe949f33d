import { parseArgs } from 'node:util';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { backup } from './operations/backup.ts';
import { drill } from './operations/drill.ts';
import { restore } from './operations/restore.ts';
import { audit } from './operations/audit.ts';
import { anonymise } from './operations/anonymise.ts';
import { contacts } from './operations/contacts.ts';
import { breakGlass } from './operations/break-glass.ts';
import { checkDeployment } from './operations/check-deployment.ts';
import { checkRepository } from './operations/check-repository.ts';
import { catalogue } from './operations/catalogue.ts';
import { deadLetters } from './operations/dead-letters.ts';
import { endOfContract } from './operations/end-of-contract.ts';
import { incidentExercise } from './operations/incident-exercise.ts';
import { keys } from './operations/keys.ts';
import { migrate } from './operations/migrate.ts';
import { outbox } from './operations/outbox.ts';
import { replayErasures } from './operations/replay-erasures.ts';
import { restoreKeys } from './operations/restore-keys.ts';
import { retention } from './operations/retention.ts';
import { rotate } from './operations/rotate.ts';
import { readingQuality } from './operations/reading-quality.ts';
import { secrets } from './operations/secrets.ts';
import { staff } from './operations/staff.ts';
import { WrongWord, type Operation } from './operations/operation.ts';

const operations: readonly Operation[] = [
  migrate,
  outbox,
  deadLetters,
  readingQuality,
  secrets,
  rotate,
  keys,
  backup,
  restore,
  drill,
  restoreKeys,
  retention,
  replayErasures,
  endOfContract,
  incidentExercise,
  staff,
  breakGlass,
  audit,
  catalogue,
  anonymise,
  contacts,
  checkDeployment,
  checkRepository,
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
/** What an error says; of a failed statement what the database said, without the statement and the values in it. */
function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return 'params' in thrown && thrown.cause instanceof Error ? thrown.cause.message : thrown.message;
}

function sayFailed(thrown: unknown, code: number): number {
  process.stdout.write(`${JSON.stringify({ ok: false, error: messageOf(thrown) })}\n`);
  return code;
}

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
    if (words.includes('--json')) return sayFailed(thrown, 2);
    return say(`${messageOf(thrown)}\n\n${operation.usage}`, 2);
  }
  if (values.help) return say(operation.usage, 0);

  const parts = await borrowParts(values.state);
  try {
    const { ok, text, ...facts } = await operation.run(parts, { ...values, act });
    process.stdout.write(values.json ? `${JSON.stringify({ ok, ...facts })}\n` : text);
    return ok ? 0 : 1;
  } catch (thrown) {
    const code = thrown instanceof WrongWord ? 2 : 1;
    return values.json ? sayFailed(thrown, code) : say(`${messageOf(thrown)}\n`, code);
  } finally {
    await parts.giveBack();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((thrown: unknown) => say(`${messageOf(thrown)}\n`, 1));
