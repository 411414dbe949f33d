import * as security from '@pulumi/azure-native/security/index.js';
import type { Place } from './house/place.ts';
import { watched } from './house/watched.ts';
import type { Storage } from './storage.ts';

/** What Defender looks after, with the plan of each. */
const plans = {
  StorageAccounts: 'DefenderForStorageV2',
  OpenSourceRelationalDatabases: null,
  KeyVaults: 'PerKeyVault',
  Arm: 'PerSubscription',
  AppServices: null,
} as const;

/** Uploads are looked through for malware as they come; the account that they come into has that whatever the subscription says. */
export function makeDefender(place: Place, storage: Storage): void {
  const { stack } = place;
  const { account } = stack;
  for (const [pricingName, subPlan] of Object.entries(plans))
    new security.Pricing(`defender-${pricingName.toLowerCase()}`, {
      pricingName,
      scopeId: `subscriptions/${account.subscription}`,
      pricingTier: 'Standard',
      ...(subPlan === null ? {} : { subPlan }),
    });
  const malware = new security.DefenderForStorage('malware', {
    resourceId: storage.passing.id,
    settingName: 'current',
    properties: {
      isEnabled: true,
      overrideSubscriptionLevelSettings: true,
      malwareScanning: { onUpload: { isEnabled: true, capGBPerMonth: stack.malwareCapGB } },
      sensitiveDataDiscovery: { isEnabled: false },
    },
  });
  // What was found, in the workspace: an alert reads it there.
  watched(place, 'malware', malware.id, { logs: ['ScanResults'], metrics: null, ownTables: true });
  new security.SecurityContact('security-contact', {
    securityContactName: 'default',
    isEnabled: true,
    emails: account.alertsTo,
    notificationsByRole: { state: 'On', roles: ['Owner'] },
    notificationsSources: [{ sourceType: 'Alert', minimalSeverity: 'Medium' }],
  });
}
