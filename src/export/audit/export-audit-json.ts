/** Audits as JSON: one protocol's as it is, several as a list. */
import { toJson } from '../to-json.js';
import type { AuditExporter } from './audit-exporters.js';

export const exportAuditJson: AuditExporter = (audits) => {
  const [first, ...others] = audits;
  return toJson(others.length === 0 && first ? first : { protocols: audits }, 2);
};
