/** A titled list under a printed table. */
import { plainLine } from '../domain/plain-text.js';
import type { View } from './export-options.js';
import { labelled } from './table-layout.js';

/** The items wrapped beside their bullets, an empty line after them; nothing without items. */
export function section(title: string, items: readonly string[], bullet: string, { width, paint }: View): string[] {
  if (items.length === 0) return [];
  return [paint('strong', title), ...items.flatMap((item) => labelled(bullet, plainLine(item), width)), ''];
}
