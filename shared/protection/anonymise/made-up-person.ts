import type { Pseudonyms } from './ports.ts';

const first = [
  ...[
    'Alma',
    'Anton',
    'Astrid',
    'Axel',
    'Berit',
    'Björn',
    'Cecilia',
    'Daniel',
    'Ebba',
    'Elias',
    'Elin',
    'Emil',
    'Fatima',
    'Filip',
    'Greta',
  ],
  ...[
    'Gustav',
    'Hanna',
    'Hugo',
    'Ida',
    'Isak',
    'Jasmin',
    'Johan',
    'Karin',
    'Klara',
    'Lars',
    'Leila',
    'Linnea',
    'Love',
    'Maja',
    'Milan',
  ],
  ...[
    'Nils',
    'Nora',
    'Olle',
    'Petra',
    'Rasmus',
    'Saga',
    'Samir',
    'Sofia',
    'Tilde',
    'Ulf',
    'Vera',
    'Viktor',
    'Wilma',
    'Yasmin',
    'Åke',
  ],
];
/** Names that sound right and that no family is known by. */
const last = [
  ...[
    'Almlid',
    'Björkvide',
    'Dalskogen',
    'Ekvarp',
    'Fjällros',
    'Granhult',
    'Havsmark',
    'Isbäck',
    'Järvlund',
    'Kvarnfält',
    'Lindhed',
  ],
  ...[
    'Mosskär',
    'Norrhage',
    'Ormvråk',
    'Pilblad',
    'Rävlyckan',
    'Sjövall',
    'Tallmo',
    'Utterhäll',
    'Vindros',
    'Ängsvik',
    'Öberga',
  ],
];

export type MadeUpPerson = Readonly<{ name: string; given: string; family: string; code: string; mailbox: string }>;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The made-up person that stands for somebody, by their id or by whatever else tells them apart: the same one everywhere. */
export function madeUpPerson(pseudonyms: Pseudonyms, whose: string): MadeUpPerson {
  const given = first[pseudonyms.below(first.length, 'given name', whose)]!;
  const family = last[pseudonyms.below(last.length, 'family name', whose)]!;
  const code = pseudonyms.hex(4, 'person', whose);
  return { name: `${given} ${family}`, given, family, code, mailbox: `${plain(given)}.${plain(family)}.${code}` };
}

/** Telephone numbers that are given to nobody: PTS keeps 070-174 06 05 to 99 for stories. */
export const madeUpPhone = (pseudonyms: Pseudonyms, whose: string): string =>
  `+467017406${String(5 + pseudonyms.below(95, 'phone', whose)).padStart(2, '0')}`;

/** A clearing number behind which there is no bank, and an account to go with it. */
export const madeUpAccount = (pseudonyms: Pseudonyms, whose: string): { clearing: string; number: string } => ({
  clearing: '9999',
  number: String(1_000_000_000 + pseudonyms.below(999_999_999, 'account', whose)),
});
