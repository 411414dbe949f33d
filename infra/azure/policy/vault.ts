import type { KeyArgs, SecretArgs, VaultArgs } from '@pulumi/azure-native/keyvault/index.js';
import { types } from './provider-types.ts';
import { ruleOf, unless, type Rule } from './rule.ts';

const guarded = ruleOf<VaultArgs>(
  'vault-recoverable',
  'Nobody, owners included, can empty a vault for good before 90 days',
  types.vault,
  ({ properties }) => [
    unless(properties?.enablePurgeProtection === true, 'set enablePurgeProtection to true'),
    unless(properties?.enableSoftDelete !== false, 'remove enableSoftDelete: false'),
    unless((properties?.softDeleteRetentionInDays ?? 0) >= 90, 'set softDeleteRetentionInDays to 90'),
  ],
);

const roles = ruleOf<VaultArgs>(
  'vault-by-roles',
  'Who may use a vault is said by roles of Azure, and the platform’s own machines may not',
  types.vault,
  ({ properties }) => [
    unless(properties?.enableRbacAuthorization === true, 'set enableRbacAuthorization to true'),
    unless((properties?.accessPolicies ?? []).length === 0, 'remove accessPolicies: assign roles'),
    unless(
      properties?.enabledForDeployment !== true &&
        properties?.enabledForTemplateDeployment !== true &&
        properties?.enabledForDiskEncryption !== true,
      'remove enabledForDeployment, enabledForTemplateDeployment and enabledForDiskEncryption',
    ),
  ],
);

const rotating = ruleOf<KeyArgs>(
  'vault-keys-rotate',
  'Each key has an end, and is replaced before it by the vault itself',
  types.vaultKey,
  ({ properties }) => [
    unless(
      (properties?.rotationPolicy?.lifetimeActions ?? []).some(
        ({ action, trigger }) => action?.type === 'rotate' && trigger !== undefined,
      ),
      "give rotationPolicy a lifetimeAction of type 'rotate' with a trigger",
    ),
    unless(
      typeof properties?.rotationPolicy?.attributes?.expiryTime === 'string',
      "give rotationPolicy.attributes an expiryTime, such as 'P1Y'",
    ),
  ],
);

const ending = ruleOf<SecretArgs>(
  'vault-secrets-end',
  'Each secret has an end',
  types.vaultSecret,
  ({ properties }) => [
    unless(typeof properties?.attributes?.expires === 'number', 'set properties.attributes.expires'),
  ],
);

/** The state of a stack holds what a program makes: a secret made by it would stand there. */
const noValues = ruleOf<SecretArgs>(
  'vault-secrets-not-in-code',
  'No secret is written by the program: its value would stand in the state of the stack',
  types.vaultSecret,
  ({ properties }) => [
    unless(properties?.value === undefined, 'leave the value out: it is put into the vault by a person, see docs'),
  ],
);

export const vaultRules: readonly Rule[] = [guarded, roles, rotating, ending, noValues];
