import type { Signal } from './signal.ts';

/** What is seen when somebody, or something that was set up wrongly, is refused by a wall. */
export const attackSignals = {
  'database-sign-ins-refused': {
    name: { sv: 'Nekade inloggningar i databasen', en: 'Refused sign-ins to the database' },
    means: {
      sv: 'PostgreSQL har nekat flera inloggningar på några minuter: fel lösenord, eller en adress som inte får ansluta.',
      en: 'PostgreSQL has refused several sign-ins within minutes: a wrong password, or an address that may not connect.',
    },
    hurts: {
      sv: 'Alla företag, om någon provar sig in: all deras data ligger där. Är det vår egen roll vars lösenord inte gäller längre står tjänsten stilla för alla.',
      en: 'Every company, if somebody is trying to get in: all their data is there. If it is a role of our own whose password is no longer good, the service stands still for everybody.',
    },
    runbook: 'docs/runbooks/database-sign-ins-refused.md',
    threshold: 5,
    unit: 'times',
    window: 15,
    here: 'the lines about refused sign-ins that the database server of this machine writes',
    kql: `PGSQLServerLogs
| where SqlErrorCode in ("28P01", "28000") or Message has_any ("password authentication failed", "no pg_hba.conf entry", "pg_hba.conf rejects")
| summarize value = count() by bin(TimeGenerated, 15m)
| where value >= 5`,
  },
  'key-vault-denials': {
    name: { sv: 'Nekade anrop till nyckelvalvet', en: 'Denied calls to the key vault' },
    means: {
      sv: 'Key Vault har svarat 401 eller 403 flera gånger.',
      en: 'Key Vault has answered 401 or 403 several times.',
    },
    hurts: {
      sv: 'Alla som ska läsa eller lämna något känsligt, om det är vi själva som nekas: personnummer, kontonummer och kvitton går då inte att öppna. Är det någon annan som försöker är det alla företag.',
      en: 'Everybody who is to read or hand in something sensitive, if it is we who are denied: personnummer, account numbers and receipts can then not be opened. If it is somebody else who tries, every company.',
    },
    runbook: 'docs/runbooks/key-vault-denials.md',
    threshold: 3,
    unit: 'times',
    window: 15,
    here: 'the answers 401 and 403 that our own client of the vault got',
    kql: `AzureDiagnostics
| where ResourceProvider == "MICROSOFT.KEYVAULT"
| where httpStatusCode_d == 403 or (httpStatusCode_d == 401 and isnotempty(identity_claim_appid_g)) or OperationName in ("KeyDelete", "KeyPurge", "VaultDelete")
| summarize value = count() by bin(TimeGenerated, 15m)
| where value >= 3`,
  },
  'network-flows-refused': {
    name: { sv: 'Nekade nätverksflöden', en: 'Refused network flows' },
    means: {
      sv: 'Försök att nå en adress som ingen får nå: en webhook som pekar in i vårt eget nät, eller trafik som brandväggen stoppat.',
      en: 'Attempts to reach an address that nobody may reach: a webhook that points into our own network, or traffic that the firewall stopped.',
    },
    hurts: {
      sv: 'Alla företag, om någon använder oss för att nå insidan. Är det ett företags eget misstag får bara dess lönesystem inga meddelanden.',
      en: 'Every company, if somebody uses us to reach the inside. If it is one company’s own mistake, only its payroll system gets no messages.',
    },
    runbook: 'docs/runbooks/network-flows-refused.md',
    threshold: 10,
    unit: 'times',
    window: 15,
    here: 'the private addresses that whoever brings webhooks refused to look up or to send to',
    kql: `NTANetAnalytics
| where FlowStatus == "Denied" and DestPort in (5432, 443, 5671)
| summarize value = sum(DeniedInFlows + DeniedOutFlows) by bin(TimeGenerated, 15m)
| where value >= 10`,
  },
  'guards-changed': {
    name: { sv: 'Ändrade skydd i molnet', en: 'Changed guards in the cloud' },
    means: {
      sv: 'En nätverksregel, en policy eller ett lås i Azure har ändrats eller tagits bort.',
      en: 'A network rule, a policy or a lock in Azure was changed or removed.',
    },
    hurts: {
      sv: 'Alla företag, om ändringen inte är vår: deras data kan stå öppen eller lämna EU. Ingen märker något i tjänsten.',
      en: 'Every company, if the change is not ours: their data may stand open or leave the EU. Nobody notices anything in the service.',
    },
    runbook: 'docs/runbooks/guards-changed.md',
    threshold: 1,
    unit: 'times',
    window: 60,
    here: null,
    kql: `AzureActivity
| where OperationNameValue has_any ("networkSecurityGroups/securityRules/write", "policyAssignments/delete", "locks/delete")
| summarize value = count() by bin(TimeGenerated, 1h)
| where value >= 1`,
  },
  'malware-found': {
    name: { sv: 'Skadlig kod i en uppladdad fil', en: 'Malware in an uploaded file' },
    means: {
      sv: 'Defender fann skadlig kod i en fil som någon laddade upp. Filen är borttagen och ingen har öppnat den.',
      en: 'Defender found malware in a file that somebody uploaded. The file is gone, and nobody has opened it.',
    },
    hurts: {
      sv: 'Den som laddade upp den: deras dator, telefon eller konto kan vara kapat. Kommer det flera provar någon oss.',
      en: 'Whoever uploaded it: their computer, phone or account may be taken over. If more come, somebody is trying us.',
    },
    runbook: 'docs/runbooks/malware-found.md',
    threshold: 1,
    unit: 'times',
    window: 60,
    here: 'the receipts that were refused because malware was found in them',
    kql: `StorageMalwareScanningResults
| where ScanResultType == "Malicious"
| summarize value = count() by bin(TimeGenerated, 1h)
| where value >= 1`,
  },
} as const satisfies Record<string, Signal>;
