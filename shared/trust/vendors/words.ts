import type { Text } from '../../kernel/language.ts';

/**
 * What a sub-processor does, where, and how far it is in use, in Swedish; the catalogue says it in English. `name` where its name has words, and
 * `transferBasis` where a transfer has one.
 */
export type SwedishWords = Readonly<{
  purpose: string;
  region: string;
  use: string;
  name?: string;
  transferBasis?: string;
}>;

const inEu = 'inom EU; vilken region väljs när tjänsten sätts upp';

/** By key of the catalogue’s recipients. A test holds that none is missing and none is left over. */
export const inSwedish: Readonly<Record<string, SwedishWords>> = {
  'Microsoft Azure': {
    purpose: 'Driver tjänsten: databas, filer, köer, nycklar och loggar',
    region: inEu,
    use: 'där tjänsten är uppsatt; på en enskild dator skickas inget',
  },
  'Amazon Web Services': {
    purpose: 'Förvarar krypterade säkerhetskopior, och bevis som ingen kan ändra',
    region: inEu,
    use: 'varje natt, krypterat: en kopia av databasen och av varje fil; därutöver bevis utan personer',
  },
  'Amazon Bedrock': {
    name: 'Amazon Web Services (Bedrock), med modeller från Anthropic (Claude)',
    purpose: 'Läser kvitton och bedömer utlägg, där ett företag har valt det',
    region: 'bara regioner inom EU: tjänsten kontrollerar varje mottagare och är av om någon ligger utanför',
    use: 'av tills HR har godkänt konsekvensbedömningen och valt det',
  },
  Anthropic: {
    name: 'Anthropic (dess eget API)',
    purpose: 'Prövar läsning och bedömning på egna filer',
    region: 'inte inom EES',
    use: 'får inget från tjänsten',
  },
  mail: {
    name: 'Den som skickar mejl (SMTP)',
    purpose: 'Befordrar mejl till medarbetare och personal',
    region: 'inom EU, så som plattformen lovar; vilken server väljs när tjänsten sätts upp',
    use: 'varje mejl',
  },
  PostHog: {
    name: 'PostHog (server i EU)',
    purpose: 'Produktanalys och fel, utan personuppgifter',
    region: 'dess server inom EU',
    use: 'av om det inte är inställt; då får den händelser ur en sluten lista och fel utan ord, från servern',
  },
  Close: {
    purpose: 'CLVR:s sälj- och marknadskontakter; aldrig kunders medarbetare',
    region: 'USA',
    transferBasis:
      'standardavtalsklausuler (kommissionens genomförandebeslut (EU) 2021/914) i dess personuppgiftsbiträdesavtal, som ska vara undertecknat innan anslutningen slås på; den som skriver får veta det i förväg',
    use: 'av om det inte är inställt; då får den det som någon har skrivit i formuläret för en demo, och inget annat',
  },
};

const both = (sv: string, en: string): Text => ({ sv, en });

/** Kinds of personal data as everybody reads them, by the fideslang key. */
export const dataWords: Readonly<Record<string, Text>> = {
  'user.unique_id': both('id som leder till en person', 'ids that lead to a person'),
  'user.name': both('namn', 'names'),
  'user.contact.email': both('e-postadresser', 'e-mail addresses'),
  'user.contact.phone_number': both('telefonnummer', 'telephone numbers'),
  'user.government_id.national_identification_number': both('personnummer', 'personal identity numbers'),
  'user.financial': both('belopp och köp', 'amounts and purchases'),
  'user.financial.bank_account': both('bankkonton', 'bank accounts'),
  'user.workplace': both('anställningen', 'the employment'),
  'user.content': both('texter, kvitton och bedömningar', 'texts, receipts and assessments'),
  'user.account.settings': both('inställningar', 'settings'),
  'user.behavior': both('när någon använde tjänsten', 'when somebody used the service'),
  'user.device': both('vilken sorts enhet', 'the kind of device'),
  'user.device.ip_address': both('nätverksadresser', 'network addresses'),
  'user.authorization.credentials': both('hemligheter som släpper in någon', 'secrets that let somebody in'),
  'system.authentication': both('hemligheter mellan system', 'secrets between systems'),
};

/** The words of a key; the key itself where there are none. */
export const dataInWords = (category: string): Text => dataWords[category] ?? both(category, category);
