import type { drawSample as contract } from '../../shared/claims/oversight/contract.ts';
import { drawSample } from '../../shared/claims/oversight/draw-sample.ts';
import type { Handler } from '../host/http.ts';

export const handleDrawSample: Handler<typeof contract> = (uses, { person, input }) => drawSample(uses, person, input);
