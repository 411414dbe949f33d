import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Aviseringar', en: 'Notifications' },
  unread: { sv: 'Aviseringar, {count} olästa', en: 'Notifications, {count} unread' },
  markAll: { sv: 'Markera alla som lästa', en: 'Mark all as read' },
  newOne: { sv: 'Ny', en: 'New' },
  empty: { sv: 'Inget nytt', en: 'Nothing new' },
  emptyLead: {
    sv: 'Här syns det när ett av dina utlägg har fått beslut eller behöver något från dig.',
    en: 'You will see it here when one of your claims is decided or needs something from you.',
  },
} satisfies Record<string, Text>;
