/** Whom each protocol covers, for every combination of risk factors, restated from the guidelines. */
import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../src/domain/contradictions.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { stagesAt } from '../../src/domain/stage.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { assessRisk } from '../../src/planning/assess-risk.js';
import { caseFacts, meetsCriteria } from '../../src/planning/meets-criteria.js';
import { coveredPopulation, selectPopulation } from '../../src/planning/select-population.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';
import type { GridPoint } from '../support/case-grid.js';
import { faultsOf } from '../support/faults-of.js';
import { protocolNamed } from '../support/plan-of.js';
import { restatedCoverage } from '../support/populations-restated.js';
import { caseAt, factsText, wholeGrid } from '../support/whole-grid.js';

/** With active disease nothing is planned, whatever the protocol. */
const plannable = function* (): Generator<GridPoint> {
  for (const point of wholeGrid()) if (point.metastasis !== 'active') yield point;
};

/** Every population whose criteria hold, not the first one alone. */
function populationsOf(person: PatientCase, { populations }: SurveillanceProtocol): string[] {
  const facts = caseFacts(person, assessRisk(person, clinicalReference.tierCriteria).tier);
  return populations.filter(({ when }) => meetsCriteria(when, facts)).map(({ id }) => id);
}

const coverageOf = (changes: Changes, protocol: string) =>
  selectPopulation(aCase(changes), protocolNamed(protocol), clinicalReference);

describe.each(builtInProtocols.map((protocol) => [protocol.id, protocol] as const))('%s', (id, protocol) => {
  it('covers every combination of risk factors by exactly one population, or its gap is listed', () => {
    const { population, gaps } = restatedCoverage[id] ?? { population: () => 'not restated', gaps: {} };
    const different: string[] = [];
    const found = new Set<string>();
    for (const point of plannable()) {
      const populations = populationsOf(caseAt(point), protocol);
      const left = Object.keys(gaps).filter((name) => gaps[name]?.(point));
      for (const each of [...populations, ...left]) found.add(each);
      const expected = population(point);
      const agrees = expected === null ? populations.length === 0 : populations.join() === expected;
      if (!agrees || populations.length + left.length !== 1) different.push(`${factsText(point)}: ${populations}`);
    }
    expect(different).toEqual([]);
    expect([...found].sort()).toEqual([...protocol.populations.map((each) => each.id), ...Object.keys(gaps)].sort());
  });

  it('never follows an unknown grade otherwise than a high one', () => {
    const different: string[] = [];
    for (const point of plannable()) {
      if (point.grade !== 'unknown') continue;
      const [unknown, high] = [point, { ...point, grade: 'G3' as const }].map((each) =>
        populationsOf(caseAt(each), protocol).join(),
      );
      if (unknown !== high) different.push(factsText(point));
    }
    expect(different).toEqual([]);
  });
});

describe('a stage that was given', () => {
  it.each(['extremity', 'trunk'] as const)(
    'leaves no tumour of the %s outside nccn-sts, nor in two populations',
    (site) => {
      const protocol = protocolNamed('nccn-sts');
      const different: string[] = [];
      const found = new Set<string>();
      for (const point of plannable())
        for (const stage of point.primarySite === site ? stagesAt(site) : []) {
          const person = caseAt(point);
          const staged = { ...person, riskFactors: { ...person.riskFactors, stage } };
          if (findContradictions(staged).length > 0) continue;
          const populations = populationsOf(staged, protocol);
          found.add(`${stage} ${populations}`);
          if (populations.length !== 1) different.push(`${factsText(point)} ${stage}: ${populations}`);
        }
      expect(different).toEqual([]);
      // IA and IB are followed as II–III where the tumour came back or it is not known whether it had spread.
      expect([...found].filter((each) => !each.endsWith('stage-4')).sort()).toEqual([
        'IA stage-1',
        'IA stage-2-3',
        'IB stage-1',
        'IB stage-2-3',
        'II stage-2-3',
        'IIIA stage-2-3',
        'IIIB stage-2-3',
      ]);
    },
  );

  it('IV of a limb is followed as such where only the stage tells of the lymph nodes', () => {
    const changes = { riskFactors: { stage: 'IV', nodes: 'unknown' } };
    expect(coverageOf(changes, 'nccn-sts')).toMatchObject({ covers: true, population: { id: 'stage-4' } });
  });
});

describe('a protocol that does not cover a case', () => {
  it('says for whom it is and what differs here', () => {
    expect(coverageOf({}, 'sarc005-uterine')).toEqual({
      covers: false,
      why: ['High-grade leiomyosarcoma limited to the uterus (here: primary site extremity, grade G1)'],
    });
  });

  it('names the stage that goes beyond the uterus', () => {
    expect(
      coverageOf({ riskFactors: { primarySite: 'uterus', grade: 'G3', stage: 'IIA' } }, 'sarc005-uterine'),
    ).toEqual({
      covers: false,
      why: ['High-grade leiomyosarcoma limited to the uterus (here: stage IIA)'],
    });
  });

  it.each([
    ['I', 4],
    ['IA', 4],
    ['IB', 8],
  ])('stage %s is limited to the uterus', (stage, sizeCm) => {
    const riskFactors = { primarySite: 'uterus', grade: 'G3', stage, sizeCm };
    expect(coverageOf({ riskFactors }, 'sarc005-uterine').covers).toBe(true);
  });

  it('has a reason for each of its populations', () => {
    const coverage = coverageOf({ course: 2, riskFactors: { primarySite: 'dermal' } }, 's1-de-2023-cutaneous');
    expect(coverage).toEqual({
      covers: false,
      why: [
        'Dermal leiomyosarcoma (here: course later)',
        'Subcutaneous leiomyosarcoma (here: primary site dermal, course later)',
      ],
    });
  });

  it('is refused with those reasons when a population is needed', () => {
    const act = () => coveredPopulation(aCase(), protocolNamed('sarc005-uterine'), clinicalReference);
    expect(faultsOf(act)).toEqual([
      {
        code: 'not-covered',
        where: 'preferences.protocol',
        details: {
          protocol: 'sarc005-uterine',
          why: ['High-grade leiomyosarcoma limited to the uterus (here: primary site extremity, grade G1)'],
        },
      },
    ]);
  });

  it('and names no population at all says so', () => {
    const empty = { ...protocolNamed('general'), populations: [] };
    expect(selectPopulation(aCase(), empty, clinicalReference)).toEqual({
      covers: false,
      why: ['it names no population'],
    });
  });
});
