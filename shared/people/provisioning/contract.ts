import * as z from 'zod/mini';
import { id, instant, named } from '../../kernel/contract-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { roles } from '../../kernel/roles.ts';

const someRoles = z.array(z.enum(roles)).check(z.maxLength(roles.length));

/** A token as HR sees it afterwards; its secret is shown once, by the answer that makes it. */
const tokenView = named(
  'ProvisioningToken',
  z.object({
    id,
    madeBy: z.string(),
    madeAt: instant,
    expiresAt: instant,
    lastUsedAt: z.nullable(instant),
    revokedAt: z.nullable(instant),
  }),
);
export type TokenView = z.output<typeof tokenView>;

const groupView = named(
  'DirectoryGroup',
  z.object({
    id,
    displayName: z.string(),
    members: z.int(),
    roles: z.array(z.enum(roles)),
    version: z.int(),
  }),
);
export type GroupView = z.output<typeof groupView>;

export const provisioningView = named(
  'Provisioning',
  z.object({
    /** Where the directory is told to send people to. */
    address: z.string(),
    people: z.int(),
    tokens: z.array(tokenView),
    groups: z.array(groupView),
  }),
);
export type ProvisioningView = z.output<typeof provisioningView>;

export const showProvisioning = endpoint({
  name: 'show-provisioning',
  method: 'GET',
  path: 'provisioning',
  summary: 'The tokens that the company’s directory shows itself by, and the groups that it has sent.',
  act: 'provisioning.read',
  output: provisioningView,
});

/** Days a token may last. */
export const longestToken = 365;

export const makeToken = endpoint({
  name: 'make-provisioning-token',
  method: 'POST',
  path: 'provisioning/tokens',
  summary: 'Makes a token for the company’s directory. It is shown this once.',
  act: 'provisioning.make-token',
  input: z.object({ days: z.int().check(z.gte(1), z.lte(longestToken)) }),
  output: z.object({ token: z.string(), expiresAt: instant }),
  status: 201,
  problems: ['too-many-tokens'],
});

export const revokeToken = endpoint({
  name: 'revoke-provisioning-token',
  method: 'POST',
  path: 'provisioning/tokens/{token}/revoke',
  summary: 'Ends a token at once.',
  act: 'provisioning.revoke-token',
  status: 204,
});

export const mapGroup = endpoint({
  name: 'map-directory-group',
  method: 'PUT',
  path: 'provisioning/groups/{group}/roles',
  summary: 'Says which roles the members of a group of the directory have.',
  act: 'provisioning.map-group',
  input: z.object({ version: z.int(), roles: someRoles }),
  output: groupView,
  problems: ['changed-meanwhile', 'own-access'],
});
