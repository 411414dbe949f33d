import type { KeyClientOptions } from '@azure/keyvault-keys';

type PipelinePolicy = NonNullable<KeyClientOptions['additionalPolicies']>[number]['policy'];

/**
 * Tells of each answer by which the vault denied what was asked, 401 or 403, and hands it on as it is. The 401 that the protocol begins with answers a
 * request without a token, and denies nobody anything.
 */
export const noticeDenials = (onDenied: () => void): PipelinePolicy => ({
  name: 'noticeDenialsPolicy',
  async sendRequest(request, next) {
    const response = await next(request);
    const shown = request.headers.has('authorization');
    if (shown && (response.status === 401 || response.status === 403)) onDenied();
    return response;
  },
});
