/** Case files: YAML 1.2 or JSON, one document, no aliases, no tags. */
import { type Document, isAlias, isNode, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { FollowUpError } from '../domain/fault.js';
import type { WrittenCase } from './written-case.js';

/**
 * The documents in a case file: exactly one in one that is well-formed. JSON may be indented with tabs, YAML may not;
 * outside strings a tab means nothing in JSON. Offsets are those of `text`.
 */
export function caseDocuments(text: string, lineCounter = new LineCounter()): readonly Document.Parsed[] {
  const isJson = /^\s*[{[]/.test(text);
  const documents = parseAllDocuments(isJson ? text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)) : text, {
    lineCounter,
    prettyErrors: false,
    version: '1.2',
    stringKeys: true,
    keepSourceTokens: true,
  });
  return 'empty' in documents ? [] : documents;
}

/** Reads the text of a case file. Throws FollowUpError `not-yaml` with the line. */
export function readCaseFile(text: string, name: string): WrittenCase {
  const lines = new LineCounter();
  const lineAt = (offset: number): string => `${name}, line ${lines.linePos(offset).line}`;
  const [document, second] = caseDocuments(text, lines);
  const refuse = (problem: string, where: string): never => {
    throw new FollowUpError({ code: 'not-yaml', where, details: { problem } });
  };
  if (!document) return refuse('it holds nothing', name);
  const [error] = [...document.errors, ...document.warnings];
  if (error) return refuse(firstSentence(error.message), lineAt(error.pos[0]));
  if (second) return refuse('it holds more than one document; keep one case to a file', lineAt(second.range[0]));
  if (document.directives?.yaml.explicit)
    return refuse(`it asks for YAML ${document.directives.yaml.version}; remove that line, YAML 1.2 is read`, name);
  visit(document, (_, node) => {
    if (isAlias(node)) refuse('it holds an alias (*); write the value out', lineAt(node.range?.[0] ?? 0));
    if (isNode(node) && node.tag !== undefined) refuse('it holds a tag (!); remove it', lineAt(node.range?.[0] ?? 0));
  });
  return { data: withWrittenId(document), placeOf: (key) => placeIn(document, key, lineAt) };
}

/** A pseudonym of digits stays as it is written: 007 is not 7. */
function withWrittenId(document: Document.Parsed): unknown {
  const id = document.getIn(['id'], true);
  if (isScalar(id) && typeof id.value === 'number' && id.source) document.setIn(['id'], id.source);
  return document.toJS();
}

const firstSentence = (message: string): string =>
  /tab/i.test(message)
    ? 'a tab; indent with spaces'
    : /call stack/.test(message)
      ? 'it is nested too deeply'
      : (message.split('\n', 1)[0] ?? message).replace(/[.:]$/, '');

/** The line of a key; of the nearest section around it where the key itself is missing. */
function placeIn(document: Document.Parsed, key: string, lineAt: (offset: number) => string): string | undefined {
  const path = key.split('.');
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return lineAt(Number(node.range[0]));
  }
  return document.contents ? lineAt(document.contents.range[0]) : undefined;
}
