/**
 * Protocol files with one fault each: `fixtures/protocols/our-clinic.yaml` with one piece of text replaced.
 * `where` is the line and the place that the message must name, `words` what it must say.
 */
export interface BrokenProtocol {
  name: string;
  replace: string;
  by: string;
  where: string;
  words: RegExp;
}

const broken = (name: string, replace: string, by: string, where: string, words: RegExp): BrokenProtocol => ({
  name,
  replace,
  by,
  where,
  words,
});

const sound = {
  firstPhase: '{ from: 0, to: 24, everyMonths: 3 }',
  secondPhase: '{ from: 24, to: 60, everyMonths: 6 }',
  fuzzyPhase: '{ from: 0, to: [24, 36], everyMonths: [3, 6] }',
  afterFuzzy: '{ from: [24, 36], to: 120, everyMonths: 12 }',
  lowGrade: '{ primarySite: [extremity, trunk], grade: [G1, low] }',
  lowVisit: '{ from: 0, to: 60, everyMonths: 6 }',
  single: 'at: [6]\n    windowMonths: [5, 8]',
  source: 'locator: item 4\n    verification: primary',
};

const shape: BrokenProtocol[] = [
  broken(
    'a misspelt key at the top',
    'issuer: Castle-in-the-Air Hospital (fictional)\nversion',
    'isuer: x\nversion',
    'line 4: isuer',
    /Unknown key 'isuer'.*Did you mean issuer\?/s,
  ),
  broken(
    'a misspelt key of a phase',
    sound.secondPhase,
    '{ from: 24, to: 60, everyMonth: 6 }',
    'line 33: rules[0].phases[1].everyMonth',
    /Did you mean everyMonths\?/,
  ),
  broken(
    'a key that belongs elsewhere',
    'note: Call the clinic',
    'colour: Call the clinic',
    'line 26: populations[1].colour',
    /Known here: id, title, when, note/,
  ),
  broken(
    'a misspelt criterion',
    sound.lowGrade,
    '{ primarySite: [trunk], garde: [G1] }',
    'line 25: populations[1].when.garde',
    /Did you mean grade\?/,
  ),
  broken(
    'an unknown exam',
    'exam: ct-chest-low-dose',
    'exam: ct-chest-low',
    'line 40: rules[1].exam',
    /Unknown exam 'ct-chest-low'.*Did you mean ct-chest-low-dose\?/s,
  ),
  broken(
    'an unknown assessment',
    'assessment: site-imaging',
    'assessment: site-imagine',
    'line 55: rules[3].assessment',
    /Unknown assessment.*Did you mean site-imaging\?/s,
  ),
  broken(
    'an unknown verification',
    'cites: [our-clinic-2026]\nverification: expert-choice',
    'cites: [our-clinic-2026]\nverification: expert',
    'line 68: verification',
    /Did you mean expert-choice\?/,
  ),
  broken(
    'an unknown grade',
    'grade: [G1, low]',
    'grade: [G1, lo]',
    'line 25: populations[1].when.grade[1]',
    /Unknown grade 'lo'/,
  ),
  broken(
    'an unknown kind',
    'kind: schedule',
    'kind: plan',
    'line 6: kind',
    /Choose one of: schedule, guideline, trial/,
  ),
  broken('a choice left empty', 'kind: schedule', 'kind:', 'line 6: kind', /Unknown kind null/),
  broken(
    'a missing title',
    'title: Follow-up after leiomyosarcoma at Castle-in-the-Air Hospital\n',
    '',
    'line 2: title',
    /title is missing/,
  ),
  broken(
    'a missing citation list',
    'phases:\n      - { from: 0, to: 60, everyMonths: 6 }\n    cites: [our-clinic-2026]',
    `phases:\n      - ${sound.lowVisit}`,
    'line 47: rules[2].cites',
    /cites is missing/,
  ),
  broken('a version that is a number', 'version: "2026"', 'version: 2026', 'line 5: version', /needs quotes/),
  broken('an empty summary', 'notes:\n  - Invented', 'notes:\n  - ""\n  - Invented', 'line 14: notes[0]', /is empty/),
  broken(
    'text instead of a list',
    'notes:\n  - Invented for the tests of this program. Nobody should be followed by it.',
    'notes: Invented',
    'line 13: notes',
    /Expected a list/,
  ),
  broken('yes instead of true', 'stated: true', 'stated: "yes"', 'line 9: anchor.stated', /Expected true or false/),
  broken(
    'an interval in words',
    sound.lowVisit,
    '{ from: 0, to: 60, everyMonths: yearly }',
    'line 51: rules[2].phases[0].everyMonths',
    /a whole number of months/,
  ),
  broken(
    'an interval of half a month',
    sound.lowVisit,
    '{ from: 0, to: 60, everyMonths: 0.5 }',
    'line 51: rules[2].phases[0].everyMonths',
    /a whole number of months/,
  ),
  broken(
    'a range of three',
    sound.lowVisit,
    '{ from: 0, to: [24, 36, 48], everyMonths: 6 }',
    'line 51: rules[2].phases[0].to',
    /a range such as \[24, 36\]/,
  ),
  broken(
    'a missing end',
    sound.lowVisit,
    '{ from: 0, everyMonths: 6 }',
    'line 51: rules[2].phases[0].to',
    /to is missing.*null for no end/s,
  ),
  broken(
    'a size without a relation',
    'when: { primarySite: [extremity, trunk], grade',
    'when: { primarySite: [extremity, trunk], sizeCm: 5, grade',
    'line 25: populations[1].when.sizeCm',
    /\{ atMost: 5 \}/,
  ),
  broken('an empty list of months', sound.single, 'at: []', 'line 57: rules[3].at', /at lists nothing/),
  broken(
    'a DOI as an address',
    'locator: item 4',
    'doi: https://doi.org/10.1000/182',
    'line 74: sources[0].doi',
    /without https/,
  ),
  broken(
    'an id with a blank',
    'id: our-clinic\n',
    'id: Our clinic\n',
    'line 2: id',
    /small letters, digits and hyphens/,
  ),
];

