import { scimMedia } from '../../shared/people/provisioning/scim.ts';
import { response } from './http.ts';

/** The answer to a POST that made something (RFC 7644 §3.3): where it is stands in a header too. */
export const scimCreated = (resource: Record<string, unknown>) =>
  response({
    status: 201,
    headers: {
      'content-type': scimMedia,
      'cache-control': 'no-store',
      location: (resource['meta'] as { location: string }).location,
    },
    body: JSON.stringify(resource),
  });
