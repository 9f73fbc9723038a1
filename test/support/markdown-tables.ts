/** The tables in a Markdown fixture, so that a clinician and a test read the same page. */

export interface FixtureTable {
  /** The `##` heading above the table. */
  heading: string;
  /** The `Case:` line above the table, if the section has one. */
  caseFile: string | null;
  rows: Record<string, string>[];
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** One table per `##` section; a section without a table throws, for then the page was misread. */
export function tablesOf(markdown: string): FixtureTable[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const lines = section.split('\n');
      const [names, , ...rest] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
      if (!names || rest.length === 0) throw new Error(`no table under ${lines[0]}`);
      const rows = rest.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
      return { heading: lines[0]?.trim() ?? '', caseFile: caseFileIn(section), rows };
    });
}

/** The file name in a `Case: limb-g3.yaml` line. */
export const caseFileIn = (markdown: string): string | null => /^Case: (\S+)$/m.exec(markdown)?.[1] ?? null;
