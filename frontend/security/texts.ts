import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Anmäl en säkerhetsbrist', en: 'Report a weakness' },
  lead: {
    sv: 'Har du hittat något som kan skada dem som använder CLVR Benefits? Berätta det för oss först.',
    en: 'Have you found something that could harm the people who use CLVR Benefits? Tell us first.',
  },
  how: { sv: 'Så gör du', en: 'How to do it' },
  write: {
    sv: 'Skriv till oss vad du gjorde, vad som hände och vad du tror att det kan leda till. Svenska eller engelska går bra.',
    en: 'Write to us what you did, what happened, and what you think it can lead to. Swedish or English is fine.',
  },
  noPeople: {
    sv: 'Skicka inga personuppgifter. Har du sett några, så säg var, och radera dem hos dig.',
    en: 'Send no personal data. If you have seen some, say where, and delete your copy.',
  },
  trust: { sv: 'Se hur tjänsten skyddas: trygghetscentret', en: 'See how the service is protected: the trust center' },
  rules: { sv: 'Vad vi ber om', en: 'What we ask for' },
  ownData: {
    sv: 'Prova bara på konton och uppgifter som är dina egna.',
    en: 'Try only with accounts and data of your own.',
  },
  noHarm: {
    sv: 'Stör inte driften, lura ingen och ändra inget som är andras.',
    en: 'Do not disturb the service, deceive nobody, and change nothing that belongs to others.',
  },
  time: {
    sv: 'Ge oss tid att rätta bristen innan du berättar om den för andra.',
    en: 'Give us time to correct the weakness before you tell others of it.',
  },
} satisfies Record<string, Text>;
