/** The name of a new case file: safe, ending in .yaml, and never that of a file that is there. */
import { FollowUpError } from '../domain/fault.js';
import { isTaken } from '../io/new-file.js';

export const isYamlName = (path: string): boolean => /[^/\\]\.ya?ml$/i.test(path);

/** `id` as a file name: letters, digits, dots, hyphens and underscores; no hidden file, no flag. */
export function safeName(id: string): string {
  const safe = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${[...safe].slice(0, 60).join('') || 'case'}.yaml`;
}

/** `p7.yaml`, or the first of `p7-2.yaml`, `p7-3.yaml`, … that is free. */
export function freeName(path: string): string {
  const [, stem = '', ending = ''] = /^(.*)(\.ya?ml)$/i.exec(path) ?? [];
  let free = path;
  for (let count = 2; isTaken(free); count += 1) free = `${stem}-${count}${ending}`;
  return free;
}

/** Throws for a name that a case file in YAML should not have. */
export function checkName(path: string): void {
  if (isYamlName(path)) return;
  const details = {
    problem: 'init writes YAML, and this name does not end in .yaml',
    instead: 'Give a name such as p7.yaml.',
  };
  throw new FollowUpError({ code: 'conflicting-flags', where: path, details });
}
