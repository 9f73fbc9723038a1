/** A protocol from the user's own file. */
import * as z from 'zod/mini';
import { FollowUpError } from '../domain/fault.js';
import { type SurveillanceProtocol, surveillanceProtocolSchema } from '../domain/surveillance-protocol.js';
import { readText } from '../io/read-text.js';
import { readCaseFile } from './case-file.js';

/** Reads and checks a protocol file in JSON or YAML; every fault is named with its line. */
export function loadProtocol(path: string): SurveillanceProtocol {
  const { data, placeOf } = readCaseFile(readText(path), path);
  const result = z.safeParse(surveillanceProtocolSchema, data);
  const [first, ...rest] = result.success
    ? []
    : result.error.issues.map((issue) => {
        const key = issue.path.join('.');
        const problem =
          issue.code === 'unrecognized_keys'
            ? `unknown key ${issue.keys.join(', ')}`
            : `${key || 'the file'} is missing or does not fit`;
        return { code: 'invalid-protocol' as const, where: placeOf(key) ?? path, details: { problem } };
      });
  if (first) throw new FollowUpError(first, ...rest);
  return checkRules(z.parse(surveillanceProtocolSchema, data), path);
}

/** One repeating rule per assessment and population: two would plan the same slot twice. */
function checkRules(protocol: SurveillanceProtocol, path: string): SurveillanceProtocol {
  const ids = protocol.populations.map(({ id }) => id);
  const refuse = (problem: string): never => {
    throw new FollowUpError({ code: 'invalid-protocol', where: path, details: { problem } });
  };
  for (const [index, rule] of protocol.rules.entries()) {
    const { id, assessment, populations = ids } = rule;
    for (const name of populations)
      if (!ids.includes(name)) refuse(`rule ${id} names the population ${name}, which is not there`);
    const twin = protocol.rules
      .slice(0, index)
      .find(
        (other) =>
          other.assessment === assessment && (other.populations ?? ids).some((name) => populations.includes(name)),
      );
    if (twin) refuse(`rules ${twin.id} and ${id} both plan ${assessment} for the same population`);
    if (!rule.phases?.length && !rule.at?.length) refuse(`rule ${id} has neither phases nor at`);
    for (const { everyMonths } of rule.phases ?? [])
      if ([everyMonths].flat().some((months) => months < 1)) refuse(`rule ${id} has an interval below one month`);
  }
  return protocol;
}
