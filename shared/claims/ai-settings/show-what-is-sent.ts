import { say, type Text } from '../../kernel/language.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { expensesClass } from '../expenses/table.ts';
import { modelCallsClass } from '../model-calls/table.ts';
import { standingInWords } from './ai-settings-view.ts';
import { sentGroups, type AiSettings, type WhatIsSent } from './contract.ts';
import type { ModelPort } from './ports.ts';
import { readSettings, settingsOf } from './settings-store.ts';
import { keptTexts, lengthOf, neverSent } from './what-is-sent-texts.ts';

const sendsNow = ({ scans, scanner, evaluates, evaluator, readsPolicy }: AiSettings) => ({
  scan: scans && scanner === 'claude',
  evaluate: evaluates && evaluator === 'claude',
  policy: evaluates && evaluator === 'claude' && readsPolicy,
});

const within = (text: Text, period: string): Text => {
  const length = lengthOf(period);
  return { sv: say(text, 'sv', { length: length.sv }), en: say(text, 'en', { length: length.en }) };
};

/**
 * What is sent to a model, field by field, as a made-up claim would be by what sends the real ones; where to, and how long what is
 * kept. Throws Problem `not-allowed`, `not-found`.
 */
export async function showWhatIsSent(
  uses: { database: Database; claude: ModelPort },
  actor: Person,
): Promise<WhatIsSent> {
  authorise(actor, 'ai-settings.read');
  const row = await uses.database.inTenant(actor.company, (tx) => readSettings(tx), 'look');
  const sends = sendsNow(settingsOf(row));
  const example = await uses.claude.example();
  return {
    place: uses.claude.place(),
    model: standingInWords(uses.claude.known()),
    groups: sentGroups.map((group) => ({
      group,
      sends: sends[group],
      fields: uses.claude.fields
        .filter((field) => field.group === group)
        .map(({ path, what, from }) => ({
          path,
          what,
          from,
          example: example[group].get(path) ?? '',
        })),
    })),
    never: [...neverSent],
    kept: [
      { what: keptTexts.model, howLong: keptTexts.modelLength },
      { what: keptTexts.receipts, howLong: within(keptTexts.fromYear, expensesClass.retention.period) },
      { what: keptTexts.evaluations, howLong: within(keptTexts.fromYear, expensesClass.retention.period) },
      { what: keptTexts.calls, howLong: within(keptTexts.from, modelCallsClass.retention.period) },
    ],
  };
}
