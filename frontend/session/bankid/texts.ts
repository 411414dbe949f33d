import type { Text } from '../../../shared/kernel/language.ts';

export const texts = {
  way: { sv: 'Logga in med BankID', en: 'Sign in with BankID' },
  title: { sv: 'BankID', en: 'BankID' },
  scan: {
    sv: 'Öppna BankID-appen i mobilen och läs av QR-koden.',
    en: 'Open the BankID app on your phone and scan the QR code.',
  },
  code: { sv: 'QR-kod att läsa av med BankID-appen', en: 'QR code to scan with the BankID app' },
  open: { sv: 'Öppna BankID', en: 'Open BankID' },
  here: { sv: 'Använd BankID på den här enheten', en: 'Use BankID on this device' },
  other: { sv: 'Använd BankID på en annan enhet', en: 'Use BankID on another device' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  again: { sv: 'Försök igen', en: 'Try again' },
  starting: { sv: 'Kontaktar BankID …', en: 'Contacting BankID …' },
  checking: { sv: 'Loggar in …', en: 'Signing in …' },
  comeBack: {
    sv: 'Klart i BankID. Fortsätt i fliken som BankID öppnade. Öppnades ingen flik kan du börja om med en QR-kod.',
    en: 'BankID is done. Go on in the tab that BankID opened. If none was opened, begin again with a QR code.',
  },
  where: { sv: 'Var vill du logga in?', en: 'Where do you want to sign in?' },
  several: {
    sv: 'Du arbetar på flera företag som använder CLVR Benefits.',
    en: 'You work at several companies that use CLVR Benefits.',
  },
} satisfies Record<string, Text>;
