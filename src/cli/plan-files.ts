/** Many case files become plans; what is wrong with some of them keeps none of the others back. */
import { type Fault, FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { FileProblem } from '../io/file-problem.js';
import { readText } from '../io/read-text.js';
import { readCaseFile } from './case-file.js';
import type { NamedFile } from './case-files.js';
import { planCase } from './plan-case.js';
import { fileFault } from './report.js';
import type { Session } from './session.js';

export interface PlannedFiles {
  plans: readonly FollowUpPlan[];
  faults: readonly Fault[];
  /** Files left out, and ids that are not one person's. */
  notes: readonly string[];
}

/** In the order of the files. */
export async function planFiles(
  files: readonly NamedFile[],
  { asOf }: { asOf?: string },
  session: Session,
): Promise<PlannedFiles> {
  const planned: { path: string; plan: FollowUpPlan }[] = [];
  const faults: Fault[] = [];
  const others: string[] = [];
  for (const { path, found } of files)
    try {
      planned.push({ path, plan: (await planCase(path, { asOf }, session)).plan });
    } catch (error) {
      if (found && isOtherFile(path)) others.push(path);
      else faults.push(...faultsOf(error));
    }
  return { plans: planned.map(({ plan }) => plan), faults, notes: [...sharedIds(planned), ...leftOut(others)] };
}

function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof FileProblem) return [fileFault(error)];
  if (error instanceof FollowUpError) return error.faults;
  throw error;
}

/** A protocol, a plan or anything else in YAML or JSON that is no case: it has no facts of a tumour. */
function isOtherFile(path: string): boolean {
  try {
    const { data } = readCaseFile(readText(path), path);
    const isCase = typeof data === 'object' && data !== null && 'riskFactors' in data;
    const isBegun = typeof data === 'object' && data !== null && 'anchor' in data && !('rules' in data);
    return !isCase && !isBegun;
  } catch {
    return false;
  }
}

const leftOut = (paths: readonly string[]): string[] =>
  paths.length === 0 ? [] : [`Not a case, left out: ${paths.join(', ')}.`];

function sharedIds(planned: readonly { path: string; plan: FollowUpPlan }[]): string[] {
  const pathsOf = new Map<string, string[]>();
  for (const { path, plan } of planned) pathsOf.set(plan.case.id, [...(pathsOf.get(plan.case.id) ?? []), path]);
  return [...pathsOf]
    .filter(([, paths]) => paths.length > 1)
    .map(([id, paths]) => `${id} is the id in several files, so their rows cannot be told apart: ${paths.join(', ')}.`);
}
