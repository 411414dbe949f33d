import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  lead: {
    sv: 'Du ser inget av företagets uppgifter utan åtkomst. HR ser vem du är, varför och vad du öppnar, och kan avsluta när som helst.',
    en: 'You see none of the company’s data without access. Its HR sees who you are, why and what you open, and can end it at any time.',
  },
  ask: { sv: 'Begär åtkomst', en: 'Ask for access' },
  reason: { sv: 'Varför behövs det?', en: 'Why is it needed?' },
  reasonHint: {
    sv: 'HR läser det här. Skriv ärendet, och inget om en persons hälsa.',
    en: 'HR reads this. Write what it is about, and nothing of anybody’s health.',
  },
  reasonFault: {
    sv: 'Skriv minst 15 tecken, så att HR förstår varför.',
    en: 'Write at least 15 characters, so that HR can tell why.',
  },
  scope: { sv: 'Vad behöver du se?', en: 'What do you need to see?' },
  scopeFault: { sv: 'Välj minst en sak.', en: 'Choose at least one thing.' },
  hours: { sv: 'Hur länge?', en: 'For how long?' },
  hour: { sv: '1 timme', en: '1 hour' },
  hoursMany: { sv: '{hours} timmar', en: '{hours} hours' },
  open: { sv: 'Öppna företaget', en: 'Open the company' },
  live: { sv: 'Du har åtkomst', en: 'You have access' },
  liveUntil: { sv: 'till {at}', en: 'until {at}' },
  enter: { sv: 'Gå in', en: 'Enter' },
  leave: { sv: 'Avsluta åtkomsten', en: 'End the access' },
  left: { sv: 'Åtkomsten är avslutad.', en: 'The access has ended.' },
  former: { sv: 'Tidigare åtkomst', en: 'Former access' },
  endedHr: { sv: 'Avslutad av HR', en: 'Ended by HR' },
  endedStaff: { sv: 'Avslutad av dig', en: 'Ended by you' },
  endedTime: { sv: 'Tiden gick ut', en: 'Its time ran out' },
  visiting: { sv: 'Du läser hos {company}', en: 'You are reading at {company}' },
  visitUntil: {
    sv: 'Till {at}. Inget kan ändras, och allt du öppnar antecknas.',
    en: 'Until {at}. Nothing can be changed, and all you open is recorded.',
  },
  over: { sv: 'Åtkomsten är slut', en: 'The access is over' },
  overLead: {
    sv: 'Tiden har gått ut eller HR har avslutat den. Inget mer går att öppna.',
    en: 'Its time has run out or HR has ended it. Nothing more can be opened.',
  },
  askAgain: { sv: 'Till företaget', en: 'To the company' },
  sections: { sv: 'Avdelningar', en: 'Sections' },
  noReceipts: {
    sv: 'Din åtkomst omfattar inte kvittobilderna.',
    en: 'Your access does not cover the pictures of receipts.',
  },
  nothingInScope: {
    sv: 'Den här åtkomsten öppnar kvitton när du har deras adress.',
    en: 'This access opens receipts that you have the address of.',
  },
} satisfies Record<string, Text>;
