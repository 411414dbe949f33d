import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Liknar andra utlägg', en: 'Looks like other claims' },
  both: { sv: 'Samma fil, säljare, dag och belopp', en: 'The same file, seller, day and amount' },
  exact: { sv: 'Samma fil', en: 'The same file' },
  likely: { sv: 'Samma säljare, dag och belopp', en: 'The same seller, day and amount' },
  near: { sv: 'Bilden liknar', en: 'The picture looks alike' },
  open: { sv: 'Öppna utlägget från {vendor}', en: 'Open the claim from {vendor}' },
  picture: { sv: 'Kvittot på det andra utlägget', en: 'The receipt of the other claim' },
  noVendor: { sv: 'Utan säljare', en: 'No vendor' },
  same: { sv: 'Samma köp', en: 'The same purchase' },
  different: { sv: 'Olika köp', en: 'Different purchases' },
  saidSame: { sv: '{name} svarade: samma köp', en: '{name} answered: the same purchase' },
  saidDifferent: { sv: '{name} svarade: olika köp', en: '{name} answered: different purchases' },
  answered: { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
  moves: {
    sv: 'Svaret flyttar inget utlägg: besluta om det här som vanligt. Det som är utbetalt förblir utbetalt.',
    en: 'The answer moves no claim: decide this one as usual. What is paid stays paid.',
  },
  own: { sv: 'Ditt eget utlägg. Någon annan på HR svarar.', en: 'Your own claim. Somebody else at HR answers.' },
} satisfies Record<string, Text>;
