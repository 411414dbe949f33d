import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  skip: { sv: 'Hoppa till innehållet', en: 'Skip to content' },
  navigation: { sv: 'Huvudmeny', en: 'Main' },
  home: { sv: 'Hem', en: 'Home' },
  claims: { sv: 'Utlägg', en: 'Claims' },
  newClaim: { sv: 'Nytt utlägg', en: 'New claim' },
  review: { sv: 'Granska', en: 'Review' },
  people: { sv: 'Medarbetare', en: 'People' },
  company: { sv: 'Företaget', en: 'Company' },
  notFound: { sv: 'Sidan finns inte', en: 'There is no such page' },
  notFoundLead: {
    sv: 'Adressen kan vara gammal, eller så hör det du söker till någon annan.',
    en: 'The address may be old, or what you look for belongs to somebody else.',
  },
  goHome: { sv: 'Till startsidan', en: 'To the start page' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  offline: { sv: 'Du är offline. Det du ser kan vara gammalt.', en: 'You are offline. What you see may be old.' },
} satisfies Record<string, Text>;
