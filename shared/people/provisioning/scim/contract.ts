import * as z from 'zod/mini';
import { endpoint } from '../../../kernel/endpoint.ts';

/** What the directory sends and is answered with: objects of RFC 7643, read by the verbs. */
const resource = z.record(z.string(), z.unknown()).check(z.meta({ description: 'RFC 7643, RFC 7644' }));
const text = z.optional(z.string());
const paging = { startIndex: text, count: text };

const common = { by: 'provisioner', media: 'application/scim+json' } as const;
const read = { ...common, method: 'GET', act: 'directory.read', output: resource } as const;
const write = { ...common, act: 'directory.write' } as const;

const base = 'scim/v2';

export const showScimConfig = endpoint({
  ...read,
  name: 'show-scim-config',
  path: `${base}/ServiceProviderConfig`,
  summary: 'SCIM: what this service can do (RFC 7643 §5).',
});

export const listScimTypes = endpoint({
  ...read,
  name: 'list-scim-types',
  path: `${base}/ResourceTypes`,
  summary: 'SCIM: the types of resources there are (RFC 7643 §6).',
});

export const listScimSchemas = endpoint({
  ...read,
  name: 'list-scim-schemas',
  path: `${base}/Schemas`,
  summary: 'SCIM: the attributes that are kept (RFC 7643 §7).',
});

export const listScimUsers = endpoint({
  ...read,
  name: 'list-scim-users',
  path: `${base}/Users`,
  summary: 'SCIM: people of the directory, all or those that a filter of eq and and finds.',
  query: z.object({ filter: text, ...paging }),
});

export const showScimUser = endpoint({
  ...read,
  name: 'show-scim-user',
  path: `${base}/Users/{user}`,
  summary: 'SCIM: a person of the directory, shut out or not.',
});

export const addScimUser = endpoint({
  ...write,
  name: 'add-scim-user',
  method: 'POST',
  path: `${base}/Users`,
  summary: 'SCIM: adds a person, or takes over one whom HR added by hand with the same work address.',
  input: resource,
  output: resource,
  status: 201,
  problems: ['already-provisioned'],
});

export const patchScimUser = endpoint({
  ...write,
  name: 'patch-scim-user',
  method: 'PATCH',
  path: `${base}/Users/{user}`,
  summary: 'SCIM: changes a person. An active of false ends their sessions at once.',
  input: resource,
  output: resource,
  problems: ['already-provisioned'],
});

export const removeScimUser = endpoint({
  ...write,
  name: 'remove-scim-user',
  method: 'DELETE',
  path: `${base}/Users/{user}`,
  summary: 'SCIM: shuts a person out for good. What they claimed stays.',
  status: 204,
});

const groupQuery = { excludedAttributes: text };

export const listScimGroups = endpoint({
  ...read,
  name: 'list-scim-groups',
  path: `${base}/Groups`,
  summary: 'SCIM: groups of the directory, all or those that a filter of eq and and finds.',
  query: z.object({ filter: text, ...paging, ...groupQuery }),
});

export const showScimGroup = endpoint({
  ...read,
  name: 'show-scim-group',
  path: `${base}/Groups/{group}`,
  summary: 'SCIM: a group of the directory.',
  query: z.object(groupQuery),
});

export const addScimGroup = endpoint({
  ...write,
  name: 'add-scim-group',
  method: 'POST',
  path: `${base}/Groups`,
  summary: 'SCIM: adds a group. It gives no role until HR says which.',
  input: resource,
  output: resource,
  status: 201,
  problems: ['already-provisioned'],
});

export const patchScimGroup = endpoint({
  ...write,
  name: 'patch-scim-group',
  method: 'PATCH',
  path: `${base}/Groups/{group}`,
  summary: 'SCIM: changes a group’s name and members. Whose roles change is signed out.',
  input: resource,
  status: 204,
  problems: ['already-provisioned'],
});

export const removeScimGroup = endpoint({
  ...write,
  name: 'remove-scim-group',
  method: 'DELETE',
  path: `${base}/Groups/{group}`,
  summary: 'SCIM: removes a group, and the roles that it gave.',
  status: 204,
});
