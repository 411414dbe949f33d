import { chooseLanguage, type Language } from '../../../../shared/kernel/language.ts';

/** The language of a page: what the application asks for (`ui_locales`), else what the browser prefers, else Swedish. */
export function languageOfPage(uiLocales: unknown, acceptLanguage: string | undefined): Language {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  return chooseLanguage([...asked, acceptLanguage ?? ''].join(','));
}

export const texts = {
  sv: {
    pickTitle: 'Välj vem du är',
    pickIntro: 'Inloggningen finns bara på den här datorn. Personerna är påhittade och inget lösenord behövs.',
    confirms: 'Appen kräver tvåfaktor. Den som väljs här räknas som bekräftad.',
    confirmsNot: 'utan tvåfaktor',
    cancel: 'Avbryt',
    companyTitle: 'Välj arbetsgivare',
    signOutTitle: 'Loggar ut',
    signOutIntro: 'Du loggas ut från alla appar där du är inloggad.',
    signOut: 'Logga ut',
    signedOutTitle: 'Du är utloggad',
    signedOutIntro: 'Du kan stänga fönstret.',
    problemTitle: 'Det gick inte',
    expired: 'Inloggningen har gått ut eller är redan klar. Gå tillbaka till appen och börja om.',
  },
  en: {
    pickTitle: 'Choose who you are',
    pickIntro: 'This sign-in exists on this computer only. The people are invented and no password is needed.',
    confirms: 'The app requires two factors. Whoever is chosen here counts as confirmed.',
    confirmsNot: 'no second factor',
    cancel: 'Cancel',
    companyTitle: 'Choose your employer',
    signOutTitle: 'Signing out',
    signOutIntro: 'You are signed out of every app where you were signed in.',
    signOut: 'Sign out',
    signedOutTitle: 'You are signed out',
    signedOutIntro: 'You can close this window.',
    problemTitle: 'That did not work',
    expired: 'This sign-in has expired or is already done. Go back to the app and start again.',
  },
} as const satisfies Record<Language, Record<string, string>>;
