import type * as z from 'zod/mini';
import { parse } from '../../../kernel/parse.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { Problem, type Fault } from '../../../kernel/problem.ts';
import type { Staff } from '../../../platform/actor.ts';
import { auditPlatform } from '../../../platform/audit/platform-audit.ts';
import { authorise } from '../../../platform/authorise.ts';
import { requireSecondFactor } from '../../../platform/require-second-factor.ts';
import type { Database } from '../../../platform/tenant-transaction.ts';
import { readVendor } from '../store.ts';
import { changeViewOf } from './change-view.ts';
import { isFarEnough } from './change.ts';
import { proposeChange as contract, type ChangeView } from './contract.ts';
import { subProcessorChanges } from './table.ts';

const fault = (pointer: string, sv: string, en: string): Fault => ({ pointer, code: 'missing', text: { sv, en } });

/** What has to go together, whoever it is about. */
function faultsOf({ kind, vendor, region, inEea, transferBasis }: z.output<typeof contract.input>): Fault[] {
  const faults: Fault[] = [];
  if ((kind === 'new') !== (vendor === null))
    faults.push(fault('/vendor', 'Välj vem ändringen gäller.', 'Choose whom the change is about.'));
  if ((kind === 'new' || kind === 'region') && !region)
    faults.push(fault('/region', 'Skriv var uppgifterna kommer att finnas.', 'Say where the data will be.'));
  if (!inEea && !transferBasis)
    faults.push(
      fault(
        '/transferBasis',
        'Utanför EES får ingen uppgifter utan en grund för överföringen.',
        'Outside the EEA nobody is given data without a basis for the transfer.',
      ),
    );
  return faults;
}

/**
 * Announces a change of sub-processors: it is public at once, and every company and subscriber is told of it. Throws Problem `input-invalid`,
 * `not-found` for a vendor that is none, `notice-too-short` where it comes sooner than was promised and nobody says why, and
 * `staff-second-factor-missing` in a session that a break-glass code opened: what everybody was told is told.
 */
export async function proposeChange(
  uses: { operations: Database },
  actor: Staff,
  input: z.input<typeof contract.input>,
): Promise<ChangeView> {
  authorise(actor, 'sub-processor.propose');
  requireSecondFactor(actor);
  const typed = parse(contract.input, input);
  const { kind, vendor, name, says, categories, region, inEea, transferBasis, effectiveOn, urgent } = typed;
  const faults = faultsOf(typed);
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  return uses.operations.onPlatform(async (tx) => {
    const announcedOn = swedishDay(tx.now);
    if (!isFarEnough(announcedOn, effectiveOn, urgent !== null)) throw new Problem('notice-too-short');
    if (vendor !== null && !(await readVendor(tx, vendor))) throw new Problem('not-found');
    // Whoever says that it is urgent, and comes as early as promised all the same, breaks no promise and needs no reason.
    const early = !isFarEnough(announcedOn, effectiveOn, false);
    const [made] = await tx.db
      .insert(subProcessorChanges)
      .values({
        id: tx.newId(),
        vendorId: vendor,
        ...{ kind, name, inEea, announcedOn, effectiveOn },
        saysSv: says.sv,
        saysEn: says.en,
        categories: [...new Set(categories)].toSorted(),
        regionSv: region?.sv ?? null,
        regionEn: region?.en ?? null,
        transferBasisSv: transferBasis?.sv ?? null,
        transferBasisEn: transferBasis?.en ?? null,
        announcedAt: tx.now,
        urgentSv: early && urgent ? urgent.sv : null,
        urgentEn: early && urgent ? urgent.en : null,
        state: 'announced',
        proposedBy: actor.staff,
      })
      .returning();
    const details = { change: kind, vendor, announcedOn, effectiveOn, urgent: early };
    await auditPlatform(tx, actor, 'sub-processor.announced', { kind: 'sub-processor-change', id: made!.id }, details);
    return changeViewOf(made!);
  });
}
