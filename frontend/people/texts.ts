import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Medarbetare', en: 'People' },
  one: { sv: '1 medarbetare', en: '1 person' },
  many: { sv: '{count} medarbetare', en: '{count} people' },
  more: { sv: 'Visa fler', en: 'Show more' },
  search: { sv: 'Sök på namn, e-post eller nummer', en: 'Search by name, e-mail or number' },
  importPeople: { sv: 'Importera', en: 'Import' },
  exportLead: {
    sv: 'Filen har de medarbetare som listan visar. Du kan ändra i den och läsa in den igen under Importera. Att du exporterar antecknas i loggen.',
    en: 'The file has the people that the list shows. You can change it and bring it back under Import. That you export is recorded in the log.',
  },
  nobodyNamed: { sv: 'Ingen heter så', en: 'Nobody has that name' },
  nobodyNamedLead: {
    sv: 'Kontrollera stavningen, eller sök på personnummer.',
    en: 'Check the spelling, or look up by personnummer.',
  },
  name: { sv: 'Namn', en: 'Name' },
  personnummer: { sv: 'Personnummer', en: 'Personnummer' },
  onFile: { sv: 'Sparade uppgifter', en: 'Details on file' },
  none: { sv: 'Saknas', en: 'Missing' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  bankAccount: { sv: 'Bankkonto', en: 'Bank account' },

  who: { sv: 'Visa', en: 'Show' },
  whoActive: { sv: 'Aktiva', en: 'Active' },
  whoDisabled: { sv: 'Inaktiverade', en: 'Disabled' },
  whoAll: { sv: 'Alla', en: 'Everybody' },
  whoUnlinked: { sv: 'Har inte loggat in än', en: 'Not signed in yet' },
  department: { sv: 'Avdelning', en: 'Department' },
  everyDepartment: { sv: 'Alla avdelningar', en: 'All departments' },
  employeeNumber: { sv: 'Anställningsnummer', en: 'Employee number' },
  leaves: { sv: 'Slutar {day}', en: 'Leaves {day}' },
  disabled: { sv: 'Inaktiverad', en: 'Disabled' },

  find: { sv: 'Sök på personnummer', en: 'Look up by personnummer' },
  findHint: {
    sv: 'Till exempel 811218-9876. Den du hittar antecknas i loggen.',
    en: 'For example 811218-9876. Whoever you find is recorded in the log.',
  },
  findAct: { sv: 'Sök', en: 'Look up' },
  foundNobody: { sv: 'Ingen här har det personnumret.', en: 'Nobody here has that personnummer.' },
  open: { sv: 'Visa uppgifter', en: 'Show details' },
  close: { sv: 'Stäng', en: 'Close' },

  claims: { sv: 'Visa utlägg', en: 'Show claims' },
  back: { sv: 'Alla medarbetare', en: 'All people' },
  looked: {
    sv: 'Uppgifterna är krypterade. Att du öppnade dem är antecknat i loggen.',
    en: 'The details are encrypted. That you opened them is recorded in the log.',
  },
} satisfies Record<string, Text>;
