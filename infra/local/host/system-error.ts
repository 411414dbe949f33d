/** Errors that are the host's or the app's set-up, not a handler's: `@azure/functions` tells them apart by the mark. */
export class SystemError extends Error {
  readonly isAzureFunctionsSystemError = true;
}

export class SystemTypeError extends TypeError {
  readonly isAzureFunctionsSystemError = true;
}
