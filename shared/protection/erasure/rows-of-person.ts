/**
 * Where a person's rows are, as conditions on a row `t`. `:company` and `:person` stand for ids, `:claims` and `:receipts` for the ids of
 * what the books keep (`render-sql.ts` puts them in); `all` for every one of them.
 */
export type RowsOfPerson = Readonly<{
  table: string;
  /** Which rows are the person's, or tell of them. */
  mine: string;
  /** Which of these bookkeeping law keeps, where the catalogue says that it is what the table is kept for (`retention.basis`); without it none. */
  books?: string;
  /** Why they stay whatever the law says, with nothing of the person in them. */
  stays?: 'others point to it' | 'proves what was done';
  /** What a row needs to add up again where others beside it have gone. */
  settle?: string;
}>;

const own = 't.employee_id = :person';
const those = (table: string, which: string, id = 'id') =>
  `(select ${id} from ${table} where company_id = :company and ${which})`;
const claims = those('expenses', 'employee_id = :person');
const ofClaim = `t.expense_id in ${claims}`;
const ofReceipt = `t.receipt_id in ${those('receipts', 'employee_id = :person')}`;
const evaluated = those('evaluations', `expense_id in ${claims}`);
const keptClaim = 't.expense_id = any(:claims)';
/** A benefit of which a kept claim was paid: its ledger is what that claim's payment and its taxation rest on. */
const keptAllowance = `exists (select from expenses e where e.company_id = :company and e.employee_id = t.employee_id
  and e.id = any(:claims) and e.category_id = t.category_id and e.benefit_year = t.year)`;
const sumOf = (more: string, less: string) =>
  `coalesce((select sum(case kind when '${more}' then amount when '${less}' then -amount else 0 end) from allowance_entries e
    where e.company_id = t.company_id and e.employee_id = t.employee_id and e.category_id = t.category_id and e.year = t.year), 0)`;

/**
 * Every table in which there are rows of a person or about one, in an order in which no row goes before those that point to it. Rows of
 * others that only name the person by id (who decided, who made a key) are in `rowsOfOthers`.
 */
export const rowsOfPerson: readonly RowsOfPerson[] = [
  { table: 'sampled_decisions', mine: `t.id in ${evaluated}` },
  { table: 'policy_citations', mine: `t.evaluation_id in ${evaluated}` },
  { table: 'agreements', mine: ofClaim },
  { table: 'evaluations', mine: ofClaim },
  // Those of others too that tell of a claim of the person's: of its amount, and what became of it.
  {
    table: 'mails',
    mine: `(${own} or t.notification_id in ${those('notifications', `(employee_id = :person or expense_id in ${claims})`)})`,
  },
  { table: 'notifications', mine: `(${own} or ${ofClaim})` },
  { table: 'sub_processor_notices', mine: own },
  { table: 'duplicate_answers', mine: `(${ofClaim} or t.other_id in ${claims})` },
  { table: 'receipt_words', mine: ofReceipt },
  { table: 'vendor_words', mine: ofClaim },
  { table: 'receipt_readings', mine: ofReceipt, books: 't.receipt_id = any(:receipts)' },
  { table: 'approval_opinions', mine: ofClaim, books: keptClaim },
  { table: 'approval_steps', mine: own, books: keptClaim },
  { table: 'payroll_lines', mine: own, books: 'all' },
  { table: 'payroll_corrections', mine: own, books: 'all' },
  { table: 'allowance_adjustments', mine: own, books: 'all' },
  {
    table: 'leaver_deductions',
    mine: own,
    books: `exists (select from payroll_lines l where l.company_id = :company and l.employee_id = t.employee_id
      and l.deduction_year = t.year)`,
  },
  { table: 'allowance_entries', mine: own, books: `((t.expense_id is null or ${keptClaim}) and ${keptAllowance})` },
  {
    table: 'allowances',
    mine: own,
    books: keptAllowance,
    settle: `reserved = ${sumOf('reserve', 'release')}, used = ${sumOf('use', 'return')}`,
  },
  { table: 'expense_events', mine: ofClaim, books: keptClaim },
  { table: 'receipts', mine: own, books: 't.id = any(:receipts)' },
  { table: 'expenses', mine: own, books: 't.id = any(:claims)' },
  { table: 'approval_stand_ins', mine: own },
  { table: 'saved_filters', mine: own },
  { table: 'notification_choices', mine: own },
  // Lines of a file of people: those about the person, and those that are sealed with their key because they sent the file.
  { table: 'staff_import_lines', mine: `(${own} or t.import_id in ${those('staff_imports', 'made_by = :person')})` },
  { table: 'staff_imports', mine: 't.made_by = :person' },
  { table: 'legal_holds', mine: own },
  { table: 'erasures_due', mine: own },
  { table: 'person_limits', mine: own },
  // The timer removes the file of a copy, and looks for it by its row: at once, and not when its week is over.
  {
    table: 'rights_exports',
    mine: own,
    stays: 'proves what was done',
    settle: 'expires_at = least(t.expires_at, :at)',
  },
  { table: 'rights_requests', mine: own, stays: 'proves what was done' },
  { table: 'invitations', mine: own },
  { table: 'bankid_evidence', mine: own },
  { table: 'sessions', mine: own },
  { table: 'identities', mine: own },
  { table: 'directory_group_members', mine: own },
  { table: 'directory_people', mine: own },
  { table: 'employments', mine: own },
  { table: 'employee_private', mine: own },
  {
    table: 'employees',
    mine: 't.id = :person',
    stays: 'others point to it',
    settle: `erased_at = coalesce(t.erased_at, :at), disabled_at = coalesce(t.disabled_at, :at)`,
  },
];

