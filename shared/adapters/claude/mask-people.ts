/** Ten or twelve digits that begin with a day: a personnummer or a samordningsnummer (day + 60), however it is written. */
const personnummer =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–]?\s?\d{4}(?!\d)/g;
const address = /[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}/gu;

/** A recognised text without the numbers and addresses of people: nothing in a judgement rests on them. */
export const maskPeople = (text: string): string => text.replace(address, '[…]').replace(personnummer, '[…]');
