import type { showHealth as contract } from '../../shared/platform/contract.ts';
import { showHealth } from '../../shared/platform/show-health.ts';
import type { Handler } from '../host/http.ts';

/** The platform offers no health check of its own on Flex Consumption: this is what the gateway asks. */
export const handleShowHealth: Handler<typeof contract> = (uses) => showHealth(uses);
