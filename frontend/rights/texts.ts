import type { Text } from '../../shared/kernel/language.ts';
import type { OwnRequest, RequestView } from '../../shared/protection/rights/contract.ts';
import { texts as menu } from '../session/texts.ts';

const text = (sv: string, en: string): Text => ({ sv, en });

export const kindNames: Readonly<Record<OwnRequest['kind'], Text>> = {
  access: text('Kopia av uppgifterna', 'Copy of the data'),
  portability: text('Flytta uppgifterna', 'Take the data along'),
  correction: text('Rättelse', 'Correction'),
  restriction: text('Begränsning', 'Restriction'),
  objection: text('Invändning', 'Objection'),
  erasure: text('Radering', 'Erasure'),
};

export const kindLeads: Readonly<Record<OwnRequest['kind'], Text>> = {
  access: text(
    'Allt som finns om dig, att läsa och spara. Görs direkt.',
    'Everything there is about you, to read and keep. Made at once.',
  ),
  portability: text(
    'Samma uppgifter i format som andra system läser. Görs direkt.',
    'The same data in formats that other systems read. Made at once.',
  ),
  correction: text('Något är fel. Din arbetsgivare rättar det.', 'Something is wrong. Your employer corrects it.'),
  restriction: text(
    'Uppgifterna får bara sparas. Dina utlägg vilar under tiden.',
    'The data may only be kept. Your claims rest meanwhile.',
  ),
  objection: text('Ingen maskin bedömer dina utlägg. Det gör människor.', 'No machine judges your claims. People do.'),
  erasure: text(
    'Uppgifterna tas bort. Det lagen kräver sparas, spärrat.',
    'The data is removed. What the law requires is kept, blocked.',
  ),
};

export const stateNames: Readonly<Record<OwnRequest['state'], Text>> = {
  received: text('Mottagen', 'Received'),
  'identity-verified': text('Väntar på beslut', 'Waits for a decision'),
  decided: text('Beslutad', 'Decided'),
  'carried-out': text('Genomförd', 'Carried out'),
  closed: text('Avslutad', 'Closed'),
  withdrawn: text('Återtagen', 'Withdrawn'),
};

export const outcomeNames: Readonly<Record<NonNullable<OwnRequest['outcome']>, Text>> = {
  granted: text('Beviljad', 'Granted'),
  partly: text('Delvis beviljad', 'Granted in part'),
  refused: text('Avslagen', 'Refused'),
};

export const mailNames: Readonly<Record<NonNullable<RequestView['file']>['mail'], Text>> = {
  none: text('', ''),
  waiting: text('Länken skickas snart.', 'The link will be sent soon.'),
  sending: text('Länken skickas.', 'The link is being sent.'),
  sent: text('Länken är skickad.', 'The link has been sent.'),
  refused: text('E-posttjänsten tog inte emot mejlet.', 'The mail service did not take the mail.'),
  uncertain: text('Det är osäkert om mejlet gick fram.', 'It is uncertain whether the mail got through.'),
};

export const texts = {
  title: menu.myData,
  lead: text(
    'Vad som finns om dig, varför och hur länge. Här begär du en kopia, en rättelse eller att något tas bort.',
    'What is held about you, why and for how long. Here you ask for a copy, a correction or for something to be removed.',
  ),
  requests: text('Dina begäranden', 'Your requests'),
  noRequests: text('Du har inte begärt något än.', 'You have not asked for anything yet.'),
  ask: text('Gör en begäran', 'Make a request'),
  what: text('Vad vill du?', 'What do you want?'),
  words: text('Beskriv vad det gäller', 'Describe what it is about'),
  wordsOptional: text('Något att tillägga (valfritt)', 'Anything to add (optional)'),
  wordsHint: text(
    'Skriv inte mer än vad som behövs. Texten lagras krypterad.',
    'Write no more than is needed. The text is kept encrypted.',
  ),
  wordsNeeded: text('Skriv vad det gäller.', 'Write what it is about.'),
  send: text('Skicka begäran', 'Send the request'),
  sent: text('Begäran är skickad.', 'The request has been sent.'),
  held: text('Det här finns om dig', 'This is held about you'),
  heldLead: text(
    'Din arbetsgivare är personuppgiftsansvarig. CLVR Benefits behandlar uppgifterna för arbetsgivaren inom EU.',
    'Your employer is the controller. CLVR Benefits processes the data for your employer within the EU.',
  ),
  basis: text('Rättslig grund', 'Legal basis'),
  kept: text('Sparas', 'Kept'),
  recipients: text('Mottagare', 'Recipients'),
  nobody: text('Ingen utöver arbetsgivaren och CLVR', 'Nobody besides your employer and CLVR'),
  received: text('Mottagen {day}', 'Received {day}'),
  dueBy: text('Besvaras senast {day}', 'To be answered by {day}'),
  daysLeft: text('{days} dagar kvar', '{days} days left'),
  oneDayLeft: text('1 dag kvar', '1 day left'),
  lastDay: text('Sista dagen i dag', 'The last day is today'),
  overdue: text('Försenad {days} dagar', '{days} days overdue'),
  oneOverdue: text('Försenad 1 dag', '1 day overdue'),
  extended: text('Förlängd tid', 'Time extended'),
  why: text('Varför', 'Why'),
  youWrote: text('Du skrev', 'You wrote'),
  theyWrote: text('Personen skrev', 'The person wrote'),
  answer: text('Svar', 'Answer'),
  ground: text('Grund i lagen', 'Ground in the law'),
  complain: text('Om du inte är nöjd', 'If you are not content'),
  done: text('Gjort', 'Done'),
  erased: text('Texten raderades med personens uppgifter.', 'The text was erased with the person’s data.'),
  making: text(
    'Filen görs i ordning. Det tar oftast några sekunder.',
    'The file is being made. It usually takes some seconds.',
  ),
  ready: text('Filen är klar. Den går att ladda ner till {at}.', 'The file is ready. It can be downloaded until {at}.'),
  removed: text(
    'Filen är borttagen. Gör en ny begäran om du vill ha en kopia.',
    'The file has been removed. Make a new request if you want a copy.',
  ),
  takenAt: text('Nedladdad {at}.', 'Downloaded {at}.'),
  takeHint: text(
    'En ZIP med en sida att läsa, tabeller, JSON och dina kvitton.',
    'A ZIP with a page to read, tables, JSON and your receipts.',
  ),
  download: text('Ladda ner', 'Download'),
  taken: text('Filen är nedladdad.', 'The file has been downloaded.'),
  withdraw: text('Ta tillbaka', 'Take back'),
  withdrawNamed: text('Ta tillbaka: {kind}', 'Take back: {kind}'),
  withdrawn: text('Begäran är återtagen.', 'The request has been taken back.'),
  restricted: text('Dina uppgifter är begränsade', 'Your data is restricted'),
  restrictedMore: text(
    'De får bara sparas. Dina utlägg beslutas och betalas inte förrän begränsningen hävs.',
    'It may only be kept. Your claims are not decided or paid until the restriction is lifted.',
  ),
  objected: text('Människor bedömer dina utlägg', 'People judge your claims'),
  objectedMore: text(
    'Din invändning gäller: ingen maskin beslutar om dem.',
    'Your objection stands: no machine decides them.',
  ),
  linkTitle: text('Dina personuppgifter', 'Your personal data'),
  linkLead: text('Utdraget är en ZIP. Länken gäller till {at}.', 'The extract is a ZIP. The link is good until {at}.'),
} as const satisfies Record<string, Text>;
