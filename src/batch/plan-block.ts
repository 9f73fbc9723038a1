/** Plans the rows of one block: the work that is the same on one thread and on many. */
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { WarningCode } from '../domain/plan-warning.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { presentCase } from '../planning/courses.js';
import { selectProtocol } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { batchDocuments } from './batch-documents.js';
import type { BatchSettings } from './batch-settings.js';
import { GrowingBytes } from './growing-bytes.js';
import type { HolidaysIn } from './holidays-in.js';
import { rowsReader } from './read-rows.js';
import { type RowBlock, rawRow } from './row-block.js';
import { defectFault, type RowFault, rowFault } from './row-fault.js';
import { isInShard } from './shard.js';

export interface RowOutcome {
  /** Which row of the block; rows that are blank or belong to another shard have no outcome. */
  row: number;
  id: string | null;
  /** Why there is no plan; null: there is one. */
  fault: RowFault | null;
  warnings: WarningCode[];
  /** Where the row's document ends in the bytes of the block. */
  end: number;
}

export interface PlannedBlock {
  outcomes: RowOutcome[];
  /** The documents, one after another, in the room that was given or a larger one. */
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * `idsOnly`: the rows were planned by an earlier run, which wrote them down; only their ids are needed.
 * `room`: for the documents.
 */
export type BlockPlanner = (block: RowBlock, idsOnly: boolean, room: ArrayBuffer) => PlannedBlock;

export function blockPlanner(settings: BatchSettings, holidaysIn: HolidaysIn): BlockPlanner {
  const { layout, defaults, shard } = settings;
  const readRows = rowsReader(layout, defaults);
  const protocols = [...settings.ownProtocols, ...builtInProtocols];
  return (block, idsOnly, room) => {
    const outcomes: RowOutcome[] = [];
    const documents = new GrowingBytes(room);
    let end = 0;
    for (const [row, read] of readRows(block).entries()) {
      if (read === null) continue;
      const given = read instanceof Error ? null : read.id;
      if (given !== null && !isInShard(given, shard)) continue;
      const checked = read instanceof Error ? read : attempt(() => read.check());
      const id = given ?? ('id' in checked ? checked.id : null);
      if (given === null && !isInShard(id ?? rawRow(block, row), shard)) continue;
      if (idsOnly) {
        outcomes.push({ row, id, fault: null, warnings: [], end: 0 });
        continue;
      }
      const planned =
        checked instanceof Error ? checked : attempt(() => plan(checked, protocols, settings, holidaysIn));
      if (planned instanceof Error) {
        const fieldOf = read instanceof Error ? (key: string) => key : (key: string) => read.fieldOf(key);
        const fault = planned instanceof FollowUpError ? rowFault(planned, fieldOf) : defectFault(planned);
        outcomes.push({ row, id, fault, warnings: [], end });
      } else {
        end = documents.append(planned.text);
        outcomes.push({ row, id, fault: null, warnings: planned.warnings, end });
      }
    }
    return { outcomes, bytes: documents.view() };
  };
}

/** A fault in a row, even a defect of ours, must not cost the others their plans: it is told like a value. */
function attempt<T>(act: () => T): T | Error {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function plan(
  patientCase: PatientCase,
  protocols: readonly SurveillanceProtocol[],
  settings: BatchSettings,
  holidaysIn: HolidaysIn,
): { text: string; warnings: WarningCode[] } {
  const { asOf, format } = settings;
  const { holidays } = patientCase.preferences;
  const { protocol, warnings } = selectProtocol(presentCase(patientCase, asOf), protocols, clinicalReference);
  const options = { asOf, reference: clinicalReference, warnings };
  const holidayOn = holidays === undefined ? null : holidaysIn(holidays);
  const { text, warnings: found } = batchDocuments[format].write(
    patientCase,
    protocol,
    holidayOn ? { ...options, holidayOn } : options,
    settings,
  );
  return { text, warnings: found.map(({ code }) => code) };
}
