/** How well a name fits what was typed: 0 is best; null where it does not. */
export function fitOf(name: string, typed: string): number | null {
  const [text, asked] = [name.toLowerCase(), typed.toLowerCase()];
  if (text === asked) return 0;
  if (text.startsWith(asked)) return 1;
  if (text.includes(asked)) return isWordStart(text, text.indexOf(asked)) ? 2 : 3;
  return inOrder(text, asked) ? 4 : null;
}

/** In latin names parts begin after _; each Chinese character may be where one starts to type. */
function isWordStart(text: string, at: number): boolean {
  return text[at - 1] === "_" || text.charCodeAt(at) > 0x7f;
}

/** 省名 fits 省排名; of latin letters the first must be the first: else nearly everything would fit. */
function inOrder(text: string, asked: string): boolean {
  if (asked.charCodeAt(0) < 0x80 && text[0] !== asked[0]) return false;
  let at = -1;
  return [...asked].every((character) => (at = text.indexOf(character, at + 1)) >= 0);
}

/** Where in the name the typed characters stand: from, to, from, to … */
export function matchedParts(name: string, typed: string): number[] {
  const [text, asked] = [name.toLowerCase(), typed.toLowerCase()];
  const whole = asked === "" ? -1 : text.indexOf(asked);
  if (whole >= 0) return [whole, whole + asked.length];
  let at = 0;
  const parts: number[] = [];
  for (const character of asked) {
    const found = text.indexOf(character, at);
    if (found < 0) return [];
    at = found + character.length;
    parts.push(found, at);
  }
  return parts;
}
