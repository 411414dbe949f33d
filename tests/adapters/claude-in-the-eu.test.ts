import { describe, expect, test, vi } from 'vitest';
import { offReasons } from '../../shared/claims/model-calls/standing.ts';
import { originOf } from '../../shared/adapters/claude/messages-client.ts';
import { isInEu } from '../../shared/kernel/aws-regions-in-eu.ts';
import { aStandIn, bedrock, opened, scanSaid, shortPatience } from '../support/claude.ts';
import { someFacts } from '../support/claim-facts.ts';
import { testClock } from '../support/test-clock.ts';
import { control } from '../support/control.ts';

control('eu-only');

const standIn = await aStandIn();
const input = { type: 'application/pdf', stored: Buffer.from('%PDF-'), pages: [] } as const;
const questions = () => standIn.asked.filter(({ method }) => method === 'POST');
const lookUps = () => standIn.asked.filter(({ path }) => path.startsWith('/inference-profiles/'));
const never = new AbortController().signal;

/** Tries everything that could send something. */
async function tryAll(claude: ReturnType<typeof opened>) {
  standIn.script({ kind: 'json', value: scanSaid() });
  const scanned = await claude.scanner.scan(input, never).catch((error: unknown) => error);
  const found = await claude.evaluator.evaluate(someFacts(), never).catch((error: unknown) => error);
  return [scanned, found];
}

test('a name that begins with eu- is not enough', () => {
  expect(['eu-north-1', 'eu-west-1', 'eu-central-1', 'eu-south-2'].filter((region) => !isInEu(region))).toEqual([]);
  expect(['eu-west-2', 'eu-central-2', 'us-east-1', 'eu', '', 'EU-NORTH-1'].filter(isInEu)).toEqual([]);
});

describe.each(['us-east-1', 'eu-west-2', 'eu-central-2', 'ap-southeast-2'])('the region %s', (region) => {
  test.each([
    ['through a profile', {}],
    ['itself', { profile: null }],
  ] as const)('%s gets nothing', async (_, change) => {
    const claude = opened(bedrock(standIn, { region, ...change }));
    expect(await tryAll(claude)).toEqual([
      expect.objectContaining({ code: 'outside-eu' }),
      expect.objectContaining({ code: 'outside-eu' }),
    ]);
    expect(await claude.standing()).toEqual({ on: false, reason: 'region-outside-eu' });
    expect(standIn.asked).toEqual([]);
  });
});

test.each([
  ['one destination outside', ['eu-north-1', 'eu-west-1', 'us-east-1'], 'destination-outside-eu'],
  ['a destination without a region, as a global profile has', ['eu-north-1', ''], 'destination-outside-eu'],
  ['London among them', ['eu-west-2'], 'destination-outside-eu'],
  ['no destination', [], 'profile-unknown'],
  ['nobody knowing it', null, 'profile-unknown'],
] as const)('a profile with %s gets nothing', async (_, regions, reason) => {
  standIn.destinations.regions = regions;
  const claude = opened(bedrock(standIn));
  expect(await tryAll(claude)).toEqual([
    expect.objectContaining({ code: 'outside-eu' }),
    expect.objectContaining({ code: 'outside-eu' }),
  ]);
  expect(await claude.standing()).toEqual({ on: false, reason });
  expect(claude.standings).toEqual([{ on: false, reason }]);
  expect(questions()).toEqual([]);
});

test.each([
  'anthropic.claude-sonnet-5-5-v1:0',
  'anthropic.claude-haiku-5',
  'anthropic.claude-haiku-5-55-v1:0',
  'amazon.nova-lite-v1:0',
  '',
])('a profile that leads to %s, where another is set, gets nothing', async (model) => {
  standIn.destinations.model = model;
  const claude = opened(bedrock(standIn));
  expect(await tryAll(claude)).toEqual([
    expect.objectContaining({ code: 'outside-eu' }),
    expect.objectContaining({ code: 'outside-eu' }),
  ]);
  expect(await claude.standing()).toEqual({ on: false, reason: 'profile-of-another-model' });
  expect(questions()).toEqual([]);
});

