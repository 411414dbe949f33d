import { saysLock } from './object-lock.ts';
import { header, type Answer, type Asked } from './asked.ts';
import { notImplemented } from './failure.ts';
import { listObjects, listVersions } from './list-operations.ts';
import { abortUpload, completeUpload, createUpload, listParts, uploadPart } from './multipart-operations.ts';
import { deleteObject, getObject, putObject, putRetention } from './object-operations.ts';
import type { S3Right } from './roles.ts';

/** What the query makes another operation of: such a request is refused, unless it is known below. */
const subResources =
  /^(acl|accelerate|attributes|cors|delete|encryption|legal-hold|lifecycle|location|logging|notification|object-lock|partNumber|policy|publicAccessBlock|replication|restore|select|tagging|torrent|uploadId|uploads|versioning|website)$/;

/** One operation: its name, the rights it takes, and what it does. */
export type Operation = Readonly<{
  name: string;
  rights: readonly S3Right[];
  /** The moment in which something appears under a key: where it may lie over what was there, a policy can forbid it. */
  appears?: boolean;
  work(asked: Asked): Answer | Promise<Answer>;
}>;

/** A write by itself, or the beginning of one in parts: how long it is locked may be said by who has the right to that. */
const writing = (asked: Asked): S3Right[] => [
  's3:PutObject',
  ...(saysLock(asked) ? (['s3:PutObjectRetention'] as const) : []),
];

function inParts(method: string, asked: Asked): Operation | null {
  const { query } = asked;
  if (query.has('uploads'))
    return method === 'POST' ? { name: 'CreateMultipartUpload', rights: writing(asked), work: createUpload } : null;
  if (!query.has('uploadId')) return null;
  if (method === 'PUT' && query.has('partNumber'))
    return { name: 'UploadPart', rights: ['s3:PutObject'], work: uploadPart };
  if (method === 'POST')
    return { name: 'CompleteMultipartUpload', rights: ['s3:PutObject'], appears: true, work: completeUpload };
  if (method === 'DELETE')
    return { name: 'AbortMultipartUpload', rights: ['s3:AbortMultipartUpload'], work: abortUpload };
  return method === 'GET' ? { name: 'ListParts', rights: ['s3:ListMultipartUploadParts'], work: listParts } : null;
}

/** Which operation a request is. @throws S3Failure where it is none that is known here */
export function operationOf(method: string, asked: Asked): Operation {
  const { query, key } = asked;
  if (key !== '') {
    const found = inParts(method, asked);
    if (found) return found;
  }
  const other = [...query.keys()].find((name) => subResources.test(name));
  if (other !== undefined) throw notImplemented(other);
  const named = query.has('versionId');
  if (key === '') {
    if (method === 'HEAD') return { name: 'HeadBucket', rights: ['s3:ListBucket'], work: () => ({ status: 200 }) };
    if (method === 'GET' && query.has('versions'))
      return { name: 'ListObjectVersions', rights: ['s3:ListBucketVersions'], work: listVersions };
    if (method === 'GET') return { name: 'ListObjectsV2', rights: ['s3:ListBucket'], work: listObjects };
  } else if (query.has('retention')) {
    if (method === 'PUT') return { name: 'PutObjectRetention', rights: ['s3:PutObjectRetention'], work: putRetention };
  } else {
    if (method === 'GET' || method === 'HEAD')
      return { name: 'GetObject', rights: [named ? 's3:GetObjectVersion' : 's3:GetObject'], work: getObject };
    if (method === 'PUT') return { name: 'PutObject', rights: writing(asked), appears: true, work: putObject };
    if (method === 'DELETE')
      return {
        name: 'DeleteObject',
        rights: [named ? 's3:DeleteObjectVersion' : 's3:DeleteObject'],
        work: deleteObject,
      };
  }
  throw notImplemented(method);
}

/** The key that rights are asked for: of a list its prefix. */
export const keyAskedFor = ({ key, query }: Asked): string => (key === '' ? (query.get('prefix') ?? '') : key);
/** Whether a write would also lie over what is there. */
export const writesOver = (asked: Asked): boolean => header(asked, 'if-none-match') !== '*';
