import type { Text } from '../../shared/kernel/language.ts';
import type { Machine } from '../../shared/kernel/roles.ts';

/** Which part of the system it was that did something, by its job. */
const machineWords: Readonly<Record<Machine, Text>> = {
  scanner: { sv: 'läser kvitton', en: 'reads receipts' },
  evaluator: { sv: 'bedömer utlägg', en: 'judges claims' },
  messenger: { sv: 'skickar meddelanden', en: 'sends messages' },
  relay: { sv: 'lämnar över uppdrag', en: 'hands work over' },
  'sign-in': { sv: 'loggar in', en: 'signs people in' },
  'key-keeper': { sv: 'byter nycklar', en: 'replaces keys' },
  operator: { sv: 'driften', en: 'operations' },
  provisioner: { sv: 'företagets katalog', en: 'the company’s directory' },
  sweeper: { sv: 'gallrar', en: 'removes what is past its period' },
  'allowance-keeper': { sv: 'räknar om bidrag', en: 'recomputes allowances' },
  'payroll-system': { sv: 'lönesystemet', en: 'the payroll system' },
  sealer: { sv: 'förseglar loggen', en: 'seals the log' },
  'backup-keeper': { sv: 'sköter säkerhetskopior', en: 'keeps backups' },
  'rights-keeper': { sv: 'sköter begäranden om uppgifter', en: 'keeps data requests' },
  'incident-keeper': { sv: 'bevakar incidenter', en: 'watches incidents' },
  'contract-keeper': { sv: 'avslutar avtal', en: 'ends contracts' },
  'contact-keeper': { sv: 'tar emot demoförfrågningar', en: 'takes requests for a demo' },
  'trust-keeper': { sv: 'sköter trygghetscentret', en: 'keeps the trust center' },
  watcher: { sv: 'övervakar plattformen', en: 'watches the platform' },
  eraser: { sv: 'raderar personer', en: 'erases people' },
};

/** The part of the system in words; its code where there are none. */
export const machineWord = (machine: string): Text =>
  (machineWords as Readonly<Record<string, Text>>)[machine] ?? { sv: machine, en: machine };
