/** Long work is done in slices, so that the page answers in between. */
export interface Pace {
  isDue(): boolean;
  /** Lets the page answer; throws Superseded where the work is no longer wanted. */
  rest(): Promise<void>;
}

/** Between two steps that are one slice each. */
export async function restIfDue(pace: Pace): Promise<void> {
  if (pace.isDue()) await pace.rest();
}

export class Superseded extends Error {}

const SLICE_MILLISECONDS = 12;

export function createPace(isWanted: () => boolean = () => true): Pace {
  let until = performance.now() + SLICE_MILLISECONDS;
  return {
    isDue: () => performance.now() >= until,
    rest: async () => {
      await nextTask();
      if (!isWanted()) throw new Superseded();
      until = performance.now() + SLICE_MILLISECONDS;
    },
  };
}

/** Not setTimeout: it waits 4 ms each time, and a second in a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Calls `work` for one block after another of `count` things. */
export async function inSlices(
  count: number,
  pace: Pace,
  work: (from: number, to: number) => void,
  block = 1024,
): Promise<void> {
  for (let from = 0; from < count; from += block) {
    work(from, Math.min(from + block, count));
    await restIfDue(pace);
  }
}

/** The newest task wins: starting one makes the paces of those before it throw Superseded. */
export function createTurns(): () => Pace {
  let newest = 0;
  return () => {
    const turn = ++newest;
    return createPace(() => turn === newest);
  };
}
