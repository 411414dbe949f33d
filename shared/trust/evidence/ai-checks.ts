import { filled, found, from, unknown, type Check } from './evidence.ts';

/** Published: under 85 per cent a person decides. */
const lowest = 0.85;

export const aiChecks = {
  'model-in-eu': {
    kind: 'measured',
    how: {
      sv: 'Amazon tillfrågas vart modellens profil kan skicka frågor; ligger något mål utanför EU är modellen avstängd.',
      en: 'Amazon is asked where the model’s profile can send questions; where a destination lies outside the EU the model is off.',
    },
    look: from(
      ({ model }) => model,
      ({ at, on, looked, inEu }) => {
        if (!looked) return unknown({ sv: 'Har inte slagits upp än.', en: 'Has not been looked up yet.' }, at);
        return found(
          !on || inEu,
          at,
          on
            ? { sv: 'Alla mål ligger i EU.', en: 'All destinations lie in the EU.' }
            : { sv: 'Ingen modell är inkopplad: inget skickas.', en: 'No model is connected: nothing is sent.' },
          { sv: 'Modellen är på, och frågas utanför EU.', en: 'The model is on, and asked outside the EU.' },
        );
      },
    ),
  },
  'threshold-held': {
    kind: 'measured',
    how: {
      sv: 'Den lägsta gräns som något företag har valt, läst ur deras inställningar.',
      en: 'The lowest threshold that any company has chosen, read from their settings.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, lowestThreshold }) =>
        found(
          lowestThreshold === null || lowestThreshold >= lowest,
          at,
          filled(
            { sv: 'Under {n} % avgör en person.', en: 'Below {n}% a person decides.' },
            { n: Math.round((lowestThreshold ?? lowest) * 100) },
          ),
          { sv: 'Ett företag har en lägre gräns än 85 %.', en: 'A company has a threshold below 85%.' },
        ),
    ),
  },
  'chosen-by-hr': {
    kind: 'measured',
    how: {
      sv: 'Företag som låter en maskin besluta eller en modell läsa räknas; alla ska ha tagit del av konsekvensbedömningen.',
      en: 'Companies that let a machine decide or a model read are counted; all have to have acknowledged the impact assessment.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, decidingUnassessed }) =>
        found(
          decidingUnassessed === 0,
          at,
          {
            sv: 'Inget företag har slagit på det utan bedömning.',
            en: 'No company has switched it on without the assessment.',
          },
          {
            sv: 'Minst ett företag har gjort det utan bedömning.',
            en: 'At least one company did so without the assessment.',
          },
        ),
    ),
  },
} as const satisfies Record<string, Check>;
