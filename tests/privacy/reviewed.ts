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
  // incidents, incident_events, _alerts, _exercises: the register of breaches is the platform's own; no company sees another's part in one.
  // vendors, vendor_agreements, vendor_reminders, sub_processor_changes: of the platform, and of no company. notice_subscribers,
  // subscriber_notices: of whoever asked to be told, who is nobody in any company.
  // rate_limits: counted before the company is known. error_counts, error_anomalies: of the platform as a whole.
  // contact_requests: people who ask for a demo belong to no company.
  // trust_changes: how controls have stood. trust_requests: what anybody asked the platform, sealed.
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
    'contact_requests',
    'contract_ends',
    'directories',
    'error_anomalies',
    'error_counts',
    'identities',
    'incident_alerts',
    'incident_events',
    'incident_exercises',
    'incidents',
    'job_runs',
    'leases',
    'notice_subscribers',
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
    'sub_processor_changes',
    'subscriber_notices',
    'trust_changes',
    'trust_requests',
    'timer_jobs',
    'vault_key_versions',
    'vendor_agreements',
    'vendor_reminders',
    'vendors',
  ],
  // sub_processor_objections, sub_processor_notices: companies say them to the platform, and the platform has to show that it told each.
  crossingTables: ['outbox', 'inbox', 'sub_processor_objections', 'sub_processor_notices'],
  // The relay of all companies asks for what is due anywhere.
  crossingIndexes: ['outbox_due_anywhere'],
  // Whether the company in the transaction's own setting is closed. The app reads no ends of contracts: they are of all companies.
  ownersTriggers: ['refuse_after_contract'],
  powerful: ['postgres', 'backup'],
  roles: ['migrator', 'app', 'operations'],
};
