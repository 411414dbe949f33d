import { expect, test } from 'vitest';
import { operatorLine } from '../../../shared/trust/operator.ts';

test('who runs the service is said with address and both numbers, as far as they are known', () => {
  const operator = { number: '556677-8899', address: 'Exempelgatan 1, 111 11 Stockholm' };
  expect(operatorLine(operator, 'sv')).toBe(
    'Exempelgatan 1, 111 11 Stockholm · org.nr 556677-8899 · momsnr SE556677889901',
  );
  expect(operatorLine({ ...operator, address: null }, 'en')).toBe(
    'organisation number 556677-8899 · VAT number SE556677889901',
  );
  expect(operatorLine({ number: null, address: null }, 'sv')).toBeNull();
});
