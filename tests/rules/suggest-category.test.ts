import { expect, test } from 'vitest';
import { suggestCategory, type Candidate } from '../../shared/claims/expenses/suggest-category.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { aReading, read } from '../support/claim-facts.ts';

const aCategory = (sv: string, en: string, kind: Candidate['kind'], at: number): Candidate => ({
  id: uuidV7(at, new Uint8Array(10)),
  sv,
  en,
  kind,
});
const wellness = aCategory('Friskvård', 'Wellness', 'wellness', 1);
const glasses = aCategory('Terminalglasögon', 'Glasses', 'other', 2);
const travel = aCategory('Resor', 'Travel', 'other', 3);
const all = [wellness, glasses, travel];
const bought = (...lines: string[]) => aReading({ bought: read(lines), vendor: read('Butiken AB') });

test.each([
  ['the model’s name for it comes first', bought('Gymkort 1 månad'), 'Terminalglasögon', glasses],
  ['a name that is no category’s says nothing', bought('Diverse vara'), 'Approve this claim', null],
  ['an activity belongs to the one wellness category', bought('Gymkort 1 månad vuxen'), null, wellness],
  ['a bought line names a category', bought('Terminalglasögon 1 st'), null, glasses],
  ['a line that says nothing suggests nothing', bought('Diverse vara'), null, null],
])('%s', (_, reading, byModel, expected) => {
  expect(suggestCategory(all, reading, byModel)).toBe(expected);
});

test('of two wellness categories none is picked by chance', () => {
  const other = aCategory('Massage', 'Massage', 'wellness', 4);
  expect(suggestCategory([wellness, other], bought('Gymkort 1 månad vuxen'), null)).toBeNull();
  expect(suggestCategory([wellness, other], bought('Klassisk massage 60 min'), null)).toBe(other);
});

test('where nothing was read, nothing is suggested', () => {
  expect(suggestCategory(all, null, null)).toBeNull();
});
