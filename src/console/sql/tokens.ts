/**
 * DuckDB's tokens. CodeMirror's SQL parser is not used: it knows identifiers of ASCII letters only, so that 省排名 is an
 * error to it, and reads the end of a comment as an operator, so that a semicolon in a comment would end the statement.
 */
export type TokenKind =
  | "space"
  | "comment"
  | "string"
  | "quoted"
  | "word"
  | "number"
  | "parameter"
  | "semicolon"
  | "bracket"
  | "punctuation"
  | "operator"
  | "unknown";

export interface Token {
  kind: TokenKind;
  from: number;
  to: number;
  /** A string, quoted name or comment that the text ends in. */
  isOpen: boolean;
}

/** What DuckDB takes for white space: its lexer's own and what it replaces by a blank before, as U+3000. */
export const unicodeSpaces = "\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff";
const space = ` \\t\\n\\r\\f${unicodeSpaces}`;

/** Every character beyond ASCII is a letter to DuckDB, full-width punctuation too. */
const start = `(?:[A-Za-z_]|(?![${unicodeSpaces}])[\\u0080-\\uffff])`;
const more = `(?:[A-Za-z0-9_]|(?![${unicodeSpaces}])[\\u0080-\\uffff])`;
const digits = "\\d+(?:_\\d+)*";

const simple: [TokenKind, RegExp][] = [
  ["space", sticky(`[${space}]+`)],
  ["comment", sticky("--[^\\n\\r]*")],
  ["word", sticky(`${start}(?:${more}|\\$)*`)],
  ["number", sticky(`(?:${digits}(?:\\.(?:${digits})?)?|\\.${digits})(?:[eE][+-]?\\d+)?`)],
  ["parameter", sticky("\\$\\d*")],
  ["semicolon", sticky(";")],
  ["bracket", sticky("[()[\\]{}]")],
  ["punctuation", sticky("::|:=|[:,.]")],
  ["operator", sticky("(?:(?!--|/\\*)[~!@#^&|`?+\\-*/%<>=])+")],
];

const dollarTag = sticky(`\\$(?:${start}${more}*)?\\$`);
const commentEdge = /\/\*|\*\//g;
const plainEnd = sticky("[^']*(?:''[^']*)*'");
const escapedEnd = sticky("[^'\\\\]*(?:(?:\\\\[^]|'')[^'\\\\]*)*'");
const quotedEnd = sticky('[^"]*(?:""[^"]*)*"');
/** A string goes on after a line break: 'a' ⏎ 'b'. */
const continued = sticky("(?:[ \\t\\f]|--[^\\n\\r]*(?=[\\n\\r]))*[\\n\\r](?:[ \\t\\n\\r\\f]|--[^\\n\\r]*[\\n\\r])*'");

function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}

/** The tokens of a text, without gaps: joined they are the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < text.length;) {
    const token = tokenAt(text, from);
    tokens.push(token);
    from = token.to;
  }
  return tokens;
}

/** The same without white space and comments, but for a comment that never ends: that is an error. */
export function significant(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind, isOpen }) => kind !== "space" && (kind !== "comment" || isOpen));
}

function tokenAt(text: string, from: number): Token {
  const special = specialAt(text, from);
  if (special !== null) return special;
  for (const [kind, pattern] of simple) {
    const to = endOf(pattern, text, from);
    if (to !== null) return { kind, from, to, isOpen: false };
  }
  return { kind: "unknown", from, to: from + 1, isOpen: false };
}

/** What has an end of its own: strings, quoted names, block comments. */
function specialAt(text: string, from: number): Token | null {
  const [first, second] = [text[from], text[from + 1]];
  if (first === "'") return closed("string", from, stringEnd(text, from + 1, plainEnd), text);
  if ((first === "e" || first === "E") && second === "'") {
    return closed("string", from, stringEnd(text, from + 2, escapedEnd), text);
  }
  if (first === '"') return closed("quoted", from, endOf(quotedEnd, text, from + 1), text);
  if (first === "/" && second === "*") return closed("comment", from, commentEnd(text, from), text);
  return first === "$" ? dollarString(text, from) : null;
}

function closed(kind: TokenKind, from: number, to: number | null, text: string): Token {
  return { kind, from, to: to ?? text.length, isOpen: to === null };
}

function stringEnd(text: string, from: number, pattern: RegExp): number | null {
  for (let part = from; ;) {
    const end = endOf(pattern, text, part);
    const next = end === null ? null : endOf(continued, text, end);
    if (next === null) return end;
    part = next;
  }
}

/** Comments nest. */
function commentEnd(text: string, from: number): number | null {
  let depth = 0;
  commentEdge.lastIndex = from;
  for (let edge = commentEdge.exec(text); edge !== null; edge = commentEdge.exec(text)) {
    depth += edge[0] === "/*" ? 1 : -1;
    if (depth === 0) return commentEdge.lastIndex;
  }
  return null;
}

/** $$…$$ or $标签$…$标签$ */
function dollarString(text: string, from: number): Token | null {
  const tagEnd = endOf(dollarTag, text, from);
  if (tagEnd === null) return null;
  const tag = text.slice(from, tagEnd);
  const close = text.indexOf(tag, tagEnd);
  return closed("string", from, close < 0 ? null : close + tag.length, text);
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
