// What Pulumi loads: from here on Node itself loads the pack, types and all.
import './pack.ts';
