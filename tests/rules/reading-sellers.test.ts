import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { sitesIn } from '../../shared/claims/receipts/reading-rules/vendor-sites.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');
const read = (text: string) => readFields([printed(text)], { today });
const seller = (text: string) => read(text).vendor.value;

const below = '2026-03-12 18:02\nBastu   120,00\nAtt betala   120,00\nKort   120,00';

describe('the seller', () => {
  it.each([
    ['in one line above its address', 'Kupolens Bad AB\nStrandgatan 4\n941 31 Piteå', 'Kupolens Bad AB'],
    ['broken before the company form', '#TALLBACKENS\n#FITNESS AB\nStorgatan 1', 'TALLBACKENS FITNESS AB'],
    ['broken after a sign that goes on', 'Sten &\nSand Klätterhall AB\nStorgatan 1', 'Sten & Sand Klätterhall AB'],
    ['the whole name, not the drawn part', '#ARENA\nArena Björkvallen AB\nIdrottsstigen 1', 'Arena Björkvallen AB'],
    ['without the number behind it', 'Sjögrens Ridskola AB 556677-8899\nHästvägen 1', 'Sjögrens Ridskola AB'],
    ['without the word to whom', 'Till Massage & Mera\n123 456 78 90', 'Massage & Mera'],
  ])('is %s', (_how, head, name) => expect(seller(`${head}\n${below}`)).toBe(name));

  it('is known from its site where its name is a drawing', () => {
    const reading = read(`Kvitto\n${below}\nVälkommen åter!\nwww.badhusetnorr.se\ninfo@badhusetnorr.se`);
    expect(reading.vendor.value).toBe('Badhusetnorr');
    expect(reading.vendor.confidence).toBeLessThan(0.9);
  });

  it('is nobody where only an address and a greeting are printed', () => {
    expect(seller(`Kvitto\nStorgatan 4\n999 31 Tallbo\n${below}\nVälkommen åter!`)).toBeNull();
  });

  it('is less sure where two names compete', () => {
    const [alone, two] = [`Kupolens Bad AB\n${below}`, `Kupolens Bad AB\nNorrans Gym AB\n${below}`].map(read);
    expect(two!.vendor.confidence).toBeLessThan(alone!.vendor.confidence);
  });
});

describe('a site', () => {
  it.each([
    ['www.stadensgym.se', ['stadensgym']],
    ['info@stadensgym.se', ['stadensgym']],
    ['Boka på stadensgym.se!', ['stadensgym']],
    ['hej@gmail.com', []],
    ['1.299.00 kr', []],
    ['Moms 25.00', []],
  ])('%s holds %j', (text, names) => expect([...new Set(sitesIn(text))]).toEqual(names));
});

describe('the total', () => {
  const totalOf = (text: string) => read(text).total;

  it.each([
    ['with a space where its mark was', 'Gym AB\n2026-03-12\nDagkort   28,00\nTotalt   28 00\nKontant   40,00', 28_00],
    ['the sum of its parts', 'Gym AB\n2026-03-12\nTotalt 0 %   30,23\nTotalt 6 %   17,81\nAtt betala   48,04', 48_04],
    ['not the tax that is in it', 'Gym AB\nDUE   7,50\nPAY   20,00\nCHANGE   12,50\n(Total included 6 % : 0,42)', 7_50],
    [
      'a net total, which is to be paid',
      'Gym AB\nTotal   20,00\nGST 6 %   1,20\nNet total   21,20\nCash   21,20',
      21_20,
    ],
  ])('is %s', (_how, text, minor) => expect(totalOf(text).value).toBe(minor));
});
