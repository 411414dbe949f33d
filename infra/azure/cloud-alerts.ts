import type { queryAlert } from './house/alert.ts';

type What = Parameters<typeof queryAlert>[3];

/** What goes wrong in the cloud itself, where the product cannot say so: it may be the one that is gone. */
export const cloudAlerts: Readonly<Record<string, What>> = {
  'edge-unhealthy': {
    title: 'Nothing answers behind the gateway',
    hurts:
      'Everybody: nobody can sign in, hand in or decide. What was handed in before is safe, and goes on by the queues.',
    runbook: 'docs/runbooks/edge-unhealthy.md',
    query: `AzureMetrics
| where ResourceProvider == "MICROSOFT.NETWORK" and MetricName == "UnhealthyHostCount"
| summarize value = max(Maximum) by bin(TimeGenerated, 5m)
| where value >= 1`,
    window: 5,
    severity: 0,
  },
  'database-filling': {
    title: 'The database is filling up',
    hurts: 'Nobody yet. A full database takes nothing any more: then nobody can hand in or decide, in any company.',
    runbook: 'docs/runbooks/database-strained.md',
    query: `AzureMetrics
| where ResourceProvider == "MICROSOFT.DBFORPOSTGRESQL" and MetricName == "storage_percent"
| summarize value = max(Maximum) by bin(TimeGenerated, 15m)
| where value >= 80`,
    window: 15,
    severity: 2,
  },
  'database-crowded': {
    title: 'The database has few connections left',
    hurts: 'Those who come next: without a connection an instance answers nobody. Who is at work already goes on.',
    runbook: 'docs/runbooks/database-strained.md',
    query: `AzureMetrics
| where ResourceProvider == "MICROSOFT.DBFORPOSTGRESQL" and MetricName == "connections_failed"
| summarize value = sum(Total) by bin(TimeGenerated, 15m)
| where value >= 20`,
    window: 15,
    severity: 1,
  },
  'vault-expiry': {
    title: 'Something in the vault expires soon',
    hurts:
      'Nobody yet. When it has expired, what needs it stands still: sign-in, mail, BankID or the certificate of the origin.',
    runbook: 'docs/runbooks/secrets-due.md',
    query: `AzureDiagnostics
| where ResourceProvider == "MICROSOFT.KEYVAULT"
| where OperationName has_any ("KeyNearExpiry", "SecretNearExpiry", "CertificateNearExpiry", "KeyExpired", "SecretExpired", "CertificateExpired")
| summarize value = count() by OperationName
| where value >= 1`,
    window: 1_440,
    severity: 2,
  },
  'rights-in-database': {
    title: 'Rights in the database were changed',
    hurts:
      'Every company, if the change is not of a release: the walls between companies are rights and policies of the database.',
    runbook: 'docs/runbooks/guards-changed.md',
    query: `PGSQLServerLogs
| where Message has "AUDIT:" and Message has_any ("GRANT", "ALTER ROLE", "CREATE ROLE", "DISABLE ROW LEVEL SECURITY", "BYPASSRLS", "DROP POLICY")
| summarize value = count() by bin(TimeGenerated, 15m)
| where value >= 1`,
    window: 15,
    severity: 1,
  },
};
