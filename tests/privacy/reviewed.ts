import type { Reviewed } from './isolation-lints.ts';

/** What stands outside the tenant rule, and why it may. */
export const reviewed: Reviewed = {
  // companies: who uses the platform. identities: read before the company is known. leases: timer jobs, which have none.
  // vault_key_versions: the vault's key is the same for all companies.
  // platform_keys: the deployment's own key, wrapped.
  // rate_limits: counted before the company is known.
  platformTables: ['companies', 'identities', 'leases', 'platform_keys', 'rate_limits', 'vault_key_versions'],
  crossingTables: ['outbox', 'inbox'],
  // The relay of all companies asks for what is due anywhere.
  crossingIndexes: ['outbox_due_anywhere'],
  roles: ['migrator', 'app', 'operations'],
};
