/** One case in layouts that people and programs have: comments, odd indentation, flow style, JSON, CRLF. */

const head = `# my follow-up, kept by hand
id:   p7     # a pseudonym
anchor: {event: treatment-end,   date: "2025-01-31"}
riskFactors:
      primarySite: uterus
      grade: 'high'   # from the report
      # sizeCm: not measured

      margin: R0
`;

const json = (indent: string | number): string =>
  JSON.stringify(
    {
      id: 'p7',
      anchor: { event: 'treatment-end', date: '2025-01-31' },
      riskFactors: { primarySite: 'uterus', grade: 'high' },
      log: [
        { on: '2025-04-14', did: 'chest-imaging', outcome: 'done' },
        { on: '2025-04-21', did: 'clinic-visit', outcome: 'done', note: 'all [well], {really} # yes' },
      ],
    },
    null,
    indent,
  );

export const oddCaseFiles: Record<string, string> = {
  'no log': head,
  'no line break at the end': head.trimEnd(),
  'comments and blank lines at the end': `${head}\n\n# nothing below\n   # really\n`,
  'a mark at the end': `---\n${head}...\n`,
  'a log in lines of one entry': `${head}
log:   # newest last
  - { on: 2025-04-14, did: chest-imaging, outcome: done }   # CT

  # the visit was on a Monday
  - {on: 2025-04-21,  did: clinic-visit, outcome: done}
# the end
`,
  'a log without indentation': `log:\n- {on: 2025-04-14, did: chest-imaging, outcome: done}\n${head}`,
  'a log of one key to a line': `${head}
log:
    -   on: 2025-04-14
        did: chest-imaging
        # read twice
        outcome: done
        note: |
          first line

          third line

revision:    4     # kept by the program
`,
  'a log with a note in the last line': `${head}log:\n  - on: 2025-04-14\n    did: chest-imaging\n    outcome: done\n    note: >-\n      long\n      text`,
  'an empty log': `${head}log: []   # nothing yet\nrevision: 0\n`,
  'a log in brackets': `${head}log: [{on: 2025-04-14, did: chest-imaging, outcome: done}]  # one\n`,
  'a log in brackets over lines': `${head}log: [
    {on: 2025-04-14, did: chest-imaging, outcome: done},   # first, with a comma
    { on: 2025-04-21, did: clinic-visit,
      outcome: done }   # second, [without] one
  ]
`,
  'a log in brackets with a comma at the end': `${head}log: [
  {on: 2025-04-14, did: chest-imaging, outcome: done},   # first
  {on: 2025-04-21, did: clinic-visit, outcome: done},   # second
]
`,
  'everything in braces': `{ id: p7, # kept by hand
  anchor: {event: treatment-end, date: 2025-01-31},
  riskFactors: {primarySite: uterus},
  # what happened
  log: [ {on: 2025-04-14, did: chest-imaging, outcome: done} ] }
`,
  'JSON with two blanks': `${json(2)}\n`,
  'JSON with tabs': json('\t'),
  'JSON on one line': json(0),
  'JSON without a log':
    '{\n   "id": "p7",\n   "anchor": { "event": "surgery", "date": "2025-01-31" },\n   "riskFactors": { "primarySite": "uterus" }\n}\n',
  'JSON with an empty log':
    '{\n  "anchor": { "event": "surgery", "date": "2025-01-31" },\n  "log": [],\n  "riskFactors": { "primarySite": "uterus" }\n}',
};
