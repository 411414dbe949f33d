import type { Text } from '../../shared/kernel/language.ts';

/** What an entry can be about: a test holds that nothing is recorded which this page has no word for. */
export const subjectWords = {
  'sub-processor-change': { sv: 'ändring bland underbiträden', en: 'change of sub-processors' },
  objection: { sv: 'invändning', en: 'objection' },
  'sub-processor-notice': { sv: 'avisering om underbiträden', en: 'notice of sub-processors' },
  restore: { sv: 'återställning', en: 'restore' },
  session: { sv: 'inloggning', en: 'sign-in' },
  'api-key': { sv: 'API-nyckel', en: 'API key' },
  company: { sv: 'företag', en: 'company' },
  employee: { sv: 'medarbetare', en: 'employee' },
  invitation: { sv: 'inbjudan', en: 'invitation' },
  category: { sv: 'förmån', en: 'benefit' },
  expense: { sv: 'utlägg', en: 'claim' },
  receipt: { sv: 'kvitto', en: 'receipt' },
  'policy-file': { sv: 'policy', en: 'policy' },
  notification: { sv: 'avisering', en: 'notification' },
  mail: { sv: 'mejl', en: 'mail' },
  message: { sv: 'meddelande', en: 'message' },
  'key-rotation': { sv: 'nyckelbyte', en: 'key replacement' },
  'company-key': { sv: 'företagsnyckel', en: 'company key' },
  'access-grant': { sv: 'åtkomst', en: 'access' },
  'provisioning-token': { sv: 'katalognyckel', en: 'directory token' },
  'directory-group': { sv: 'grupp', en: 'group' },
  'saved-filter': { sv: 'filter', en: 'filter' },
  sample: { sv: 'urval', en: 'sample' },
  'approval-flow': { sv: 'beslutsflöde', en: 'approval flow' },
  'stand-in': { sv: 'ersättare', en: 'stand-in' },
  'staff-import': { sv: 'personalfil', en: 'staff file' },
  'inbound-secret': { sv: 'hemlighet', en: 'secret' },
  'webhook-endpoint': { sv: 'mottagare', en: 'endpoint' },
  'webhook-delivery': { sv: 'utskick', en: 'delivery' },
  'payroll-run': { sv: 'lönekörning', en: 'payroll run' },
  'legal-hold': { sv: 'spärr', en: 'legal hold' },
  'retention-run': { sv: 'gallring', en: 'removal' },
  'rights-request': { sv: 'begäran', en: 'request' },
  incident: { sv: 'personuppgiftsincident', en: 'data breach' },
} as const satisfies Readonly<Record<string, Text>>;

/** What an entry is about, in words. */
export const subjectWord = (kind: string): Text =>
  (subjectWords as Readonly<Record<string, Text>>)[kind] ?? { sv: kind, en: kind };