const identity: BrokenProtocol[] = [
  broken(
    'the id of a built-in protocol',
    'id: our-clinic\n',
    'id: hdir-no\n',
    'line 2: id',
    /hdir-no is a built-in protocol/,
  ),
  broken(
    'a review that is still to come',
    'reviewed: 2026-11-20',
    'reviewed: 2027-01-01',
    'line 8: reviewed',
    /2027-01-01 is still to come/,
  ),
  broken(
    'a review on a day that does not exist',
    'reviewed: 2026-11-20',
    'reviewed: 2026-02-30',
    'line 8: reviewed',
    /2026-02-30 is not a date/,
  ),
];

const months: BrokenProtocol[] = [
  broken(
    'a gap between phases',
    sound.secondPhase,
    '{ from: 30, to: 60, everyMonths: 6 }',
    'line 33: rules[0].phases[1].from',
    /Months 24 to 30 belong to no phase$/m,
  ),
  broken(
    'an overlap of phases',
    sound.secondPhase,
    '{ from: 18, to: 60, everyMonths: 6 }',
    'line 33: rules[0].phases[1].from',
    /Months 18 to 24 belong to two phases$/m,
  ),
  broken(
    'a boundary that overlaps only where it is read early',
    sound.afterFuzzy,
    '{ from: 24, to: 120, everyMonths: 12 }',
    'line 43: rules[1].phases[1].from',
    /Months 24 to 36 belong to two phases \(with the shortest cadence\)/,
  ),
  broken(
    'a boundary that leaves a gap only where it is read late',
    sound.afterFuzzy,
    '{ from: 36, to: 120, everyMonths: 12 }',
    'line 43: rules[1].phases[1].from',
    /Months 24 to 36 belong to no phase \(with the longest cadence\)/,
  ),
  broken(
    'a phase after an open one',
    sound.secondPhase,
    '{ from: 24, to: null, everyMonths: 6 }',
    'line 34: rules[0].phases[2].from',
    /The phase before has no end/,
  ),
  broken(
    'a phase that ends before it begins',
    sound.lowVisit,
    '{ from: 60, to: 0, everyMonths: 6 }',
    'line 51: rules[2].phases[0].to',
    /begins at month 60 and ends at month 0/,
  ),
  broken(
    'a phase that is over at once under one cadence',
    sound.fuzzyPhase,
    '{ from: 24, to: [24, 36], everyMonths: [3, 6] }',
    'line 42: rules[1].phases[0].to',
    /begins at month 24 and ends at month 24 \(with the longest cadence\)/,
  ),
  broken(
    'an interval of nothing',
    sound.lowVisit,
    '{ from: 0, to: 60, everyMonths: 0 }',
    'line 51: rules[2].phases[0].everyMonths',
    /at least 1 month/,
  ),
  broken(
    'an interval range the wrong way round',
    sound.fuzzyPhase,
    '{ from: 0, to: [24, 36], everyMonths: [6, 3] }',
    'line 42: rules[1].phases[0].everyMonths',
    /\[6, 3\] is the wrong way round.*Write \[3, 6\]/s,
  ),
  broken(
    'a boundary range the wrong way round',
    sound.fuzzyPhase,
    '{ from: 0, to: [36, 24], everyMonths: [3, 6] }',
    'line 42: rules[1].phases[0].to',
    /wrong way round/,
  ),
  broken(
    'an interval longer than all phases',
    sound.lowVisit,
    '{ from: 0, to: 60, everyMonths: 72 }',
    'line 51: rules[2].phases',
    /its first interval is longer than its phases/,
  ),
  broken('a rule without months', sound.single, '', 'line 54: rules[3]', /Rule any\/site-imaging plans nothing/),
  broken(
    'single months out of order',
    sound.single,
    'at: [12, 6]',
    'line 57: rules[3].at[1]',
    /Month 6 stands after month 12/,
  ),
  broken('a month twice', sound.single, 'at: [6, 6]', 'line 57: rules[3].at[1]', /Month 6 is there twice/),
  broken('a slot on the anchor itself', sound.single, 'at: [0, 6]', 'line 57: rules[3].at[0]', /the day counted from/),
  broken(
    'a window without single months',
    'cites: [our-clinic-2026]\n    verification: expert-choice\n  - id: any',
    'windowMonths: [3, 9]\n    cites: [our-clinic-2026]\n    verification: expert-choice\n  - id: any',
    'line 52: rules[2].windowMonths',
    /windowMonths without at/,
  ),
  broken(
    'a window beside its month',
    'windowMonths: [5, 8]',
    'windowMonths: [7, 8]',
    'line 58: rules[3].windowMonths',
    /does not hold month 6/,
  ),
  broken(
    'a window the wrong way round',
    'windowMonths: [5, 8]',
    'windowMonths: [8, 5]',
    'line 58: rules[3].windowMonths',
    /Write \[5, 8\]/,
  ),
  broken(
    'a single month that the phases plan too',
    `      - ${sound.lowVisit}`,
    `      - ${sound.lowVisit}\n    at: [18]`,
    'line 52: rules[2].at[0]',
    /The phases plan this month too/,
  ),
  broken(
    'a condition that only supplements have',
    'windowMonths: [5, 8]',
    'unlessImagedBy: 6',
    'line 58: rules[3].unlessImagedBy',
    /always planned/,
  ),
];

