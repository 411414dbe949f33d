import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');
const read = (text: string) => {
  const { vendor, organisationNumber, date, total, currency, vat, bought } = readFields([printed(text)], { today });
  return {
    vendor: vendor.value,
    number: organisationNumber.value,
    date: date.value,
    total: total.value,
    currency: currency.value,
    vat: vat.map(({ rate, amount }) => [rate, amount]),
    bought: bought.value,
  };
};

describe('what is no till receipt is read too', () => {
  it('an order confirmation in columns', () => {
    const order = read(`
      Kvitto på din betalning                 Padelkompaniet Söder AB
      Orderdatum 2026-02-03                   Ordernummer 99812
      Artikel             Antal   Á-pris   Moms    Summa
      Padelbana 90 min    1       400,00   6 %     400,00
      Racket hyra         2       40,00    25 %    80,00
      Summa exkl. moms                             441,36
      Moms 6 %                                     22,64
      Moms 25 %                                    16,00
      Summa inkl. moms                             480,00 SEK
      Betalsätt: Swish
      Padelkompaniet Söder AB   Org.nr 559900-0121   Momsreg.nr SE559900012101
    `);
    expect(order).toMatchObject({
      vendor: 'Padelkompaniet Söder AB',
      number: '5599000121',
      date: '2026-02-03',
      total: 48_000,
      currency: 'SEK',
      vat: [
        [25, 1600],
        [6, 2264],
      ],
    });
  });

  it('an invoice that was paid: the day of payment, not of the invoice or its due date', () => {
    const invoice = read(`
      Stadens Gym & Sim AB
      Faktura 20260331
      Fakturadatum: 2026-03-01
      Förfallodatum: 2026-03-31
      Beskrivning        Antal      Belopp
      Månadskort mars    1          399,00
      Netto                         376,42
      Moms 6%                        22,58
      Att betala                    399,00
      Betald: 2026-03-28
    `);
    expect(invoice).toMatchObject({ date: '2026-03-28', total: 39_900, vat: [[6, 2258]] });
  });

  it('a picture of a payment in a telephone', () => {
    const payment = read(`
      Betalning genomförd
      Till
      Massagepraktiken Lugn & Ro
      123 456 78 90
      Belopp
      650 kr
      Datum
      12 mar 2026, 14:03
    `);
    expect(payment).toMatchObject({
      vendor: 'Massagepraktiken Lugn & Ro',
      date: '2026-03-12',
      total: 65_000,
      currency: 'SEK',
    });
  });

  it('a bill with a tip: what was paid, and the VAT of the goods', () => {
    const bill = read(`
      Kvarterskrogen
      2026-05-02 13:12
      Dagens rätt            2   290,00
      Läsk                   2    60,00
      Summa                      350,00
      Dricks                      35,00
      Att betala                 385,00
      Moms 12%                    37,50
    `);
    expect(bill).toMatchObject({ total: 38_500, vat: [[12, 3750]] });
  });

  it('a handwritten kind of receipt, in whole kronor', () => {
    expect(read('Bryggan Yoga\nKVITTO\n03/04 2026 18.05\n10-kort yoga   1 500:-\nSumma   1 500:-')).toMatchObject({
      vendor: 'Bryggan Yoga',
      date: '2026-04-03',
      total: 150_000,
      bought: ['10-kort yoga  1 500:-'],
    });
  });

  it('two pages: the total may be on the second', () => {
    const first = printed('Fjällklubben Norr\n2026-02-14 09:00\nLiftkort vecka   2 150,00\nSkidskola   1 200,00');
    const second = printed('Att betala   3 350,00\nMoms 6%   189,62');
    const reading = readFields([first, second], { today });
    expect(reading.total).toMatchObject({ value: 335_000, place: { page: 1 } });
    expect(reading.vendor.value).toBe('Fjällklubben Norr');
  });

  it('nothing at all', () => {
    expect(read('')).toEqual({
      vendor: null,
      number: null,
      date: null,
      total: null,
      currency: null,
      vat: [],
      bought: null,
    });
    expect(readFields([], { today }).text).toBe('');
  });
});
