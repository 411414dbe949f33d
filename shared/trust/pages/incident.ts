import type { Text } from '../../kernel/language.ts';
import type { Part } from './prose.ts';

export const incidentLead: Text = {
  sv: 'Så når du oss när något har hänt, och vad du kan vänta dig av oss.',
  en: 'How to reach us when something has happened, and what to expect of us.',
};

export const incident: readonly Part[] = [
  {
    title: { sv: 'Har något hänt?', en: 'Has something happened?' },
    text: [
      {
        sv: 'Skriv till hello@clvrbenefits.com med ordet INCIDENT i ämnesraden. Skriv vad du såg och när, och hur vi når dig. Skicka inga personuppgifter om andra.',
        en: 'Write to hello@clvrbenefits.com with the word INCIDENT in the subject. Say what you saw and when, and how we reach you. Send no personal data of others.',
      },
      {
        sv: 'Har du hittat en sårbarhet: läs sidan Rapportera en sårbarhet, längst ned.',
        en: 'If you have found a weakness: see the page Report a weakness, at the foot.',
      },
    ],
  },
  {
    title: { sv: 'Vad vi gör', en: 'What we do' },
    list: [
      {
        sv: 'Vi stoppar det som pågår och säkrar bevis.',
        en: 'We stop what is going on and secure evidence.',
      },
      {
        sv: 'Är en kunds uppgifter berörda får kunden veta det utan onödigt dröjsmål, med vad som har hänt, vilka det rör och vad vi gör (artikel 33.2).',
        en: 'Where a customer’s data is concerned, the customer is told without undue delay what happened, whom it is about and what we do (Article 33(2)).',
      },
      {
        sv: 'Den som är ansvarig anmäler till Integritetsskyddsmyndigheten inom 72 timmar; vi lämnar underlaget. Är vi själva ansvariga anmäler vi.',
        en: 'The controller notifies the authority within 72 hours; we supply what that takes. Where we are the controller we notify ourselves.',
      },
      {
        sv: 'Efteråt skriver vi ner vad som hände och vad som ändras.',
        en: 'Afterwards we write down what happened and what changes.',
      },
    ],
  },
  {
    title: { sv: 'Planen', en: 'The plan' },
    text: [
      {
        sv: 'Kunder och deras revisorer får vår incidentplan på begäran: välj ”Incidentplanen” i formuläret under Kontakt och begäran.',
        en: 'Customers and their auditors get our incident plan on request: choose “The incident plan” in the form under Contact and requests.',
      },
    ],
  },
];
