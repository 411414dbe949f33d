import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cleanUp, endOwn } from './clean-up.ts';
import { employees } from './demo/company.ts';
import { connectPayroll } from './demo/connect-payroll.ts';
import { staff } from './demo/staff.ts';
import { fillInDetails } from './demo/fill-in-details.ts';
import { makeHistory } from './demo/history/make-history.ts';
import { describeClaim, describePerson } from './demo/report.ts';
import { seedDemo } from './demo/seed.ts';
import { isDecided, sendReceipt, type DemoClaim } from './demo/send-receipts.ts';
import { signInAs } from './demo/sign-in-as.ts';
import { mindParts } from './mind-parts.ts';
import { buildWeb } from './stack/build-web.ts';
import { startStack, type Stack } from './stack/start-stack.ts';
import { whenLauncherEnds } from './when-launcher-ends.ts';

const usage = `npm start -- [--port N] [--once] [--json] [--reset] [--verbose] [--state FOLDER] [--analytics]

Starts CLVR Benefits on this machine with a demo company, and stays up until Ctrl-C.
  --port N   serve the page on this port instead of a free one
  --once     begin with nothing, send the sample receipts, print what became of them, and end
  --json     print one JSON object instead of text (with --once)
  --reset    forget everything a former start kept
  --verbose  show what every part logs
  --analytics  show what would be told to product analytics, at a stand-in for PostHog
  --state    keep everything in this folder instead of .local/start
`;

/** One approved by the machine, one declined by a settling check, one in review: a rule leaves it to people. */
const samples = ['gym-month-card.jpg', 'gift-card.jpg', 'massage.jpg'];
const local = fileURLToPath(new URL('../../.local/', import.meta.url));

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      state: { type: 'string' },
      once: flag,
      json: flag,
      reset: flag,
      verbose: flag,
      analytics: flag,
      help: flag,
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error('--port takes a number from 1 to 65535');
  // Receipts sent before are duplicates: a run that is to show their outcome begins with nothing, beside what is kept.
  const directory = values.state ? resolve(values.state) : join(local, values.once ? 'once' : 'start');
  return { ...values, port, directory, reset: values.reset || values.once };
}

async function bringUp(options: Options, say: (line: string) => void): Promise<Stack> {
  const { directory, port, verbose, analytics } = options;
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
    analytics,
    ...(port === undefined ? {} : { port }),
    ...(verbose ? { onLine: (peer, line) => process.stderr.write(`${peer}: ${line}\n`) } : {}),
  });
  await seedDemo(stack);
  await fillInDetails(stack);
  await connectPayroll(stack);
  return stack;
}

async function sendSamples(stack: Stack, files: readonly string[], told: (claim: DemoClaim) => void): Promise<void> {
  if (files.length === 0) return;
  const visitor = await signInAs(stack.origin, employees[0]!.oid);
  for (const file of files) told(await sendReceipt(visitor, file));
}

async function runOnce(stack: Stack, options: Options, say: (line: string) => void): Promise<void> {
  const claims: DemoClaim[] = [];
  await sendSamples(stack, samples, (claim) => {
    claims.push(claim);
    say(describeClaim(claim));
  });
  const ok = claims.every(isDecided);
  if (options.json) process.stdout.write(`${JSON.stringify({ ok, claims })}\n`);
  if (!ok) process.exitCode = 1;
}

/** Says where everything is as soon as the page can be used, and sends the samples that no former start has sent. Gives whether there were any. */
async function stayUp(stack: Stack, options: Options, say: (line: string) => void): Promise<boolean> {
  say(`\nCLVR Benefits\n\n  Sign in at ${stack.origin} as`);
  for (const one of employees) say(`    ${describePerson(one)}`);
  say(`  With BankID, the page at ${stack.bankidOrigin} plays the app`);
  say(`  Staff sign in at ${stack.origin}/staff as ${staff[0]!.name}`);
  say(`  Read the mail at ${stack.mailOrigin}`);
  say(`  What the payroll system was told and paid is at ${stack.payrollOrigin}`);
  say(`  Anybody can ask for a demo at ${stack.origin}/demo; who did is at ${stack.closeOrigin}`);
  const shown = stack.posthogOrigin ?? 'off; npm start -- --analytics shows what would be told';
  say(`  Product analytics: ${shown}\n`);
  process.stdout.write(`ready ${stack.origin}\n`);

  const sentFile = join(options.directory, 'sent-samples');
  const sent = existsSync(sentFile) ? readFileSync(sentFile, 'utf8').split('\n') : [];
  const missing = samples.filter((file) => !sent.includes(file));
  if (missing.length === 0) say(`\n  The sample receipts were sent before; npm start -- --reset begins anew.`);
  else say(`\n  Sending ${missing.length} sample receipts as ${employees[0]!.name}:`);
  await sendSamples(stack, missing, (claim) => {
    writeFileSync(sentFile, `${claim.receipt}\n`, { flag: 'a' });
    say(describeClaim(claim));
  });
  return missing.length > 0;
}

/** After the samples, so that nothing stands in their way, and only where they were sent: what was started before has its past. */
async function giveHistory(stack: Stack, say: (line: string) => void): Promise<void> {
  say(`\n  Making some months of history, for the overview and the oversight of AI …`);
  say(`  ${await makeHistory(stack)} claims of the past months are there.`);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(usage);
  const say = (line: string) => void (options.json ? process.stderr : process.stdout).write(`${line}\n`);

  let stack: Stack | undefined;
  let stopping: Promise<void> | undefined;
  // Before it is up, what has been started so far is in the records of the directory.
  const stop = () => (stopping ??= stack ? stack.stop() : endOwn(options.directory));
  const leave = () => void stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  whenLauncherEnds(leave);
  try {
    stack = await bringUp(options, say);
    if (options.once) await runOnce(stack, options, say);
    else {
      const failed = (what: string) => (error: unknown) => {
        if (!stopping) say(`  ${what}: ${sentence(error)}`);
      };
      const lost = (why: string) => {
        process.stderr.write(`${why}\n`);
        void stop().then(() => process.exit(1));
      };
      mindParts(stack, () => stopping !== undefined, say, lost);
      const fresh = await stayUp(stack, options, say).catch(failed('A sample receipt could not be sent'));
      if (fresh) await giveHistory(stack, say).catch(failed('The history could not be made'));
    }
  } catch (error) {
    await stop();
    if (options.json) process.stdout.write(`${JSON.stringify({ ok: false, error: sentence(error) })}\n`);
    throw error;
  }
  if (options.once) await stop();
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

await main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 1;
});
