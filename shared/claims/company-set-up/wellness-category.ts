import { wellnessRules } from '../benefits/category-rules.ts';

/**
 * The category that every company begins with. The largest amount that can still be of minor value is 5 000 kr a year
 * (Skatteverket on motion och annan friskvård, Inkomstskattelagen 11 kap. 11–12 §§); a company can offer less.
 */
export const wellnessCategory = {
  nameSv: 'Friskvård',
  nameEn: 'Wellness',
  kind: 'wellness',
  criteriaSv:
    'Motion och annan friskvård av enklare slag, för dig själv: träning, sport, yoga, simning, massage. Kvittot ska visa vad du har köpt, av vem, när och att det är betalt. Utrustning, presentkort och medlemsavgifter ingår inte.',
  criteriaEn:
    'Exercise and other simple wellness, for yourself: training, sports, yoga, swimming, massage. The receipt must show what you bought, from whom, when, and that it is paid. Equipment, gift cards and membership fees are not included.',
  rules: wellnessRules,
  yearlyAmount: 500_000,
  open: true,
  position: 1,
} as const;
