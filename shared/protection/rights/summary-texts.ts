import type { Text } from '../../kernel/language.ts';

const both = (sv: string, en: string): Text => ({ sv, en });

/** What the readable part of a copy says in both languages (Art. 12(1) and 15(1)). */
export const summaryTexts = {
  title: both('Dina personuppgifter', 'Your personal data'),
  made: both('Utdrag för {name} hos {company}, {day}.', 'Extract for {name} at {company}, {day}.'),
  controller: both(
    '{company} är personuppgiftsansvarig. CLVR Benefits behandlar uppgifterna för {company} inom EU.',
    '{company} is the controller. CLVR Benefits processes the data for {company} within the EU.',
  ),
  source: both(
    'Uppgifterna kommer från dig, från din arbetsgivare och, där den används, från företagets katalog.',
    'The data comes from you, from your employer and, where it is used, from the company’s directory.',
  ),
  machine: both(
    'Utlägg bedöms av en maskin efter regler som går att läsa, med skäl för varje bedömning. Ett avslag från maskinen är preliminärt: du kan alltid be en person titta på det (art. 22).',
    'Claims are judged by a machine by rules that can be read, with reasons for each judgement. A decline by the machine is provisional: you can always ask a person to look at it (Art. 22).',
  ),
  rights: both(
    'Du kan begära rättelse, radering, begränsning och flytt av uppgifterna, och invända mot behandlingen, under Mina rättigheter enligt GDPR i appen eller hos HR.',
    'You can ask for correction, erasure, restriction and portability of the data, and object to its use, under My rights under the GDPR in the app or with HR.',
  ),
  others: both(
    'Uppgifter om andra personer är utelämnade (art. 15.4). Beloppen är i öre.',
    'Data about other people is left out (Art. 15(4)). Amounts are in öre.',
  ),
  files: both(
    'Samma uppgifter finns som JSON i mappen data och som tabeller i mappen tables. Kvittona ligger i mappen files.',
    'The same data is in the folder data as JSON and in the folder tables as tables. Receipts are in the folder files.',
  ),
  purpose: both('Ändamål', 'Purpose'),
  basis: both('Rättslig grund', 'Legal basis'),
  kept: both('Sparas', 'Kept'),
  recipients: both('Mottagare', 'Recipients'),
  nobody: both('Ingen utöver arbetsgivaren och CLVR', 'Nobody besides the employer and CLVR'),
} as const satisfies Record<string, Text>;
