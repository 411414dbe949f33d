import { describe, expect, test } from 'vitest';
import { activities, activitiesAsOf } from '../../shared/claims/evaluation/activities.ts';
import { readLine, type LineKind } from '../../shared/claims/evaluation/kind-of-line.ts';
import { countOn, isPrinted, priceOn } from '../../shared/claims/evaluation/prices.ts';
import { parsePlainDate } from '../../shared/kernel/plain-date.ts';

const lines: Readonly<Record<LineKind, readonly string[]>> = {
  activity: [
    'Gymkort 1 månad vuxen',
    'Yoga drop-in',
    'Vinyasa 60 min',
    'Klättring dagskort',
    'Klattring dagskort',
    'Padel 1 h',
    'Padel 1 h inkl racket',
    'Simhall entré',
    'Startavgift Vårloppet',
    'Göteborgsloppet anmälan',
    'Green fee 18 hål',
    'Ridlektion',
    'Liftkort 1 dag',
    'Skidpass',
    'Fiskekort',
    'Paintball 100 skott',
    'Gruppträning',
    'Personlig träning 45 min',
    'Kostrådgivning',
    'Yoga-app 12 mån',
    'Profylaxkurs',
    'Klassisk massage 30 min',
    'Floating 60 min',
    'Gympa',
    'Vattengympa',
    'Barnyoga',
    'Swimming lane',
    'Climbing day ticket',
    'Personal training',
    'Fotbollsträning vår',
    'Spinning',
    'Naprapatbehandling',
    'Spårkort längdskidor säsong',
    'Rangepolett 1 hink bollar',
    'Startavgift natt-OL',
  ],
  access: [
    'Din andel 1/4 av banhyra',
    'Årskort',
    'Klippkort 10 ggr',
    '10-kort',
    'Medlemskap 1 månad',
    'Medlemskort',
    'Entré vuxen',
    'Drop-in',
    'Monthly pass',
  ],
  general: ['Friskvård', 'Friskvårdsbidrag', 'Wellness'],
  hire: ['Hyra skor', 'Hyra handduk', 'Skohyra', 'Hyr hjälm', 'Shoe rental', 'Lån av racket'],
  'long-hire': ['Säsongshyra skidor', 'Hyra cykel 1 månad', 'Ski rental season'],
  equipment: [
    'Löparskor Vinden herr',
    'LOPARSKOR HERR STL 43',
    'Gymskor',
    'Yogamatta',
    'Träningskläder',
    'Tennisracket',
    'Golfbollar 12-pack',
    'Golfklubba järn 7',
    'Längdskidor',
    'Skidor',
    'Simglasögon',
    'Hantel 5 kg',
    'Pulsklocka',
    'Ridhjälm',
    'Ryggsäck 20 l',
    'Massagepistol',
    'Water bottle',
    'Running shoes',
    'Fotboll strl 5 boll',
  ],
  'gift-card': [
    'Presentkort',
    'PRESENTKORT 500',
    'Presentkort yoga',
    'Gåvobevis massage',
    'Gift card',
    'Digitalt presentkort',
  ],
  'gift-card-payment': [
    'Betalt med presentkort 200,00',
    'Presentkort -200,00',
    'Vi tar emot presentkort',
    'Saldo presentkort 300,00',
    'Gift card accepted',
  ],
  'association-fee': ['Föreningsavgift 2026', 'Klubbavgift'],
  'member-fee': ['Medlemsavgift 2026', 'Membership fee', 'Årsavgift'],
  other: [
    'Kaffe',
    'Lunchbuffé',
    'Proteinbar',
    'Klippning herr',
    'Hårklippning',
    'Manikyr',
    'Parkering 2 tim',
    'Öl 50 cl',
    'Vitaminer',
    'Tandläkare',
  ],
  settlement: [
    'Totalt',
    'Moms 6 %',
    'Rabatt',
    'Bankkort',
    'Öresavrundning',
    'Spara kvittot',
    '1 st vuxen',
    'Tack för besöket',
  ],
  surcharge: ['Serviceavgift', 'Bokningsavgift 20,00', 'Efteranmälningsavgift', 'Delivery'],
  discount: ['Tidig anmälan -125,00', 'First visit -69.00'],
  vague: ['Behandling enl. överenskommelse', 'Art 1004', 'Service, 1 h'],
  unknown: [
    'Vara 1',
    'Blåbär 500 g',
    'Vinterdäck',
    'Gymnasium',
    'SIM-kort',
    'Människor',
    'Yoga och frukost',
    'Diskotek',
  ],
};

describe('a line of a receipt', () => {
  for (const [kind, texts] of Object.entries(lines)) {
    test.each(texts)(`“%s” is ${kind}`, (text) => {
      expect(readLine(text).kind).toBe(kind);
    });
  }

  test('says by which word, and which activity', () => {
    expect(readLine('Klättring 10-kort')).toMatchObject({ word: 'klattring', activity: { name: { en: 'climbing' } } });
    expect(readLine('Löparskor 1 299,00')).toMatchObject({ word: 'loparskor', activity: null, price: 1299_00 });
  });
});

describe('a price on a line', () => {
  test.each<[string, number | null]>([
    ['Gymkort 449,00', 449_00],
    ['Gymkort 449.00', 449_00],
    ['Gymkort 1 190,00 kr', 1190_00],
    ['Gymkort 1.190,00', 1190_00],
    ['2 x 120,00 240,00', 240_00],
    ['Presentkort -200,00', -200_00],
    ['Gymkort 449 kr', 449_00],
    ['Gymkort 449:-', 449_00],
    ['Gymkort449,00', 449_00],
    ['2026-09-14 17:42', null],
    ['12.05.2026', null],
    ['10-kort', null],
    ['Org.nr 556677-8899', null],
    ['Totalt', null],
  ])('“%s” → %s', (line, amount) => {
    expect(priceOn(line)).toBe(amount);
  });

  test('is printed or is not', () => {
    expect(isPrinted(449_00, 'Kort 449,00 varav moms 25,42')).toBe(true);
    expect(isPrinted(449_01, 'Kort 449,00 varav moms 25,42')).toBe(false);
  });

  test.each([
    ['2 st Entré', 2],
    ['1 st Entré', 1],
    ['3 x 120,00', 3],
    ['3x120,00', 3],
    ['Entré x2', 2],
    ['10-kort', 1],
    ['Gymkort', 1],
    ['10 x 60 min', 1],
  ])('“%s” counts %i', (line, count) => {
    expect(countOn(line)).toBe(count);
  });
});

describe('the list of activities', () => {
  test('is dated, named in both languages, and each of its words finds it', () => {
    expect(parsePlainDate(activitiesAsOf)).toBe(activitiesAsOf);
    for (const { name, words } of activities) {
      expect(name.sv).not.toBe('');
      expect(name.en).not.toBe('');
      for (const word of words) expect(readLine(word.replaceAll('*', '')).activity).not.toBeNull();
    }
  });
});
