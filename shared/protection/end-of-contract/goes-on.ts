const signingIn = 'people sign in, to read and to take what is handed over';
const record = 'is the record of what is done';
const telling = 'people are told, and webhooks delivered, of what was done before';
const rights = 'people have their rights until the last row has gone';
const keys = 'what is sealed stays readable until it is deleted';

/**
 * The tables that the product still writes after a company’s contract has ended, and why. Every other table of a company is closed by the
 * database itself (trigger `contract_has_ended`), but for `columnsGoOn`; a test holds the two together.
 */
export const goesOn: Readonly<Record<string, string>> = {
  sessions: signingIn,
  identities: signingIn,
  bankid_evidence: signingIn,
  access_grants: 'staff help with what is handed over, and the company reads that they did',
  audit_entries: record,
  audit_unsealed: record,
  audit_leaves: record,
  audit_seals: record,
  root_leaves: record,
  outbox: telling,
  inbox: telling,
  notifications: telling,
  mails: telling,
  webhook_deliveries: telling,
  webhook_attempts: telling,
  webhook_endpoints: telling,
  rights_requests: rights,
  rights_exports: rights,
  person_limits: rights,
  legal_holds: rights,
  erasures: rights,
  erasure_evidence: rights,
  erasures_due: rights,
  retention_runs: record,
  company_keys: keys,
  key_rotations: keys,
  backup_files: 'is the record of copies, which are made and removed until the last file has gone',
};

const reading = 'systems read to the end with what they have, each use is noted, and HR revokes what got about';

/** Of these tables the product still writes these columns, and why; no row comes, goes or changes otherwise. */
export const columnsGoOn: Readonly<Record<string, Readonly<{ columns: readonly string[]; why: string }>>> = {
  api_keys: { columns: ['last_used_on', 'revoked_at', 'revoked_by'], why: reading },
  provisioning_tokens: { columns: ['last_used_at', 'revoked_at'], why: reading },
};
