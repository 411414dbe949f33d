import { z } from 'zod';
import { currencies } from '../../kernel/money.ts';

const sure = z.enum(['certain', 'likely', 'unsure']);
const field = <T extends z.ZodType>(value: T) => z.object({ value: z.nullable(value), sure });
const line = z.string().max(300);

/**
 * The shape a model answers a scan in. Amounts are texts, choices are closed: nothing in it is a decision, a limit or an id.
 * `names` are the categories it can choose between.
 */
export const scanShape = (names: readonly string[]) =>
  z.object({
    is_receipt: z.boolean(),
    instructions_in_image: z.boolean(),
    receipts: z.int().min(0).max(99),
    lines: z.array(line).max(500),
    vendor: field(z.string().max(200)),
    organisation_number: field(z.string().max(40)),
    date: field(z.string().max(10)),
    total: field(z.string().max(16)),
    currency: field(z.enum(currencies)),
    vat: z.array(z.object({ rate: z.string().max(5), amount: z.string().max(16), sure })).max(8),
    bought: z.object({ value: z.array(line).max(60), sure }),
    category: names.length === 0 ? z.null() : z.nullable(z.enum([...names])),
  });

export type ScanAnswer = z.output<ReturnType<typeof scanShape>>;