const populations: BrokenProtocol[] = [
  broken(
    'two populations with one id',
    'you feel a new lump.\nrules:',
    `you feel a new lump.\n  - { id: low-grade, title: Skin, when: { primarySite: [dermal] } }\nrules:`,
    'line 27: populations[2].id',
    /There are two populations low-grade/,
  ),
  broken(
    'criteria that contradict each other',
    sound.lowGrade,
    '{ primarySite: [uterus], depth: [deep] }',
    'line 25: populations[1].when',
    /No case can belong to low-grade/,
  ),
  broken(
    'criteria that the tier excludes',
    sound.lowGrade,
    '{ tier: [low], grade: [G3] }',
    'line 25: populations[1].when',
    /No case can belong to low-grade/,
  ),
  broken(
    'a stage that size and grade exclude',
    sound.lowGrade,
    '{ primarySite: [trunk], stage: [IA], grade: [G1], metastasis: [none], sizeCm: { above: 5 } }',
    'line 25: populations[1].when',
    /No case can belong to low-grade/,
  ),
  broken(
    'a population for active disease only',
    sound.lowGrade,
    '{ grade: [G1], metastasis: [active] }',
    'line 25: populations[1].when',
    /No case can belong to low-grade/,
  ),
  broken(
    'a population that an earlier one takes whole',
    sound.lowGrade,
    '{ primarySite: [trunk], grade: [G3], margin: [R2] }',
    'line 25: populations[1].when',
    /Every case of low-grade belongs to high-grade already/,
  ),
];

