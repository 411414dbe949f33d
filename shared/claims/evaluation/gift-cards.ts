import type { WordPatterns } from './word-patterns.ts';

/** What was bought is a means of payment: exchangeable, so never tax-free. Source: Skatteverket, February 2025. */
export const giftCardWords: WordPatterns = [
  'voucher*',
  'gift certificate*',
  'värdecheck*',
  'friskvårdscheck*',
  'friskvårdskort*',
  'wellness card*',
  'experience gift*',
  '*presentkort*',
  'gåvokort*',
  'gåvobevis*',
  'värdebevis*',
  'värdekort*',
  'upplevelsepresent*',
  'gift card*',
  'giftcard*',
  'gift voucher*',
];

/** A line with one of these speaks of gift cards as a way to pay, or says that they are taken. */
export const paymentWords: WordPatterns = [
  'betal*',
  'erhållet',
  'växel',
  'saldo',
  'kvar på',
  'accepter*',
  'tar emot',
  'tar vi emot',
  'godtar*',
  'inlös*',
  'löses in',
  'köp våra',
  'paid',
  'payment',
  'tender*',
  'redeem*',
  'accept*',
  'balance',
];
