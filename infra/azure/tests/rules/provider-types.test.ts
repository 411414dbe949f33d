import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allowedPlaces } from '../../../../shared/kernel/allowed-places.ts';
import { types } from '../../policy/provider-types.ts';

const packages = fileURLToPath(new URL('../../node_modules/@pulumi/', import.meta.url));
const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Where the provider’s own class of a type stands: `azure-native:web:WebApp`, `aws:s3/bucket:Bucket`. */
function classOf(type: string): string {
  const [provider = '', module = '', name = ''] = type.split(':');
  return `${packages}${provider}/${module.split('/')[0]}/${lowerFirst(name)}.js`;
}

const ofGlobal = allowedPlaces.global.flatMap(({ token }) => (token === null || token === 'aws:iam' ? [] : [token]));

const ownKinds = Object.values(types).filter((type) => !type.startsWith('pulumi:'));

test.each([...ownKinds, ...ofGlobal])('%s is what the installed provider calls it', (type) => {
  const file = classOf(type);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : file).toContain(`__pulumiType = '${type}'`);
});
