import type { Text } from '../../shared/kernel/language.ts';
import type { AuditRow } from '../../shared/protection/audit-log/contract.ts';

export const texts = {
  title: { sv: 'Händelselogg', en: 'Audit log' },
  lead: {
    sv: 'Allt som har gjorts i företaget, av vem och när. Loggen förseglas med några minuters mellanrum, så att ingen kan ändra den i efterhand utan att det syns, inte heller vi.',
    en: 'Everything that was done in the company, by whom and when. The log is sealed every few minutes, so that nobody, not even we, can change it later without it showing.',
  },
  filters: { sv: 'Urval', en: 'Filters' },
  all: { sv: 'Alla', en: 'All' },
  act: { sv: 'Händelse', en: 'Event' },
  who: { sv: 'Vem', en: 'Who' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'To' },
  about: { sv: 'Gäller', en: 'About' },
  when: { sv: 'När', en: 'When' },
  seal: { sv: 'Försegling', en: 'Seal' },
  sealed: { sv: 'Förseglad', en: 'Sealed' },
  waits: { sv: 'Förseglas snart', en: 'Sealed soon' },
  proof: { sv: 'Visa beviset', en: 'Show the proof' },
  proofOf: { sv: 'Visa beviset för {act}, {at}', en: 'Show the proof of {act}, {at}' },
  onlyThis: { sv: 'Visa allt om samma {kind}', en: 'Show all about this {kind}' },
  shownAbout: {
    sv: 'Loggen visar bara det som gäller en enda sak.',
    en: 'The log shows only what is about one thing.',
  },
  none: { sv: 'Inget har hänt ännu', en: 'Nothing has happened yet' },
  noneLead: {
    sv: 'Så snart någon gör något i företaget syns det här.',
    en: 'As soon as anybody does something in the company it is seen here.',
  },
  noneFound: { sv: 'Inget i loggen stämmer med urvalet', en: 'Nothing in the log matches the filters' },
  clear: { sv: 'Visa alla', en: 'Show all' },
  more: { sv: 'Visa fler', en: 'Show more' },
  lastSeal: { sv: 'Senaste försegling', en: 'Last seal' },
  notSealed: { sv: 'Ingen försegling ännu', en: 'No seal yet' },
  notSealedLead: {
    sv: 'Den första görs inom några minuter efter den första händelsen.',
    en: 'The first is made within minutes of the first event.',
  },
  covers: { sv: 'Förseglade händelser: {count}', en: 'Sealed events: {count}' },
  unsealed: { sv: 'väntar på nästa: {count}', en: 'waiting for the next: {count}' },
  anchored: { sv: 'Förankrad utanför databasen {at}', en: 'Anchored outside the database {at}' },
  notAnchored: { sv: 'Förankras utanför databasen inom kort', en: 'Anchored outside the database shortly' },
  checkpoint: { sv: 'Signerad kontrollpunkt', en: 'Signed checkpoint' },
  takeFile: { sv: 'Verifieringsfil', en: 'Verification file' },
  takeLead: {
    sv: 'Hela loggen med förseglingar, så att vem som helst kan kontrollera den utan oss.',
    en: 'The whole log with its seals, so that anybody can check it without us.',
  },
  takeProgram: { sv: 'Program som kontrollerar filen', en: 'Program that checks the file' },
  report: { sv: 'Rapport för revisorn', en: 'Report for the auditor' },
  reportLead: {
    sv: 'Alla våra kontroller med läge och tid, som en signerad PDF. Loggen visar vem som tog den.',
    en: 'All our controls with their status and time, as a signed PDF. The log shows who took it.',
  },
  takeReport: { sv: 'Hämta rapporten', en: 'Take the report' },
  reportProgram: { sv: 'Program som kontrollerar signaturen', en: 'Program that checks the signature' },
  toTrust: { sv: 'Samma kontroller på webben', en: 'The same controls on the web' },
  proofTitle: { sv: 'Bevis för händelsen', en: 'Proof of the event' },
  proofLead: {
    sv: 'Händelsen har plats {place} av {size} i en förseglad kedja. Ändras ett enda tecken stämmer beviset inte längre.',
    en: 'The event has place {place} of {size} in a sealed chain. If a single character is changed, the proof no longer holds.',
  },
  canonical: { sv: 'Händelsen, så som den förseglades', en: 'The event, as it was sealed' },
  hashes: { sv: 'Kontrollsummor på vägen ({count})', en: 'Hashes on the way ({count})' },
  rooted: {
    sv: 'Förseglingen ingår i plattformens gemensamma kontrollpunkt.',
    en: 'The seal is part of the checkpoint that the whole platform shares.',
  },
  notRooted: {
    sv: 'Förseglingen tas med i plattformens gemensamma kontrollpunkt inom kort.',
    en: 'The seal becomes part of the checkpoint that the whole platform shares shortly.',
  },
  save: { sv: 'Spara beviset', en: 'Save the proof' },
  close: { sv: 'Stäng', en: 'Close' },
} satisfies Record<string, Text>;

export const whoWords: Readonly<Record<AuditRow['who']['kind'], Text>> = {
  person: { sv: 'Medarbetare', en: 'Employee' },
  machine: { sv: 'Systemet', en: 'The system' },
  key: { sv: 'API-nyckel', en: 'API key' },
  staff: { sv: 'Personal hos CLVR', en: 'Staff of CLVR' },
};
