import { shown } from './attributes.ts';
import { forbidden } from './failure.ts';
import { page, type Asked, type Operation } from './operation.ts';
import { newestOf, type KeptSecret, type Secrets, type SecretVersion } from './secrets.ts';

const idOf = ({ origin }: Asked, name: string, version = '') =>
  `${origin}/secrets/${name}${version === '' ? '' : `/${version}`}`;

/** Everything of a version but its value. */
const item = (asked: Asked, name: string, { version, attributes, contentType, tags }: SecretVersion) => ({
  id: idOf(asked, name, version),
  attributes: shown(attributes),
  tags,
  ...(contentType === undefined ? {} : { contentType }),
});

const deletedBundle = (asked: Asked, secret: KeptSecret): object => ({
  ...item(asked, secret.name, newestOf(secret)),
  ...secret.deleted,
  recoveryId: `${asked.origin}/deletedsecrets/${secret.name}`,
});

/** What Key Vault does with secrets. */
export function secretOperations(secrets: Secrets): Operation[] {
  const nameOf = (asked: Asked) => secrets.find(asked.name).name;
  const whole = (asked: Asked, made: SecretVersion) => ({ ...item(asked, nameOf(asked), made), value: made.value });
  return [
    {
      name: 'secrets/list',
      method: 'GET',
      path: /^\/secrets$/,
      act: (asked) =>
        page(asked, '/secrets', secrets.all('live'), (secret) => ({
          ...item(asked, secret.name, newestOf(secret)),
          id: idOf(asked, secret.name),
        })),
    },
    {
      name: 'secrets/versions',
      method: 'GET',
      path: /^\/secrets\/(?<name>[^/]+)\/versions$/,
      act(asked) {
        const { name, versions } = secrets.find(asked.name);
        return page(asked, `/secrets/${name}/versions`, [...versions].reverse(), (one) => item(asked, name, one));
      },
    },
    {
      name: 'secrets/get',
      method: 'GET',
      path: /^\/secrets\/(?<name>[^/]+)(\/(?<version>[^/]*))?$/,
      act: (asked) => whole(asked, secrets.read(asked.name, asked.version)),
    },
    {
      name: 'secrets/set',
      method: 'PUT',
      path: /^\/secrets\/(?<name>[^/]+)$/,
      act: (asked) => whole(asked, secrets.set(asked.name, asked.body)),
    },
    {
      name: 'secrets/update',
      method: 'PATCH',
      path: /^\/secrets\/(?<name>[^/]+)(\/(?<version>[^/]*))?$/,
      act: (asked) => item(asked, nameOf(asked), secrets.update(asked.name, asked.version, asked.body)),
    },
    {
      name: 'secrets/delete',
      method: 'DELETE',
      path: /^\/secrets\/(?<name>[^/]+)$/,
      act: (asked) => deletedBundle(asked, secrets.remove(asked.name)),
    },
    {
      name: 'secrets/listDeleted',
      method: 'GET',
      path: /^\/deletedsecrets$/,
      act: (asked) => page(asked, '/deletedsecrets', secrets.all('deleted'), (secret) => deletedBundle(asked, secret)),
    },
    {
      name: 'secrets/getDeleted',
      method: 'GET',
      path: /^\/deletedsecrets\/(?<name>[^/]+)$/,
      act: (asked) => deletedBundle(asked, secrets.find(asked.name, 'deleted')),
    },
    {
      name: 'secrets/recover',
      method: 'POST',
      path: /^\/deletedsecrets\/(?<name>[^/]+)\/recover$/,
      act(asked) {
        const secret = secrets.recover(asked.name);
        return item(asked, secret.name, newestOf(secret));
      },
    },
    {
      name: 'secrets/purge',
      method: 'DELETE',
      path: /^\/deletedsecrets\/(?<name>[^/]+)$/,
      act() {
        throw forbidden('PurgeProtected', 'Operation purge is not allowed because purge protection is enabled.');
      },
    },
  ];
}
