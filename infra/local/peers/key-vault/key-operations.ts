import { shown } from './attributes.ts';
import { forbidden } from './failure.ts';
import { newestOf, type KeptKey, type Keys, type KeyVersion } from './keys.ts';
import { page, type Asked, type Operation } from './operation.ts';
import { publicPart } from './rsa.ts';
import { useKey } from './use-key.ts';

const idOf = ({ origin }: Asked, name: string, version = '') =>
  `${origin}/keys/${name}${version === '' ? '' : `/${version}`}`;

const bundle = (asked: Asked, { name, tags }: KeptKey, { version, attributes, kty, ops, privateKey }: KeyVersion) => ({
  key: { kid: idOf(asked, name, version), kty, key_ops: ops, ...publicPart(privateKey) },
  attributes: shown(attributes),
  tags,
});

const deletedBundle = (asked: Asked, key: KeptKey): object => ({
  ...bundle(asked, key, newestOf(key)),
  ...key.deleted,
  recoveryId: `${asked.origin}/deletedkeys/${key.name}`,
});

const policyShown = (asked: Asked, { name, policy }: KeptKey): object => ({
  id: `${idOf(asked, name)}/rotationpolicy`,
  lifetimeActions: policy?.lifetimeActions ?? [],
  attributes: policy?.attributes ?? {},
});

/** What Key Vault does with keys, as much of it as a product with keys that wrap needs. */
export function keyOperations(keys: Keys): Operation[] {
  const current = (asked: Asked, made: KeyVersion) => bundle(asked, keys.find(asked.name), made);
  const use = (operation: 'wrapKey' | 'unwrapKey'): Operation => ({
    name: `keys/${operation}`,
    method: 'POST',
    path: new RegExp(String.raw`^/keys/(?<name>[^/]+)(/(?<version>[^/]*))?/${operation.toLowerCase()}$`),
    act(asked) {
      const key = keys.version(asked.name, asked.version);
      const kid = idOf(asked, keys.find(asked.name).name, key.version);
      return { kid, value: useKey(key, operation, asked.body) };
    },
  });
  return [
    {
      name: 'keys/list',
      method: 'GET',
      path: /^\/keys$/,
      act: (asked) =>
        page(asked, '/keys', keys.all('live'), (key) => ({
          kid: idOf(asked, key.name),
          attributes: shown(newestOf(key).attributes),
          tags: key.tags,
        })),
    },
    {
      name: 'keys/create',
      method: 'POST',
      path: /^\/keys\/(?<name>[^/]+)\/create$/,
      act: async (asked) => current(asked, await keys.create(asked.name, asked.body)),
    },
    {
      name: 'keys/rotate',
      method: 'POST',
      path: /^\/keys\/(?<name>[^/]+)\/rotate$/,
      act: async (asked) => current(asked, await keys.rotate(asked.name)),
    },
    {
      name: 'keys/getRotationPolicy',
      method: 'GET',
      path: /^\/keys\/(?<name>[^/]+)\/rotationpolicy$/,
      act: (asked) => policyShown(asked, keys.find(asked.name)),
    },
    {
      name: 'keys/setRotationPolicy',
      method: 'PUT',
      path: /^\/keys\/(?<name>[^/]+)\/rotationpolicy$/,
      act: (asked) => policyShown(asked, keys.setPolicy(asked.name, asked.body)),
    },
    {
      name: 'keys/versions',
      method: 'GET',
      path: /^\/keys\/(?<name>[^/]+)\/versions$/,
      act(asked) {
        const { name, tags, versions } = keys.find(asked.name);
        return page(asked, `/keys/${name}/versions`, [...versions].reverse(), ({ version, attributes }) => ({
          kid: idOf(asked, name, version),
          attributes: shown(attributes),
          tags,
        }));
      },
    },
    use('wrapKey'),
    use('unwrapKey'),
    {
      name: 'keys/get',
      method: 'GET',
      path: /^\/keys\/(?<name>[^/]+)(\/(?<version>[^/]*))?$/,
      act: (asked) => current(asked, keys.version(asked.name, asked.version)),
    },
    {
      name: 'keys/update',
      method: 'PATCH',
      path: /^\/keys\/(?<name>[^/]+)(\/(?<version>[^/]*))?$/,
      act: (asked) => current(asked, keys.update(asked.name, asked.version, asked.body)),
    },
    {
      name: 'keys/delete',
      method: 'DELETE',
      path: /^\/keys\/(?<name>[^/]+)$/,
      act: (asked) => deletedBundle(asked, keys.remove(asked.name)),
    },
    {
      name: 'keys/listDeleted',
      method: 'GET',
      path: /^\/deletedkeys$/,
      act: (asked) => page(asked, '/deletedkeys', keys.all('deleted'), (key) => deletedBundle(asked, key)),
    },
    {
      name: 'keys/getDeleted',
      method: 'GET',
      path: /^\/deletedkeys\/(?<name>[^/]+)$/,
      act: (asked) => deletedBundle(asked, keys.find(asked.name, 'deleted')),
    },
    {
      name: 'keys/recover',
      method: 'POST',
      path: /^\/deletedkeys\/(?<name>[^/]+)\/recover$/,
      act(asked) {
        const key = keys.recover(asked.name);
        return bundle(asked, key, newestOf(key));
      },
    },
    {
      name: 'keys/purge',
      method: 'DELETE',
      path: /^\/deletedkeys\/(?<name>[^/]+)$/,
      act() {
        throw forbidden('PurgeProtected', 'Operation purge is not allowed because purge protection is enabled.');
      },
    },
  ];
}
