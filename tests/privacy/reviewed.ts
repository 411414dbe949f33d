import type { Reviewed } from './isolation-lints.ts';

/** What stands outside the tenant rule, and why it may. */
export const reviewed: Reviewed = {
  // companies: who uses the platform. identities, directories: read before the company is known. leases: timer jobs, which have none.
  // contract_ends: outlives its company. backup_runs, restore_drills: a backup is of all companies at once.
  // bankid_orders: sign-ins that are under way, before the company is known.
  // vault_key_versions: the vault's key is the same for all companies.
  // platform_keys: the deployment's own key, wrapped. staff_members, staff_identities, staff_sessions, break_glass_codes: staff
  // belong to no company. platform_audit_entries: what they did to none.
  // platform_audit_leaves, _seals, _unsealed: what seals those. root_leaves, root_seals: one tree above the trees of all companies;
  // they hold ids, sizes and hashes.
  // timer_jobs, job_runs, signal_counts, signal_readings, alerts, alert_mails: how the deployment itself is doing, of no company.
  // rate_limits: counted before the company is known.
  platformTables: [
    'alert_mails',
    'alerts',
    'backup_runs',
    'restore_drills',
    'bankid_orders',
    'break_glass_codes',
    'companies',
    'contract_ends',
    'directories',
    'identities',
    'job_runs',
    'leases',
    'platform_audit_entries',
    'platform_audit_leaves',
    'platform_audit_seals',
    'platform_audit_unsealed',
    'platform_keys',
    'rate_limits',
    'root_leaves',
    'root_seals',
    'signal_counts',
    'signal_readings',
    'staff_identities',
    'staff_members',
    'staff_sessions',
    'timer_jobs',
    'vault_key_versions',
  ],
  crossingTables: ['outbox', 'inbox'],
  // The relay of all companies asks for what is due anywhere.
  crossingIndexes: ['outbox_due_anywhere'],
  // Whether the company in the transaction's own setting is closed. The app reads no ends of contracts: they are of all companies.
  ownersTriggers: ['refuse_after_contract'],
  powerful: ['postgres', 'backup'],
  roles: ['migrator', 'app', 'operations'],
};
