/** One receipt and one field of it: the candidates there are, what is said of each, and whether it is the right one. */
export type Case = Readonly<{
  id: string;
  /** Receipts of one seller look alike: they are left out together, and count together. */
  seller: string;
  group: string;
  candidates: readonly Readonly<{ evidence: readonly string[]; right: boolean; value: string }>[];
}>;

/** A weight for each kind of evidence; `none` is that of no candidate being right. */
export type Fitted = Readonly<Record<string, number>>;

const rounds = 400;
const step = 0.15;

/**
 * The weights under which the right candidates are likeliest (a conditional logit), not far from what is believed without any
 * receipt: `pull` says how hard beliefs pull. A seller with n receipts counts as much as √n sellers with one.
 */
export function fit(cases: readonly Case[], beliefs: Fitted, pull: number): Fitted {
  const names = Object.keys(beliefs);
  const index = new Map(names.map((name, i) => [name, i]));
  const none = index.get('none!')!;
  const believed = names.map((name) => beliefs[name]!);
  const weights = [...believed];
  const sizes = new Map<string, number>();
  for (const { seller } of cases) sizes.set(seller, (sizes.get(seller) ?? 0) + 1);
  const ready = cases.map((one) => ({
    share: 1 / Math.sqrt(sizes.get(one.seller)!),
    candidates: one.candidates.map(({ evidence, right }) => ({
      kinds: evidence.map((kind) => index.get(kind)!),
      right,
    })),
    noneRight: !one.candidates.some(({ right }) => right),
  }));
  const [mean, spread] = [names.map(() => 0), names.map(() => 0)];
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight, i) => (i === none ? 0 : pull * (weight - believed[i]!)));
    for (const { candidates, noneRight, share } of ready) {
      const sums = candidates.map(({ kinds }) => kinds.reduce((sum, kind) => sum + weights[kind]!, 0));
      const most = Math.max(...sums, weights[none]!);
      const odds = sums.map((sum) => Math.exp(sum - most));
      const noneOdds = Math.exp(weights[none]! - most);
      const all = odds.reduce((sum, one) => sum + one, noneOdds);
      const allRight = candidates.reduce((sum, { right }, i) => sum + (right ? odds[i]! : 0), 0);
      for (const [i, { kinds, right }] of candidates.entries()) {
        const off = odds[i]! / all - (right ? odds[i]! / allRight : 0);
        for (const kind of kinds) slope[kind]! += share * off;
      }
      slope[none]! += share * (noneOdds / all - (noneRight ? 1 : 0));
    }
    // Adam: each weight goes at its own pace.
    for (const i of weights.keys()) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      spread[i] = 0.999 * spread[i]! + 0.001 * slope[i]! ** 2;
      const pace = (step * (round > rounds / 2 ? 0.3 : 1)) / (Math.sqrt(spread[i] / (1 - 0.999 ** round)) + 1e-8);
      weights[i]! -= pace * (mean[i] / (1 - 0.9 ** round));
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 100) / 100]));
}

/** What a set of weights makes of a case: the value it would choose, whether that is right, and how sure it is. */
export function chosen({ candidates }: Case, weights: Fitted): { value: string | null; right: boolean; sure: number } {
  const sums = candidates.map(({ evidence }) => evidence.reduce((sum, kind) => sum + weights[kind]!, 0));
  const best = sums.indexOf(Math.max(...sums));
  if (best === -1) return { value: null, right: false, sure: 0 };
  const all = sums.reduce((sum, one) => sum + Math.exp(one - sums[best]!), Math.exp(weights['none!']! - sums[best]!));
  return { value: candidates[best]!.value, right: candidates[best]!.right, sure: 1 / all };
}
