import { expect, test } from 'vitest';
import { formOf, typedOf } from '../../frontend/people/typed-details.ts';
import type { PrivateDetails } from '../../shared/people/employees/contract.ts';

const known: PrivateDetails = {
  employee: { id: 'x', name: 'Ana Ibarra', workEmail: 'ana@fjallviken.example' },
  version: 3,
  personnummer: '19821101-2391',
  email: 'ana@hemma.example',
  phone: '+46701740605',
  bankAccount: { clearing: null, number: 'SE4550000000058398257466' },
  changedAt: null,
};

test('what is on file is shown as it is read', () => {
  expect(formOf(known)).toEqual({
    personnummer: '19821101-2391',
    email: 'ana@hemma.example',
    phone: '+46 70 174 06 05',
    clearing: '',
    number: 'SE45 5000 0000 0583 9825 7466',
  });
  expect(formOf({ ...known, bankAccount: { clearing: '6000', number: '123456789' } })).toMatchObject({
    clearing: '6000',
    number: '123456789',
  });
});

test('what is emptied is sent as nothing, and half an account as what it is', () => {
  const empty = { personnummer: '', email: ' ', phone: '', clearing: ' ', number: '' };
  expect(typedOf(empty)).toEqual({ email: null, phone: null, bankAccount: null });
  expect(typedOf({ ...empty, clearing: '6000' })).toMatchObject({ bankAccount: { clearing: '6000', number: '' } });
  expect(typedOf({ ...empty, number: 'SE45' })).toMatchObject({ bankAccount: { clearing: null, number: 'SE45' } });
});
