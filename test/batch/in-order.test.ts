/** Work is done side by side, its results come in order, and never more is begun than agreed. */
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';
import { collect } from '../support/collect.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let index = 0; index < count; index += 1) yield index;
}

describe('in order', () => {
  it('come the results of work that ends in another order', async () => {
    const work = (index: number): Promise<number> =>
      new Promise((resolve) => setTimeout(() => resolve(index), (index * 7) % 5));
    expect(await collect(inOrder(numbers(40), work, 6))).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it.each([0, 1, 5])('at most %i are begun beside the one that is awaited', async (ahead) => {
    let begun = 0;
    let taken = 0;
    let most = 0;
    const work = async (index: number): Promise<number> => {
      begun += 1;
      most = Math.max(most, begun - taken);
      return index;
    };
    for await (const _ of inOrder(numbers(30), work, ahead)) taken += 1;
    expect([begun, taken, most]).toEqual([30, 30, ahead + 1]);
  });

  it('a failure is thrown in its turn, after the results before it', async () => {
    const seen: number[] = [];
    const work = async (index: number): Promise<number> => {
      if (index === 3) throw new Error('three');
      return index;
    };
    await expect(async () => {
      for await (const each of inOrder(numbers(9), work, 4)) seen.push(each);
    }).rejects.toThrow('three');
    expect(seen).toEqual([0, 1, 2]);
  });
});
