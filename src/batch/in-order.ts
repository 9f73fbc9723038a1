/** Work on many things at once, results in the order in which the things came. */

/** Never more than `ahead` are under way beside the one that is awaited, so that memory stays bounded. */
export async function* inOrder<T, R>(
  things: AsyncIterable<T>,
  work: (thing: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // Its failure is thrown when its turn comes; until then it is not unhandled.
    result.catch(() => {});
    underWay.push(result);
    const [first] = underWay;
    if (underWay.length > ahead && first) {
      underWay.shift();
      yield await first;
    }
  }
  for (const result of underWay) yield await result;
}
