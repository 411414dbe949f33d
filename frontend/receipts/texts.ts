import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  receipt: { sv: 'Kvitto', en: 'Receipt' },
  page: { sv: 'Sida {n} av {count}', en: 'Page {n} of {count}' },
  picture: { sv: 'Bild av kvittot', en: 'Picture of the receipt' },
  previous: { sv: 'Föregående sida', en: 'Previous page' },
  next: { sv: 'Nästa sida', en: 'Next page' },
  zoomIn: { sv: 'Förstora', en: 'Zoom in' },
  zoomOut: { sv: 'Förminska', en: 'Zoom out' },
  file: { sv: 'Öppna filen', en: 'Open the file' },
  text: { sv: 'Avläst text', en: 'Recognised text' },
  none: { sv: 'Inget kvitto ännu', en: 'No receipt yet' },
  broken: { sv: 'Bilden gick inte att hämta.', en: 'The picture could not be fetched.' },
  crop: { sv: 'Så står det på kvittot', en: 'As it stands on the receipt' },
  remove: { sv: 'Ta bort kvittot', en: 'Remove the receipt' },
} satisfies Record<string, Text>;
