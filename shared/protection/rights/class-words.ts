import type { Text } from '../../kernel/language.ts';
import type { Retention } from '../../platform/classification.ts';

/** The catalogue's purposes in Swedish, word for word as the classes say them in English. A test holds that none is missing. */
export const purposesInSwedish: Readonly<Record<string, string>> = {
  'Give employees their benefits and know who may decide': 'Ge medarbetare deras förmåner och veta vem som får besluta',
  'Tell employees apart for certain, pay them, and reach them outside work':
    'Skilja medarbetare åt med säkerhet, betala dem och nå dem utanför arbetet',
  'Pay benefits by the employment, and know who may do what':
    'Betala förmåner efter anställningen och veta vem som får göra vad',
  'Take people and their roles from the company’s directory': 'Hämta personer och roller från företagets katalog',
  'Let HR see what a file of people would change before anything is written':
    'Låta HR se vad en personalfil skulle ändra innan något skrivs',
  'Sign people in and keep them signed in': 'Logga in personer och hålla dem inloggade',
  'Prove who signed in where that is disputed': 'Visa vem som loggade in om det bestrids',
  'Know what is left of a benefit': 'Veta vad som finns kvar av en förmån',
  'Say why somebody’s benefit is another than the rules give': 'Förklara varför någons förmån avviker från reglerna',
  'Settle what a leaver has used beyond the benefit': 'Reglera det som någon som slutar har använt utöver förmånen',
  'Claim and decide benefits': 'Begära och besluta om förmåner',
  'Have claims decided while somebody is away': 'Få utlägg beslutade medan någon är borta',
  'Show that a benefit was paid for what it is meant for': 'Visa att en förmån har betalats för det den är avsedd för',
  'Explain and oversee decisions by machine': 'Förklara och övervaka maskinens beslut',
  'Tell people what happened to their claims, and HR who had access and what becomes of the company’s keys':
    'Berätta vad som har hänt med utlägg, och för HR vem som har haft åtkomst och vad som händer med företagets nycklar',
  'Send people only the mails they want': 'Skicka bara de mejl som var och en vill ha',
  'Show people their lists the way they like them': 'Visa listor så som var och en vill ha dem',
  'Prove who did what, and that the record was not changed': 'Visa vem som gjorde vad, och att loggen inte har ändrats',
  'Answer people who ask what is done with their data, and show that it was answered':
    'Svara den som frågar om sina personuppgifter, och visa att det har skett',
  'Give people a copy of their data for a week': 'Ge en kopia av personuppgifterna under en vecka',
  'Put right what was paid': 'Rätta det som har betalats ut',
  'Pay benefits with the salary': 'Betala förmåner med lönen',
  'Tell companies of changes of sub-processors in time, and hear what they have against them':
    'Meddela företag i tid om ändringar bland underbiträden, och höra vad de har emot dem',
};

/** The catalogue's legal bases in Swedish. */
export const basesInSwedish: Readonly<Record<string, string>> = {
  'GDPR Art. 6(1)(b) and (f): the employment and its benefits':
    'Dataskyddsförordningen art. 6.1 b och f: anställningen och dess förmåner',
  'GDPR Art. 6(1)(b) and (c): the employment and its pay; Act (2018:218) ch. 3 s. 10 for the personnummer':
    'Dataskyddsförordningen art. 6.1 b och c: anställningen och lönen; 3 kap. 10 § lagen (2018:218) för personnumret',
  'GDPR Art. 6(1)(f): the right people, and nobody else, have access':
    'Dataskyddsförordningen art. 6.1 f: rätt personer, och inga andra, har åtkomst',
  'GDPR Art. 6(1)(b) and (f): access to the service': 'Dataskyddsförordningen art. 6.1 b och f: åtkomst till tjänsten',
  'GDPR Art. 6(1)(f): to establish and defend claims; Act (2018:218) ch. 3 s. 10 for the personnummer':
    'Dataskyddsförordningen art. 6.1 f: rättsliga anspråk; 3 kap. 10 § lagen (2018:218) för personnumret',
  'GDPR Art. 6(1)(b) and (c): the benefit, and its taxation':
    'Dataskyddsförordningen art. 6.1 b och c: förmånen och beskattningen av den',
  'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a claim reveals health':
    'Dataskyddsförordningen art. 6.1 b och c; art. 9.2 b när ett utlägg avslöjar hälsa',
  'GDPR Art. 6(1)(f): claims are decided while somebody is away':
    'Dataskyddsförordningen art. 6.1 f: utlägg beslutas medan någon är borta',
  'GDPR Art. 6(1)(b) and (c); Art. 9(2)(b) where a receipt reveals health':
    'Dataskyddsförordningen art. 6.1 b och c; art. 9.2 b när ett kvitto avslöjar hälsa',
  'GDPR Art. 6(1)(b) and (f), Art. 22(3); AI Act Art. 26(6)':
    'Dataskyddsförordningen art. 6.1 b och f samt art. 22.3; AI-förordningen art. 26.6',
  'GDPR Art. 6(1)(c): Art. 28(2)': 'Dataskyddsförordningen art. 6.1 c: art. 28.2',
  'GDPR Art. 6(1)(b)': 'Dataskyddsförordningen art. 6.1 b',
  'GDPR Art. 6(1)(f): lists that can be worked with':
    'Dataskyddsförordningen art. 6.1 f: listor som går att arbeta med',
  'GDPR Art. 6(1)(f): accountability, Art. 5(2)': 'Dataskyddsförordningen art. 6.1 f: ansvarsskyldighet, art. 5.2',
  'GDPR Art. 6(1)(c): Art. 12 and 15–21': 'Dataskyddsförordningen art. 6.1 c: art. 12 och 15–21',
  'GDPR Art. 6(1)(b) and (c): the benefit, its taxation and the books':
    'Dataskyddsförordningen art. 6.1 b och c: förmånen, beskattningen och bokföringen',
};

