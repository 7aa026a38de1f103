import { once } from "./database.ts";
import { loadLetters, type Letter } from "./letters.ts";

/** The letters by addressee, the latest first. */
export type ReceivedLetters = ReadonlyMap<string, Letter[]>;

type AddresseeKind = Letter["addresseeKind"];

export const loadReceived = once(async (): Promise<ReceivedLetters> => {
  const months = [...(await loadLetters()).values()];
  return Map.groupBy(
    months.reverse().flat(),
    ({ addresseeKind, addresseeCode }) => `${addresseeKind}:${addresseeCode}`,
  );
});

export function lettersTo(letters: ReceivedLetters, kind: AddresseeKind, code: string): Letter[] {
  return letters.get(`${kind}:${code}`) ?? [];
}

/** An addressee gets one letter a month at most. */
export function letterOf(
  letters: ReceivedLetters,
  kind: AddresseeKind,
  code: string,
  month: string,
): Letter | undefined {
  return lettersTo(letters, kind, code).find((letter) => letter.month === month);
}
