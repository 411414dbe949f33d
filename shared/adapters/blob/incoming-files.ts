import { buffer } from 'node:stream/consumers';
import type { IncomingFiles, ThreatVerdict } from '../../claims/receipts/ports.ts';
import type { Configuration } from '../../platform/configuration.ts';
import { openContainer, statusOf } from './open-container.ts';

/** The blob index tag that Defender for Storage answers by. Its spelling differs between its own pages. */
const resultTag = 'malware scanning scan result';

const verdicts: Readonly<Record<string, ThreatVerdict>> = { 'no threats found': 'clean', malicious: 'malicious' };

/** What the tags of a file say. `Not scanned`, an error and no tag at all are no answer: a file is never let through by them. */
export function verdictOf(tags: Readonly<Record<string, string>>): ThreatVerdict {
  const [, result] = Object.entries(tags).find(([name]) => name.toLowerCase() === resultTag) ?? [];
  return verdicts[result?.toLowerCase() ?? ''] ?? 'unanswered';
}

/**
 * Files as they came, in a container of their own that Defender for Storage looks at. Whoever writes here may read tags and not write
 * them (`docs/decisions/what-came-is-looked-at-before-anybody-reads-it.md`). Null where the setting says that nobody looks.
 */
export function blobIncomingFiles(settings: Configuration['incoming']): IncomingFiles | null {
  if (settings === null) return null;
  const container = openContainer(settings);
  const blobOf = async (name: string) => (await container()).getBlockBlobClient(name);
  return {
    async put(name, bytes) {
      await (
        await blobOf(name)
      ).uploadData(bytes, { blobHTTPHeaders: { blobContentType: 'application/octet-stream' } });
    },
    async verdict(name) {
      try {
        return verdictOf((await (await blobOf(name)).getTags()).tags);
      } catch (error) {
        if (statusOf(error) === 404) return 'unanswered';
        throw error;
      }
    },
    async again(name) {
      const blob = await blobOf(name);
      try {
        const { readableStreamBody } = await blob.download();
        await blob.uploadData(await buffer(readableStreamBody!), { conditions: { ifMatch: '*' } });
        return true;
      } catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 412) return false;
        throw error;
      }
    },
    async remove(name) {
      await (await blobOf(name)).deleteIfExists();
    },
  };
}
