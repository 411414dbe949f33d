import { afterAll, beforeEach } from 'vitest';
import { openStandIn, type StandIn } from '../../infra/local/peers/claude/stand-in.ts';
import { openClaude, type Claude } from '../../shared/adapters/claude/claude.ts';
import type { BedrockRoute, ClaudeSettings, Patience } from '../../shared/adapters/claude/claude-settings.ts';
import type { ModelCall } from '../../shared/claims/model-calls/model-call.ts';
import type { Standing } from '../../shared/claims/model-calls/standing.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { testClock } from './test-clock.ts';

/** A stand-in for one test file, without questions and with an error to give before each test. */
export async function aStandIn(): Promise<StandIn> {
  const standIn = await openStandIn();
  beforeEach(() => {
    standIn.asked.length = 0;
    standIn.destinations.regions = ['eu-north-1', 'eu-west-1'];
    standIn.script({ kind: 'status', status: 500 });
  });
  afterAll(() => standIn.stop());
  return standIn;
}

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-key' };

/** Bedrock through an EU profile, as it would be set, with the stand-in at the other end. */
export const bedrock = (standIn: StandIn, change: Partial<BedrockRoute> = {}): BedrockRoute => ({
  route: 'bedrock',
  region: 'eu-north-1',
  profile: 'eu.anthropic.claude-haiku-5-5',
  model: 'claude-haiku-5-5',
  endpoint: standIn.origin,
  keys,
  ...change,
});

/** The three ways to the same model. */
export const routes = (standIn: StandIn): Readonly<Record<string, ClaudeSettings>> => ({
  'a Bedrock profile': bedrock(standIn),
  'a Bedrock region': bedrock(standIn, { profile: null }),
  'the first-party API': {
    route: 'first-party',
    model: 'claude-haiku-5-5',
    key: new Secret('not-a-key'),
    endpoint: standIn.origin,
  },
});

/** Two attempts, as the product makes them, without its long waits. */
export const shortPatience: Patience = { attempt: 300, whole: 1_500, retries: 1 };

export type Opened = Claude & Readonly<{ calls: ModelCall[]; standings: Standing[] }>;

/** Claude over a route, with what it told of its place. */
export function opened(settings: ClaudeSettings, patience = shortPatience, clock: Clock = testClock()): Opened {
  const standings: Standing[] = [];
  const claude = openClaude({ settings, clock, patience, onStanding: (standing) => standings.push(standing) });
  return { ...claude, calls: [], standings };
}

/** What a model says that read the usual receipt right. */
export const scanSaid = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  is_receipt: true,
  instructions_in_image: false,
  lines: [
    'Tallbo Gym AB',
    'Org.nr 556677-8899',
    '2026-05-14 17:42',
    'Gymkort 1 månad vuxen 449,00',
    'Totalt 449,00',
    'Moms 6 % 25,42',
  ],
  vendor: { value: 'Tallbo Gym AB', sure: 'certain' },
  organisation_number: { value: '556677-8899', sure: 'certain' },
  date: { value: '2026-05-14', sure: 'certain' },
  total: { value: '449.00', sure: 'certain' },
  currency: { value: 'SEK', sure: 'certain' },
  vat: [{ rate: '6', amount: '25.42', sure: 'certain' }],
  bought: { value: ['Gymkort 1 månad vuxen 449,00'], sure: 'certain' },
  category: null,
  ...change,
});
