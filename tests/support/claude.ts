import { afterAll, beforeEach } from 'vitest';
import type { Answer, Asked } from '../../infra/local/peers/claude/answer.ts';
import { openStandIn, type StandIn } from '../../infra/local/peers/claude/stand-in.ts';
import { keptKeys } from '../../shared/adapters/aws/kept-keys.ts';
import { openClaude, type Claude } from '../../shared/adapters/claude/claude.ts';
import type { BedrockRoute, ClaudeSettings, Patience } from '../../shared/adapters/claude/claude-settings.ts';
import { policyPrompt } from '../../shared/adapters/claude/prompts/policy.ts';
import { criteria } from '../../shared/claims/evaluation/finding.ts';
import type { ModelCall } from '../../shared/claims/model-calls/model-call.ts';
import type { Standing } from '../../shared/claims/model-calls/standing.ts';
import { vatInside } from '../../shared/kernel/money.ts';
import { claimSettings } from '../../shared/people/companies/table.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Secret } from '../../shared/platform/secret.ts';
import type { ACompany } from './a-company.ts';
import { testClock } from './test-clock.ts';
import type { TextReceipt } from './text-receipt.ts';
import type { VerbWorld } from './verb-world.ts';

/** A stand-in for one test file, without questions and with an error to give before each test. */
export async function aStandIn(): Promise<StandIn> {
  const standIn = await openStandIn();
  // What the product loads at its first question: a third of a second of patience is for answers, not for reading code.
  await Promise.all([
    import('@anthropic-ai/sdk'),
    import('@anthropic-ai/sdk/helpers/zod'),
    import('@anthropic-ai/bedrock-sdk'),
    import('@aws-sdk/client-bedrock'),
    import('../../shared/adapters/claude/evaluate-shape.ts'),
    import('../../shared/adapters/claude/policy-shape.ts'),
    import('../../shared/adapters/claude/scan-shape.ts'),
  ]);
  beforeEach(() => {
    standIn.asked.length = 0;
    standIn.destinations.regions = ['eu-north-1', 'eu-west-1'];
    standIn.destinations.model = 'anthropic.claude-haiku-5-5-v1:0';
    standIn.script({ kind: 'status', status: 500 });
  });
  afterAll(() => standIn.stop());
  return standIn;
}

const keys = keptKeys(
  async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-key' }),
  () => new Date(),
);

/** Bedrock through an EU profile, as it would be set, with the stand-in at the other end. */
export const bedrock = (standIn: Pick<StandIn, 'origin'>, change: Partial<BedrockRoute> = {}): BedrockRoute => ({
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
  receipts: 1,
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

/** The same verbs' world with Claude connected, and a company that chose it for both. */
export async function withClaude<World extends VerbWorld>(world: World, standIn: StandIn, company: ACompany) {
  await chooseClaude(world, company);
  const claude = openClaude({ settings: bedrock(standIn), clock: world.db.clock, patience: shortPatience });
  return { ...world, uses: { ...world.uses, claude } };
}

/** What the company's AI settings say from then on. */
export const chooseClaude = (world: VerbWorld, company: ACompany) =>
  world.db.app.inTenant(company.id, (tx) =>
    tx.db.update(claimSettings).set({ scanner: 'claude', evaluator: 'claude' }),
  );

/** What a receipt of `textReceipt` says, as a model that read it right would answer. */
export function saidOf({ vendor = 'Tallbo Gym AB', what = '', total = 449_00, vatRate = 6, date = '' }: TextReceipt) {
  const [sum, vat] = [total, vatInside(total, vatRate)].map((ore) => (ore / 100).toFixed(2)) as [string, string];
  const printed = (amount: string) => amount.replace('.', ',');
  const bought = `${what} ${printed(sum)}`;
  return scanSaid({
    lines: [
      vendor,
      'Org.nr 556677-8899',
      `Datum ${date} 17:42`,
      bought,
      `Totalt SEK ${printed(sum)}`,
      `Moms ${vatRate} % ${printed(vat)}`,
    ],
    vendor: { value: vendor, sure: 'certain' },
    date: { value: date, sure: 'certain' },
    total: { value: sum, sure: 'certain' },
    vat: [{ rate: String(vatRate), amount: vat, sure: 'certain' }],
    bought: { value: [bought], sure: 'certain' },
  });
}

type Shown = Readonly<{ receipts: string[]; excerpts?: { id: string; text: string }[] }>;

/** The JSON that an evaluation or a comparison with the policy shows. */
export function shownIn({ body }: Asked): Shown {
  const { messages } = body as { messages: { content: { text: string }[] }[] };
  return JSON.parse(messages[0]!.content[0]!.text) as Shown;
}

/** Whether a question compares a claim with the company's policy. */
export const isComparison = ({ body }: Asked): boolean => (body as { system?: string }).system === policyPrompt.text;

/** What a model answers that found some sentences in the excerpts it was shown. */
export const comparisonSaid = (
  statements: readonly Readonly<Record<string, unknown>>[],
  instructed = false,
): Answer => ({ kind: 'json', value: { instructions_in_text: instructed, statements } });

/**
 * A model that says yes to everything with all its confidence: rests it on the first line of the receipt it was given, and has the
 * policy support it where there is one.
 */
export function yesToAll(asked: Asked): Answer {
  const shown = shownIn(asked);
  if (isComparison(asked)) {
    const [first] = shown.excerpts ?? [];
    const said = { stance: 'supports', excerpt: first?.id, sentence: first?.text.slice(0, 500) };
    return comparisonSaid(Object.keys(criteria).map((criterion) => ({ criterion, ...said })));
  }
  const quote = shown.receipts[0]?.split('\n')[0] ?? '';
  const findings = Object.keys(criteria).map((criterion) => ({ criterion, outcome: 'met', quote, confidence: 1 }));
  return { kind: 'json', value: { instructions_in_text: false, findings } };
}

/** Whether a question is one of the scanner's: it has a document in it. */
export const isScan = ({ body }: Asked): boolean =>
  /"type":"(document|image)"/.test(JSON.stringify(body).slice(0, 20_000));
