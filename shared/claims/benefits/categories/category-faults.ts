import type { Text } from '../../../kernel/language.ts';
import type { Fault } from '../../../kernel/problem.ts';
import { missingWords, type CategoryFields } from './contract.ts';

const sentences = {
  yearStart: {
    sv: 'Ange månad och dag, från den 1:a till den 28:e, till exempel 04-01.',
    en: 'Give a month and a day, from the 1st to the 28th, for example 04-01.',
  },
  wellnessYear: {
    sv: 'Friskvård räknas per kalenderår, så året börjar den 1 januari.',
    en: 'Wellness counts by calendar year, so the year begins on 1 January.',
  },
  perOccasion: { sv: 'Ange ett belopp över noll, eller inget.', en: 'Give an amount above zero, or none.' },
  kindFixed: {
    sv: 'Förmånen har använts och kan inte byta slag. Stäng den och skapa en ny.',
    en: 'The benefit has been used and cannot become of another kind. Close it and make a new one.',
  },
  yearFixed: {
    sv: 'Förmånen har använts, och dess år kan inte börja en annan dag. Stäng den och skapa en ny.',
    en: 'The benefit has been used, and its year cannot begin on another day. Close it and make a new one.',
  },
} as const satisfies Record<string, Text>;

/** A month and a day that every month has; the database holds the same. */
const dayOfYear = /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

type Known = Readonly<{ kind: CategoryFields['kind']; yearStart: string; inUse: boolean }>;

/**
 * What is not right of a category as it was typed, each pointing at its field. `known` is the category that is changed: what has
 * claims stays of its kind, and its year begins when it did, or decided claims would count on another year than the one they were in.
 */
export function categoryFaults(typed: CategoryFields, known: Known | null = null): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (field: keyof CategoryFields, code: string, text: Text) =>
    void faults.push({ pointer: `/${field}`, code, text });
  for (const field of ['nameSv', 'nameEn'] as const)
    if (typed[field] === '') fault(field, 'name-missing', missingWords.name);
  for (const field of ['criteriaSv', 'criteriaEn'] as const)
    if (typed[field] === '') fault(field, 'criteria-missing', missingWords.criteria);
  if (!dayOfYear.test(typed.yearStart)) fault('yearStart', 'year-start-wrong', sentences.yearStart);
  else if (typed.kind === 'wellness' && typed.yearStart !== '01-01')
    fault('yearStart', 'wellness-calendar-year', sentences.wellnessYear);
  if (typed.maximumPerOccasion === 0) fault('maximumPerOccasion', 'maximum-wrong', sentences.perOccasion);
  if (known?.inUse && known.kind !== typed.kind) fault('kind', 'kind-fixed', sentences.kindFixed);
  else if (known?.inUse && known.yearStart !== typed.yearStart)
    fault('yearStart', 'year-start-fixed', sentences.yearFixed);
  return faults;
}
