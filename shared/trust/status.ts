import type { Text } from '../kernel/language.ts';
import type { Evidence } from './evidence/evidence.ts';

export const statuses = ['in-place', 'partly', 'planned', 'failing', 'not-checked'] as const;
/** Where a control stands. Nobody writes it down: `statusOf` is the only way to one. */
export type Status = (typeof statuses)[number];

/**
 * The status that evidence gives. What is not built is planned. One thing that was measured or read and does not hold makes the row
 * fail, whatever else does. A document that is missing, has ended or waits for a second person leaves it in part where something
 * else holds. What could not be seen neither helps nor harms, and where nothing could be seen the row says so.
 */
export function statusOf(evidence: readonly Pick<Evidence, 'kind' | 'holds'>[], built: boolean): Status {
  if (!built) return 'planned';
  const holding = evidence.filter(({ holds }) => holds === true).length;
  const broken = evidence.filter(({ holds }) => holds === false);
  if (broken.some(({ kind }) => kind !== 'documented')) return 'failing';
  if (holding === 0) return broken.length > 0 ? 'failing' : 'not-checked';
  return holding === evidence.length ? 'in-place' : 'partly';
}

export const statusWords = {
  'in-place': { sv: 'På plats', en: 'In place' },
  partly: { sv: 'Delvis', en: 'Partly' },
  planned: { sv: 'Planerat', en: 'Planned' },
  failing: { sv: 'Brister', en: 'Failing' },
  'not-checked': { sv: 'Inte kontrollerat här', en: 'Not checked here' },
} as const satisfies Record<Status, Text>;

export const statusMeans = {
  'in-place': {
    sv: 'Allt som ska hålla har kontrollerats och håller.',
    en: 'Everything that has to hold was checked and holds.',
  },
  partly: {
    sv: 'Det som har kontrollerats håller, men något är inte kontrollerat eller väntar på granskning.',
    en: 'What was checked holds, but something has not been checked or waits for review.',
  },
  planned: { sv: 'Finns inte i den här versionen.', en: 'Not in this release.' },
  failing: { sv: 'Något kontrollerades och höll inte.', en: 'Something was checked and did not hold.' },
  'not-checked': {
    sv: 'Det finns inget att kontrollera mot i den här driften.',
    en: 'There is nothing to check against in this deployment.',
  },
} as const satisfies Record<Status, Text>;
