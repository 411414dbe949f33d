import type { Text } from '../../shared/kernel/language.ts';
import type { WrittenKind } from '../../shared/trust/incidents/contract.ts';

/** One field of what can be added to a timeline. `word`: it is among the sealed words. */
export type EntryField = Readonly<{
  name: string;
  label: Text;
  as: 'words' | 'line' | 'time' | 'choice' | 'company' | 'hashes';
  word?: true;
  optional?: true;
  options?: readonly Readonly<{ value: string; label: Text }>[];
}>;

const words = (name: string, sv: string, en: string, more: Partial<EntryField> = {}): EntryField => ({
  ...{ name, label: { sv, en }, as: 'words', word: true, ...more },
});
const time = (name: string, sv: string, en: string, more: Partial<EntryField> = {}): EntryField => ({
  ...{ name, label: { sv, en }, as: 'time', ...more },
});
const choice = (
  name: string,
  label: Text,
  options: Readonly<Record<string, Text>>,
  more: Partial<EntryField> = {},
): EntryField => ({
  ...{ name, label, as: 'choice', ...more },
  options: Object.entries(options).map(([value, option]) => ({ value, label: option })),
});
const optional = { optional: true } as const;
const yes = { sv: 'Ja', en: 'Yes' };
const no = { sv: 'Nej', en: 'No' };
const why = words('why', 'Varför?', 'Why?');

