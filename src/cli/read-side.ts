/** One side of a comparison: a plan that was written as JSON, or a case file that is planned now. */
import { FollowUpError } from '../domain/fault.js';
import type { ComparedPlan } from '../domain/plan-diff.js';
import { isPlanData, notAPlan, parsePlanJson } from '../domain/plan-json.js';
import { readText } from '../io/read-text.js';
import { planCase } from './plan-case.js';
import type { Session } from './session.js';

/** Reads the file once, as it may be a pipe. Throws FileProblem or FollowUpError. */
export async function readSide(path: string, asOf: string | undefined, session: Session): Promise<ComparedPlan> {
  const text = readText(path);
  const data = planDataIn(text, path);
  if (data !== null) return placed(path, () => parsePlanJson(data));
  return (await planCase(path, { asOf }, session, text)).plan;
}

/** Plans begin with their version, so that one that was cut off is told apart from a case. */
const planBeginning = /^\s*\{\s*"schemaVersion"/;

/** What the text holds if it is a plan; null: it is something else, such as a case file. */
function planDataIn(text: string, path: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return isPlanData(data) ? data : null;
  } catch {
    if (!planBeginning.test(text)) return null;
    return placed(path, () => {
      throw notAPlan('it is no valid JSON; perhaps its end is missing');
    });
  }
}

function placed<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    const [first, ...rest] = error.faults;
    const where = path === '-' ? 'standard input' : path;
    throw new FollowUpError({ ...first, where }, ...rest);
  }
}
