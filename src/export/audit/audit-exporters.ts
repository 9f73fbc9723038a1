/** The registry of formats for an audit. */
import type { AuditedCase, ProtocolAudit } from '../../domain/audit.js';
import type { View } from '../export-options.js';
import { type FormatEntry, formatsIn } from '../format-of-file.js';

export type FiguresExporter = (audits: readonly ProtocolAudit[], view: View) => string;

/** A registry has more cases than fit in memory: each is written when it is audited, and the document made of that. */
export interface CasesExporter {
  caseText: (audited: AuditedCase, audits: number) => string;
  /** `cases`: for each audit, the texts of its cases one after another. */
  document: (audits: readonly ProtocolAudit[], cases: readonly Iterable<string>[]) => Iterable<string>;
}

export type AuditExporter = { figures: FiguresExporter } | { cases: CasesExporter };

export const auditExporters = {
  table: {
    extensions: ['txt'],
    load: async () => ({ figures: (await import('./export-audit-table.js')).exportAuditTable }),
  },
  json: {
    extensions: ['json'],
    load: async () => ({ cases: (await import('./export-audit-json.js')).exportAuditJson }),
  },
  csv: {
    extensions: ['csv'],
    load: async () => ({ cases: (await import('./export-audit-csv.js')).exportAuditCsv }),
  },
  md: {
    extensions: ['md'],
    load: async () => ({ figures: (await import('./export-audit-md.js')).exportAuditMd }),
  },
  html: {
    extensions: ['html', 'htm'],
    load: async () => ({ figures: (await import('./export-audit-html.js')).exportAuditHtml }),
  },
} as const satisfies Record<string, FormatEntry<AuditExporter>>;

export type AuditFormat = keyof typeof auditExporters;

export const auditFormats: readonly AuditFormat[] = formatsIn(auditExporters);
