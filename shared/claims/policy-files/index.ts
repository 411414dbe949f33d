/** What other wings may know of policy files. */
export { policyBlob } from './policy-seal.ts';