const rules: BrokenProtocol[] = [
  broken(
    'two rules with one id',
    'id: any/site-imaging',
    'id: low-grade/clinic-visit',
    'line 54: rules[3].id',
    /There are two rules low-grade\/clinic-visit/,
  ),
  broken(
    'a rule for a population that is not there',
    'populations: [low-grade]\n    assessment: clinic-visit',
    'populations: [low-grade, lowgrade]\n    assessment: clinic-visit',
    'line 48: rules[2].populations[1]',
    /There is no population lowgrade.*Did you mean low-grade\?/s,
  ),
  broken(
    'an absence for a population that is not there',
    'populations: [low-grade]\n    why',
    'populations: [uterus]\n    why',
    'line 63: absent[0].populations[0]',
    /There is no population uterus/,
  ),
  broken(
    'two rules for one slot',
    'assessment: site-imaging',
    'assessment: clinic-visit',
    'line 54: rules[3]',
    /high-grade\/clinic-visit and any\/site-imaging both plan clinic-visit/,
  ),
  broken(
    'two rules whose conditions meet',
    'populations: [low-grade]\n    assessment: clinic-visit',
    'when: { margin: [R0] }\n    assessment: clinic-visit',
    'line 47: rules[2]',
    /both plan clinic-visit for the same case/,
  ),
  broken(
    'an absence that is planned',
    'absent:\n  - assessment: chest-imaging',
    'absent:\n  - assessment: clinic-visit',
    'line 62: absent[0]',
    /said to be left out, but rule low-grade\/clinic-visit plans it/,
  ),
];

const citations: BrokenProtocol[] = [
  broken(
    'a source that is nowhere',
    'at: [6]\n    windowMonths: [5, 8]\n    cites: [our-clinic-2026]',
    'at: [6]\n    windowMonths: [5, 8]\n    cites: [esmo2021]',
    'line 59: rules[3].cites[0]',
    /There is no source esmo2021.*Did you mean esmo-2021\?/s,
  ),
  broken(
    'a claim without a source',
    'windowMonths: [5, 8]\n    cites: [our-clinic-2026]\n    verification: expert-choice',
    'windowMonths: [5, 8]\n    cites: []\n    verification: primary',
    'line 59: rules[3].cites',
    /A source is missing: primary, but nothing is cited/,
  ),
  broken(
    'a phase that claims what its rule cannot carry',
    sound.secondPhase,
    '{ from: 24, to: 60, everyMonths: 6, verification: secondary }',
    'line 33: rules[0].phases[1].verification',
    /no source that it cites says in via/,
  ),
  broken(
    'a primary claim on a secondary source',
    'cites: [our-clinic-2026]\nverification: expert-choice',
    'cites: [esmo-2021]\nverification: primary',
    'line 68: verification',
    /no source that it cites was read itself/,
  ),
  broken(
    'a secondary source that names nothing instead',
    sound.source,
    'locator: item 4\n    verification: secondary',
    'line 70: sources[0]',
    /via is missing/,
  ),
  broken(
    'two sources with one id',
    sound.source,
    `${sound.source}\n  - { id: our-clinic-2026, title: x, issuer: y, verification: primary }`,
    'line 76: sources[1].id',
    /There are two sources our-clinic-2026/,
  ),
];

export const brokenProtocols: readonly BrokenProtocol[] = [
  ...shape,
  ...identity,
  ...months,
  ...populations,
  ...rules,
  ...citations,
];
