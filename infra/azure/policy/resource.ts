/**
 * One resource as the program asked for it, before any cloud has seen it: its Pulumi type
 * (`azure-native:storage:StorageAccount`), its logical name, and its inputs with every output resolved.
 * Rules are plain functions over these, so that a test and a policy pack hold the same sentence.
 */
export type Resource = Readonly<{ type: string; name: string; properties: Readonly<Record<string, unknown>> }>;
