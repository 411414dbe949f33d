import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Aviseringar', en: 'Notifications' },
  unread: { sv: 'Aviseringar, {count} olästa', en: 'Notifications, {count} unread' },
  markAll: { sv: 'Markera alla som lästa', en: 'Mark all as read' },
  newOne: { sv: 'Ny', en: 'New' },
  byMail: { sv: 'Även som mejl', en: 'Also by mail' },
  byMailLead: {
    sv: 'Allt syns alltid här i appen. Det som gäller företagets säkerhet kommer alltid även som mejl.',
    en: 'Everything is always shown here in the app. What is about the company’s security always comes by mail too.',
  },
  decisions: { sv: 'Beslut om mina utlägg', en: 'Decisions on my claims' },
  comments: { sv: 'Kommentarer på mina utlägg', en: 'Comments on my claims' },
  reminders: { sv: 'Påminnelser om utlägg som väntar på mig', en: 'Reminders of claims that wait for me' },
  chosen: { sv: 'Dina val är sparade.', en: 'Your choices are saved.' },
  empty: { sv: 'Inget nytt', en: 'Nothing new' },
  emptyLead: {
    sv: 'Här syns det när ett av dina utlägg har fått beslut eller behöver något från dig.',
    en: 'You will see it here when one of your claims is decided or needs something from you.',
  },
} satisfies Record<string, Text>;
