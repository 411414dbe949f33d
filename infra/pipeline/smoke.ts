import { parseArgs } from 'node:util';

// `node infra/pipeline/smoke.ts --origin ORIGIN [--api-only] [--patience SECONDS]`: what has to answer before people are shown a release.
// Nobody signs in and nothing is written. Exit code 1 with a sentence for each thing that is not as it has to be.

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    'api-only': { type: 'boolean', default: false },
    patience: { type: 'string', default: '180' },
  },
});
if (values.origin === undefined) throw new Error('--origin says where');
const origin: string = values.origin;

type Check = Readonly<{ path: string; wants: string; holds(answer: Response, body: string): boolean }>;

const isJson = (body: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return null;
  }
};

const ofApi: readonly Check[] = [
  // 503 where the schema does not fit the program, where secrets cannot be read, and where the database is away.
  { path: '/api/health', wants: 'says that it is well', holds: (_, body) => isJson(body)?.['ok'] === true },
  {
    path: '/api/session',
    wants: 'knows nobody, and has no cookie to give',
    holds: (answer, body) => isJson(body)?.['person'] === null && !answer.headers.has('set-cookie'),
  },
  { path: '/api/expenses', wants: 'refuses whoever is not signed in', holds: ({ status }) => status === 401 },
];
const ofPages: readonly Check[] = [
  {
    path: '/',
    wants: 'is a page under a strict policy, over HTTPS alone',
    holds: ({ ok, headers }) =>
      ok &&
      (headers.get('content-security-policy') ?? '').includes("default-src 'none'") &&
      /max-age=\d{7,}/.test(headers.get('strict-transport-security') ?? ''),
  },
  { path: '/trust', wants: 'is the trust center', holds: ({ ok }, body) => ok && body.includes('<h1') },
];

async function fault({ path, wants, holds }: Check): Promise<string | null> {
  try {
    const answer = await fetch(new URL(path, origin), { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    const body = await answer.text();
    return holds(answer, body) ? null : `${path} should be one that ${wants}; it answered ${answer.status}`;
  } catch (error) {
    return `${path} did not answer (${error instanceof Error ? error.name : 'unknown'})`;
  }
}

const checks = values['api-only'] ? ofApi : [...ofApi, ...ofPages];
const until = Date.now() + Number(values.patience) * 1_000;
for (;;) {
  const faults = (await Promise.all(checks.map(fault))).filter((one) => one !== null);
  if (faults.length === 0) break;
  if (Date.now() > until) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}
process.stdout.write(`${origin} is as it has to be\n`);
