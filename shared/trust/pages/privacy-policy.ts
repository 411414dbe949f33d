import type { Text } from '../../kernel/language.ts';
import type { Part } from './prose.ts';

export const privacyLead: Text = {
  sv: 'Vilka uppgifter som behandlas när du använder CLVR Benefits, varför, hur länge och av vem.',
  en: 'Which data is processed when you use CLVR Benefits, why, for how long and by whom.',
};

/** What GDPR Art. 13 and 14 ask to be told, for those who use the service and those who write to us. */
export const privacyPolicy: readonly Part[] = [
  {
    title: { sv: 'Vem som ansvarar', en: 'Who is responsible' },
    text: [
      {
        sv: 'Din arbetsgivare bestämmer varför och hur dina förmåner hanteras och är personuppgiftsansvarig. CLVR Benefits AB behandlar uppgifterna på arbetsgivarens uppdrag, som personuppgiftsbiträde.',
        en: 'Your employer decides why and how your benefits are handled, and is the controller. CLVR Benefits AB processes the data on your employer’s behalf, as its processor.',
      },
      {
        sv: 'För det du skickar till oss på den här webbplatsen, för våra säljkontakter och för vår egen personal är CLVR Benefits AB själv ansvarig.',
        en: 'For what you send us on this site, for our sales contacts and for our own staff, CLVR Benefits AB is the controller itself.',
      },
    ],
  },
  {
    title: { sv: 'Vilka uppgifter, och varför', en: 'Which data, and why' },
    list: [
      {
        sv: 'Namn, arbetsmejl, roll och anställning: för att du ska kunna logga in och få rätt förmåner (avtal och rättslig förpliktelse, artikel 6.1 b och c).',
        en: 'Name, work e-mail, role and employment: so that you can sign in and get the right benefits (contract and legal obligation, Article 6(1)(b) and (c)).',
      },
      {
        sv: 'Personnummer, bankuppgifter och privata kontaktvägar, om de behövs: för säker identifiering och utbetalning. De är krypterade var för sig.',
        en: 'Personnummer, bank details and private contacts, where they are needed: to identify you safely and to pay. They are encrypted one by one.',
      },
      {
        sv: 'Kvitton och utlägg: för att pröva och betala dem. Ett kvitto kan avslöja något om din hälsa; det behandlas för arbetsrättsliga skyldigheter (artikel 9.2 b) och förseglas.',
        en: 'Receipts and claims: to decide and pay them. A receipt can reveal something of your health; it is processed for obligations of employment law (Article 9(2)(b)) and sealed.',
      },
      {
        sv: 'En logg över vem som gjorde vad: för säkerhet och ansvar (artikel 6.1 f). Den innehåller inga namn.',
        en: 'A log of who did what: for security and accountability (Article 6(1)(f)). It holds no names.',
      },
      {
        sv: 'Det du skriver i formuläret på den här webbplatsen: för att svara dig (artikel 6.1 b och f).',
        en: 'What you write in the form on this site: to answer you (Article 6(1)(b) and (f)).',
      },
    ],
  },
  {
    title: { sv: 'Beslut av en maskin', en: 'Decisions by a machine' },
    text: [
      {
        sv: 'Om arbetsgivaren har valt det kan utlägg bedömas automatiskt efter regler som går att läsa. Under 85 % säkerhet beslutar en människa. Ett avslag från maskinen är preliminärt: du får skälen, kan ändra ditt utlägg och kan alltid be att en människa prövar det (artikel 22).',
        en: 'Where your employer has chosen so, claims can be judged automatically by rules that can be read. Below 85% certainty a person decides. A decline by the machine is provisional: you get the reasons, can change your claim, and can always ask that a person looks at it (Article 22).',
      },
    ],
  },
  {
    title: { sv: 'Hur länge', en: 'For how long' },
    text: [
      {
        sv: 'Varje slags uppgift har en egen tid, och det som har passerat den tas bort varje natt. Det som är underlag för bokföring sparas till och med det sjunde året efter räkenskapsåret (bokföringslagen 7 kap. 2 §). När ett avtal upphör lämnas allt tillbaka och raderas sedan. Säkerhetskopior är borta inom nio dagar.',
        en: 'Each kind of data has a period of its own, and what is past it is removed every night. What bookkeeping rests on is kept to the end of the seventh year after the financial year (the Swedish Bookkeeping Act, 7:2). When a contract ends everything is handed back and then deleted. Backups are gone within nine days.',
      },
      {
        sv: 'Det du skriver i formuläret här tas bort efter ett år.',
        en: 'What you write in the form here is removed after a year.',
      },
    ],
  },
  {
    title: { sv: 'Vem som får uppgifterna', en: 'Who is given the data' },
    text: [
      {
        sv: 'Din arbetsgivare, dess lönesystem, och de underbiträden som står på sidan Underbiträden. Alla kunders uppgifter stannar i EU/EES.',
        en: 'Your employer, its payroll system, and the sub-processors on the page Sub-processors. All customers’ data stays in the EU/EEA.',
      },
    ],
  },
  {
    title: { sv: 'Kakor', en: 'Cookies' },
    text: [
      {
        sv: 'Vi använder bara kakor som behövs för att du ska vara inloggad. De kräver inget samtycke (lagen om elektronisk kommunikation 9 kap. 28 §). Den här webbplatsens öppna sidor sätter inga kakor alls.',
        en: 'We use only cookies that are needed to keep you signed in. They need no consent (the Swedish Electronic Communications Act, 9:28). The public pages of this site set no cookies at all.',
      },
    ],
  },
  {
    title: { sv: 'Dina rättigheter', en: 'Your rights' },
    text: [
      {
        sv: 'Du har rätt till tillgång, rättelse, radering, begränsning, invändning och att ta med dina uppgifter. Fråga i appen under Mina rättigheter enligt GDPR, din arbetsgivare, eller oss på hello@clvrbenefits.com. Du får svar inom 30 dagar.',
        en: 'You have the right to access, correction, erasure, restriction, objection and to take your data along. Ask in the app under My rights under the GDPR, ask your employer, or us at hello@clvrbenefits.com. You are answered within 30 days.',
      },
      {
        sv: 'Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se.',
        en: 'If you are not content you can complain to the Swedish Authority for Privacy Protection, imy.se.',
      },
    ],
  },
];