const both = (sv: string, en: string): Text => ({ sv, en });

/** What is held, by the category of the fideslang taxonomy. */
export const categoryWords: Readonly<Record<string, Text>> = {
  'user.unique_id': both('Id och konton', 'Ids and accounts'),
  'user.name': both('Namn', 'Name'),
  'user.contact.email': both('E-postadresser', 'E-mail addresses'),
  'user.contact.phone_number': both('Telefonnummer', 'Phone number'),
  'user.workplace': both('Anställningen', 'The employment'),
  'user.account.settings': both('Inställningar', 'Settings'),
  'user.government_id.national_identification_number': both('Personnummer', 'Personal identity number'),
  'user.financial.bank_account': both('Bankkonto', 'Bank account'),
  'user.financial': both('Belopp och köp', 'Amounts and purchases'),
  'user.device': both('Vilken enhet du använder', 'Which device you use'),
  'user.behavior': both('När du gör något', 'When you do something'),
  'user.content': both('Texter, kvitton och bedömningar', 'Texts, receipts and assessments'),
};

/** Who gets something of it besides the employer and CLVR, who keeps it for the employer. */
export const recipientWords: Readonly<Record<string, Text>> = {
  mail: both('E-posttjänsten', 'The mail service'),
  'identity provider': both('Inloggningstjänsten', 'The sign-in service'),
  BankID: both('BankID', 'BankID'),
  customer: both('Arbetsgivaren', 'The employer'),
};

/** From when a period counts, where it is not a time of the row itself. */
const froms: Readonly<Record<string, Text>> = {
  'end of the financial year': both(
    'kalenderåret då räkenskapsåret avslutades',
    'the calendar year in which the financial year ended',
  ),
  'end of employment': both('anställningens slut', 'the end of the employment'),
  employed_until: both('anställningens slut', 'the end of the employment'),
  'end of the contract': both('avtalets slut', 'the end of the contract'),
  expires_at: both('att det har upphört att gälla', 'it has expired'),
  ends_at: both('att det har upphört', 'it has ended'),
  last_day: both('sista dagen', 'the last day'),
  lifted_at: both('att det har hävts', 'it was lifted'),
  closed_at: both('att begäran har avslutats', 'the request was closed'),
};
const goesWith = both('att det som den hör till raderas', 'what it belongs to is deleted');
const itself = both('att det skrevs', 'it was written');

const units = {
  Y: { sv: ['år', 'år'], en: ['year', 'years'] },
  M: { sv: ['månad', 'månader'], en: ['month', 'months'] },
  D: { sv: ['dygn', 'dygn'], en: ['day', 'days'] },
} as const;

/** How long something is kept, in words (Art. 15(1)(d)). */
export function keptWords({ period, from }: Pick<Retention, 'period' | 'from'>): Text {
  const [, count = '0', unit = 'D'] = /^P(\d+)([YMD])$/.exec(period) ?? [];
  const start =
    typeof from === 'string'
      ? (froms[from] ?? itself)
      : 'financialYearOf' in from
        ? froms['end of the financial year']!
        : goesWith;
  if (Number(count) === 0) return both(`Till ${start.sv}`, `Until ${start.en}`);
  const many = Number(count) === 1 ? 0 : 1;
  const named = units[unit as keyof typeof units];
  return both(`${count} ${named.sv[many]} efter ${start.sv}`, `${count} ${named.en[many]} after ${start.en}`);
}

export const purposeWords = (purpose: string): Text => both(purposesInSwedish[purpose] ?? purpose, purpose);
export const basisWords = (basis: string): Text => both(basesInSwedish[basis] ?? basis, basis);
