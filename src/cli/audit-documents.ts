/** The documents of an audit, made as its cases pass by: a registry has more of them than fit in memory. */
import type { AuditedCase, ProtocolAudit } from '../domain/audit.js';
import { type AuditExporter, type AuditFormat, auditExporters } from '../export/audit/audit-exporters.js';
import type { View } from '../export/export-options.js';
import { openSpool, type Spool } from '../io/spool.js';

export interface AuditDocuments {
  /** `standard`: which of them the case was held against. */
  add: (audited: AuditedCase, standard: number) => void;
  render: (format: AuditFormat, audits: readonly ProtocolAudit[], view: View) => string | Iterable<string>;
  close: () => void;
}

interface Document {
  exporter: AuditExporter;
  /** One for each standard, where single cases are told. */
  spools: Spool[];
}

export async function auditDocuments(formats: ReadonlySet<AuditFormat>, standards: number): Promise<AuditDocuments> {
  const documents = new Map<AuditFormat, Document>();
  for (const format of formats) {
    const exporter: AuditExporter = await auditExporters[format].load();
    const count = 'cases' in exporter ? standards : 0;
    documents.set(format, { exporter, spools: Array.from({ length: count }, openSpool) });
  }
  return {
    add: (audited, standard) => {
      for (const { exporter, spools } of documents.values())
        if ('cases' in exporter) spools[standard]?.append(exporter.cases.caseText(audited, standards));
    },
    render: (format, audits, view) => {
      const document = documents.get(format);
      if (!document) throw new Error(`Nothing was kept for ${format}.`);
      const { exporter, spools } = document;
      if ('figures' in exporter) return exporter.figures(audits, view);
      return exporter.cases.document(
        audits,
        spools.map((spool) => spool.pieces()),
      );
    },
    close: () => {
      for (const { spools } of documents.values()) for (const spool of spools) spool.close();
    },
  };
}
