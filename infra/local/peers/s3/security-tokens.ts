import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { notImplemented, S3Failure } from './failure.ts';
import type { Sessions } from './sessions.ts';
import { requireTrusted, type Trust } from './web-identity-token.ts';
import { element, rooted } from './xml.ts';

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
/** What STS gives at least and at most, in seconds. */
const [shortest, longest, usual] = [900, 43_200, 3_600];

/** A request to STS is a form that nobody signs: the token in it says who asks. */
export const isForSecurityTokens = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url === '/';

/**
 * AssumeRoleWithWebIdentity: keys of a role for a token of the identity. `sessionSeconds`, for tests, has them end sooner than any STS
 * would. Throws S3Failure with the codes of STS.
 */
export async function assumeRole(
  request: IncomingMessage,
  { sessions, trust, sessionSeconds }: { sessions: Sessions; trust: Trust | null; sessionSeconds: number | null },
): Promise<string> {
  const form = new URLSearchParams(await text(request));
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity') throw notImplemented(String(form.get('Action')));
  if (!trust) throw new S3Failure(400, 'InvalidIdentityToken', 'No OpenIDConnect provider found in your account');
  requireTrusted(form.get('WebIdentityToken') ?? '', trust);
  const role = sessions.roleOf(form.get('RoleArn') ?? '');
  const name = form.get('RoleSessionName') ?? '';
  if (!/^[\w+=,.@-]{2,64}$/.test(name)) throw new S3Failure(400, 'ValidationError');
  if (!role) throw new S3Failure(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const seconds = Number(form.get('DurationSeconds') ?? usual);
  if (!(seconds >= shortest && seconds <= longest)) throw new S3Failure(400, 'ValidationError');
  const keys = sessions.begin(role, sessionSeconds ?? seconds);
  const given = element(
    'Credentials',
    element('AccessKeyId', keys.accessKeyId),
    element('SecretAccessKey', keys.secretAccessKey),
    element('SessionToken', keys.sessionToken),
    element('Expiration', keys.expiration.toISOString()),
  );
  const user = element('AssumedRoleUser', element('Arn', `${role.arn}/${name}`), element('AssumedRoleId', name));
  return rooted(
    'AssumeRoleWithWebIdentityResponse',
    namespace,
    element('AssumeRoleWithWebIdentityResult', given, user, element('SubjectFromWebIdentityToken', trust.subject)),
    element('ResponseMetadata', element('RequestId', keys.accessKeyId)),
  );
}

/** A refusal as STS words it. */
export const refusedToken = ({ code, message }: S3Failure): string =>
  rooted(
    'ErrorResponse',
    namespace,
    element('Error', element('Type', 'Sender'), element('Code', code), element('Message', message)),
    element('RequestId', 'none'),
  );
