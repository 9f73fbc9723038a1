/** Whom each protocol covers, for every combination of risk factors, restated from the guidelines. */
import { describe, expect, it } from 'vitest';
import { coveredPopulation, selectPopulation } from '../../src/planning/select-population.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';
import type { GridPoint } from '../support/case-grid.js';
import { faultsOf } from '../support/faults-of.js';
import { protocolNamed } from '../support/plan-of.js';
import { restatedTier } from '../support/tier-restated.js';
import { caseAt, factsText, wholeGrid } from '../support/whole-grid.js';

const isLowGrade = ({ grade }: GridPoint): boolean => grade === 'G1' || grade === 'low';

/** Nothing says that it had spread or come back. */
const confined = ({ metastasis, nodes, course }: GridPoint): boolean =>
  (metastasis === 'none' || metastasis === 'unknown') && nodes !== 'resected' && course === 1;

/** The population by protocol, or null where it covers nobody like this. */
const restatedPopulation: Record<string, (point: GridPoint) => string | null> = {
  general: restatedTier,
  'esmo-2021': (point) => (isLowGrade(point) && point.course === 1 ? 'g1' : 'g2-3'),
  's1-de-2023-cutaneous': (point) =>
    confined(point) && ['dermal', 'subcutaneous'].includes(point.primarySite) ? point.primarySite : null,
  'sarc005-uterine': (point) =>
    confined(point) && point.primarySite === 'uterus' && !isLowGrade(point) ? 'uterus-limited' : null,
};

const coverageOf = (changes: Changes, protocol: string) =>
  selectPopulation(aCase(changes), protocolNamed(protocol), clinicalReference);

describe('the population of every combination of risk factors', () => {
  it.each(builtInProtocols.map(({ id }) => id))('is the one that %s says', (id) => {
    const restated = restatedPopulation[id];
    expect(restated).toBeDefined();
    const different: string[] = [];
    const found = new Set<string>();
    for (const point of wholeGrid()) {
      const coverage = selectPopulation(caseAt(point), protocolNamed(id), clinicalReference);
      const population = coverage.covers ? coverage.population.id : null;
      if (population !== null) found.add(population);
      if (population !== restated?.(point)) different.push(`${factsText(point)}: ${population}`);
    }
    expect(different).toEqual([]);
    expect([...found].sort()).toEqual(
      protocolNamed(id)
        .populations.map((each) => each.id)
        .sort(),
    );
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

  it.each(['I', 'IA', 'IB'])('stage %s is limited to the uterus', (stage) => {
    const { covers } = coverageOf({ riskFactors: { primarySite: 'uterus', grade: 'G3', stage } }, 'sarc005-uterine');
    expect(covers).toBe(true);
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
