import { writeDown } from '../write-down.ts';

export const unreadable = [
  writeDown({
    id: 'amount-worn-away',
    printed: `
      Gymmet Bergtopp
      997265-3373
      2026-06-03 17:31
      Gymkort 1 mån | ###,##
      Summa | #  ,
      Kort`,
    stated: { vendor: 'Gymmet Bergtopp', paidOn: '2026-06-03', total: 380_00 },
    today: '2026-08-20',
    expects: 'request_changes',
    addsUp: false,
    because: 'The amount has worn away from the paper.',
    source: 'receipt',
  }),
  writeDown({
    id: 'lower-half-torn-off',
    printed: `
      Danshuset Polkan
      Org.nr 992082-6584
      2026-09-16 19:01
      Kurs bugg fortsättning`,
    stated: { vendor: 'Danshuset Polkan', paidOn: '2026-09-16', total: 980_00 },
    today: '2026-09-17',
    expects: 'request_changes',
    addsUp: false,
    because: 'The half with the amount is not in the picture.',
    source: 'receipt',
  }),
  writeDown({
    id: 'amount-behind-thumb-en',
    language: 'en',
    printed: `
      Cliffside Climbing Gym
      Reg. 996899-9798
      11 Nov 2026 18:20
      Adult day entry
      Total
      VAT 6%
      Card payment approved`,
    stated: { vendor: 'Cliffside Climbing Gym', paidOn: '2026-11-11', total: 175_00 },
    today: '2026-11-12',
    expects: 'request_changes',
    addsUp: false,
    because: 'No amount can be read.',
    source: 'receipt',
  }),
  writeDown({
    id: 'faded-to-fragments',
    printed: `
      .. ll p .. AB
      Dat m  2 .. 6
      Tr .. n .. gsk ..
      S m a`,
    stated: { vendor: 'Hallpulsen AB', paidOn: '2026-03-03', total: 420_00 },
    today: '2026-07-01',
    expects: 'request_changes',
    addsUp: false,
    because: 'Nothing of it can be read any more.',
    source: 'receipt',
  }),
];
