import type { Configuration } from '../../platform/configuration.ts';
import type { OldFiles } from '../../protection/rights/ports.ts';
import { openContainer } from './open-container.ts';

/** The names of files in Blob Storage by when they were written last. */
export function blobOldFiles(settings: Configuration['blob']): OldFiles {
  const container = openContainer(settings);
  return {
    async *namesBefore(prefix, before) {
      for await (const { name, properties } of (await container()).listBlobsFlat({ prefix }))
        if (properties.lastModified < before) yield name;
    },
  };
}
