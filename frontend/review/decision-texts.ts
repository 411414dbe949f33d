import type { Text } from '../../shared/kernel/language.ts';

export type Choice = 'approve' | 'decline' | 'request_changes' | 'revert';
type Words = { act: Text; title: Text; comment: Text; done: Text };

export const choices: Record<Choice, Words> = {
  approve: {
    act: { sv: 'Godkänn', en: 'Approve' },
    title: { sv: 'Godkänn utlägget', en: 'Approve the claim' },
    comment: { sv: 'Kommentar (valfri)', en: 'Comment (optional)' },
    done: { sv: 'Godkänt: {name}.', en: 'Approved: {name}.' },
  },
  decline: {
    act: { sv: 'Avslå', en: 'Decline' },
    title: { sv: 'Avslå utlägget', en: 'Decline the claim' },
    comment: { sv: 'Varför? Medarbetaren ser det du skriver.', en: 'Why? The employee sees what you write.' },
    done: { sv: 'Avslaget: {name}.', en: 'Declined: {name}.' },
  },
  request_changes: {
    act: { sv: 'Begär ändring', en: 'Ask for changes' },
    title: { sv: 'Begär ändring', en: 'Ask for changes' },
    comment: {
      sv: 'Vad ska ändras? Medarbetaren ser det du skriver.',
      en: 'What is to be changed? The employee sees what you write.',
    },
    done: { sv: 'Ändring begärd: {name}.', en: 'Changes asked for: {name}.' },
  },
  revert: {
    act: { sv: 'Återkalla beslutet', en: 'Take the decision back' },
    title: { sv: 'Återkalla beslutet', en: 'Take the decision back' },
    comment: { sv: 'Varför? Utlägget går tillbaka till granskning.', en: 'Why? The claim goes back to review.' },
    done: { sv: 'Beslutet är återkallat: {name}.', en: 'The decision is taken back: {name}.' },
  },
};

export const texts = {
  commentNeeded: { sv: 'Skriv en kommentar.', en: 'Write a comment.' },
  covered: { sv: 'Belopp att täcka i kronor', en: 'Amount to cover in SEK' },
  coveredHint: {
    sv: 'Lämna tomt för hela beloppet, högst så mycket som finns kvar.',
    en: 'Leave empty for the whole amount, at most what is left.',
  },
  coveredForeign: {
    sv: 'Kvittot är i {currency}. Ange vad som täcks i svenska kronor.',
    en: 'The receipt is in {currency}. Say what is covered in Swedish kronor.',
  },
  coveredCarried: {
    sv: 'Ett tidigare steg har satt {amount}. Lämna tomt för att behålla det.',
    en: 'An earlier step has set {amount}. Leave empty to keep it.',
  },
  nothingLeft: {
    sv: 'Inget finns kvar av bidraget: godkännandet täcker 0 kr.',
    en: 'Nothing is left of the allowance: the approval covers SEK 0.',
  },
  goesOn: {
    sv: 'När du godkänner går utlägget vidare till nästa steg.',
    en: 'When you approve, the claim goes on to the next step.',
  },
  commentRequired: { sv: 'Kommentar', en: 'Comment' },
  amountWrong: { sv: 'Skriv ett belopp, till exempel 339,50.', en: 'Type an amount, for example 339.50.' },
  changed: {
    sv: 'Utlägget har ändrats medan du hade det öppet. Sidan visar nu det senaste. Läs igenom det innan du beslutar.',
    en: 'The claim changed while you had it open. The page shows the latest. Read it again before you decide.',
  },
  gone: {
    sv: 'Utlägget har ändrats medan du hade det öppet, och det går inte längre att göra så här. Sidan visar nu det senaste.',
    en: 'The claim changed while you had it open, and this can no longer be done. The page shows the latest.',
  },
  close: { sv: 'Stäng', en: 'Close' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, Text>;
