import type { Text } from '../../shared/kernel/language.ts';
import { texts as menu } from '../session/texts.ts';

export const texts = {
  ownTitle: menu.myDetails,
  ownLead: {
    sv: 'Uppgifterna är krypterade. Bara du och HR kan se dem.',
    en: 'The details are encrypted. Only you and HR can see them.',
  },
  identity: { sv: 'Identitet', en: 'Identity' },
  personnummer: { sv: 'Personnummer eller samordningsnummer', en: 'Personnummer or coordination number' },
  personnummerHint: { sv: 'ÅÅÅÅMMDD-NNNN', en: 'YYYYMMDD-NNNN' },
  coordination: { sv: 'Det här är ett samordningsnummer.', en: 'This is a coordination number.' },
  ownPersonnummer: { sv: 'Personnummer', en: 'Personnummer' },
  ownMissing: { sv: 'Inte registrerat', en: 'Not registered' },
  ownByHr: { sv: 'Bara HR kan ändra det.', en: 'Only HR can change it.' },
  contact: { sv: 'Privat kontakt', en: 'Private contact' },
  email: { sv: 'Privat e-post', en: 'Private e-mail' },
  phone: { sv: 'Privat telefon', en: 'Private phone' },
  phoneHint: { sv: 'Utländska nummer med landskod: +47 …', en: 'Foreign numbers with their country code: +47 …' },
  account: { sv: 'Bankkonto', en: 'Bank account' },
  clearing: { sv: 'Clearingnummer', en: 'Clearing number' },
  clearingHint: { sv: 'Lämna tomt för IBAN', en: 'Leave empty for an IBAN' },
  number: { sv: 'Kontonummer eller IBAN', en: 'Account number or IBAN' },
  changed: { sv: 'Senast ändrat {at}', en: 'Last changed {at}' },
  save: { sv: 'Spara uppgifterna', en: 'Save the details' },
  saved: { sv: 'Uppgifterna är sparade.', en: 'The details are saved.' },
  meanwhile: {
    sv: 'Någon annan har ändrat uppgifterna under tiden. Det du har skrivit är inte sparat.',
    en: 'Somebody else has changed the details meanwhile. What you have written is not saved.',
  },
  latest: { sv: 'Hämta det senaste', en: 'Get the latest' },
} satisfies Record<string, Text>;
