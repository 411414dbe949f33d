import type { ModelPort } from '../../claims/ai-settings/ports.ts';
import { withoutName } from '../../claims/evaluation/without-name.ts';
import { forModel } from '../../claims/policy-files/set-aside.ts';
import type { ScanInput } from '../../claims/receipts/ports.ts';
import { bodyOf } from './ask.ts';
import { evaluateQuestion, policyQuestion } from './claude-evaluator.ts';
import { claimShown } from './claim-shown.ts';
import { scanQuestion } from './claude-scanner.ts';
import { exampleCategories, exampleFacts, exampleName } from './example-claim.ts';
import { policyShown } from './policy-shown.ts';
import { sentLeaves } from './sent-leaves.ts';

/** Characters of a value that are shown. */
const mostShown = 600;

/** A made-up receipt: a sheet of white paper, since what matters is what goes beside it. */
export async function exampleInput(): Promise<ScanInput> {
  const { default: sharp } = await import('sharp');
  const paper = { width: 600, height: 900, channels: 3, background: '#ffffff' } as const;
  const stored = await sharp({ create: paper }).jpeg().toBuffer();
  return { type: 'image/jpeg', stored, pages: [{ jpeg: stored }], categories: exampleCategories };
}

/** What an evaluator is given of the made-up claim, as the verb hands it over. */
export const exampleForModel = () => withoutName(exampleFacts, exampleName);

const asText = (path: string, values: readonly unknown[]): string => {
  const texts = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  if (path.endsWith('.source.data')) return texts.map((data) => `${data.slice(0, 32)}… (${data.length} base64)`).join();
  const text = texts.join('\n');
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
};

const shown = (body: unknown): ReadonlyMap<string, string> =>
  new Map([...sentLeaves(body)].map(([path, values]) => [path, asText(path, values)]));

/** The bodies of a made-up claim's questions, built by what builds the real ones, value by value. Nothing is sent. */
export async function sentExample(model: string): ReturnType<ModelPort['example']> {
  const facts = exampleForModel();
  const claim = claimShown(facts);
  const [scan, evaluate, policy] = await Promise.all([
    scanQuestion(await exampleInput()),
    evaluateQuestion(claim),
    policyQuestion(policyShown(claim, forModel(facts.category.about.policy))),
  ]);
  return {
    scan: shown(await bodyOf(model, scan)),
    evaluate: shown(await bodyOf(model, evaluate)),
    policy: shown(await bodyOf(model, policy)),
  };
}