/** What each entry asks for. Yes and no are the words `true` and `false`. */
export const entryFields: Readonly<Record<WrittenKind, readonly EntryField[]>> = {
  classification: [
    choice(
      'roles',
      { sv: 'Vår roll', en: 'Our role' },
      {
        processor: { sv: 'Personuppgiftsbiträde åt företag', en: 'Processor for companies' },
        controller: { sv: 'Personuppgiftsansvarig', en: 'Controller' },
        'controller,processor': { sv: 'Båda', en: 'Both' },
      },
    ),
    choice(
      'types',
      { sv: 'Vad som brast', en: 'What failed' },
      {
        confidentiality: { sv: 'Konfidentialitet: någon obehörig såg', en: 'Confidentiality: somebody saw' },
        integrity: { sv: 'Riktighet: något ändrades', en: 'Integrity: something was changed' },
        availability: { sv: 'Tillgänglighet: något försvann', en: 'Availability: something was lost' },
        'confidentiality,integrity,availability': { sv: 'Alla tre', en: 'All three' },
      },
    ),
    why,
  ],
  awareness: [
    choice(
      'breach',
      { sv: 'Är det en personuppgiftsincident?', en: 'Is it a personal data breach?' },
      { true: yes, false: no },
    ),
    time('at', 'Sedan när vet vi det?', 'Since when do we know?'),
    why,
  ],
  containment: [time('at', 'När stoppades det?', 'When was it stopped?'), words('how', 'Hur?', 'How?')],
  description: [
    words('what', 'Vad hände?', 'What happened?', optional),
    words('discovered', 'Hur upptäcktes det?', 'How was it discovered?', optional),
    time('startedAt', 'När började det?', 'When did it begin?', optional),
    time('endedAt', 'När upphörde det?', 'When did it end?', optional),
    words('measures', 'Vilka åtgärder har vidtagits?', 'Which measures were taken?', optional),
    words('cause', 'Vad var orsaken?', 'What was the cause?', optional),
    words('lessons', 'Vad har vi lärt oss?', 'What did we learn?', optional),
  ],
  risk: [
    choice(
      'level',
      { sv: 'Hur stor är risken för dem det rör?', en: 'How great is the risk for those concerned?' },
      {
        unlikely: { sv: 'Osannolik', en: 'Unlikely' },
        risk: { sv: 'Det finns en risk', en: 'There is a risk' },
        high: { sv: 'Hög risk', en: 'A high risk' },
      },
    ),
    why,
    words('consequences', 'Vad kan det leda till?', 'What can it lead to?'),
  ],
  'notification-decision': [
    choice(
      'notify',
      { sv: 'Anmäls incidenten till IMY?', en: 'Is the breach notified to IMY?' },
      { true: yes, false: no },
    ),
    why,
  ],
  notified: [
    time('at', 'När gjordes anmälan?', 'When was it notified?'),
    words('reference', 'IMY:s referens', 'IMY’s reference', { as: 'line' }),
  ],
  delay: [
    choice(
      'clock',
      { sv: 'Vilken klocka?', en: 'Which clock?' },
      {
        authority: { sv: 'Anmälan till IMY, 72 timmar', en: 'Notice to IMY, 72 hours' },
        customers: { sv: 'Besked till företag, 24 timmar', en: 'Notice to companies, 24 hours' },
      },
    ),
    words('reason', 'Varför blev det sent?', 'Why was it late?'),
  ],
  'customer-notice': [
    words('sv', 'Meddelandet på svenska', 'The notice in Swedish'),
    words('en', 'Meddelandet på engelska', 'The notice in English'),
  ],
  'customer-told': [
    { name: 'company', label: { sv: 'Företag', en: 'Company' }, as: 'company' },
    time('at', 'När?', 'When?'),
    words('how', 'Hur, och vem talade ni med (befattning)?', 'How, and with whom (position)?'),
  ],
  subjects: [
    choice(
      'ground',
      { sv: 'Har de registrerade informerats?', en: 'Were the data subjects told?' },
      {
        told: yes,
        unintelligible: {
          sv: 'Nej: uppgifterna är oläsliga (34.3 a)',
          en: 'No: the data is unintelligible (34(3)(a))',
        },
        'risk-removed': { sv: 'Nej: risken är undanröjd (34.3 b)', en: 'No: the risk was removed (34(3)(b))' },
        disproportionate: {
          sv: 'Nej: oproportionellt, allmänheten informeras (34.3 c)',
          en: 'No: disproportionate, the public is told (34(3)(c))',
        },
      },
    ),
    time('toldAt', 'När, om de har informerats?', 'When, if they were told?', optional),
    words('how', 'Hur, eller varför inte?', 'How, or why not?'),
  ],
  cyber: [
    choice(
      'significant',
      { sv: 'Är det en betydande incident?', en: 'Is it a significant incident?' },
      { false: no, true: yes },
    ),
    why,
    time('warnedAt', 'Varning till CSIRT-enheten', 'Warning to the CSIRT', optional),
    time('notifiedAt', 'Anmälan till CSIRT-enheten', 'Notification to the CSIRT', optional),
    time('reportedAt', 'Slutrapport', 'Final report', optional),
  ],
  note: [
    words('text', 'Anteckning', 'Note'),
    {
      name: 'evidence',
      label: { sv: 'SHA-256 av bevis, en per rad', en: 'SHA-256 of evidence, one a line' },
      as: 'hashes',
      optional: true,
    },
  ],
};

export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The instant of a field for date and time, which has no zone: the reader's own. */
export const instantOf = (typed: string): string => new Date(typed).toISOString();

/** The fields that have to be filled and are not. */
export const emptyFields = (kind: WrittenKind, typed: Readonly<Record<string, string>>): string[] =>
  entryFields[kind].filter(({ name, optional: free }) => !free && !typed[name]?.trim()).map(({ name }) => name);

/** What is sent, from what was typed. */
export function entryOf(kind: WrittenKind, typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const sealed: Record<string, string> = {};
  const facts: Record<string, unknown> = {};
  for (const { name, as, word } of entryFields[kind]) {
    const text = typed[name]?.trim() ?? '';
    if (word) {
      if (text) sealed[name] = text;
    } else if (as === 'hashes') facts[name] = lines(text);
    else if (as === 'time') {
      if (text) facts[name] = instantOf(text);
    } else facts[name] = text === 'true' ? true : text === 'false' ? false : text;
  }
  if (kind === 'classification') for (const name of ['roles', 'types']) facts[name] = String(facts[name]).split(',');
  if (kind === 'subjects') {
    const told = facts['ground'] === 'told';
    Object.assign(facts, { toldAt: told ? (facts['toldAt'] ?? null) : null, ground: told ? null : facts['ground'] });
  }
  return { kind, ...facts, words: sealed };
}