test.each(['anthropic.claude-haiku-5-5', 'anthropic.claude-haiku-5-5-20261001-v1:0'])(
  'a profile that leads to %s is one of the model that is set',
  async (model) => {
    standIn.destinations.model = model;
    expect(await opened(bedrock(standIn)).standing()).toEqual({ on: true, reason: null });
  },
);

test('what is known is the last answer, and asks nobody', async () => {
  const claude = opened(bedrock(standIn));
  expect([claude.known(), standIn.asked]).toEqual([{ on: false, reason: 'not-looked-up' }, []]);
  await claude.standing();
  expect(claude.known()).toEqual({ on: true, reason: null });
  expect(opened({ route: 'off' }).known()).toEqual({ on: false, reason: 'switched-off' });
});

test('a profile inside is looked up once a day, before use, and what is found then holds', async () => {
  const clock = testClock();
  const claude = opened(bedrock(standIn), shortPatience, clock);
  await Promise.all([tryAll(claude), claude.standing()]);
  expect([lookUps().length, questions().length > 0]).toEqual([1, true]);
  clock.advance(23 * 3_600_000);
  await claude.standing();
  expect(lookUps()).toHaveLength(1);
  standIn.destinations.regions = ['us-east-1'];
  clock.advance(2 * 3_600_000);
  const before = questions().length;
  await tryAll(claude);
  expect([lookUps().length, questions().length]).toEqual([2, before]);
  expect(claude.standings.map(({ on }) => on)).toEqual([true, false]);
});

test('a profile that could not be looked up is looked up again soon', async () => {
  const clock = testClock();
  standIn.destinations.regions = null;
  const claude = opened(bedrock(standIn), shortPatience, clock);
  expect((await claude.standing()).on).toBe(false);
  standIn.destinations.regions = ['eu-north-1'];
  expect((await claude.standing()).on).toBe(false);
  clock.advance(61_000);
  expect((await claude.standing()).on).toBe(true);
});

test('what is switched off asks nobody and says so', async () => {
  const claude = opened({ route: 'off' });
  expect(await tryAll(claude)).toEqual([
    expect.objectContaining({ code: 'switched-off' }),
    expect.objectContaining({ code: 'switched-off' }),
  ]);
  expect(await claude.standing()).toEqual({ on: false, reason: 'switched-off' });
  expect(standIn.asked).toEqual([]);
});

test('the environment moves nothing: no variable of a client sends a question elsewhere', async () => {
  for (const name of [
    'ANTHROPIC_BEDROCK_BASE_URL',
    'ANTHROPIC_BEDROCK_MANTLE_BASE_URL',
    'ANTHROPIC_BASE_URL',
    'AWS_ENDPOINT_URL',
  ])
    vi.stubEnv(name, 'http://127.0.0.1:9');
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'not-ours');
  try {
    standIn.script({ kind: 'json', value: scanSaid() });
    for (const profile of [null, 'eu.anthropic.claude-haiku-5-5']) {
      const reading = await opened(bedrock(standIn, { profile })).scanner.scan(input, never);
      expect(reading.total.value).toBe(44_900);
    }
    const signed = questions().map(({ headers }) => String(headers['authorization']));
    expect(signed.filter((header) => !header.includes('/eu-north-1/bedrock'))).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('outside a machine of one’s own the place follows from the region alone', () => {
  const real = { endpoint: null };
  expect(originOf(bedrock(standIn, real))).toBe('https://bedrock-runtime.eu-north-1.amazonaws.com');
  expect(originOf(bedrock(standIn, { ...real, profile: null }))).toBe('https://bedrock-mantle.eu-north-1.api.aws');
});

test('every reason is a sentence', () => {
  for (const { sv, en } of Object.values(offReasons))
    expect([sv.endsWith('.'), en.endsWith('.')]).toEqual([true, true]);
});
