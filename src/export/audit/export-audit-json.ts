/** Audits as JSON: one protocol's as it is, several as a list. */
import type { ProtocolAudit } from '../../domain/audit.js';
import { toJson } from '../to-json.js';
import type { CasesExporter } from './audit-exporters.js';

/** A value as it stands within others, `indent` from the left; no text of JSON holds a line feed. */
const nested = (value: unknown, indent: string): string => toJson(value, 2).trimEnd().replaceAll('\n', `\n${indent}`);

/** Of one audit, or of one of several. */
const indentOf = (audits: number): string => (audits === 1 ? '' : '    ');

/** `cases`: each begins with a comma. */
function* auditText(audit: ProtocolAudit, cases: Iterable<string>, indent: string): Generator<string> {
  const { protocol, asOf, ...figures } = audit;
  const empty = `\n${indent}  "cases": []`;
  const text = nested({ protocol, asOf, cases: [], ...figures }, indent);
  const at = text.indexOf(empty) + empty.length - 1;
  yield text.slice(0, at);
  let isEmpty = true;
  for (const piece of cases) {
    if (piece === '') continue;
    yield isEmpty ? piece.slice(1) : piece;
    isEmpty = false;
  }
  yield `${isEmpty ? '' : `\n${indent}  `}${text.slice(at)}`;
}

export const exportAuditJson: CasesExporter = {
  caseText: (audited, audits) => {
    const indent = `${indentOf(audits)}    `;
    return `,\n${indent}${nested(audited, indent)}`;
  },
  *document(audits, cases) {
    const [only, ...others] = audits;
    if (only && others.length === 0) {
      yield* auditText(only, cases[0] ?? [], '');
      yield '\n';
      return;
    }
    const indent = indentOf(audits.length);
    yield '{\n  "protocols": [';
    for (const [index, audit] of audits.entries()) {
      yield `${index === 0 ? '' : ','}\n${indent}`;
      yield* auditText(audit, cases[index] ?? [], indent);
    }
    yield '\n  ]\n}\n';
  },
};
