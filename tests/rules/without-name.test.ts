import { expect, test } from 'vitest';
import { withoutName } from '../../shared/claims/evaluation/without-name.ts';
import { aReceipt, read, someFacts } from '../support/claim-facts.ts';

/** What is left of a text on a receipt that somebody of that name claims for. */
const left = (text: string, name: string) =>
  withoutName(someFacts({ receipts: [aReceipt({ text })] }), name).receipts[0]?.reading?.text;

test.each([
  ['Kund: Åsa Exempelsson', 'Kund: […]'],
  ['KUND: ÅSA EXEMPELSSON 449,00', 'KUND: […] 449,00'],
  ['Kund Asa Exempelsson', 'Kund […]'],
  ['Exempelsson, Åsa', '[…]'],
  ['AsaExempelsson', '[…]'],
  ['Medlem 1017 Exempelsson', 'Medlem 1017 […]'],
  ['Säljare: Åsa', 'Säljare: Åsa'],
  ['Exempelssons Gym AB', 'Exempelssons Gym AB'],
  ['Åsa\nExempelsson', 'Åsa\n[…]'],
  ['Gymkort 1 månad vuxen 449,00', 'Gymkort 1 månad vuxen 449,00'],
  ['', ''],
])('of “%s” Åsa Exempelsson leaves “%s”', (text, expected) => {
  expect(left(text, 'Åsa Exempelsson')).toBe(expected);
});

test.each([
  ['Sten Dag', 'Spa dag 890,00, Sten Dag', 'Spa dag 890,00, […]'],
  ['Anna-Karin af Berg', 'Anna Karin af Berg och Berg, Anna', '[…] och […]'],
  ['Anna Maria Berg', 'Anna Berg', '[…]'],
  ['Anna Maria Berg', 'Berg Anna', '[…]'],
  ['Bo', 'Bo på golvet', 'Bo på golvet'],
  ['', 'Gymkort', 'Gymkort'],
])('of %s, “%s” leaves “%s”', (name, text, expected) => {
  expect(left(text, name)).toBe(expected);
});

test('it goes from the seller, from what was bought, and from what a model read', () => {
  const reading = { vendor: read('Åsa Exempelsson Massage'), bought: read(['Massage åt Åsa Exempelsson']), text: '' };
  const receipt = aReceipt(reading);
  const facts = withoutName(
    someFacts({ receipts: [{ ...receipt, modelReading: receipt.reading }] }),
    'Åsa Exempelsson',
  );
  expect(JSON.stringify(facts.receipts)).not.toMatch(/exempelsson/i);
  expect(facts.receipts[0]?.reading?.vendor.value).toBe('[…] Massage');
  expect(facts.receipts[0]?.modelReading?.bought.value).toEqual(['Massage åt […]']);
});
