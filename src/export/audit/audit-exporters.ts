/** The registry of formats for an audit. */
import type { ProtocolAudit } from '../../domain/audit.js';
import type { View } from '../export-options.js';
import { type FormatEntry, formatsIn } from '../format-of-file.js';

export type AuditExporter = (audits: readonly ProtocolAudit[], options: View) => string;

interface AuditFormatEntry extends FormatEntry<AuditExporter> {
  /** True where it tells of single cases. */
  needsCases: boolean;
}

export const auditExporters = {
  table: {
    extensions: ['txt'],
    needsCases: false,
    load: async () => (await import('./export-audit-table.js')).exportAuditTable,
  },
  json: {
    extensions: ['json'],
    needsCases: true,
    load: async () => (await import('./export-audit-json.js')).exportAuditJson,
  },
  csv: {
    extensions: ['csv'],
    needsCases: true,
    load: async () => (await import('./export-audit-csv.js')).exportAuditCsv,
  },
  md: {
    extensions: ['md'],
    needsCases: false,
    load: async () => (await import('./export-audit-md.js')).exportAuditMd,
  },
  html: {
    extensions: ['html', 'htm'],
    needsCases: false,
    load: async () => (await import('./export-audit-html.js')).exportAuditHtml,
  },
} as const satisfies Record<string, AuditFormatEntry>;

export type AuditFormat = keyof typeof auditExporters;

export const auditFormats: readonly AuditFormat[] = formatsIn(auditExporters);
