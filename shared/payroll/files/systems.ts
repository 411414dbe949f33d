import type { Text } from '../../kernel/language.ts';
import type { FileMapping, FileSettings, PayrollProfile, systemCodes } from './contract.ts';

/** What can be wrong with a line for whoever receives it. */
export type LineFault =
  | 'nobody'
  | 'employee-number-missing'
  | 'personnummer-missing'
  | 'code-missing'
  | 'code-unknown'
  | 'take-back-code-missing'
  | 'object-too-long';

/** A payroll system, as one row: what its files are made with before a company changes anything, and what it cannot do without. */
export type PayrollSystem = Readonly<{
  name: Text;
  how: Text;
  settings: FileSettings;
  /** What PAXml is not made without. That a line names somebody and says what it is, no receiver can do without. */
  requires: readonly LineFault[];
}>;

/** No reader of PAXml can take such a line: it has to name somebody and have a code (PAXml 2.0, lönetransaktioner). */
const always = ['nobody', 'code-missing', 'code-unknown', 'take-back-code-missing'] as const;

export const systems: Readonly<Record<(typeof systemCodes)[number], PayrollSystem>> = {
  // The employee number has to be the same in both; pay codes are those of Register – Lönearter och koder (support.fortnox.se).
  fortnox: {
    name: { sv: 'Fortnox Lön', en: 'Fortnox Lön' },
    how: {
      sv: 'PAXml läses in under Lön – Kalender. Anställningsnumren ska vara desamma här och i Fortnox, och varje förmån behöver lönearten i Fortnox.',
      en: 'PAXml is imported under Lön – Kalender. Employee numbers must be the same here and in Fortnox, and every benefit needs its pay type (löneart) there.',
    },
    settings: {
      codeField: 'lonart',
      sign: 'own-code',
      encoding: 'iso-8859-1',
      identifiers: 'number',
      dialect: 'sv',
    },
    requires: [...always, 'employee-number-missing'],
  },
  // Takes lonkod UTLÄGG, which is led to a pay type under Löneartsstyrning, and matches by employee number (docs.skovik.com, blogg.cronalon.se).
  crona: {
    name: { sv: 'Crona Lön', en: 'Crona Lön' },
    how: {
      sv: 'PAXml läses in som försystem. Lönekoden UTLÄGG kopplas till en löneart under Löneartsstyrning, och anställningsnumren ska vara desamma.',
      en: 'PAXml is imported as a pre-system. The pay code UTLÄGG is led to a pay type under Löneartsstyrning, and employee numbers must be the same.',
    },
    settings: {
      codeField: 'lonkod',
      sign: 'minus',
      encoding: 'iso-8859-1',
      identifiers: 'number',
      dialect: 'sv',
    },
    requires: [...always, 'employee-number-missing'],
  },
  // That it reads PAXml is known from others who write it; which fields it prefers is not, so both identifiers are sent.
  kontek: {
    name: { sv: 'Kontek Lön', en: 'Kontek Lön' },
    how: {
      sv: 'PAXml läses in som löneunderlag. Varje förmån behöver lönearten i Kontek.',
      en: 'PAXml is imported as payroll input. Every benefit needs its pay type (löneart) in Kontek.',
    },
    settings: {
      codeField: 'lonart',
      sign: 'own-code',
      encoding: 'iso-8859-1',
      identifiers: 'both',
      dialect: 'sv',
    },
    requires: [...always, 'employee-number-missing'],
  },
  generic: {
    name: { sv: 'Annat lönesystem', en: 'Another payroll system' },
    how: {
      sv: 'PAXml 2.0 som standarden beskriver den. Ändra inställningarna efter vad lönesystemet vill ha.',
      en: 'PAXml 2.0 as the standard describes it. Change the settings to what the payroll system wants.',
    },
    settings: { codeField: 'lonkod', sign: 'minus', encoding: 'utf-8', identifiers: 'both', dialect: 'sv' },
    requires: always,
  },
};

/**
 * Accounts of the BAS chart: other costs of staff, input VAT, short-term debt to employees. Department is the cost centre, which
 * both SIE and PAXml number 1.
 */
export const usualMapping: FileMapping = {
  categories: [],
  accounts: { cost: '7699', vat: '2641', debt: '2820' },
  series: 'L',
  dimensions: [{ dimension: 1, becomes: 1, name: 'Kostnadsställe', objects: [] }],
};

/** What a company has before it has chosen anything. */
export const unchosen: PayrollProfile = {
  system: 'generic',
  settings: systems.generic.settings,
  mapping: usualMapping,
};
