import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanUp } from './clean-up.ts';
import { employees } from './demo/company.ts';
import { describeClaim } from './demo/report.ts';
import { seedCompany } from './demo/seed.ts';
import { sendReceipt, type DemoClaim } from './demo/send-receipts.ts';
import { signInAs } from './demo/sign-in-as.ts';
import { buildWeb } from './stack/build-web.ts';
import { connectLocally, databaseName } from './stack/prepare-database.ts';
import { startStack, type Stack } from './stack/start-stack.ts';

const usage = `npm start -- [--port N] [--once] [--json] [--reset] [--verbose]

Starts CLVR Benefits on this machine with a demo company, and stays up until Ctrl-C.
  --port N   serve the page on this port instead of a free one
  --once     send the sample receipts, print what became of them, and end
  --json     print one JSON object instead of text (with --once)
  --reset    forget everything a former start kept
  --verbose  show what every part logs`;

/** One approved by the machine, one declined by a settling check, one in review for doubt. */
const samples = ['gym-month-card.jpg', 'gift-card.jpg', 'swimming-hall.jpg'];
const directory = fileURLToPath(new URL('../../.local/start', import.meta.url));

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: { port: { type: 'string' }, once: flag, json: flag, reset: flag, verbose: flag, help: flag },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error('--port takes a number from 1 to 65535');
  return { ...values, port };
}

async function bringUp(options: ReturnType<typeof readOptions>, say: (line: string) => void): Promise<Stack> {
  const left = await cleanUp(directory);
  if (left.inUseBy)
    throw new Error(
      `This copy is already running (process ${left.inUseBy.pid}). Stop it first, or use another checkout.`,
    );
  if (left.ended.length > 0) say(`Ended what a former run had left: ${left.ended.join(', ')}.`);
  if (options.reset) rmSync(directory, { recursive: true, force: true });
  await buildWeb();
  const stack = await startStack({
    directory,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.verbose ? { onLine: (peer, line) => process.stderr.write(`${peer}: ${line}\n`) } : {}),
  });
  const migrator = await connectLocally(
    stack.server,
    { user: 'migrator', password: stack.kept.passwords.migrator.reveal() },
    databaseName,
  );
  await seedCompany(migrator, stack.peers.get('openid')!.ready['origin'] as string);
  await migrator.end();
  return stack;
}

async function sendSamples(stack: Stack, told: (claim: DemoClaim) => void): Promise<DemoClaim[]> {
  const visitor = await signInAs(stack.origin, employees[0]!.oid);
  const claims: DemoClaim[] = [];
  for (const file of samples) {
    const claim = await sendReceipt(visitor, file);
    claims.push(claim);
    told(claim);
  }
  return claims;
}

/** The demo's receipts are sent once to a company; a later start shows what became of them without sending them again. */
async function hasClaims(stack: Stack): Promise<boolean> {
  const visitor = await signInAs(stack.origin, employees[0]!.oid);
  const { items } = await visitor.api<{ items: unknown[] }>('GET', 'expenses');
  return items.length > 0;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(`${usage}\n`);
  const say = (line: string) => void (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  const stack = await bringUp(options, say);
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stack.stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }
  try {
    if (options.once) {
      const claims = await sendSamples(stack, (claim) => say(describeClaim(claim)));
      if (options.json) process.stdout.write(`${JSON.stringify({ ok: true, claims })}\n`);
      await stop();
      return;
    }
    say(`\nCLVR Benefits\n`);
    if (await hasClaims(stack))
      say('  The sample receipts were sent at a former start (npm start -- --reset begins anew).');
    else await sendSamples(stack, (claim) => say(describeClaim(claim)));
    say(`\n  Sign in at ${stack.origin} as\n${employees.map(({ name, role }) => `    ${name} (${role})`).join('\n')}`);
    say(`  Read the mail at ${stack.mailOrigin}\n`);
    process.stdout.write(`ready ${stack.origin}\n`);
  } catch (error) {
    await stop();
    throw error;
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
