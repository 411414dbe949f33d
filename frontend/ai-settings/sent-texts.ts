import type { WhatIsSent } from '../../shared/claims/ai-settings/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

type Group = WhatIsSent['groups'][number]['group'];

export const groupWords: Record<Group, Text> = {
  scan: { sv: 'När ett kvitto läses av', en: 'When a receipt is read' },
  evaluate: { sv: 'När ett utlägg bedöms', en: 'When a claim is judged' },
  policy: { sv: 'Ur er policy, när ett utlägg bedöms', en: 'Of your policy, when a claim is judged' },
};

export const fromWords: Record<WhatIsSent['groups'][number]['fields'][number]['from'], Text> = {
  receipt: { sv: 'Från kvittot', en: 'From the receipt' },
  claim: { sv: 'Från utlägget', en: 'From the claim' },
  company: { sv: 'Från företaget', en: 'From the company' },
  fixed: { sv: 'Samma för alla', en: 'The same for all' },
};

export const texts = {
  title: { sv: 'Vad som skickas, och vart', en: 'What is sent, and where to' },
  lead: {
    sv: 'Fält för fält, med ett påhittat utlägg som exempel. Exemplet byggs av samma kod som de riktiga frågorna, och ett test jämför dem.',
    en: 'Field by field, with a made-up claim as an example. The same code that builds the real questions builds it, and a test compares them.',
  },
  sends: { sv: 'Skickas med era inställningar', en: 'Is sent with your settings' },
  sendsNot: { sv: 'Skickas inte med era inställningar', en: 'Is not sent with your settings' },
  show: { sv: 'Visa alla {count} fält', en: 'Show all {count} fields' },
  what: { sv: 'Vad', en: 'What' },
  from: { sv: 'Varifrån', en: 'From' },
  example: { sv: 'I exemplet', en: 'In the example' },
  where: { sv: 'Vart', en: 'Where to' },
  nowhere: { sv: 'Ingen modell är inkopplad. Inget skickas.', en: 'No model is connected. Nothing is sent.' },
  model: { sv: 'Modell', en: 'Model' },
  region: { sv: 'Region', en: 'Region' },
  endpoint: { sv: 'Adress', en: 'Address' },
  profile: {
    sv: 'Profil; varje plats den kan leda till kontrolleras mot EU',
    en: 'Profile; every place it can lead to is checked against the EU',
  },
  never: { sv: 'Skickas aldrig', en: 'Never sent' },
  kept: { sv: 'Hur länge det sparas', en: 'How long it is kept' },
  off: { sv: 'Hur ni stänger av det', en: 'How to switch it off' },
  offHow: {
    sv: 'Välj ”Vår egen läsare” i steg 1 och ”Våra egna regler” i steg 2, och spara. Det gäller från nästa kvitto och nästa utlägg, och det behöver ingen konsekvensbedömning.',
    en: 'Choose “Our own reader” in step 1 and “Our own rules” in step 2, and save. It holds from the next receipt and the next claim on, and needs no impact assessment.',
  },
} satisfies Record<string, Text>;
