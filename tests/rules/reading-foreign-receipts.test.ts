import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');
const read = (text: string) => {
  const { vendor, date, total, currency, vat } = readFields([printed(text)], { today });
  return [vendor.value, date.value, total.value, currency.value, vat.map(({ rate, amount }) => [rate, amount])];
};

describe('a receipt from another country', () => {
  it('Norway', () => {
    const receipt = `
      Fjelltoppen Skisenter AS
      Org.nr 923 456 783 MVA
      Salgskvittering 8812
      Dato 14.02.2026 09:12
      Heiskort voksen dag     565,00
      Sum å betale            565,00
      Herav MVA 12%            60,54
      BankAxept               565,00
    `;
    expect(read(receipt)).toEqual(['Fjelltoppen Skisenter AS', '2026-02-14', 56_500, 'NOK', [[12, 6054]]]);
  });

  it('Denmark', () => {
    const receipt = `
      Klatrehallen ApS
      CVR-nr. 12345678
      Bon nr. 778   14-03-2026 17:22
      Klippekort 10 gange      950,00
      I alt DKK                950,00
      Heraf moms               190,00
      Dankort                  950,00
    `;
    expect(read(receipt)).toEqual(['Klatrehallen ApS', '2026-03-14', 95_000, 'DKK', [[25, 19_000]]]);
  });

  it('Germany', () => {
    const receipt = `
      Schwimmhalle Seeblick GmbH
      Uferweg 8
      10115 Musterstadt
      Eintritt Tageskarte          12,00 A
      Mineralwasser                 3,50 B
      Zu zahlen EUR                15,50
      Bargeld                      20,00
      Rückgeld                      4,50
      MWST      Netto  MWST-Betrag  Brutto
      A 7,00%   11,21     0,79      12,00
      B 19,00%   2,94     0,56       3,50
      Datum 11.04.26 09:51 Uhr
    `;
    expect(read(receipt)).toEqual([
      'Schwimmhalle Seeblick GmbH',
      '2026-04-11',
      1550,
      'EUR',
      [
        [19, 56],
        [7, 79],
      ],
    ]);
  });

  it('Finland, after the rate was raised', () => {
    const receipt = `
      Uimahalli Aalto Oy
      KUITTI
      12.3.2026 klo 10:15
      Kertakäynti              125,50
      Yhteensä                 125,50
      Korttiosto               125,50
      ALV 25,5%   25,50   100,00   125,50
    `;
    expect(read(receipt)).toEqual(['Uimahalli Aalto Oy', '2026-03-12', 12_550, 'EUR', [[25.5, 2550]]]);
  });

  it('Great Britain', () => {
    const receipt = `
      Running Club Cafe Ltd
      12 High Street
      London
      VAT No GB123456789
      12 March 2026 11:05
      Race entry                 45.00
      Subtotal                   45.00
      VAT @ 20%                   7.50
      Total                     £45.00
      Visa Debit                £45.00
    `;
    expect(read(receipt)).toEqual(['Running Club Cafe Ltd', '2026-03-12', 4500, 'GBP', [[20, 750]]]);
  });
});
