import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Nytt utlägg', en: 'New claim' },
  lead: {
    sv: 'Börja med kvittot. Vi läser av det och fyller i åt dig.',
    en: 'Start with the receipt. We read it and fill in the rest.',
  },
  drop: { sv: 'Släpp kvittot här', en: 'Drop the receipt here' },
  photographIt: { sv: 'Fota kvittot', en: 'Take a photo of the receipt' },
  orPaste: { sv: 'Eller klistra in det.', en: 'Or paste it.' },
  limits: {
    sv: 'JPEG, PNG, WebP, HEIC eller PDF, högst 10\u00a0MB per fil och 10\u00a0filer.',
    en: 'JPEG, PNG, WebP, HEIC or PDF, at most 10\u00a0MB each and 10\u00a0files.',
  },
  choose: { sv: 'Välj fil', en: 'Choose a file' },
  addMore: { sv: 'Lägg till kvitto', en: 'Add a receipt' },
  photograph: { sv: 'Ta foto', en: 'Take a photo' },
  byHand: { sv: 'Skriv in för hand först', en: 'Type it by hand first' },
  sending: { sv: 'Skickar {name}', en: 'Sending {name}' },
  sent: { sv: 'Kvittot är mottaget. Läser av det.', en: 'The receipt has arrived. Reading it.' },
  again: { sv: 'Försök igen', en: 'Try again' },
  dismiss: { sv: 'Ta bort', en: 'Remove' },
  checking: { sv: 'Filen kontrolleras mot skadlig kod', en: 'The file is being checked for malware' },
  checkingMore: {
    sv: 'Det tar oftast några sekunder. Sedan läser vi av kvittot. Du kan fylla i själv under tiden.',
    en: 'It usually takes some seconds. Then we read the receipt. You can fill in the fields meanwhile.',
  },
  checkSlow: { sv: 'Kontrollen tar längre tid än vanligt', en: 'The check takes longer than usual' },
  checkSlowMore: {
    sv: 'Fyll i uppgifterna så länge. Utlägget går att skicka in när filen är kontrollerad, och det du skrivit är sparat. Du kan stänga sidan och komma tillbaka.',
    en: 'Fill in the fields meanwhile. The claim can be submitted once the file has been checked, and what you typed is saved. You can close the page and come back.',
  },
  reading: { sv: 'Läser av kvittot …', en: 'Reading the receipt …' },
  readingMore: {
    sv: 'Du kan skriva själv under tiden. Det du skrivit skrivs aldrig över.',
    en: 'You can type meanwhile. What you have typed is never overwritten.',
  },
  slow: { sv: 'Det tar längre tid än vanligt', en: 'This takes longer than usual' },
  slowMore: {
    sv: 'Fyll gärna i själv så länge. Det vi läser kommer bredvid.',
    en: 'Go on and fill it in yourself. What we read will stand beside it.',
  },
  done: {
    sv: 'Kvittot är avläst. {count} fält är ifyllda. Kontrollera dem.',
    en: 'The receipt has been read. {count} fields are filled in. Check them.',
  },
  several: { sv: 'Vi ser {count} kvitton i samma fil', en: 'We see {count} receipts in one file' },
  severalMore: {
    sv: 'Varje kvitto behöver ett eget utlägg. Vi har bara läst av det första. Ta bort filen och ta en bild av ett kvitto i taget, eller skicka in ändå så tittar HR på det.',
    en: 'Each receipt needs a claim of its own. We have read only the first. Remove the file and photograph one receipt at a time, or submit anyway and HR will look at it.',
  },
  failed: { sv: 'Kvittot är inte avläst', en: 'The receipt was not read' },
  failedMore: {
    sv: 'Det är sparat. Fyll i uppgifterna själv, så tittar HR på bilden.',
    en: 'It is kept. Fill in the fields yourself and HR will look at the picture.',
  },
} satisfies Record<string, Text>;
