import type { Section } from './control.ts';

export const authentication: Section = {
  name: 'authentication',
  title: { sv: 'Inloggning och identitet', en: 'Signing in and identity' },
  controls: [
    {
      id: 'mfa',
      title: { sv: 'Två steg vid inloggning', en: 'Two-step sign-in' },
      text: {
        sv: 'Den som beslutar, betalar eller administrerar kommer in först när inloggningen har bekräftats i två steg, och detsamma gäller vår egen personal. Utan bekräftelsen finns ingen session.',
        en: 'Whoever decides, pays or administers gets in only once the sign-in was confirmed in two steps, and so do our own staff. Without that confirmation there is no session.',
      },
      needs: ['second-factor-in-use', 'release-tests', 'deployment:staff-factor'],
      accountable: 'engineering',
    },
    {
      id: 'passwords',
      title: { sv: 'Inga egna lösenord', en: 'No passwords of our own' },
      text: {
        sv: 'Tjänsten har inga lösenord för människor. Inloggning sker hos arbetsgivarens katalog eller med BankID, och deras regler för lösenord och spärrar gäller.',
        en: 'The service keeps no passwords for people. They sign in at their employer’s directory or with BankID, whose rules for passwords and lock-outs apply.',
      },
      needs: ['release-tests'],
      accountable: 'engineering',
    },
    {
      id: 'rotation',
      title: { sv: 'Nycklar och certifikat byts', en: 'Keys and certificates are replaced' },
      text: {
        sv: 'Valvets nyckel, företagens nycklar och maskiners hemligheter byts inom 90 dagar, medan alla arbetar. Något som blir för gammalt larmar och syns här. Människors lösenord tvingas inte fram på schema.',
        en: 'The vault’s key, companies’ keys and machine credentials are replaced within 90 days while everybody works. What gets too old raises an alarm and shows here. People are not made to change passwords by the calendar.',
      },
      needs: ['vault-key-young', 'data-keys-young', 'secrets-young', 'release-tests', 'doc:key-rotation'],
      accountable: 'operations',
    },
    {
      id: 'bankid',
      title: { sv: 'BankID', en: 'BankID' },
      text: {
        sv: 'Medarbetare kan logga in med BankID. Beställningen är bunden till webbläsaren som började, och BankID:s underskrift sparas som bevis.',
        en: 'Employees can sign in with BankID. The order is bound to the browser that began it, and BankID’s signature is kept as proof.',
      },
      needs: ['release-tests', 'bankid-own-service'],
      accountable: 'engineering',
    },
  ],
};
