import type { EvaluationView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

export const verdicts: Record<EvaluationView['verdict'], Text> = {
  approve: { sv: 'Förslag: godkänn', en: 'Suggestion: approve' },
  decline: { sv: 'Förslag: avslå', en: 'Suggestion: decline' },
  request_changes: { sv: 'Förslag: begär ändring', en: 'Suggestion: ask for changes' },
  defer: { sv: 'Lämnat till en person', en: 'Left to a person' },
};

export const evaluators: Record<EvaluationView['by'], Text> = {
  'on-device': { sv: 'Bedömt av våra egna regler', en: 'Assessed by our own rules' },
  claude: { sv: 'Bedömt av Claude', en: 'Assessed by Claude' },
  none: { sv: 'Avgjort av regler, utan modell', en: 'Settled by rules, without a model' },
};

export const outcomes: Record<EvaluationView['findings'][number]['outcome'], Text> = {
  met: { sv: 'Uppfyllt', en: 'Met' },
  not_met: { sv: 'Inte uppfyllt', en: 'Not met' },
  unclear: { sv: 'Oklart', en: 'Unclear' },
};

export const texts = {
  title: { sv: 'Bedömning', en: 'Assessment' },
  findings: { sv: 'Villkor', en: 'Criteria' },
  shadow: { sv: 'Maskinens bedömning i skuggläge', en: 'The machine’s assessment in shadow mode' },
  checks: { sv: 'Kontroller', en: 'Checks' },
  sure: { sv: '{share} säker', en: '{share} sure' },
  none: { sv: 'Utlägget är inte bedömt ännu.', en: 'The claim has not been assessed yet.' },
} satisfies Record<string, Text>;
