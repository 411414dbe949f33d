import { parseArgs } from 'node:util';
import { borrowParts } from '../../infra/local/stack/borrow-parts.ts';
import { WrongWord, type Operation } from './operations/operation.ts';

/** By their names, each loaded when it is asked for: loading all of them takes longer than most commands do. */
const operations: Readonly<Record<string, () => Promise<Operation>>> = {
  migrate: () => import('./operations/migrate.ts').then(({ migrate }) => migrate),
  outbox: () => import('./operations/outbox.ts').then(({ outbox }) => outbox),
  'dead-letters': () => import('./operations/dead-letters.ts').then(({ deadLetters }) => deadLetters),
  'reading-quality': () => import('./operations/reading-quality.ts').then(({ readingQuality }) => readingQuality),
  secrets: () => import('./operations/secrets.ts').then(({ secrets }) => secrets),
  rotate: () => import('./operations/rotate.ts').then(({ rotate }) => rotate),
  keys: () => import('./operations/keys.ts').then(({ keys }) => keys),
  backup: () => import('./operations/backup.ts').then(({ backup }) => backup),
  restore: () => import('./operations/restore.ts').then(({ restore }) => restore),
  drill: () => import('./operations/drill.ts').then(({ drill }) => drill),
  'restore-keys': () => import('./operations/restore-keys.ts').then(({ restoreKeys }) => restoreKeys),
  retention: () => import('./operations/retention.ts').then(({ retention }) => retention),
  'replay-erasures': () => import('./operations/replay-erasures.ts').then(({ replayErasures }) => replayErasures),
  'end-of-contract': () => import('./operations/end-of-contract.ts').then(({ endOfContract }) => endOfContract),
  'incident-exercise': () =>
    import('./operations/incident-exercise.ts').then(({ incidentExercise }) => incidentExercise),
  staff: () => import('./operations/staff.ts').then(({ staff }) => staff),
  'break-glass': () => import('./operations/break-glass.ts').then(({ breakGlass }) => breakGlass),
  audit: () => import('./operations/audit.ts').then(({ audit }) => audit),
  catalogue: () => import('./operations/catalogue.ts').then(({ catalogue }) => catalogue),
  anonymise: () => import('./operations/anonymise.ts').then(({ anonymise }) => anonymise),
  contacts: () => import('./operations/contacts.ts').then(({ contacts }) => contacts),
  'check-deployment': () => import('./operations/check-deployment.ts').then(({ checkDeployment }) => checkDeployment),
  'check-repository': () => import('./operations/check-repository.ts').then(({ checkRepository }) => checkRepository),
};

const usage = async (): Promise<string> => `npm run operations -- COMMAND [options]

${(await Promise.all(Object.values(operations).map((load) => load())))
  .map(({ name, summary }) => `  ${name.padEnd(18)} ${summary}`)
  .join('\n')}

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
  if (name === undefined || name === '--help') return say(await usage(), name ? 0 : 2);
  const operation = await (Object.hasOwn(operations, name) ? operations[name]?.() : undefined);
  if (!operation) return say(`there is no command ${name}\n\n${await usage()}`, 2);

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
