import type { Reviewed } from './isolation-lints.ts';

/** What stands outside the tenant rule, and why it may. */
export const reviewed: Reviewed = {
  // companies: who uses the platform. identities: read before the company is known. leases: timer jobs, which have none.
  // vault_key_versions: the vault's key is the same for all companies.
  // platform_keys: the deployment's own key, wrapped.
  platformTables: ['companies', 'identities', 'leases', 'platform_keys', 'vault_key_versions'],
  crossingTables: ['outbox', 'inbox'],
  // The relay of all companies asks for what is due anywhere.
  crossingIndexes: ['outbox_due_anywhere'],
  powerful: ['postgres', 'backup'],
  roles: ['migrator', 'app', 'operations'],
};
