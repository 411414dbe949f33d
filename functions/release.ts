import packageFile from '../package.json' with { type: 'json' };

/** Which release this is, as errors say it. */
export const release: string = packageFile.version;
