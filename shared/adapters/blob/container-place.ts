/**
 * Where a container is: its name is a setting, or `HOST/NAME` where it lies in another account that the same identity opens. `at` is the host that
 * the identity is for, null for a connection string.
 * @throws Error where a connection string would have to open another account than its own
 */
export function placeOf(container: string, at: string | null): Readonly<{ host: string | null; name: string }> {
  const [name = '', beside] = container.split('/').toReversed();
  if (beside !== undefined && at === null)
    throw new Error('a container in another account is opened by an identity, and by no connection string');
  return { host: beside ?? at, name };
}
