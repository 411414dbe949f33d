/**
 * Who may be given personal data, and what is known of them. A class names a recipient by its key here; a test refuses any other name, and one
 * outside the EEA that receives something without a basis for the transfer (GDPR Chapter V).
 */
export type Recipient = Readonly<{
  name: string;
  /** `sub-processor`: works for CLVR. `employer`: the customer itself, or works for it. `independent`: a controller of its own. */
  role: 'sub-processor' | 'employer' | 'independent';
  purpose: string;
  region: string;
  inEea: boolean;
  /** What a transfer out of the EEA rests on; null where there is none, or none is known. */
  transferBasis: string | null;
  /** Whether it receives something without anybody at the customer choosing so. */
  byDefault: boolean;
  /** What of this release it stores or carries besides what classes name it for. */
  hosts?: readonly ('tables' | 'queue' | 'file' | 'log')[];
  /** How far it is in use. */
  use: string;
  /** The agreement (GDPR Art. 28(3)); what is not known is said to be so. */
  agreement: string;
}>;

const unsigned = 'not known: tracked by CLVR, and pending formal signatures by its published controls';

export const recipients: Readonly<Record<string, Recipient>> = {
  'Microsoft Azure': {
    name: 'Microsoft (Azure)',
    role: 'sub-processor',
    purpose: 'Host the service: database, files, queues, keys, logs',
    region: 'within the EU; which region is chosen when it is deployed',
    inEea: true,
    transferBasis: null,
    byDefault: true,
    hosts: ['tables', 'queue', 'file', 'log'],
    use: 'where the service is deployed; on one machine nothing is sent',
    agreement: unsigned,
  },
  'Amazon Web Services': {
    name: 'Amazon Web Services (S3)',
    role: 'sub-processor',
    purpose: 'Keep encrypted backups, and records that nobody can change',
    region: 'within the EU; which region is chosen when it is deployed',
    inEea: true,
    transferBasis: null,
    byDefault: true,
    hosts: ['tables', 'file'],
    use: 'every night, encrypted: a backup of the database and of each file; besides it, proofs that name no person',
    agreement: unsigned,
  },
  'Amazon Bedrock': {
    name: 'Amazon Web Services (Bedrock), with models of Anthropic (Claude)',
    role: 'sub-processor',
    purpose: 'Read receipts and judge claims, where a company has chosen it',
    region: 'regions of the EU alone: the service checks every destination, and is off where one lies outside',
    inEea: true,
    transferBasis: null,
    byDefault: false,
    use: 'off until HR has acknowledged the impact assessment and chosen it',
    agreement: unsigned,
  },
  Anthropic: {
    name: 'Anthropic (its own API)',
    role: 'sub-processor',
    purpose: 'Try readings and judgements at a desk, on one’s own files',
    region: 'not within the EEA',
    inEea: false,
    transferBasis: null,
    byDefault: false,
    use: 'receives nothing from the service, and no class names it',
    agreement: 'not known',
  },
  mail: {
    name: 'The sender of mail (SMTP)',
    role: 'sub-processor',
    purpose: 'Carry mails to employees and staff',
    region: 'within the EU, as the platform promises; which server is configuration',
    inEea: true,
    transferBasis: null,
    byDefault: true,
    use: 'every mail',
    agreement: 'not known: who it is, is chosen when the service is deployed',
  },
  PostHog: {
    name: 'PostHog (EU host)',
    role: 'sub-processor',
    purpose: 'Product analytics and errors, without personal data',
    region: 'its EU host',
    inEea: true,
    transferBasis: null,
    byDefault: false,
    use: 'off unless it is configured; then it is told events of a closed list and errors without their words, by the server alone',
    agreement: unsigned,
  },
  Close: {
    name: 'Close',
    role: 'sub-processor',
    purpose: 'Sales and marketing contacts of CLVR; never employees of customers',
    region: 'United States',
    inEea: false,
    transferBasis:
      'standard contractual clauses (Commission Implementing Decision (EU) 2021/914) of its data processing agreement, which is to be signed before it is switched on; the person who writes is told before',
    byDefault: false,
    use: 'off unless it is configured; then it is given what somebody typed into the form for a demo, and nothing else',
    agreement: unsigned,
  },
  BankID: {
    name: 'BankID (Finansiell ID-Teknik BID AB and the bank of whoever signs in)',
    role: 'independent',
    purpose: 'Say who signs in',
    region: 'Sweden',
    inEea: true,
    transferBasis: null,
    byDefault: false,
    use: 'where an employee signs in by BankID',
    agreement: 'not known',
  },
  'identity provider': {
    name: 'The employer’s directory (Microsoft Entra ID)',
    role: 'employer',
    purpose: 'Say who signs in, and who is employed',
    region: 'as the employer has chosen',
    inEea: true,
    transferBasis: null,
    byDefault: true,
    use: 'the employer’s own tenant; staff of CLVR sign in at CLVR’s',
    agreement: 'the employer’s own',
  },
  customer: {
    name: 'The employer (HR, managers, finance, salary)',
    role: 'employer',
    purpose: 'Decide, pay and oversee its benefits',
    region: 'Sweden',
    inEea: true,
    transferBasis: null,
    byDefault: true,
    use: 'pages and files, by the roles of whoever looks',
    agreement: 'it is the controller',
  },
  'the employer’s systems': {
    name: 'Systems of the employer (payroll, webhooks)',
    role: 'employer',
    purpose: 'Pay benefits with the salary',
    region: 'as the employer has chosen',
    inEea: true,
    transferBasis: null,
    byDefault: false,
    use: 'where HR has given a key, an address or a file',
    agreement: 'the employer’s own',
  },
};
