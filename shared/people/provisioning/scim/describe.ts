import { schemaNames } from '../scim.ts';

type Attribute = Readonly<
  { name: string; type?: string; subAttributes?: readonly Attribute[] } & Record<string, unknown>
>;

/** An attribute as RFC 7643 §7 describes one: a text, once, that can be read and written, unless said otherwise. */
const attribute = (name: string, others: Omit<Attribute, 'name'> = {}): Attribute => ({
  name,
  type: 'string',
  multiValued: false,
  description: name,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...others,
});

const schema = (id: string, name: string, attributes: readonly Attribute[]) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id,
  name,
  description: name,
  attributes,
  meta: { resourceType: 'Schema' },
});

/** What is kept of people and of groups, and nothing more. */
export const schemas = [
  schema(schemaNames.user, 'User', [
    attribute('userName', { required: true, uniqueness: 'server' }),
    attribute('externalId', { caseExact: true }),
    attribute('displayName'),
    attribute('name', {
      type: 'complex',
      subAttributes: [attribute('formatted'), attribute('givenName'), attribute('familyName')],
    }),
    attribute('emails', {
      type: 'complex',
      multiValued: true,
      subAttributes: [attribute('value'), attribute('type', { canonicalValues: ['work'] })],
    }),
    attribute('active', { type: 'boolean' }),
  ]),
  schema(schemaNames.enterprise, 'EnterpriseUser', [
    attribute('employeeNumber', { uniqueness: 'server' }),
    attribute('department'),
    attribute('manager', { type: 'complex', subAttributes: [attribute('value')] }),
  ]),
  schema(schemaNames.group, 'Group', [
    attribute('displayName', { required: true, uniqueness: 'server' }),
    attribute('externalId', { caseExact: true }),
    attribute('members', {
      type: 'complex',
      multiValued: true,
      subAttributes: [attribute('value', { mutability: 'immutable' }), attribute('type', { mutability: 'immutable' })],
    }),
  ]),
];

const type = (name: 'User' | 'Group', schemaExtensions: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema: name === 'User' ? schemaNames.user : schemaNames.group,
  ...(schemaExtensions.length > 0 ? { schemaExtensions } : {}),
  meta: { resourceType: 'ResourceType' },
});

export const types = [type('User', [{ schema: schemaNames.enterprise, required: false }]), type('Group', [])];

const no = { supported: false };

/** RFC 7643 §5. */
export const config = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: no,
  sort: no,
  etag: no,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token that HR makes for the company’s directory.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig' },
};
