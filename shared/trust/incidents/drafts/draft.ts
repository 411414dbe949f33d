import type { Language, Text } from '../../../kernel/language.ts';
import type { Operator } from '../../operator.ts';
import type { IncidentRecord } from '../record.ts';

/** A text to be looked through and sent by a person: Markdown, and what is missing in it, in words. */
export type Draft = Readonly<{
  name: 'authority' | 'customers' | 'subjects';
  texts: { sv: string; en: string | null };
  gaps: Text[];
}>;

/** What a draft is made from. `categories` are the kinds of data in words, `processor` names us. */
export type DraftFacts = Readonly<{
  number: number;
  record: IncidentRecord;
  categories: readonly Text[];
  /** How many companies and how to reach us. */
  contact: string;
  operator: Operator;
}>;

/** An instant as people read it in Sweden, with its time in UTC: in the night of a clock change the one does not say which it was. */
export function whenWritten(at: Date | string, language: Language): string {
  const instant = new Date(at);
  const there = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(instant);
  return `${there} (${instant.toISOString().slice(11, 16)} UTC)`;
}

/** Collects what is missing while a text is written. */
export function gapsIn(language: Language) {
  const gaps: Text[] = [];
  return {
    gaps,
    /** The text, or a mark in its place that says what is missing. */
    or(found: string | null | undefined, missing: Text): string {
      if (found) return found;
      if (!gaps.includes(missing)) gaps.push(missing);
      return language === 'sv' ? `[SAKNAS: ${missing.sv}]` : `[MISSING: ${missing.en}]`;
    },
  };
}

export const typeWords = {
  confidentiality: {
    sv: 'konfidentialitet (obehörig fick tillgång)',
    en: 'confidentiality (somebody had access who should not)',
  },
  integrity: { sv: 'riktighet (uppgifter ändrades)', en: 'integrity (data was changed)' },
  availability: {
    sv: 'tillgänglighet (uppgifter försvann eller gick inte att nå)',
    en: 'availability (data was lost or out of reach)',
  },
} as const satisfies Record<string, Text>;

export const riskWords = {
  unlikely: { sv: 'osannolik risk', en: 'unlikely to result in a risk' },
  risk: { sv: 'risk', en: 'a risk' },
  high: { sv: 'hög risk', en: 'a high risk' },
} as const satisfies Record<string, Text>;

export const groundWords = {
  unintelligible: {
    sv: 'uppgifterna är oläsliga för obehöriga (artikel 34.3 a)',
    en: 'the data is unintelligible to anybody without the keys (Article 34(3)(a))',
  },
  'risk-removed': {
    sv: 'åtgärder gör att den höga risken inte längre finns (artikel 34.3 b)',
    en: 'measures mean that the high risk is no longer likely (Article 34(3)(b))',
  },
  disproportionate: {
    sv: 'det skulle kräva en oproportionell ansträngning, och allmänheten informeras i stället (artikel 34.3 c)',
    en: 'it would take disproportionate effort, and the public is told instead (Article 34(3)(c))',
  },
} as const satisfies Record<string, Text>;

/** “12” or “8–12”. */
export const rangeWritten = ({ least, most }: { least: number; most: number }): string =>
  least === most ? String(most) : `${least}–${most}`;

export const missing = {
  what: { sv: 'vad som har hänt', en: 'what happened' },
  discovered: { sv: 'hur det upptäcktes', en: 'how it was discovered' },
  started: { sv: 'när det började', en: 'when it began' },
  aware: { sv: 'när vi fick veta det, enligt bedömningen', en: 'when we became aware of it' },
  reach: { sv: 'vilka och hur många det rör', en: 'whom and how many it reached' },
  consequences: { sv: 'troliga följder', en: 'likely consequences' },
  risk: { sv: 'bedömning av risken', en: 'the judgement of the risk' },
  measures: { sv: 'vidtagna och planerade åtgärder', en: 'measures taken and planned' },
  delay: { sv: 'varför anmälan är sen', en: 'why the notification is late' },
  address: { sv: 'postadress till den personuppgiftsansvarige', en: 'postal address of the controller' },
  number: { sv: 'organisationsnummer', en: 'organisation number' },
  subjects: {
    sv: 'om och när de registrerade informeras, eller varför inte',
    en: 'whether and when the data subjects are told, or why not',
  },
} as const satisfies Record<string, Text>;
