// NODE_OPTIONS="--require …/infra/azure/policy/own-typescript.cjs" for `pulumi … --policy-pack infra/azure/policy`.
//
// Pulumi puts ts-node before every policy pack, with whatever `typescript` it finds above it, and TypeScript 7 of this project has not what
// ts-node asks of it. Hidden from Pulumi, it takes the compiler it brings; Node reads the types of the pack away by itself.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...more) {
  if (request === 'typescript' && /[\\/]@pulumi[\\/]pulumi[\\/]/.test(parent?.filename ?? '')) {
    const error = new Error("Cannot find module 'typescript'");
    error.code = 'MODULE_NOT_FOUND';
    throw error;
  }
  return resolve.call(this, request, parent, ...more);
};
