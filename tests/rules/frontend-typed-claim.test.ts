import { describe, expect, test } from 'vitest';
import { changesIn, typeAmount, typeClaim, typedSum, type TypedClaim } from '../../frontend/claims/typed-claim.ts';
import { aClaimView } from '../support/claim-view.ts';

const claim = aClaimView();
const typed = (part: Partial<TypedClaim>): TypedClaim => ({ ...typeClaim(claim, 'sv'), ...part });

describe('what the form sends', () => {
  test('nothing, when what is typed says what the claim says', () => {
    expect(changesIn(claim, typed({}))).toEqual({});
    expect(changesIn(claim, typeClaim(claim, 'en'))).toEqual({});
  });

  test.each([
    ['another spelling of the same amount', { total: '339.54 kr' }, {}],
    ['only the changed field', { total: '450' }, { total: 45_000 }],
    ['null for an emptied field', { vendor: '  ', paidOn: '', total: '' }, { vendor: null, paidOn: null, total: null }],
    ['nothing for an amount that is none', { total: 'abc' }, {}],
    ['nothing for a day that does not exist', { paidOn: '2026-02-30' }, {}],
    ['right fields beside a wrong one', { total: 'abc', note: 'Höstkort' }, { note: 'Höstkort' }],
    ['another year', { benefitYear: '2027' }, { benefitYear: 2027 }],
    ['an organisation number as digits', { organisationNumber: '559999-0172' }, { organisationNumber: '5599990172' }],
    ['nothing for a number that is none', { organisationNumber: '559999-0173' }, {}],
    ['another currency', { currency: 'NOK' }, { currency: 'NOK' }],
  ] as const)('%s', (_, part, changes) => {
    expect(changesIn(claim, typed(part))).toEqual(changes);
  });

  test('nothing for an organisation number that is typed as it is shown, null when it is emptied', () => {
    const numbered = aClaimView({ organisationNumber: '5599990172' });
    const shown = typeClaim(numbered, 'sv');
    expect(shown.organisationNumber).toBe('559999-0172');
    expect(changesIn(numbered, shown)).toEqual({});
    expect(changesIn(numbered, { ...shown, organisationNumber: ' ' })).toEqual({ organisationNumber: null });
  });

  test('VAT rows as a whole; a row without an amount does not count yet', () => {
    const rows = [
      { rate: '6', amount: '19,22' },
      { rate: '25', amount: '' },
    ];
    expect(changesIn(claim, typed({ vat: rows }))).toEqual({});
    expect(changesIn(claim, typed({ vat: [] }))).toEqual({ vat: [] });
    expect(changesIn(claim, typed({ vat: [...rows.slice(0, 1), { rate: '25', amount: '4,90' }] }))).toEqual({
      vat: [
        { rate: 6, amount: 1_922 },
        { rate: 25, amount: 490 },
      ],
    });
  });
});

test('an amount is typed with the decimal mark of the language', () => {
  expect(typeAmount(123_450, 'sv')).toBe('1234,50');
  expect(typeAmount(123_450, 'en')).toBe('1234.50');
  expect(typeAmount(5, 'sv')).toBe('0,05');
  expect(typeAmount(null, 'sv')).toBe('');
});

test('an amount field that is empty, wrong or zero names no sum', () => {
  expect(['', 'mycket', '0', '0,00', '449,50'].map(typedSum)).toEqual([null, null, null, null, 44_950]);
});
