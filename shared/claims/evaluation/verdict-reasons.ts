import type { Text } from '../../kernel/language.ts';

/** The sentences of a verdict that no check says. */
export const verdictReasons = {
  'all-met': {
    sv: 'Alla kriterier är uppfyllda och ingen kontroll talar emot.',
    en: 'Every criterion is met and no check speaks against it.',
  },
  'declines-by-people': {
    sv: 'Företaget låter alltid en person besluta om avslag.',
    en: 'The company always lets a person decide a decline.',
  },
  shadow: {
    sv: 'Företaget prövar maskinens bedömning i skuggläge: en person beslutar, och bedömningen visas först efteråt.',
    en: 'The company tries the machine’s assessment in shadow mode: a person decides, and the assessment is shown afterwards.',
  },
  'not-wellness': {
    sv: 'Utlägg för den här förmånen avgörs av en person.',
    en: 'Claims for this benefit are decided by a person.',
  },
  'not-evaluated': {
    sv: 'Utlägget har inte bedömts mot alla kriterier.',
    en: 'The claim has not been judged on every criterion.',
  },
  unsure: {
    sv: 'Bedömningen är {confidence} % säker; under {threshold} % avgör en person.',
    en: 'The assessment is {confidence}% sure; below {threshold}% a person decides.',
  },
  met: { sv: 'Uppfyllt:', en: 'Met:' },
  not_met: { sv: 'Inte uppfyllt:', en: 'Not met:' },
  unclear: { sv: 'Oklart:', en: 'Unclear:' },
} as const satisfies Record<string, Text>;
