import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Ersättare', en: 'Stand-ins' },
  lead: {
    sv: 'En ersättare beslutar om utlägg åt någon som är borta, till och med den sista dagen. Det syns på varje utlägg.',
    en: 'A stand-in decides claims for somebody who is away, up to the last day. Every claim says so.',
  },
  none: { sv: 'Ingen ersättare är utsedd', en: 'No stand-in is named' },
  noneLead: {
    sv: 'Utse någon innan du är ledig, så blir inget liggande.',
    en: 'Name somebody before you are away, and nothing is left lying.',
  },
  name: { sv: 'Utse ersättare', en: 'Name a stand-in' },
  forWhom: { sv: 'Vem som är borta', en: 'Who is away' },
  forWhomHint: { sv: 'Lämna tomt om det är du.', en: 'Leave empty if it is you.' },
  who: { sv: 'Ersättare', en: 'Stand-in' },
  whoMissing: { sv: 'Välj en kollega i listan.', en: 'Choose a colleague from the list.' },
  from: { sv: 'Första dag', en: 'First day' },
  to: { sv: 'Sista dag', en: 'Last day' },
  dayMissing: { sv: 'Välj en dag.', en: 'Choose a day.' },
  save: { sv: 'Utse ersättaren', en: 'Name the stand-in' },
  saved: { sv: '{name} är utsedd.', en: '{name} is named.' },
  pair: { sv: '{standIn} för {name}', en: '{standIn} for {name}' },
  today: { sv: 'Gäller i dag', en: 'Today' },
  coming: { sv: 'Kommande', en: 'Coming' },
  over: { sv: 'Avslutad', en: 'Over' },
  days: { sv: '{from} till {to}', en: '{from} to {to}' },
  end: { sv: 'Avsluta', en: 'End' },
  endNamed: { sv: 'Avsluta {standIn} för {name}', en: 'End {standIn} for {name}' },
  ended: { sv: 'Ersättaren är avslutad.', en: 'The stand-in has ended.' },
} satisfies Record<string, Text>;
