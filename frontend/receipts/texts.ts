import type { Text } from '../../shared/kernel/language.ts';

/** What can be seen on a receipt, in as few letters as say it. */
export const fieldNames = {
  vendor: { sv: 'Säljare', en: 'Vendor' },
  organisationNumber: { sv: 'Org.nr', en: 'Org. no.' },
  paidOn: { sv: 'Betaldag', en: 'Paid on' },
  bought: { sv: 'Köpt', en: 'Bought' },
  total: { sv: 'Belopp', en: 'Amount' },
  currency: { sv: 'Valuta', en: 'Currency' },
  vat: { sv: 'Moms {rate}', en: 'VAT {rate}' },
} satisfies Record<string, Text>;

export const texts = {
  receipt: { sv: 'Kvitto', en: 'Receipt' },
  page: { sv: 'Sida {n} av {count}', en: 'Page {n} of {count}' },
  picture: { sv: 'Bild av kvittot', en: 'Picture of the receipt' },
  previous: { sv: 'Föregående sida', en: 'Previous page' },
  next: { sv: 'Nästa sida', en: 'Next page' },
  zoomIn: { sv: 'Förstora', en: 'Zoom in' },
  zoomOut: { sv: 'Förminska', en: 'Zoom out' },
  hideMarks: { sv: 'Dölj markeringarna', en: 'Hide the marks' },
  showMarks: { sv: 'Visa markeringarna', en: 'Show the marks' },
  file: { sv: 'Öppna filen', en: 'Open the file' },
  text: { sv: 'Avläst text', en: 'Recognised text' },
  none: { sv: 'Inget kvitto ännu', en: 'No receipt yet' },
  erased: {
    sv: 'Kvittot är raderat tillsammans med personens uppgifter. Ingen kan öppna det längre.',
    en: 'The receipt was erased with the person’s data. Nobody can open it any more.',
  },
  broken: { sv: 'Bilden gick inte att hämta.', en: 'The picture could not be fetched.' },
  crop: { sv: 'Så står det på kvittot', en: 'As it stands on the receipt' },
  remove: { sv: 'Ta bort kvittot', en: 'Remove the receipt' },
  read: { sv: 'Avläst på kvittot', en: 'Read off the receipt' },
  sure: { sv: '{share} säker', en: '{share} sure' },
  checkIt: { sv: 'kontrollera', en: 'check this' },
  changed: { sv: 'ändrat i utlägget', en: 'changed in the claim' },
  correct: { sv: 'Rätta', en: 'Correct' },
  tell: { sv: 'Skriv till HR', en: 'Write to HR' },
  beingChecked: {
    sv: 'Filen kontrolleras mot skadlig kod. Ingen kan öppna den förrän det är klart.',
    en: 'The file is being checked for malware. Nobody can open it until that is done.',
  },
  notReadYet: { sv: 'Kvittot läses av efter kontrollen.', en: 'The receipt is read after the check.' },
  beingRead: { sv: 'Kvittot läses av.', en: 'The receipt is being read.' },
  unread: { sv: 'Kvittot är inte avläst.', en: 'The receipt was not read.' },
  nothingHere: { sv: 'Inget lästes av på den här sidan.', en: 'Nothing was read on this page.' },
  nothingRead: { sv: 'Inget på kvittot gick att läsa.', en: 'Nothing on the receipt could be read.' },
  placeless: {
    sv: 'Det är inte känt var på kvittot uppgifterna står.',
    en: 'It is not known where on the receipt the details stand.',
  },
} satisfies Record<string, Text>;
