import '@azure/functions';

// An app that registers nothing.
