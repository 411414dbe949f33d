import { regionNames } from '../shared/kernel/aws-regions-in-eu.ts';
import { evaluatePrompt } from '../shared/adapters/claude/prompts/evaluate.ts';
import { policyPrompt } from '../shared/adapters/claude/prompts/policy.ts';
import { scanPrompt } from '../shared/adapters/claude/prompts/scan.ts';
import { sentFields } from '../shared/adapters/claude/sent-fields.ts';
import { asSetUp } from '../shared/claims/ai-settings/ai-settings.ts';
import { dpiaVersion } from '../shared/claims/ai-settings/dpia-text.ts';
import { neverSent } from '../shared/claims/ai-settings/what-is-sent-texts.ts';
import { policyVersion } from '../shared/claims/evaluation/policy-version.ts';
import { lowestThreshold } from '../shared/claims/evaluation/threshold.ts';
import { checks } from '../shared/claims/expenses/checks/check-claim.ts';
import type { Language } from '../shared/kernel/language.ts';
import { describeRetention } from '../shared/protection/catalogue/describe-retention.ts';
import { bullets } from '../shared/protection/catalogue/writing.ts';
import { catalogue } from './catalogue.ts';

const percent = `${Math.round(lowestThreshold * 100)} %`;

const questions = {
  scan: { sv: 'När ett kvitto läses', en: 'When a receipt is read' },
  evaluate: { sv: 'När ett utlägg bedöms', en: 'When a claim is judged' },
  policy: { sv: 'När utlägget jämförs med företagets policy', en: 'When it is compared with the company’s policy' },
} as const;

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** What leaves about the claim and from the company, each thing once; our own fixed parts of a question are left out. */
const sent = (language: Language): string =>
  bullets(
    (Object.keys(questions) as (keyof typeof questions)[]).map((group) => {
      const things = sentFields.filter((one) => one.group === group && one.from !== 'fixed');
      return `${questions[group][language]}: ${things.map(({ what }) => lowerFirst(what[language])).join('; ')}`;
    }),
  );

const kept = bullets(
  [
    'receipts',
    'receipt_readings',
    'evaluations',
    'agreements',
    'model_calls',
    'ai_settings_changes',
    'dpia_acknowledgements',
  ].map((name) => {
    const table = catalogue.tables.find((one) => one.table === name);
    const { words, basis } = describeRetention(table?.retention);
    return `\`${name}\`: ${words} (${basis})`;
  }),
);

const special = bullets(
  catalogue.tables
    .map(({ table, columns }) => ({
      table,
      names: Object.entries(columns).flatMap(([name, { special: is }]) => (is ? [`\`${name}\``] : [])),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ table, names }) => `\`${table}\`: ${names.join(', ')}`),
);

const kinds = { blocking: 'submission is refused', settling: 'a provisional decline', doubting: 'to people' } as const;
const checked = bullets(
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
    const all = checks.filter((one) => one.kind === kind);
    return `${kind} (${kinds[kind]}): ${all.length}, ${all.map(({ code }) => `\`${code}\``).join(', ')}`;
  }),
);

const choices = bullets(
  Object.entries(asSetUp).map(([name, value]) =>
    name === 'monthlyCap' && typeof value === 'number' ? `monthlyCap: ${value / 100} SEK` : `${name}: ${String(value)}`,
  ),
);

/** What the living documents say that code knows better: by the names that they ask for them by. */
export const documentFacts: Readonly<Record<string, string>> = {
  'sent-to-a-model': sent('en'),
  'till-en-modell': sent('sv'),
  'never-sent': bullets(neverSent.map(({ en }) => en)),
  'aldrig-till-en-modell': bullets(neverSent.map(({ sv }) => sv)),
  threshold: `${percent}: below it people decide. A company can raise it and never lower it below that.`,
  troskel: `Är maskinen mindre än ${percent} säker avgör en människa. Gränsen går att höja, aldrig att sänka under det.`,
  'as-set-up': choices,
  checks: checked,
  kept,
  'can-reveal-health': special,
  versions: bullets([
    `rules of the verdict: ${policyVersion}`,
    `prompts: ${[scanPrompt, evaluatePrompt, policyPrompt].map(({ version }) => version).join(', ')}`,
    `impact assessment in the app: ${dpiaVersion}`,
    'which model answers is the deployment’s setting; each stored reading and evaluation names it',
  ]),
  regions: `A model may be asked in ${regionNames.join(', ')}, and nowhere else.`,
};