const aboutNobody = 'is about nobody';
const namesById = 'names by id who did something, and the id leads nowhere any more';

/** The tables that an erasure leaves alone, and why. */
export const rowsOfOthers: Readonly<Record<string, string>> = {
  companies: aboutNobody,
  claim_settings: aboutNobody,
  directories: aboutNobody,
  categories: aboutNobody,
  approval_flows: 'names by id whom a step waits for, which HR is told leads nowhere',
  approval_flow_uses: aboutNobody,
  directory_groups: aboutNobody,
  policy_documents: aboutNobody,
  policy_versions: namesById,
  policy_version_categories: aboutNobody,
  payroll_profiles: aboutNobody,
  payroll_settings: aboutNobody,
  payroll_runs: namesById,
  payroll_inbound_secrets: namesById,
  payroll_inbound_events: aboutNobody,
  webhook_endpoints: namesById,
  webhook_events: aboutNobody,
  webhook_deliveries: aboutNobody,
  webhook_attempts: aboutNobody,
  provisioning_tokens: namesById,
  api_keys: namesById,
  idempotency_keys: 'keeps answers to machines for a day, which hold ids and amounts',
  oversight_samples: namesById,
  ai_settings_changes: namesById,
  dpia_acknowledgements: namesById,
  model_calls: aboutNobody,
  reading_quality: 'counts without the person',
  access_grants: 'is about staff, who belong to no company',
  audit_leaves: 'holds hashes of audit entries',
  audit_seals: aboutNobody,
  audit_unsealed: 'holds ids of audit entries',
  audit_entries: 'proves what was done; holds ids, which lead nowhere any more',
  erasures: 'is the erasure itself',
  erasure_evidence: 'is its evidence',
  contract_ends: 'outlives the company; holds ids, which lead nowhere any more',
  outbox: 'holds ids, and goes after two weeks',
  inbox: aboutNobody,
  leases: aboutNobody,
  company_keys: 'is the company’s own key',
  platform_keys: aboutNobody,
  key_rotations: aboutNobody,
  vault_key_versions: aboutNobody,
  timer_jobs: aboutNobody,
  job_runs: aboutNobody,
  signal_counts: aboutNobody,
  signal_readings: aboutNobody,
  alerts: 'is about the platform, and names staff by ids, who belong to no company',
  alert_mails: 'is about staff, who belong to no company',
  backup_runs: aboutNobody,
  restore_drills: aboutNobody,
  backup_files: 'names files by ids that lead nowhere once they have gone, and shows that their copies went',
  error_counts: aboutNobody,
  error_anomalies: aboutNobody,
  contact_requests: 'is about people who asked CLVR for a demo, who are erased by a command of their own',
  rate_limits: 'counts under keyed hashes, and goes within a day',
  trust_requests: 'is sealed, of no company, and of whoever wrote to the platform',
  trust_changes: aboutNobody,
  bankid_orders: 'is sealed, of no company, and goes within minutes',
  platform_audit_leaves: 'holds hashes of audit entries',
  platform_audit_seals: aboutNobody,
  platform_audit_unsealed: 'holds ids of audit entries',
  root_leaves: aboutNobody,
  root_seals: aboutNobody,
  retention_choices: namesById,
  financial_years: namesById,
  retention_runs: aboutNobody,
  platform_audit_entries: 'is about staff, who belong to no company',
  incidents: 'is about staff, who belong to no company',
  incident_events: 'holds counts; what was typed is sealed, and GDPR Art. 33(5) keeps it',
  incident_alerts: 'is about staff, who belong to no company',
  incident_exercises: aboutNobody,
  incident_notices: aboutNobody,
  staff_members: 'is about staff, who belong to no company',
  staff_identities: 'is about staff, who belong to no company',
  staff_sessions: 'is about staff, who belong to no company',
  break_glass_codes: 'is about staff, who belong to no company',
  vendors: aboutNobody,
  vendor_agreements: aboutNobody,
  vendor_reminders: 'is about staff, who belong to no company',
  sub_processor_changes: aboutNobody,
  sub_processor_objections: 'is what the company said, sealed with its key; names by id who wrote it',
  notice_subscribers: 'is about subscribers, who are nobody in any company',
  subscriber_notices: 'is about subscribers, who are nobody in any company',
};
