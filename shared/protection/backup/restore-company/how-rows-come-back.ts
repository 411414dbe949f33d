/** Tables with rows of companies that a restore of one company leaves as they are, and why. */
export const staysAway: Readonly<Record<string, string>> = {
  outbox: 'what it had to send was sent, and would be sent again',
  inbox: 'says which messages were taken in, of which none will come again',
  contract_ends: 'says whether the company may come back at all, and is asked for that',
  root_leaves: 'the proofs of other companies rest on it',
  audit_unsealed: 'is made anew of the entries that have no leaf',
  key_rotations: 'a rotation that was under way would go on over keys that were rotated since',
};

/**
 * Rows that would do something once they are there again, or let somebody in: what they are changed to when they come back. `now()` is when
 * they were read, and what was closed in the backup stays as it was.
 */
export const comesBackClosed: Readonly<Record<string, string>> = {
  sessions: 'ended_at = coalesce(ended_at, now())',
  invitations: `secret_hash = case when outcome is null then null else secret_hash end, outcome = coalesce(outcome, 'withdrawn'),
    mail = case when mail in ('waiting', 'sending') then 'uncertain' else mail end`,
  access_grants: `ended_by = coalesce(ended_by, 'time'), ended_at = coalesce(ended_at, now())`,
  api_keys: 'revoked_by = coalesce(revoked_by, made_by), revoked_at = coalesce(revoked_at, now())',
  provisioning_tokens: 'revoked_at = coalesce(revoked_at, now())',
  payroll_inbound_secrets: 'ended_by = coalesce(ended_by, made_by), ended_at = coalesce(ended_at, now())',
  mails: `state = case when state in ('waiting', 'sending') then 'uncertain' else state end`,
  webhook_deliveries: `state = case when state = 'waiting' then 'stopped' else state end, next_at = null, lease_id = null, lease_until = null,
    in_line = false`,
};

/**
 * What says who somebody is at a sign-in, and what a directory made of them: a row goes when an account is taken from somebody, or was another
 * person's by a mistake. Where the company is at work, one that is missing was taken away: it comes back only where its table is named.
 */
export const comesWhenNamed: ReadonlySet<string> = new Set([
  'identities',
  'directories',
  'directory_groups',
  'directory_group_members',
]);

/** The log, the keys and the company itself: what is missing of them comes back, and what is there is never written over. */
export const neverReplaced: ReadonlySet<string> = new Set([
  'companies',
  'company_keys',
  'audit_entries',
  'audit_leaves',
  'audit_seals',
]);

/** Whether rows that are there may be written over with those of the backup. */
export const mayReplace = (table: string): boolean => !neverReplaced.has(table) && !(table in comesBackClosed);

/** What is to be done where rows of the company are there: nothing at all, add what is missing, or put back what differs too. */
export type WithThere = 'refuse' | 'keep' | 'replace';

/** Why nothing is restored. Nothing was written when this is thrown. */
export type RestoreFault =
  | 'not-in-backup'
  | 'contract-ended'
  | 'schema-differs'
  | 'unknown-table'
  | 'reading-lost'
  | 'rows-there'
  | 'never-replaced'
  | 'log-diverged';

export class CompanyNotRestored extends Error {
  override readonly name = 'CompanyNotRestored';
  readonly code: RestoreFault;
  constructor(code: RestoreFault, what: string) {
    super(`the company is not restored, ${code}: ${what}`);
    this.code = code;
  }
}
